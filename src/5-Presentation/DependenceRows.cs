using System.Collections.Immutable;

namespace Sayso;

/// <summary>A passage that stands in two places, or in more where an account repeats itself.</summary>
/// <param name="LeftPlaces">Every place in the left account; the first is the one whose words are shown.</param>
/// <param name="Direction">"B from A", in letters.</param>
public sealed record ReuseRow(
    DocumentId Left, ImmutableArray<Citation> LeftPlaces, string LeftText, DocumentId Right, ImmutableArray<Citation> RightPlaces, string RightText,
    double Similarity, ReuseKind Kind, ReuseDirection Direction, string DirectionWords, bool IsCredited);
