using Sayso.Pipeline;

namespace Sayso.Attributions;

/// <summary>
/// Lets contents take in the whole of the quotation that they touch, also over sentences, and gives quotations that no finder attributed to the
/// speaker of their surroundings; a few quoted words without a verb are scare quotes and stay where they are.
/// </summary>
internal static class QuotationContent
{
    private const int ScareWords = 4;

    public static void Extend(ReadingBuilder reading, List<Quotation> quotations, List<AttributionDraft> drafts)
    {
        foreach (var quotation in quotations)
        {
            if (quotation.Depth > 0) continue;
            var owner = Owner(quotation, drafts);
            if (owner is not null) Grow(reading, owner, quotation, drafts);
            var covered = owner is not null && drafts.Sum(d => Spans.Overlap(d.Content, quotation.Span)) * 2 >= quotation.Span.Length;
            if (covered || owner is not null && !IsSentenceLike(reading, quotation)) continue;
            if (Words(reading, quotation.Span) > ScareWords || FillsSentence(reading, quotation)) Attribute(reading, quotation, quotations, drafts);
        }
    }

    // The draft whose content shares most with the quotation and whose cue stands outside it.
    private static AttributionDraft? Owner(Quotation quotation, List<AttributionDraft> drafts)
    {
        AttributionDraft? best = null;
        var most = 0;
        foreach (var draft in drafts)
        {
            if (draft.Cue.Any(c => quotation.Inner.Contains(c))) continue;
            var shared = Spans.Overlap(draft.Content, quotation.Span);
            if (shared > most || shared == most && shared > 0 && best is not null && draft.ContentHull.Length < best.ContentHull.Length) (best, most) = (draft, shared);
        }

        return best;
    }

    private static void Grow(ReadingBuilder reading, AttributionDraft draft, Quotation quotation, List<AttributionDraft> drafts)
    {
        var span = quotation.Span;
        // A quotation holds its own sentence alone unless it runs on; a cue of somebody else inside the marks cannot be, outside it can.
        var cut = draft.Cue.Concat(draft.Source).Where(c => span.Contains(c) && !quotation.Inner.Contains(c)).ToList();
        if (cut.Count > 0) return;
        if (Spans.Cover(draft.Content, span)) return;
        var inside = draft.Content.Where(c => !span.Overlaps(c)).ToList();
        var touched = draft.Content.Where(c => span.Overlaps(c)).ToList();
        var hull = touched.Aggregate(span, (a, b) => a.Union(b));
        if (draft.Cue.Concat(draft.Source).Any(c => hull.Overlaps(c) && !quotation.Inner.Contains(c))) inside.AddRange(touched.Append(span));
        else inside.Add(hull);
        draft.Content = Spans.Joined(inside);
    }

    private static void Attribute(ReadingBuilder reading, Quotation quotation, List<Quotation> quotations, List<AttributionDraft> drafts)
    {
        var syntax = reading.Syntax;
        var firstToken = syntax.TokenAt(quotation.Inner.Start);
        if (firstToken >= syntax.Count) return;
        var sentence = syntax.SentenceAt(firstToken);
        var cue = SpeakerNear(reading, quotation, sentence);
        if (cue.Token < 0 && !IsSentenceLike(reading, quotation) && !FillsSentence(reading, quotation)) return;
        var previous = cue.Token < 0 ? Previous(reading, quotation, quotations, drafts) : null;
        if (previous is not null && Continues(reading, quotation, previous))
        {
            previous.Content = Spans.Joined([.. previous.Content, quotation.Span]);
            return;
        }

        drafts.Add(new AttributionDraft
        {
            Kind = "speech",
            CueToken = cue.Token,
            Cue = cue.Cue is { } span ? [span] : [],
            Source = cue.Source is { } source ? [source] : cue.Token < 0 && previous is not null ? [.. previous.Source] : [],
            SourceToken = cue.Token >= 0 ? cue.SourceToken : previous?.SourceToken ?? -1,
            Voice = cue.Token < 0 ? previous?.Voice : null,
            Content = [quotation.Span],
            Score = cue.Token >= 0 ? 0.7 : 0.5,
        });
    }

    // "It was dark," he said. "We saw nothing.": the saying stands between the halves of what is said.
    private static bool Continues(ReadingBuilder reading, Quotation quotation, AttributionDraft previous)
    {
        if (previous.Source.Count == 0 || previous.CueToken < 0 || previous.Kind != "speech" || !previous.Content.Exists(c => reading.Text[c.Start] is '"' or '\u201C' or '\u00AB')) return false;
        var said = Math.Max(previous.Cue.Max(c => c.End), previous.Source.Max(c => c.End));
        var from = Math.Max(said, previous.ContentHull.End);
        if (from > quotation.Span.Start || quotation.Span.Start - from > 80) return false;
        var between = reading.Text.AsSpan(from, quotation.Span.Start - from);
        return said > previous.Content[0].End && !between.ContainsAny('\n', '"', '\u201C') && between.Count('.') <= 1;
    }

