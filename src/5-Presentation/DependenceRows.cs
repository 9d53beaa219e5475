namespace Sayso;

/// <summary>A passage that stands in two places.</summary>
/// <param name="Direction">"B from A", in letters.</param>
public sealed record ReuseRow(
    DocumentId Left, Citation LeftPlace, string LeftText, DocumentId Right, Citation RightPlace, string RightText, double Similarity, ReuseKind Kind, ReuseDirection Direction, string DirectionWords, bool IsCredited);
