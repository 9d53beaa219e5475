using System.Collections.Immutable;
using Sayso.Pipeline;

namespace Sayso.Events;

/// <summary>Binds mentions, times and quantities to a trigger by the dependency parse, then by nearness inside the sentence.</summary>
internal sealed class ArgumentFinder
{
    private const int LongestDateline = 120;

    private static readonly HashSet<string> Membership = new(StringComparer.Ordinal)
    {
        "member", "fighter", "guerrilla", "guerilla", "rebel", "militant", "insurgent", "gunman", "militiaman", "soldier", "troop", "force", "unit", "commando", "supporter", "activist", "terrorist", "extremist", "militia", "cell", "column", "squad", "combatant",
    };

    private readonly ReadingBuilder reading;
    private readonly Syntax syntax;
    private readonly FrameMatcher frames;
    private readonly Dictionary<int, Mention> mentionByHead = [];
    private readonly Dictionary<string, List<Mention>> namesOf = new(StringComparer.Ordinal);

    public ArgumentFinder(ReadingBuilder reading, FrameMatcher frames)
    {
        (this.reading, syntax, this.frames) = (reading, reading.Syntax, frames);
        var dateline = DatelineEnd(reading.Text);
        foreach (var mention in reading.Mentions)
        {
            if (mention.Span.End <= dateline) continue;
            if (mention.Form == MentionForm.Name)
            {
                if (!namesOf.TryGetValue(mention.Chain, out var names)) namesOf[mention.Chain] = names = [];
                names.Add(mention);
            }

            var head = syntax.TokenAt(mention.Head.Start);
            if (head >= syntax.Count) continue;
            if (!mentionByHead.TryGetValue(head, out var other) || other.Span.Length < mention.Span.Length) mentionByHead[head] = mention;
        }
    }