    // Quoted words that are sentences by themselves: nothing of their sentences stands outside the marks.
    private static bool FillsSentence(ReadingBuilder reading, Quotation quotation)
    {
        var syntax = reading.Syntax;
        var first = syntax.TokenAt(quotation.Inner.Start);
        var last = syntax.TokenAt(quotation.Inner.End - 1);
        if (first >= syntax.Count || last >= syntax.Count || last - first < 2) return false;
        var (start, end) = (syntax.SentenceAt(first), syntax.SentenceAt(last));
        if (!quotation.Span.Contains(syntax[start.FirstToken].Span) || !quotation.Span.Contains(syntax[end.EndToken - 1].Span)) return false;
        for (var i = first; i <= last; i++)
        {
            if (syntax[i].Upos is Upos.Verb or Upos.Aux) return true;
        }

        return false;
    }

    private static bool IsSentenceLike(ReadingBuilder reading, Quotation quotation)
    {
        var syntax = reading.Syntax;
        var words = 0;
        var verb = false;
        for (var i = syntax.TokenAt(quotation.Inner.Start); i < syntax.Count && syntax[i].Span.Start < quotation.Inner.End; i++)
        {
            if (syntax[i].Upos != Upos.Punct) words++;
            verb |= syntax[i].Upos is Upos.Verb or Upos.Aux && (syntax[i].Feats?.Contains("VerbForm=Fin", StringComparison.Ordinal) ?? syntax[i].Upos == Upos.Aux);
        }

        return words >= 6 && verb;
    }

    // A reporting verb in the same sentence or one that ends in a colon just before.
    private static (int Token, TextSpan? Cue, int SourceToken, TextSpan? Source) SpeakerNear(ReadingBuilder reading, Quotation quotation, Sentence sentence)
    {
        var syntax = reading.Syntax;
        var candidates = new List<int>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!quotation.Span.Contains(syntax[i].Span.Start)) candidates.Add(i);
        }

        if (syntax.SentenceOf(sentence.FirstToken) is > 0 and var number && sentence.FirstToken < syntax.Count)
        {
            var before = reading.Sentences[number - 1];
            if (before.TokenCount > 0 && syntax.Lower(before.EndToken - 1) is ":" or "," && quotation.Span.Start - before.Span.End < 6)
            {
                for (var i = before.FirstToken; i < before.EndToken; i++) candidates.Add(i);
            }
        }

        foreach (var i in candidates.OrderBy(i => Math.Min(Math.Abs(syntax[i].Span.Start - quotation.Span.Start), Math.Abs(syntax[i].Span.Start - quotation.Span.End))))
        {
            if (syntax[i].Upos is not (Upos.Verb or Upos.Noun) || CueLexicon.Instance.Verb(syntax.Lemma(i)) is null && syntax[i].Upos == Upos.Verb) continue;
            if (syntax[i].Upos == Upos.Noun && CueLexicon.Instance.Noun(syntax.Lemma(i)) is null) continue;
            var subject = syntax.Child(i, "nsubj");
            if (subject < 0 && syntax[i].Upos == Upos.Noun) subject = syntax.Child(i, "nmod");
            TextSpan? source = subject >= 0 ? syntax.SubtreeSpan(subject) : null;
            if (source is { } s && s.Overlaps(quotation.Span)) source = syntax[subject].Span;
            return (i, syntax[i].Span, subject, source);
        }

        return (-1, null, -1, null);
    }

    // Who was speaking in this passage before; not somebody of whom the quoted speaker tells.
    private static AttributionDraft? Previous(ReadingBuilder reading, Quotation quotation, List<Quotation> quotations, List<AttributionDraft> drafts)
    {
        var passage = reading.Document.PassageAt(quotation.Span.Start)?.Span;
        AttributionDraft? best = null;
        foreach (var draft in drafts)
        {
            if (draft.Cue.Count == 0 || draft.Start >= quotation.Span.Start || draft.Score < 0.6 || quotations.Exists(q => q.IsDouble && q.Inner.Contains(draft.Cue[0]))) continue;
            if (passage is { } span ? draft.Start < span.Start - 400 : quotation.Span.Start - draft.Start > 800) continue;
            if (best is null || draft.Start > best.Start) best = draft;
        }

        return best is { Source.Count: > 0 } ? best : null;
    }

    private static int Words(ReadingBuilder reading, TextSpan span)
    {
        var words = 0;
        for (var i = reading.Syntax.TokenAt(span.Start); i < reading.Syntax.Count && reading.Syntax[i].Span.Start < span.End; i++)
        {
            if (char.IsLetterOrDigit(reading.Text[reading.Syntax[i].Span.Start])) words++;
        }

        return words;
    }
}
