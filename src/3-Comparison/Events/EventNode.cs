namespace Sayso.Events;

/// <summary>An event mention with what it is compared by.</summary>
internal sealed class EventNode
{
    public required Reading Reading { get; init; }

    public required EventMention Mention { get; init; }

    public required IReadOnlySet<string> Actors { get; init; }

    public required HashSet<string> Targets { get; init; }

    public required HashSet<string> Places { get; init; }

    /// <summary>Lemmas of the nouns and verbs that depend on the trigger.</summary>
    public required IReadOnlySet<string> Words { get; init; }

    public required (DateTime Earliest, DateTime Latest)? Date { get; init; }

    public static EventNode Of(Reading reading, EventMention mention, Dictionary<(DocumentId, MentionId), string> entityOf)
    {
        HashSet<string> Keys(IEnumerable<MentionId> ids) => [.. ids.Select(id => entityOf.GetValueOrDefault((reading.Document.Id, id)) ?? HeadLemma(reading, reading[id]))];
        var interval = mention.Time is { } time ? reading[time].Interval : null;
        return new EventNode
        {
            Reading = reading,
            Mention = mention,
            Actors = Keys(mention.Actors),
            Targets = Keys(mention.Targets),
            Places = Keys(mention.Place is { } place ? [place] : []),
            Words = Dependents(reading, mention),
            Date = interval is { Earliest: { } from, Latest: { } to, Granularity: >= Granularity.Week } ? (from.Date, to.Date) : null,
        };
    }

    public IEnumerable<string> BlockKeys()
    {
        yield return "w" + Mention.Text;
        if (Mention.Plover is not null) yield return "p" + Mention.Plover + Mention.Acled;
    }

    private static string HeadLemma(Reading reading, Mention mention)
    {
        foreach (var token in Tokens(reading, mention.Head)) return token.Lemma;
        return reading.Document.Text.Substring(mention.Head.Start, mention.Head.Length);
    }

    private static IEnumerable<Token> Tokens(Reading reading, TextSpan span)
    {
        int low = 0, high = reading.Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reading.Tokens[middle].Span.End <= span.Start) low = middle + 1;
            else high = middle;
        }

        for (var i = low; i < reading.Tokens.Length && reading.Tokens[i].Span.Start < span.End; i++) yield return reading.Tokens[i];
    }

    private static HashSet<string> Dependents(Reading reading, EventMention mention)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var sentence = reading.SentenceAt(mention.Trigger.Start);
        if (sentence is null) return words;
        var trigger = -1;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (reading.Tokens[i].Span == mention.Trigger) trigger = i;
        }

        for (var i = sentence.FirstToken; i < sentence.EndToken && trigger >= 0; i++)
        {
            var token = reading.Tokens[i];
            if (i == trigger || token.Upos is not (Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj)) continue;
            if (token.Head == trigger || token.Head >= 0 && reading.Tokens[token.Head].Head == trigger) words.Add(token.Lemma.ToLowerInvariant());
        }

        return words;
    }
}
