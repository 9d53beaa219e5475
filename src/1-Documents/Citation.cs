namespace Sayso;

/// <summary>Where a statement stands: no citation, no statement.</summary>
public readonly record struct Citation(DocumentId Document, TextSpan Span);
