namespace Sayso;

/// <summary>A passage that the dossier rests on, under the short label that stands for it everywhere.</summary>
/// <param name="Label">The document's letter and the passage's number in the order of the text: "A3".</param>
/// <param name="Text">The words of the passage.</param>
public sealed record CitedPassage(string Label, Citation Citation, string Text, bool IsName = false);