    // "LIMA, 10 JAN 90 (EFE) -- ": where it was written takes no part in what happened.
    private static int DatelineEnd(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, LongestDateline));
        var end = start.IndexOf("--", StringComparison.Ordinal);
        if (end < 0) end = start.IndexOf('\u2014');
        return end > 0 && start[..end].IndexOfAnyInRange('0', '9') >= 0 && !start[..end].Contains('\n') ? end : 0;
    }

    public ImmutableArray<MentionId> Actors(int trigger) => Mentions(frames.Subjects(trigger));

    /// <summary>Who or what it is done to; for a coded event without a named object, the name that its complements lead to.</summary>
    public ImmutableArray<MentionId> Targets(int trigger, string? plover)
    {
        var targets = Mentions(frames.Objects(trigger).Concat(plover == "ASSAULT" ? frames.AimedAt(trigger) : []));
        if (plover is null || targets.Any(t => IsActor(reading.Mentions[t.Index]))) return targets;
        var actors = Actors(trigger);
        var found = ImmutableArray.CreateBuilder<MentionId>();
        Search(trigger, 0);
        return found.Count == 0 ? targets : [.. targets, .. found.Where(f => !targets.Contains(f))];

        void Search(int head, int depth)
        {
            foreach (var child in syntax.Children(head))
            {
                if (found.Count > 0) return;
                if (child == head || head == trigger && (syntax[child].Deprel == "nsubj" || syntax.Is(child, "advcl")) || syntax.Is(child, "parataxis") || syntax.Is(child, "conj")) continue;
                if (syntax[child].Deprel.EndsWith("relcl", StringComparison.Ordinal) || IsAside(child)) continue;
                if (plover == "ASSAULT" && IsOrigin(child)) continue;
                if (mentionByHead.TryGetValue(child, out var mention) && IsActor(mention) && (plover != "ASSAULT" || mention.Type != MentionType.Place) && !actors.Contains(mention.Id))
                {
                    found.Add(mention.Id);
                    foreach (var also in syntax.Children(child))
                    {
                        if (syntax.Is(also, "conj") && mentionByHead.TryGetValue(also, out var other) && IsActor(other)) found.Add(other.Id);
                    }
                }
                else if (depth < 3)
                {
                    Search(child, depth + 1);
                }
            }
        }
    }

    private static bool IsActor(Mention mention) => mention.Form == MentionForm.Name && mention.Type is MentionType.Person or MentionType.Organization or MentionType.Place or MentionType.Group
        || mention.Type is MentionType.Group && mention.Form == MentionForm.Nominal;

    // "The Honduran capital": whose it is, not what is done to it.
    private bool IsOrigin(int token) => syntax[token].Upos == Upos.Adj && syntax.Is(token, "amod");

    // Where and when, and on whose word.
    private bool IsAside(int token) => syntax.Is(token, "obl") && syntax.Children(token).Any(c => syntax.Is(c, "case") && syntax.Lower(c) is "in" or "at" or "near" or "during" or "after" or "before" or "since" or "by" or "according" or "inside" or "outside");

    private ImmutableArray<MentionId> Mentions(IEnumerable<int> heads)
    {
        var found = ImmutableArray.CreateBuilder<MentionId>();
        foreach (var head in heads)
        {
            Add(head);
            foreach (var child in syntax.Children(head))
            {
                if (syntax.Is(child, "conj")) Add(child);
            }
        }

        return found.ToImmutable();

        void Add(int head)
        {
            if (!mentionByHead.TryGetValue(head, out var mention) || mention.Type is MentionType.Weapon or MentionType.Event) return;
            if (mention.Form == MentionForm.Pronoun && NameBefore(mention) is { } name) mention = name;
            if (!found.Contains(mention.Id)) found.Add(mention.Id);
            // "Members of the Front", "Front fighters": the body acts too.
            if (mention.Form == MentionForm.Nominal && mention.Type == MentionType.Group && Membership.Contains(syntax.Lemma(head)) && BodyIn(head) is { } body && !found.Contains(body.Id)) found.Add(body.Id);
        }
    }

    private Mention? BodyIn(int head)
    {
        foreach (var child in syntax.Children(head))
        {
            if ((syntax.Is(child, "nmod") || syntax.Is(child, "compound")) && mentionByHead.TryGetValue(child, out var body) && body is { Form: MentionForm.Name, Type: MentionType.Organization }) return body;
        }

        return null;
    }

    /// <summary>The name of the same chain that stands nearest before a pronoun in its sentence.</summary>
    private Mention? NameBefore(Mention pronoun)
    {
        if (!namesOf.TryGetValue(pronoun.Chain, out var names)) return null;
        var from = syntax.SentenceAt(syntax.TokenAt(pronoun.Span.Start)).Span.Start;
        Mention? best = null;
        foreach (var name in names)
        {
            if (name.Span.Start >= pronoun.Span.Start) break;
            if (name.Span.Start >= from) best = name;
        }

        return best;
    }

    public MentionId? Place(int trigger)
    {
        Mention? best = null;
        var least = int.MaxValue;
        foreach (var mention in InSentence(trigger, MentionType.Place))
        {
            var head = syntax.TokenAt(mention.Head.Start);
            var locative = syntax.Children(head).Any(c => syntax.Is(c, "case") && syntax.Lower(c) is "in" or "at" or "near" or "outside" or "inside" or "around" or "across" or "on" or "throughout" or "of");
            if (!locative && (syntax[head].Head != trigger || !syntax.Is(head, "compound") && !syntax.Is(head, "amod"))) continue;
            var distance = Distance(trigger, head) * 4 + Math.Abs(trigger - head) / 8;
            if (distance < least) (best, least) = (mention, distance);
        }

        return best?.Id;
    }

    public MentionId? Weapon(int trigger) => InSentence(trigger, MentionType.Weapon).FirstOrDefault(m => Distance(trigger, syntax.TokenAt(m.Head.Start)) <= 2)?.Id;

    private IEnumerable<Mention> InSentence(int trigger, MentionType type)
    {
        var span = syntax.SentenceAt(trigger).Span;
        return reading.Mentions.Where(m => m.Type == type && span.Contains(m.Span));
    }

    /// <summary>The time expression nearest in the tree; one of the same sentence.</summary>
    public TimeId? Time(int trigger)
    {
        var span = syntax.SentenceAt(trigger).Span;
        TimeExpression? best = null;
        var least = int.MaxValue;
        foreach (var time in reading.Times)
        {
            if (time.Span.Start >= span.End) break;
            if (!span.Contains(time.Span) || time.Type is TimexType.Duration or TimexType.Set || time.Value is "PRESENT_REF" or "PAST_REF" or "FUTURE_REF") continue;
            var head = syntax.HeadOf(time.Span);
            if (head < 0 || IsOfAnotherClause(trigger, head) || IsOfTheSaying(trigger, time) || CountsFromAnother(time)) continue;
            var distance = Distance(trigger, head) * 4 + Math.Abs(trigger - head) / 6;
            if (distance < least) (best, least) = (time, distance);
        }

        return best is not null && least < 40 ? best.Id : null;
    }

    // "Five died, the ministry said on Friday": the day is that of the saying; "one died, and another fell on Friday": that of the fall.
    private bool IsOfAnotherClause(int trigger, int time)
    {
        var above = new HashSet<int>();
        for (var at = trigger; at >= 0; at = syntax[at].Head) above.Add(at);
        var meeting = time;
        for (; meeting >= 0 && !above.Contains(meeting); meeting = syntax[meeting].Head)
        {
            if (syntax.Is(meeting, "ccomp") || syntax.Is(meeting, "parataxis") || syntax.Is(meeting, "conj") && syntax.Child(meeting, "nsubj") >= 0) return true;
        }

        for (var at = trigger; at >= 0 && at != meeting; at = syntax[at].Head)
        {
            if (syntax.Is(at, "ccomp") || syntax.Is(at, "parataxis")) return true;
        }

        return false;
    }

    private bool IsOfTheSaying(int trigger, TimeExpression time) =>
        reading.Attributions.Exists(a => a.Cue.Length > 0 && a.Content.Any(c => c.Contains(syntax[trigger].Span)) && !a.Content.Any(c => c.Contains(time.Span)) && time.Span.Start - a.Cue[^1].End is >= 0 and < 40);

    // "a quarter of an hour before the blast" is not counted from the day of writing.
    private bool CountsFromAnother(TimeExpression time)
    {
        var next = syntax.TokenAt(time.Span.End + 1);
        return next > 0 && next < syntax.Count && syntax.Lower(next - 1) is "before" or "after" && time.Span.Contains(syntax[next - 1].Span) && syntax[next].Upos is Upos.Det or Upos.Noun or Upos.Propn or Upos.Pron;
    }

    /// <summary>Quantities that count a participant of the event or stand in its noun phrase.</summary>
    public ImmutableArray<QuantityId> Figures(int trigger)
    {
        var span = syntax.SentenceAt(trigger).Span;
        var found = ImmutableArray.CreateBuilder<QuantityId>();
        foreach (var quantity in reading.Quantities)
        {
            if (quantity.Span.Start >= span.End) break;
            if (!span.Contains(quantity.Span) || quantity.Kind is QuantityKind.Ordinal or QuantityKind.Age) continue;
            var head = syntax.HeadOf(quantity.Of is { } of ? quantity.Span.Union(of) : quantity.Span);
            if (head < 0) continue;
            var governor = syntax[head].Head;
            if (governor == trigger || head == trigger || syntax[head].Head >= 0 && syntax[syntax[head].Head].Head == trigger && Distance(trigger, head) <= 2) found.Add(quantity.Id);
        }

        return found.ToImmutable();
    }

    /// <summary>Steps in the tree between two tokens of a sentence.</summary>
    private int Distance(int from, int to)
    {
        var steps = new Dictionary<int, int>();
        for (int at = from, n = 0; at >= 0; at = syntax[at].Head, n++) steps.TryAdd(at, n);
        for (int at = to, n = 0; at >= 0 && n < 40; at = syntax[at].Head, n++)
        {
            if (steps.TryGetValue(at, out var up)) return up + n;
        }

        return 40;
    }
}
