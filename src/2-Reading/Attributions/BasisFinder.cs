using Sayso.Pipeline;

namespace Sayso.Attributions;

/// <summary>How a voice knows, as the text tells it: cue phrases in the attribution first, then what kind of voice it is.</summary>
internal static class BasisFinder
{
    private static readonly PhraseBook<Basis> Cues = LoadCues();

    private static readonly Dictionary<string, Basis> Sources = LoadSources();

    public static Basis Of(ReadingBuilder reading, AttributionDraft draft, Voice voice)
    {
        foreach (var span in draft.Cue.Concat(draft.Content.Where(c => IsOneSentence(reading.Syntax, c))).Concat(draft.Source))
        {
            if (FromCue(reading.Syntax, span) is { } basis) return basis;
        }

        if (draft.Kind is "perception" && draft.CueToken >= 0 && reading.Syntax.Lemma(draft.CueToken) is "see" or "watch" or "witness" or "observe" && voice is Voice.Named or Voice.Unnamed) return Basis.Witnessed;
        if (draft.Kind is "inference") return Basis.Inferred;
        if (draft.Kind is "document") return Basis.Document;
        foreach (var span in draft.Source)
        {
            // "Their leader Ann Low" has a name.
            if (FromSource(reading.Syntax, span) is { } basis && !(voice is Voice.Named && basis is Basis.Anonymous or Basis.Hearsay)) return basis;
        }

        return voice switch
        {
            Voice.Named => Basis.Named,
            Voice.Unnamed => Basis.Anonymous,
            Voice.Unattributed => Basis.Hearsay,
            _ => Basis.None,
        };
    }

    /// <summary>How the voice knows one claim among several of a longer passage, or the narrator his own ("as I was told"), where the claim itself says so.</summary>
    /// <param name="head">The word that heads the claim: what is told in passing of something in it ("the mill, which is allegedly haunted") is not how it is known.</param>
    public static Basis? InClaim(ReadingBuilder reading, TextSpan claim, AttributionId? said, int head) =>
        said is { } id && reading.Attributions[id.Index].Content.Any(c => c.Contains(claim) && IsOneSentence(reading.Syntax, c)) ? null
            : FromCue(reading.Syntax, claim, head) is { } basis && basis is Basis.Hearsay or Basis.Witnessed ? basis : null;

    private static bool IsInPassing(Syntax syntax, int token, int head)
    {
        for (var steps = 0; token >= 0 && token != head && steps < 12; token = syntax[token].Head, steps++)
        {
            if (syntax[token].Deprel == "acl:relcl") return true;
        }

        return false;
    }

    private static bool IsOneSentence(Syntax syntax, TextSpan span) =>
        syntax.TokenAt(span.Start) is var first && syntax.TokenAt(span.End - 1) is var last && (last >= syntax.Count || first < syntax.Count && syntax.SentenceOf(first) == syntax.SentenceOf(last));

    /// <summary>Whether a noun describes a source that nobody named: a witness, an official, a report.</summary>
    public static bool IsSource(string lemma) => Sources.ContainsKey(lemma);

    private static Basis? FromCue(Syntax syntax, TextSpan span, int head = -1)
    {
        for (var i = syntax.TokenAt(span.Start); i < syntax.Count && syntax[i].Span.End <= span.End; i++)
        {
            foreach (var (length, basis) in Cues.Matches(syntax, i, syntax.Count))
            {
                if (syntax[i + length - 1].Span.End <= span.End && (head < 0 || !IsInPassing(syntax, i, head))) return basis;
            }
        }

        return null;
    }

    private static Basis? FromSource(Syntax syntax, TextSpan span)
    {
        for (var i = syntax.TokenAt(span.Start); i < syntax.Count && syntax[i].Span.End <= span.End; i++)
        {
            if (Sources.TryGetValue(syntax.Lemma(i), out var basis)) return basis;
        }

        return null;
    }

    private static PhraseBook<Basis> LoadCues()
    {
        var cues = new PhraseBook<Basis>();
        var table = LexiconTable.Load("basis");
        foreach (var row in table.Rows)
        {
            if (WireName.TryParse<Basis>(table.Cell(row, "basis"), out var basis)) cues.Add(table.Cell(row, "cue"), basis);
        }

        return cues;
    }

    private static Dictionary<string, Basis> LoadSources()
    {
        var sources = new Dictionary<string, Basis>(StringComparer.Ordinal);
        var table = LexiconTable.Load("voices");
        foreach (var row in table.Rows)
        {
            if (WireName.TryParse<Basis>(table.Cell(row, "basis"), out var basis)) sources.TryAdd(table.Cell(row, "lemma"), basis);
        }

        return sources;
    }
}
