using Sayso.Pipeline;

namespace Sayso.Attributions;

/// <summary>
/// Makes contents whole that the tagger left in pieces: what stands between two pieces of one content, all of the sentence before a report at its
/// end ("…, officials said"), and the second half of a sentence of which only the first was tagged ("that they were tired, and some were ill").
/// </summary>
internal static class WholeContent
{
    private const int WidestHole = 12;

    private const int ShortestSaid = 3;

    public static void Apply(ReadingBuilder reading, List<AttributionDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Cue.Count == 0 || draft.Content.Count == 0) continue;
            Fill(reading.Syntax, draft, drafts);
            TakeAllBefore(reading, draft);
            TakeJoined(reading.Syntax, draft);
            KeepInside(reading.Syntax, draft);
        }
    }

    private static void Fill(Syntax syntax, AttributionDraft draft, List<AttributionDraft> drafts)
    {
        for (var i = draft.Content.Count - 1; i > 0; i--)
        {
            var (before, after) = (draft.Content[i - 1], draft.Content[i]);
            if (before.End > after.Start) continue;
            var (from, to) = (syntax.TokenAt(before.End), syntax.TokenAt(after.Start));
            if (to - from > WidestHole || to >= syntax.Count || syntax.SentenceOf(syntax.TokenAt(before.Start)) != syntax.SentenceOf(to)) continue;
            var hole = TextSpan.FromBounds(before.End, after.Start);
            if (drafts.Exists(d => d.Cue.Concat(d.Source).Any(hole.Overlaps)) || draft.CueToken >= 0 && syntax.Children(draft.CueToken).Any(c => syntax.Is(c, "conj") && c >= from && c < to)) continue;
            draft.Content[i - 1] = before.Union(after);
            draft.Content.RemoveAt(i);
        }
    }

    // "The road was closed after the slide, officials said." "…, said Ida Holm, who leads the rescue."
    private static void TakeAllBefore(ReadingBuilder reading, AttributionDraft draft)
    {
        var syntax = reading.Syntax;
        if (draft.Source.Count != 1 || draft.Cue.Count != 1 || draft.CueToken < 0 || syntax[draft.CueToken].Upos != Upos.Verb) return;
        var report = draft.Source[0].Union(draft.Cue[0]);
        var (first, last) = (syntax.TokenAt(report.Start), syntax.TokenAt(report.End - 1));
        var sentence = syntax.SentenceAt(first);
        if (last >= sentence.EndToken || first - ShortestSaid - 1 < sentence.FirstToken || syntax.Lower(first - 1) != "," || !EndsWith(syntax, last, sentence)) return;
        var own = draft.Content.FindAll(c => c.Overlaps(sentence.Span));
        if (own.Count == 0 || own.Exists(c => c.End > report.Start)) return;
        var said = syntax.Span(sentence.FirstToken, first - 2);
        if (reading.Text.AsSpan(said.Start, said.Length).IndexOfAny("\"\u201C\u201D\u00AB\u00BB") >= 0) return;
        draft.Content = Spans.Joined([.. draft.Content, said]);
    }

    // "said that the pumps had failed, and that some had drowned": the clause joined to the head of what is said.
    private static void TakeJoined(Syntax syntax, AttributionDraft draft)
    {
        var said = draft.Content[^1];
        if (draft.Kind is not ("speech" or "belief") || said.Start < draft.Cue[^1].End || syntax.HeadOf(said) is not (>= 0 and var head) || !syntax.Is(head, "ccomp") && !syntax.HasChild(head, "nsubj", "expl")) return;
        foreach (var joined in syntax.Children(head))
        {
            if (!syntax.Is(joined, "conj") || syntax[joined].Span.Start < said.End || !syntax.HasChild(joined, "nsubj", "nsubj:pass", "aux", "mark")) continue;
            var (_, last) = syntax.Subtree(joined);
            while (syntax[last].Upos == Upos.Punct) last--;
            var span = TextSpan.FromBounds(said.Start, syntax[last].Span.End);
            if (draft.Source.Concat(draft.Cue).Any(span.Overlaps)) return;
            draft.Content[^1] = said = span;
        }
    }

    // "The clerk who auditors said had fled was caught": that he was caught they do not say.
    private static void KeepInside(Syntax syntax, AttributionDraft draft)
    {
        if (draft.CueToken < 0 || syntax[draft.CueToken].Deprel != "acl:relcl" || syntax[draft.CueToken].Head is not (>= 0 and var noun) || syntax[noun].Head is not (>= 0 and var verb) || verb < draft.CueToken) return;
        var (_, last) = syntax.Subtree(draft.CueToken);
        if (last >= verb) return;
        draft.Content = [.. draft.Content.Select(c => c.Contains(syntax[verb].Span) ? TextSpan.FromBounds(c.Start, Math.Max(c.Start, Math.Min(c.End, syntax[last].Span.End))) : c).Where(c => c.Length > 0)];
    }

    // Nothing but marks, days and places behind the report.
    private static bool EndsWith(Syntax syntax, int last, Sentence sentence)
    {
        for (var i = last + 1; i < sentence.EndToken; i++)
        {
            if (syntax[i].Upos is Upos.Verb or Upos.Aux or Upos.Cconj or Upos.Sconj) return false;
        }

        return true;
    }
}
