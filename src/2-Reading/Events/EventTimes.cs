using Sayso.Pipeline;

namespace Sayso.Events;

/// <summary>
/// Which time dates which happening. A time dates the verb or the happening noun that it hangs on, and what that verb says of it: its subject and
/// object, what goes on with it and what it begins. It climbs out of no clause, and what is announced, asked for, feared or denied on a day is not of
/// that day: "On Friday the harbour office announced the regatta" dates the announcing alone.
/// </summary>
internal sealed class EventTimes
{
    private static readonly HashSet<string> Aspectual = new(StringComparer.Ordinal)
    {
        "begin", "start", "continue", "keep", "go", "come", "cease", "stop", "resume", "manage", "force", "help", "use", "get", "have",
    };

    // Verbs of which what they name is only spoken or thought of, on another day than theirs.
    private static readonly HashSet<string> Spoken = new(StringComparer.Ordinal)
    {
        "announce", "warn", "plan", "schedule", "demand", "urge", "order", "ask", "request", "propose", "promise", "pledge", "threaten", "predict", "expect", "forecast", "condemn", "criticize", "criticise", "blame",
        "discuss", "describe", "mention", "recall", "remember", "deny", "commemorate", "mark", "say", "tell", "report", "note", "prepare", "fear", "want", "hope", "seek", "support", "welcome", "explain", "publish", "investigate",
        "call", "oppose", "reject", "avoid", "prevent", "view", "regard", "respond", "react", "follow", "predate", "precede", "trigger", "cause", "claim", "admit", "confirm",
    };

    // What is perceived happens then: "on Monday the watch heard a bang".
    private static readonly HashSet<string> Perceived = new(StringComparer.Ordinal) { "hear", "see", "watch", "witness", "feel", "notice", "film" };

    private static readonly HashSet<string> Occurring = new(StringComparer.Ordinal) { "hold", "stage", "launch", "carry", "begin", "start", "occur", "happen", "erupt", "conduct", "commit", "perpetrate", "sign", "organize", "organise", "convene", "plan", "schedule" };

    private static readonly HashSet<string> Containers = new(StringComparer.Ordinal) { "string", "series", "wave", "spate", "number", "round", "kind", "sort", "spell", "outbreak", "succession", "week", "day", "night", "hour", "act", "case", "victim", "result", "scene", "campaign", "attempt", "action" };

    private readonly ReadingBuilder reading;
    private readonly Syntax syntax;
    private readonly HashSet<int> triggers;
    private readonly Dictionary<int, (TimeExpression Time, int Rank)> timeOf = [];

    public EventTimes(ReadingBuilder reading, IEnumerable<int> triggers)
    {
        (this.reading, syntax, this.triggers) = (reading, reading.Syntax, [.. triggers]);
        foreach (var time in reading.Times)
        {
            if (time.Type is TimexType.Duration or TimexType.Set || time.Value is "PRESENT_REF" or "PAST_REF" or "FUTURE_REF" || CountsFromAnother(time) || IsGloss(time)) continue;
            if (syntax.HeadOf(time.Span) is not (>= 0 and var head)) continue;
            if (!IsParsed(head))
            {
                foreach (var trigger in this.triggers.Where(t => syntax.SentenceOf(t) == syntax.SentenceOf(head))) Record(time, trigger, 0);
                continue;
            }

            Spread(time, Seat(time, head));
            // "last night, when a bomb went off": the clause tells what the time is that of.
            if (syntax.Child(head, "acl", "advcl") is >= 0 and var clause) OfVerb(time, clause, 1);
        }
    }

    // Read by rules alone, a sentence has no tree but its first word: its times date all that it tells, the nearest first.
    private bool IsParsed(int token)
    {
        var sentence = syntax.SentenceAt(token);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (syntax[i].Head > sentence.FirstToken) return true;
        }

