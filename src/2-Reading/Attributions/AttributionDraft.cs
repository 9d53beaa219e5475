namespace Sayso.Attributions;

/// <summary>An attribution in the making, in token indexes and text spans.</summary>
internal sealed class AttributionDraft
{
    /// <summary>The score of a frame that holds against the trained head.</summary>
    public const double Exact = 0.96;

    /// <summary>Where it stands in what others say, if not at its cue.</summary>
    public TextSpan? Place { get; init; }

    /// <summary>The token that heads the cue, or -1 where a passage's mark is the cue.</summary>
    public int CueToken { get; init; } = -1;

    public required string Kind { get; init; }

    public List<TextSpan> Source { get; init; } = [];

    public List<TextSpan> Cue { get; init; } = [];

    public List<TextSpan> Content { get; set; } = [];

    /// <summary>A passive that names no speaker.</summary>
    public bool IsPassive { get; set; }

    /// <summary>A token inside the source from which the voice is resolved, or -1.</summary>
    public int SourceToken { get; init; } = -1;

    /// <summary>The voice where it is known without resolving (the author of a post).</summary>
    public Voice? Voice { get; init; }

    /// <summary>Comes from a passage mark (post, comment, block quotation).</summary>
    public bool IsPassage { get; init; }

    /// <summary>0 to 1: how sure the finder is.</summary>
    public double Score { get; init; } = 1;

    public Projection? Projection { get; init; }

    public TextSpan ContentHull => Content.Aggregate(Content[0], (a, b) => a.Union(b));

    public int Start => Source.Concat(Cue).Concat(Content).Min(s => s.Start);
}
