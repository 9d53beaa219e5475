using Sayso.Pipeline;

namespace Sayso.Attributions;

/// <summary>Links tagged cues with the sources and contents that belong to them, by the dependency tree first and by nearness second.</summary>
internal sealed class TagLinker(ReadingBuilder reading)
{
    /// <summary>The score of a cue that no list knows and that nobody speaks.</summary>
    public const double Unlikely = 0.3;

    private const int LongestRest = 4;

    private readonly Syntax syntax = reading.Syntax;

    private sealed class Segment(int first, int last)
    {
        public int First { get; } = first;

        public int Last { get; } = last;

        public bool IsTaken { get; set; }
    }

    public List<AttributionDraft> Link()
    {
        var sources = Segments(reading.Tags.Attribution[0]).ConvertAll(Bare);
        var cues = Segments(reading.Tags.Attribution[1]);
        var contents = Whole(Segments(reading.Tags.Attribution[2]));
        var contentsOf = cues.ToDictionary(c => c, _ => new List<Segment>());

        // Best links first, so that a content goes to the cue it fits best.
        foreach (var (cue, content, _) in Ranked(cues, contents, ContentScore, 0.5))
        {
            if (content.IsTaken) continue;
            content.IsTaken = true;
            contentsOf[cue].Add(content);
        }

        var sourceOf = new Dictionary<Segment, Segment>();
        foreach (var (cue, source, _) in Ranked(cues, sources, SourceScore, 0.5))
        {
            if (!sourceOf.ContainsKey(cue)) sourceOf[cue] = source;
        }

        var drafts = new List<AttributionDraft>();
        foreach (var cue in cues)
        {
            if (contentsOf[cue].Count == 0) continue;
            drafts.Add(Draft(cue, sourceOf.GetValueOrDefault(cue), contentsOf[cue]));
        }

        foreach (var content in contents.Where(c => !c.IsTaken && c.Last - c.First >= 3))
        {
            // A content whose cue the head missed: the nearest source of its sentence speaks it.
            var source = sources.Where(s => syntax.SentenceOf(s.First) == syntax.SentenceOf(content.First) && !sourceOf.ContainsValue(s)).OrderBy(s => Gap(s, content)).FirstOrDefault();
            if (source is not null && Gap(source, content) <= 4) drafts.Add(Draft(null, source, [content]));
        }

        return drafts;
    }

    // "the ministry," without the comma, "council" with its article.
    private Segment Bare(Segment source)
    {
        var (first, last) = (source.First, source.Last);
        while (last > first && syntax[last].Upos == Upos.Punct && syntax.Lower(last) is ",") last--;
        // "The second diver was blunt" before a colon: the diver.
        if (last + 1 < syntax.Count && syntax.Lower(last + 1) == ":" && syntax.HeadOf(syntax.Span(first, last)) is >= 0 and var head && syntax.Child(head, "nsubj") is >= 0 and var subject && subject >= first && head > subject && syntax[subject].Upos is Upos.Noun or Upos.Propn or Upos.Pron)
        {
            var (from, to) = syntax.Subtree(subject);
            (first, last) = (Math.Max(first, from), Math.Min(last, to));
        }

        if (first > 0 && syntax.Is(first - 1, "det") && syntax[first - 1].Head is var noun && noun >= first && noun <= last) first--;
        return new Segment(first, last);
    }

    // A content with a hole of one word, or cut off before the word that its last one belongs to ("denied the" report), is made whole.
    private List<Segment> Whole(List<Segment> contents)
    {
        var whole = new List<Segment>();
        foreach (var content in contents)
        {
            var (first, last) = (content.First, content.Last);
            if (whole.Count > 0 && whole[^1] is var before && first <= before.Last) continue;
            if (whole.Count > 0 && first - whole[^1].Last == 2 && IsFree(first - 1) && syntax[first - 1].Upos != Upos.Punct && syntax.SentenceOf(first) == syntax.SentenceOf(whole[^1].Last))
            {
                first = whole[^1].First;
                whole.RemoveAt(whole.Count - 1);
            }

            while (syntax[last].Head is var head && head > last && head <= last + LongestRest && syntax[last].Upos != Upos.Punct && !syntax.HasChild(head, "ccomp") && Enumerable.Range(last + 1, head - last).All(i => IsFree(i) && syntax[i].Upos != Upos.Punct)) last = head;
            whole.Add(new Segment(first, last));
        }

        return whole;
    }

