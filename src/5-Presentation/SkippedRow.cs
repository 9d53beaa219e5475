namespace Sayso;

/// <summary>Something that was not read, skipped or is doubtful.</summary>
/// <param name="Document">Null for an input that gave no document, or for the case as a whole.</param>
/// <param name="Code">Empty for an input that gave no document: its message names what happened.</param>
/// <param name="Where">The account's letter and name, the input as given, or "the case".</param>
public sealed record SkippedRow(DocumentId? Document, string Where, string Code, Severity Severity, string Message, Citation? Citation);
