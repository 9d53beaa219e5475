using System.Collections.Immutable;

namespace Sayso;

/// <summary>One account as the report introduces it.</summary>
/// <param name="Letter">A, B, … Z, AA: stands beside everything that comes from it.</param>
/// <param name="Index">Its place in the case, from 0.</param>
/// <param name="Name">What a sentence calls it.</param>
/// <param name="Independent">1 leans on nobody in the case, 0 is a copy; null where it was not measured.</param>
public sealed record SourceCard(
    DocumentId Id,
    string Letter,
    int Index,
    string Name,
    Document Document,
    string ModelVersion,
    double? Independent,
    ImmutableArray<DocumentId> DependsOn,
    int Claims,
    int Problems)
{
    /// <summary>The letter of the account at a place in the case: A, B, … Z, AA, AB, …</summary>
    public static string LetterOf(int index) => Composing.CitationBook.LetterOf(index);

    /// <summary>How many colours there are before they repeat.</summary>
    public const int Colours = 8;

    /// <summary>Index of its colour; colours repeat, letters do not.</summary>
    public int Colour => Index % Colours;
}
