using System.Collections.Immutable;

namespace Sayso;

public enum ReuseKind
{
    Copy,
    Edited,
    Quotation,
    Self,
}

public enum ReuseDirection
{
    Unknown,
    LeftToRight,
    RightToLeft,
}

/// <summary>Text that stands in two places (text reuse, passim).</summary>
/// <param name="Similarity">0 to 1, share of words in common order.</param>
/// <param name="IsCredited">The borrowing text names its source.</param>
public sealed record Reuse(Citation Left, Citation Right, double Similarity, ReuseKind Kind, ReuseDirection Direction, bool IsCredited);

/// <summary>How far a document speaks for itself.</summary>
/// <param name="Independent">1 leans on nobody in the case, 0 is a copy.</param>
public sealed record Origin(DocumentId Document, double Independent, ImmutableArray<DocumentId> DependsOn);
