using Sayso.Pipeline;

namespace Sayso.Attributions;

/// <summary>
/// Gives each cue its whole form, as PolNeAR draws it: with the auxiliaries, negation and "also" before it and the preposition that leads its
/// content ("has not been accused of"). Takes from passives the subject that only looks like a speaker ("The minister was said to be ill").
/// </summary>
internal static class CueShape
{
    public static void Apply(ReadingBuilder reading, List<AttributionDraft> drafts)
    {
        var syntax = reading.Syntax;
        foreach (var draft in drafts)
        {
            if (draft.CueToken < 0 || draft.Cue.Count != 1) continue;
            DropHearer(syntax, draft);
            var first = syntax.TokenAt(draft.Cue[0].Start);
            var last = syntax.TokenAt(draft.Cue[0].End - 1);
            if (first >= syntax.Count || last >= syntax.Count) continue;
            draft.Cue[0] = syntax.Span(Left(syntax, draft, first), Right(syntax, draft, WithoutTime(syntax, draft, first, last)));
            draft.Content = Whole(syntax, draft);
        }

        drafts.RemoveAll(draft => IsNoReport(syntax, draft, drafts));
    }

    private static int Left(Syntax syntax, AttributionDraft draft, int first)
    {
        if (syntax[first].Upos is not (Upos.Verb or Upos.Aux or Upos.Adj or Upos.Adv or Upos.Part)) return first;
        var sentence = syntax.SentenceAt(first);
        while (first > sentence.FirstToken && IsHelper(syntax, first - 1) && !draft.Source.Concat(draft.Content).Any(s => s.Overlaps(syntax[first - 1].Span))) first--;
        return first;
    }

    private static bool IsHelper(Syntax syntax, int token) => syntax[token].Upos == Upos.Aux || syntax.Lower(token) is "not" or "n't" or "n\u2019t" or "never" or "also";

    // "said on Monday": the preposition leads neither the content nor the source.
    private static int WithoutTime(Syntax syntax, AttributionDraft draft, int first, int last)
    {
        while (last > first && syntax[last].Upos == Upos.Adp && syntax[last].Head > last && !draft.Content.Concat(draft.Source).Any(s => s.Contains(syntax[syntax[last].Head].Span))) last--;
        return last;
    }

    // With the article that the tagger left outside, and without a cut where only a blank lies between.
    private static List<TextSpan> Whole(Syntax syntax, AttributionDraft draft)
    {
        var whole = new List<TextSpan>();
        foreach (var content in draft.Content)
        {
            var first = syntax.TokenAt(content.Start);
            while (first > 0 && syntax[first - 1].Upos == Upos.Det && syntax[first - 1].Head >= first && syntax[first - 1].Head < syntax.Count && content.Contains(syntax[syntax[first - 1].Head].Span)
                && !draft.Cue.Concat(draft.Source).Any(s => s.Overlaps(syntax[first - 1].Span))) first--;
            var span = first < syntax.Count ? TextSpan.FromBounds(Math.Min(content.Start, syntax[first].Span.Start), content.End) : content;
            if (whole.Count > 0 && whole[^1].End < span.Start && syntax.TokenAt(whole[^1].End) >= syntax.TokenAt(span.Start)) whole[^1] = whole[^1].Union(span);
            else whole.Add(span);
        }

        return whole;
    }

    private static int Right(Syntax syntax, AttributionDraft draft, int last)
    {
        var next = last + 1;
        if (next + 1 >= syntax.SentenceAt(last).EndToken || syntax[next].Upos is not (Upos.Adp or Upos.Sconj)) return last;
        if (syntax.Lower(next) is not ("of" or "for" or "about" or "against" or "on" or "with")) return last;
        for (var i = 0; i < draft.Content.Count; i++)
        {
            var content = draft.Content[i];
            if (content.Start != syntax[next].Span.Start && content.Start != syntax[next + 1].Span.Start || content.End <= syntax[next + 1].Span.Start) continue;
            draft.Content[i] = TextSpan.FromBounds(syntax[next + 1].Span.Start, content.End);
            return next;
        }

        return last;
    }

    // The subject of a passive does not speak, and "it" in "it is believed" is nobody.
    private static void DropHearer(Syntax syntax, AttributionDraft draft)
    {
        // What seems to be ill does not say so.
        if (syntax.Lemma(draft.CueToken) is "seem" or "appear" && syntax.Child(draft.CueToken, "xcomp") is var open && (open < 0 || CueLexicon.Instance.Verb(syntax.Lemma(open)) is null))
        {
            draft.Source.Clear();
            return;
        }

        if (draft.SourceToken < 0 || draft.Source.Count == 0 || syntax[draft.CueToken].Upos != Upos.Verb || syntax.Lemma(draft.CueToken) is "quote" or "cite" or "convince" or "persuade" or "concern" or "worry" or "determine" or "surprise" or "satisfy" or "commit" or "oppose" or "resolve" or "prepare") return;
        var subject = syntax.Child(draft.CueToken, "nsubj:pass", "expl");
        if (subject < 0 || subject != draft.SourceToken) return;
        var phrase = draft.Source[0];
        draft.Source.Clear();
        draft.IsPassive = true;
        if (syntax.Lower(subject) == "it") return;
        // "is said to be ill": the subject belongs to what is said.
        if (draft.Content.Count > 0 && draft.Content[0].Start > phrase.End && syntax.HasChild(draft.CueToken, "xcomp")) draft.Content.Insert(0, phrase);
    }

    // "I am here to tell you", "clear in explaining": what a quoted speaker means to say is no report of somebody's saying.
    private static bool IsNoReport(Syntax syntax, AttributionDraft draft, List<AttributionDraft> drafts)
    {
        if (draft.CueToken < 0 || draft.Kind != "speech" || syntax[draft.CueToken].Upos != Upos.Verb || syntax.Lower(draft.CueToken) == "according") return false;
        var marked = syntax.Children(draft.CueToken).Any(c => c < draft.CueToken && syntax.Is(c, "mark") && syntax.Lower(c) is "to" or "in" or "by" or "for");
        var speaker = draft.SourceToken < 0 ? "" : syntax.Lower(draft.SourceToken);
        return marked && speaker is "" or "i" or "we" && syntax.SentenceOf(draft.CueToken) is var sentence
            && drafts.Exists(other => other != draft && other.CueToken >= 0 && Math.Abs(syntax.SentenceOf(other.CueToken) - sentence) <= 1 && Spans.Cover(other.Content, draft.Cue[0]));
    }
}
