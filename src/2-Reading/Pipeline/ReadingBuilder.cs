using System.Collections.Immutable;

namespace Sayso.Pipeline;

/// <summary>
/// A reading in the making: annotators add to its layers in pipeline order, then <see cref="Build"/> freezes it. Layers are lists that the
/// owning annotator fills once, in order of position; ids are indexes into them.
/// </summary>
internal sealed class ReadingBuilder(Document document)
{
    private Syntax? syntax;

    public Document Document { get; } = document;

    public string Text => Document.Text;

    public List<Sentence> Sentences { get; } = [];

    public List<Token> Tokens { get; } = [];

    public List<Mention> Mentions { get; } = [];

    public List<TimeExpression> Times { get; } = [];

    public List<Quantity> Quantities { get; } = [];

    public List<Attribution> Attributions { get; } = [];

    public List<EventMention> Events { get; } = [];

    public List<CausalMention> Causes { get; } = [];

    public List<Claim> Claims { get; } = [];

    public List<Forecast> Forecasts { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>The hedges of each sentence, index by index.</summary>
    public List<List<Hedging.Hedge>> HedgesOf { get; } = [];

    /// <summary>Per-token scores of the trained heads (attribution, causes, names, factuality); empty arrays where there is no model.</summary>
    public TaggerOutput Tags { get; set; } = TaggerOutput.Empty;

    /// <summary>Children, subtrees and word forms over the finished token layer; made on first use.</summary>
    public Syntax Syntax => syntax ??= new Syntax(Text, Tokens, Sentences);

    /// <summary>To be called by whoever changes the token layer.</summary>
    public void ForgetSyntax() => syntax = null;

    /// <summary>Whether a token is the first of its sentence.</summary>
    public bool SentenceStarts(int token) => Syntax.SentenceAt(token).FirstToken == token;

    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    public Reading Build(string modelVersion) => new()
    {
        Document = Document,
        ModelVersion = modelVersion,
        Sentences = [.. Sentences],
        Tokens = [.. Tokens],
        Mentions = [.. Mentions],
        Times = [.. Times],
        Quantities = [.. Quantities],
        Attributions = [.. Attributions],
        Events = [.. Events],
        Causes = [.. Causes],
        Claims = [.. Claims],
        Forecasts = [.. Forecasts],
        Diagnostics = [.. Diagnostics],
    };
}