        return sentence.TokenCount <= 3;
    }

    public TimeId? Of(int trigger) => timeOf.TryGetValue(trigger, out var dated) && !IsOfTheSaying(trigger, dated.Time) ? dated.Time.Id : null;

    /// <summary>The verb or the happening noun that a time hangs on; the time itself where it is the predicate ("the vote is on Monday") or stands alone.</summary>
    private int Seat(TimeExpression time, int head)
    {
        if (syntax.HasChild(head, "cop", "nsubj") || syntax[head].Head < 0) return head;
        var at = Governor(time, head);
        while (at >= 0 && !triggers.Contains(at) && syntax[at].Upos is not (Upos.Verb or Upos.Aux) && !syntax.HasChild(at, "cop") && syntax[at].Head >= 0) at = syntax[at].Head;
        return at;
    }

    private int Governor(TimeExpression time, int head)
    {
        var at = syntax[head].Head;
        var first = syntax.TokenAt(time.Span.Start);
        if (at >= 0 && syntax.Child(at, "mark") is >= 0 and var to && syntax.Lower(to) == "to" && to > head && first > 0 && syntax.SentenceOf(first - 1) == syntax.SentenceOf(head))
        {
            // "before the talks next week, to sink them": what comes before its "to" is not said of an infinitive.
            return first - 1;
        }

        // "before the talks next week" is in the week of the talks.
        for (var up = first - 1; up >= 0 && up != at && syntax.Lower(first - 1) != "," && !syntax.HasChild(head, "case"); up = syntax[up].Head)
        {
            if (triggers.Contains(up) && syntax.Is(up, "obl") && syntax.Child(up, "case") is >= 0 and var order && syntax.Lower(order) is "before" or "after" or "until" or "since") return up;
        }

        // "the mayor, who is also chairman of the board, on Monday": behind the comma that ends a relative clause the sentence goes on.
        if (syntax.Child(head, "case") is >= 0 and var preposition) first = Math.Min(first, preposition);
        if (first == 0 || syntax.Lower(first - 1) != ",") return at;
        for (var up = at; up >= 0 && syntax[up].Head >= 0; up = syntax[up].Head)
        {
            if (syntax[up].Deprel != "acl:relcl") continue;
            return up < first && syntax.Subtree(up).First is > 0 and var begin && (syntax.Lower(begin) == "," || syntax.Lower(begin - 1) == ",") ? syntax[up].Head : at;
        }

        return at;
    }

    private void Spread(TimeExpression time, int at)
    {
        if (at < 0) return;
        if (syntax[at].Upos is Upos.Verb or Upos.Aux) OfVerb(time, at, 0);
        else OfNoun(time, at, 0);
    }

    private void OfNoun(TimeExpression time, int noun, int rank)
    {
        Nominal(time, noun, rank);
        if (syntax.HasChild(noun, "cop") || syntax[noun].Head < 0)
        {
            foreach (var child in syntax.Children(noun))
            {
                if (syntax[child].Deprel is "nsubj") Nominal(time, child, rank + 1);
                else if (syntax.Is(child, "parataxis") || syntax.Is(child, "appos")) Spread(time, child);
            }
        }

        if (syntax.Is(noun, "conj") && syntax[noun].Head is >= 0 and var first && syntax[first].Upos is Upos.Noun or Upos.Propn) Nominal(time, first, rank + 1);
        foreach (var child in syntax.Children(noun))
        {
            if (syntax[child].Deprel == "acl" && IsParticiple(child) || syntax[child].Deprel == "acl:relcl" && IsWhere(child)) OfVerb(time, child, rank + 2);
        }

        // "At a meeting on Saturday the board dismissed him", "the blast on Monday killed two".
        var verb = syntax[noun].Head;
        if (verb < 0 || syntax[verb].Upos != Upos.Verb) return;
        if (syntax.Is(noun, "xcomp") || syntax[noun].Deprel is "nsubj" or "nsubj:pass" || syntax[noun].Deprel == "obj" && Occurs(verb) || syntax.Is(noun, "obl") && IsWithin(noun)) OfVerb(time, verb, rank + 2);
    }

    private void OfVerb(TimeExpression time, int verb, int rank)
    {
        if (rank > 8) return;
        if (Preceding(time, verb) is { } earlier)
        {
            // "This came after the board had dismissed him, on Monday": the day is that of the dismissal.
            OfVerb(time, earlier, rank);
            return;
        }

        var isSpoken = IsSpoken(verb);
        if (!(syntax.Lemma(verb) is "plan" or "schedule" or "set" && syntax.HeadOf(time.Span) is >= 0 and var at && syntax.Children(at).Any(c => syntax.Is(c, "case") && syntax.Lower(c) == "for"))) Record(time, verb, rank);
        foreach (var child in syntax.Children(verb))
        {
            if (syntax[child].Deprel is "nsubj" or "nsubj:pass" or "obj" && (!isSpoken || syntax[child].Deprel == "nsubj:pass" && Occurs(verb))) Nominal(time, child, rank + 1);
            else if (syntax.Is(child, "obl") && IsWithin(child) && !isSpoken) Nominal(time, child, rank + 1);
            else if (syntax.Is(child, "advcl") && IsAtOnce(child)) OfVerb(time, child, rank + 2);
            else if (syntax.Is(child, "conj") && syntax[child].Upos == Upos.Verb && (!syntax.HasChild(child, "nsubj") || time.Span.Start < syntax[verb].Span.Start)) OfVerb(time, child, rank + 2);
            else if (syntax.Is(child, "xcomp") && syntax[child].Upos == Upos.Verb && (!syntax.HasChild(child, "mark") || Aspectual.Contains(syntax.Lemma(verb)))) OfVerb(time, child, rank + 1);
        }

        if (syntax[verb].Head is not (>= 0 and var head)) return;
        // "was shot and killed on Friday": a verb with nothing of its own before the next shares what follows.
        if (syntax.Is(verb, "conj") && !syntax.HasChild(verb, "nsubj") && syntax[head].Upos == Upos.Verb && !syntax.HasChild(head, "obj", "obl", "xcomp", "ccomp")) OfVerb(time, head, rank + 3);
        else if (syntax[verb].Deprel == "acl:relcl" && syntax[head].Upos == Upos.Verb && !syntax.HasChild(verb, "nsubj", "advmod", "mark") && rank < 4) OfVerb(time, head, rank + 1);
        else if (syntax[verb].Deprel == "acl:relcl" && !isSpoken && (syntax.Child(verb, "nsubj") is not (>= 0 and var subject) || syntax.Lower(subject) is "that" or "which")) Nominal(time, head, rank + 1);
        else if (syntax[verb].Deprel is "acl" or "acl:relcl" && Occurs(verb) && syntax[head].Upos != Upos.Verb) OfNoun(time, head, rank + 1);
        else if (syntax.Is(verb, "xcomp") && Aspectual.Contains(syntax.Lemma(head))) Record(time, head, rank + 1);
        // "the blast that tore open the hall on Monday"
        else if (syntax.Is(verb, "xcomp") && !syntax.HasChild(verb, "mark") && syntax[head].Upos == Upos.Verb && !IsSpoken(head)) OfVerb(time, head, rank + 3);
    }

    // "came, followed, happened after CLAUSE", with the time behind the clause.
    private int? Preceding(TimeExpression time, int verb)
    {
        if (syntax.Lemma(verb) is not ("come" or "follow" or "happen" or "occur") || syntax.Child(verb, "nsubj") is not (>= 0 and var subject) || syntax[subject].Upos != Upos.Pron) return null;
        return syntax.Child(verb, "advcl") is >= 0 and var clause && syntax[clause].Span.Start < time.Span.Start && syntax.Children(clause).Any(c => syntax.Is(c, "mark") && syntax.Lower(c) is "after" or "since" or "because") ? clause : null;
    }

    private void Nominal(TimeExpression time, int noun, int rank)
    {
        Record(time, noun, rank);
        foreach (var child in syntax.Children(noun))
        {
            if (syntax.Is(child, "conj") && syntax[child].Upos is Upos.Noun or Upos.Propn) Record(time, child, rank + 1);
            else if (syntax.Is(child, "nmod") && (Containers.Contains(syntax.Lemma(noun)) || !triggers.Contains(noun) && IsWithin(child))) Record(time, child, rank + 1);
        }
    }

    private void Record(TimeExpression time, int token, int rank)
    {
        if (timeOf.TryGetValue(token, out var other) && (Weight(other.Time) > Weight(time) || Weight(other.Time) == Weight(time) && (other.Rank < rank || other.Rank == rank && Gap(other.Time, token) <= Gap(time, token)))) return;
        timeOf[token] = (time, rank);

        // "in week 2", of no known year, dates nothing that another time dates.
        static int Weight(TimeExpression time) => time.Interval is { Earliest: not null } or { Latest: not null } ? 1 : 0;
    }

    private int Gap(TimeExpression time, int token) => Math.Abs(time.Span.Start - syntax[token].Span.Start);

    private bool IsSpoken(int verb) => !Perceived.Contains(syntax.Lemma(verb)) && IsCue(verb);

    private bool IsCue(int verb) => Spoken.Contains(syntax.Lemma(verb)) || reading.Attributions.Exists(a => a.Cue.Any(c => c.Contains(syntax[verb].Span)));

    private bool IsParticiple(int token) => syntax[token].Upos == Upos.Verb && syntax[token].Feats is { } feats && (feats.Contains("VerbForm=Part", StringComparison.Ordinal) || feats.Contains("VerbForm=Ger", StringComparison.Ordinal));

    // "the raid on Monday in which two fell".
    private bool IsWhere(int clause) => syntax.Children(clause).Any(c => syntax.Lower(c) is "where" or "when" || syntax.Lower(c) == "which" && syntax.Is(c, "obl"));

    // "took place" is an occurring too.
    private bool Occurs(int verb) => Occurring.Contains(syntax.Lemma(verb)) || syntax.Lemma(verb) == "take" && syntax.Child(verb, "obj", "compound", "obl") is >= 0 and var place && syntax.Lower(place) == "place";

    // "…, killing two" and "… when a bomb went off" go on at the same time.
    private bool IsAtOnce(int clause) => syntax.Child(clause, "mark", "advmod") is >= 0 and var link && link < clause && syntax.Lower(link) is "when" or "as" or "while" or "by" or "without" || IsParticiple(clause) && !syntax.HasChild(clause, "mark", "nsubj");

    private bool IsWithin(int noun) => syntax.Children(noun).Any(c => syntax.Is(c, "case") && syntax.Lower(c) is "in" or "at" or "during" or "amid" or "by" or "with" or "from" or "through" or "under");

    private bool IsOfTheSaying(int trigger, TimeExpression time) =>
        reading.Attributions.Exists(a => a.Cue.Length > 0 && !Perceived.Contains(syntax.Lemma(syntax.HeadOf(a.Cue[^1]))) && a.Content.Any(c => c.Contains(syntax[trigger].Span)) && !a.Content.Any(c => c.Contains(time.Span)) && time.Span.Start - a.Cue[^1].End is >= 0 and < 40);

    // "At 00:25 on 5 May (22:25 UTC on 4 May)": the same time told once more.
    private bool IsGloss(TimeExpression time)
    {
        var before = reading.Times.FindLast(t => t.Span.End <= time.Span.Start && syntax.SentenceAt(syntax.TokenAt(time.Span.Start)).Span.Contains(t.Span));
        if (before is null) return false;
        var between = reading.Text.AsSpan(before.Span.End, time.Span.Start - before.Span.End);
        return between.Contains('(') && !between.Contains(')') || between.IndexOfAnyExcept(' ') < 0 && IsGloss(before);
    }

    // "a quarter of an hour before the blast" is not counted from the day of writing.
    private bool CountsFromAnother(TimeExpression time)
    {
        var next = syntax.TokenAt(time.Span.End + 1);
        return next > 0 && next < syntax.Count && syntax.Lower(next - 1) is "before" or "after" && time.Span.Contains(syntax[next - 1].Span) && syntax[next].Upos is Upos.Det or Upos.Noun or Upos.Propn or Upos.Pron;
    }
}
