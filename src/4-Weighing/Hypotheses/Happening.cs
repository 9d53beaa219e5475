using System.Collections.Frozen;
using Sayso.Wording;

namespace Sayso.Hypotheses;

/// <summary>Tells whether a stretch of text speaks of the case's main happening: by the triggers of its most salient events and by the event nouns that most accounts use.</summary>
internal sealed class Happening
{
    private const int MostEvents = 8;
    private const double NearTop = 0.7;
    private const double Common = 0.4;

    private readonly FrozenSet<(DocumentId, int Start)> triggers;

    public Happening(CaseIndex index)
    {
        var events = index.Comparison.Events
            .OrderByDescending(item => item.Salience)
            .ThenByDescending(item => item.Mentions.Select(mention => mention.Document).Distinct().Count())
            .ThenBy(item => item.Id, StringComparer.Ordinal)
            .ToList();
        var top = events.Take(MostEvents).Where(item => item.Salience >= NearTop * events[0].Salience).ToList();
        triggers = top.SelectMany(item => item.Mentions.Select(mention => (mention.Document, mention.Span.Start))).ToFrozenSet();

        var roots = new HashSet<string>(StringComparer.Ordinal) { Wording.Roots.Of("events"), Wording.Roots.Of("crisis"), Wording.Roots.Of("happening") };
        foreach (var mention in top.SelectMany(item => item.Mentions))
        {
            if (!index.ByDocument.TryGetValue(mention.Document, out var words)) continue;
            var (first, end) = words.Range(mention.Span);
            roots.UnionWith(words.Words[first..end].Select(word => word.Root).Where(OriginLexicon.Happenings.Contains));
        }

        var least = Math.Max(1, Math.Min(index.Documents.Length, (int)Math.Ceiling(Common * index.Documents.Length)));
        roots.UnionWith(index.Documents
            .SelectMany(words => words.Words.Select(word => word.Root).Where(OriginLexicon.Happenings.Contains).Distinct(StringComparer.Ordinal))
            .GroupBy(root => root, StringComparer.Ordinal)
            .Where(group => group.Count() >= least)
            .Select(group => group.Key));
        if (roots.Overlaps(OriginLexicon.Physical)) roots.UnionWith(OriginLexicon.Onsets);
        Roots = roots.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Roots of the nouns that the accounts call it by.</summary>
    public FrozenSet<string> Roots { get; }

    /// <summary>Whether a span speaks of it by a word other than those from <paramref name="but"/> on (a term that names the origin is not also the thing explained).</summary>
    public bool IsIn(ReadingWords words, TextSpan span, int but = -1, int length = 0)
    {
        var (first, end) = words.Range(span);
        return IsIn(words, first, end, but, length);
    }

    /// <summary>Whether a span is the happening itself: its head, or what its head says the beginning of ("a fire broke out"); not what came of it ("died in the fire").</summary>
    public bool IsHeadOf(ReadingWords words, TextSpan span)
    {
        if (!IsIn(words, span)) return false;
        var head = words.HeadWord(span);
        // "It made it impossible to know whether he fired": no happening.
        if (head >= 0 && words.UposOf(words.Words[head]) == Upos.Adj) return false;
        if (head < 0 || Roots.Contains(words.Words[head].Root)) return true;
        return !OriginLexicon.Consequences.Contains(words.Words[head].Root) && (IsIn(words, head, head + 1) || IsOf(words, words.Words[head].Token));
    }

    // "A fire broke out", "to set off the explosion": what the head says, it says of the happening. "Walked out of the jail where those accused of the shooting are held" does not.
    private bool IsOf(ReadingWords words, int head)
    {
        var tokens = words.Reading.Tokens;
        if (tokens.All(token => token.Head < 0)) return true;
        return Enumerable.Range(0, words.Words.Length).Any(at => tokens[words.Words[at].Token] is var token && token.Head == head && token.Deprel is "nsubj" or "nsubj:pass" or "obj" or "nmod" or "compound" && IsIn(words, at, at + 1));
    }

    /// <summary>Whether a sentence or one of the few before it in its passage speaks of it.</summary>
    public bool IsNear(ReadingWords words, TextSpan sentence)
    {
        const int before = 3;
        var reading = words.Reading;
        var at = reading.Sentences.Length == 0 ? -1 : Enumerable.Range(0, reading.Sentences.Length).FirstOrDefault(i => reading.Sentences[i].Span.Overlaps(sentence), -1);
        if (at < 0) return IsIn(words, sentence);
        return Enumerable.Range(Math.Max(0, at - before), Math.Min(before, at) + 1).Any(i => IsIn(words, reading.Sentences[i].Span));
    }

    public bool IsIn(ReadingWords words, int first, int end, int but = -1, int length = 0)
    {
        for (var i = Math.Max(first, 0); i < Math.Min(end, words.Words.Length); i++)
        {
            if (i >= but && i < but + length) continue;
            var word = words.Words[i];
            if (Roots.Contains(word.Root) || triggers.Contains((words.Reading.Document.Id, word.Span.Start))) return true;
        }

        return false;
    }
}
