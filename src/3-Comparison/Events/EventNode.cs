using System.Globalization;

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

    /// <summary>Lemmas of what a verb is done to: its objects and what it asks for.</summary>
    public required IReadOnlySet<string> Objects { get; init; }

    public required (DateTime Earliest, DateTime Latest)? Date { get; init; }

    /// <summary>The days it is given for; the first day where it lasts from then on.</summary>
    public required (DateTime From, DateTime To)? When { get; init; }

    /// <summary>Whatever period it is given for, years too.</summary>
    public required (DateTime From, DateTime To)? Period { get; init; }

    /// <summary>Stems of the trigger and, for "began", of what began.</summary>
    public required HashSet<string> Stems { get; init; }

    /// <summary>Classes of words for the same thing, of the trigger and of what began.</summary>
    public required HashSet<int> Classes { get; init; }

    /// <summary>Entities that the sentence names.</summary>
    public required IReadOnlySet<string> Names { get; init; }

    /// <summary>The word reports what somebody said.</summary>
    public required bool IsReport { get; init; }

    /// <summary>How long the account is.</summary>
    public int Sentences => Math.Max(1, Reading.Sentences.Length);

    /// <summary>How many mentions of the account, this one too, have a word for the same thing.</summary>
    public int Siblings { get; set; } = 1;

    public static EventNode Of(Reading reading, EventMention mention, Dictionary<(DocumentId, MentionId), string> entityOf)
    {
        HashSet<string> Keys(IEnumerable<MentionId> ids) => [.. ids.Select(id => entityOf.GetValueOrDefault((reading.Document.Id, id)) ?? HeadLemma(reading, reading[id]))];
        var interval = mention.Time is { } time ? reading[time].Interval : null;
        var lemmas = Lemmas(reading, mention);
        return new EventNode
        {
            Reading = reading,
            Mention = mention,
            Actors = Keys(mention.Actors),
            Targets = Keys(mention.Targets),
            Places = Keys(mention.Place is { } place ? [Named(reading, place)] : []),
            Words = Dependents(reading, mention, static (token, isDirect) => token.Upos is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj),
            Objects = Dependents(reading, mention, static (token, isDirect) => isDirect && token.Deprel is "obj" or "xcomp" or "ccomp" or "nsubj:pass"),
            Date = interval is { Earliest: { } from, Latest: { } to, Granularity: >= Granularity.Week } ? (from.Date, to.Date) : null,
            When = interval is { Earliest: { } first, Granularity: >= Granularity.Week } days ? (first.Date, (days.Latest ?? first).Date) : null,
            Period = interval is { Earliest: { } start, Latest: { } end } ? (start.Date, end.Date) : null,
            Stems = [.. lemmas.Select(TriggerWords.Stem)],
            Classes = [.. lemmas.SelectMany(TriggerWords.ClassesOf)],
            Names = NamesBeside(reading, mention, entityOf),
            IsReport = TimelineBuilder.IsReport(reading, mention.Trigger),
        };
    }

    /// <summary>Mentions of one account are compared by word and by kind.</summary>
    public IEnumerable<string> OwnKeys()
    {
        yield return "w" + Mention.Text;
        if (Mention.Plover is not null) yield return "p" + Mention.Plover + Mention.Acled;
    }

    /// <summary>Mentions of two accounts are compared where they have a word for the same thing.</summary>
    public IEnumerable<string> WordKeys() => Stems.Select(s => "s" + s).Concat(Classes.Select(c => "c" + c.ToString(CultureInfo.InvariantCulture)));

    // "the city of Arlo": the name in or after the phrase.
    private static MentionId Named(Reading reading, MentionId place)
    {
        const string Link = " of ";
        var span = reading[place].Span;
        if (reading[place].Form == MentionForm.Name) return place;
        foreach (var other in reading.Mentions)
        {
            if (other.Span.Start > span.End + Link.Length) break;
            if (other.Form != MentionForm.Name || other.Type != MentionType.Place) continue;
            if (span.Contains(other.Span) || other.Span.Start == span.End + Link.Length && reading.Document.Text.AsSpan(span.End, Link.Length).SequenceEqual(Link)) return other.Id;
        }

        return place;
    }

    private static HashSet<string> NamesBeside(Reading reading, EventMention mention, Dictionary<(DocumentId, MentionId), string> entityOf)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (reading.SentenceAt(mention.Trigger.Start) is not { } sentence) return names;
        foreach (var other in reading.Mentions)
        {
            if (other.Span.Start >= sentence.Span.End) break;
            if (sentence.Span.Contains(other.Span) && !other.Span.Contains(mention.Trigger) && entityOf.TryGetValue((reading.Document.Id, other.Id), out var entity)) names.Add(entity);
        }

        return names;
    }

    // "The rallies began": what began is the happening.
    private static List<string> Lemmas(Reading reading, EventMention mention)
    {
        var lemmas = new List<string> { mention.Text };
        if (!TriggerWords.IsBeginning(mention.Text) || reading.SentenceAt(mention.Trigger.Start) is not { } sentence) return lemmas;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = reading.Tokens[i];
            if (token.Head < 0 || reading.Tokens[token.Head].Span != mention.Trigger || !token.Deprel.StartsWith("nsubj", StringComparison.Ordinal)) continue;
            lemmas.Add(token.Lemma.ToLowerInvariant());
            // "the string of rallies": what there is a number of.
            lemmas.AddRange(reading.Tokens.Skip(sentence.FirstToken).Take(sentence.EndToken - sentence.FirstToken).Where(t => t.Head == i && t.Deprel == "nmod").Select(t => t.Lemma.ToLowerInvariant()));
        }

        return lemmas;
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

    private static HashSet<string> Dependents(Reading reading, EventMention mention, Func<Token, bool, bool> counts)
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
            if (i == trigger || !counts(token, token.Head == trigger)) continue;
            if (token.Head == trigger || token.Head >= 0 && reading.Tokens[token.Head].Head == trigger) words.Add(token.Lemma.ToLowerInvariant());
        }

        return words;
    }
}
