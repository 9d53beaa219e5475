namespace Sayso.Import;

/// <summary>Text as it will be stored, with what had to be guessed or replaced on the way.</summary>
internal sealed record DecodedText(string Text, string Encoding, IReadOnlyList<Diagnostic> Diagnostics);