    // No part of a source or cue; a lone word tagged as the middle of one is a slip.
    private bool IsFree(int token) => IsFree(reading.Tags.Attribution[0], token) && IsFree(reading.Tags.Attribution[1], token);

    private static bool IsFree(string[] tags, int token) => tags[token] == "O" || tags[token] == "I" && (token == 0 || tags[token - 1] == "O") && (token + 1 >= tags.Length || tags[token + 1] == "O");

    private AttributionDraft Draft(Segment? cue, Segment? source, List<Segment> contents)
    {
        var head = cue is null ? -1 : Head(cue);
        var entry = head < 0 ? null : CueLexicon.Instance.Verb(syntax.Lemma(head)) ?? CueLexicon.Instance.Noun(syntax.Lemma(head)) ?? CueLexicon.Instance.Adjective(syntax.Lemma(head));
        return new AttributionDraft
        {
            Kind = entry?.Kind ?? "speech",
            CueToken = head,
            Cue = cue is null ? [] : [Span(cue)],
            Source = source is null ? [] : [Span(source)],
            SourceToken = source is null ? -1 : Head(source),
            Content = [.. contents.OrderBy(c => c.First).Select(Span)],
            Score = entry is null && source is null ? Unlikely : 0.8,
        };
    }

    private static List<Segment> Segments(string[] tags)
    {
        var segments = new List<Segment>();
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i].Length == 0 || tags[i][0] == 'O') continue;
            var last = i;
            while (last + 1 < tags.Length && tags[last + 1].Length > 0 && tags[last + 1][0] == 'I') last++;
            segments.Add(new Segment(i, last));
            i = last;
        }

        return segments;
    }

    private static IEnumerable<(Segment Cue, Segment Other, double Score)> Ranked(List<Segment> cues, List<Segment> others, Func<Segment, Segment, double> score, double least)
    {
        var pairs = new List<(Segment Cue, Segment Other, double Score)>();
        var from = 0;
        foreach (var cue in cues)
        {
            // Both lists are in order: only neighbours within reach are scored.
            while (from < others.Count && others[from].Last < cue.First - 120) from++;
            for (var i = from; i < others.Count && others[i].First <= cue.Last + 120; i++)
            {
                var value = score(cue, others[i]);
                if (value >= least) pairs.Add((cue, others[i], value));
            }
        }

        return pairs.OrderByDescending(p => p.Score).ThenBy(p => p.Cue.First).ThenBy(p => p.Other.First);
    }

    private double ContentScore(Segment cue, Segment content)
    {
        var (cueHead, contentHead) = (Head(cue), Head(content));
        var sentences = Math.Abs(syntax.SentenceOf(cue.First) - syntax.SentenceOf(content.First));
        if (content.First < cue.First && syntax.SentenceOf(content.Last) == syntax.SentenceOf(cue.First)) sentences = 0;
        var score = 2.0 - 1.5 * sentences - Gap(cue, content) * 0.12;
        if (contentHead >= 0 && Inside(syntax[contentHead].Head, cue) || cueHead >= 0 && Inside(syntax[cueHead].Head, content)) score += 3;
        else if (contentHead >= 0 && syntax.IsUnder(contentHead, cueHead)) score += 1.5;
        return score;
    }

    private double SourceScore(Segment cue, Segment source)
    {
        if (syntax.SentenceOf(cue.First) != syntax.SentenceOf(source.First)) return -1;
        var (cueHead, sourceHead) = (Head(cue), Head(source));
        var score = 1.6 - Gap(cue, source) * 0.1;
        if (sourceHead >= 0 && Inside(syntax[sourceHead].Head, cue)) score += 3;
        if (cueHead >= 0 && sourceHead >= 0 && syntax[cueHead].Head == syntax[sourceHead].Head && syntax[cueHead].Head >= 0) score += 1;
        return score;
    }

    private static bool Inside(int token, Segment segment) => segment.First <= token && token <= segment.Last;

    private static int Gap(Segment a, Segment b) => Math.Max(0, Math.Max(a.First - b.Last, b.First - a.Last) - 1);

    private int Head(Segment segment) => syntax.HeadOf(Span(segment));

    private TextSpan Span(Segment segment) => syntax.Span(segment.First, segment.Last);
}
