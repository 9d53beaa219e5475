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
    private readonly EventLexicon lexicon = EventLexicon.Instance;
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

    /// <summary>
    /// Where it happened: the nearest place of its sentence that something stands in or at, unless that is the place of another happening ("at a meeting
    /// the board urged repairs in Arlo") or the country of a person ("a meeting with the governors of Norland"). Who withdraws or talks is no place.
    /// </summary>
    public MentionId? Place(int trigger)
    {
        Mention? best = null;
        var least = int.MaxValue;
        var isOfSides = lexicon.Of(syntax.Lemma(trigger), syntax[trigger].Upos).Any(e => e.Plover is "RETREAT" or "CONSULT" or "COOPERATE" || e.Acled is "Diplomacy" or "Agreement");
        foreach (var mention in InSentence(trigger, MentionType.Place))
        {
            var head = syntax.TokenAt(mention.Head.Start);
            var isModifier = syntax[head].Head == trigger && (syntax.Is(head, "compound") || syntax.Is(head, "amod"));
            if ((isModifier ? isOfSides : !IsLocative(head, trigger, isOfSides)) || IsOfAnother(head, trigger)) continue;
            var distance = Distance(trigger, head) * 4 + Math.Abs(trigger - head) / 8;
            if (distance < least) (best, least) = (mention, distance);
        }

        return best?.Id;
    }

    // "Ahead of the talks, the unrest in Arlo": the place of another happening; "at a meeting she urged repairs in Arlo": of what is asked for.
    private bool IsOfAnother(int head, int trigger)
    {
        for (int at = head, above = syntax[head].Head; above >= 0 && above != trigger; (at, above) = (above, syntax[above].Head))
        {
            if (syntax[above].Head == trigger && (syntax.Is(above, "nsubj") || syntax.Is(above, "obj")) || syntax[trigger].Head == above && syntax[trigger].Upos == Upos.Verb) return false;
            if (syntax[above].Upos == Upos.Noun && syntax.Is(at, "nmod") && frames.Best(above) is { Eventive: >= 0.6, Acled: not null } && !syntax.IsUnder(trigger, above)) return syntax[trigger].Upos != Upos.Verb;
            if (syntax[above].Upos == Upos.Verb && syntax.Is(at, "obj") && syntax.IsUnder(trigger, above) && syntax[trigger].Upos == Upos.Noun && frames.Best(above) is { Plover: "REQUEST" }) return true;
        }

        return false;
    }

    private bool IsLocative(int head, int trigger, bool isOfSides)
    {
        foreach (var child in syntax.Children(head))
        {
            if (!syntax.Is(child, "case")) continue;
            switch (syntax.Lower(child))
            {
                case "in" or "at" or "near" or "outside" or "inside" or "around" or "across" or "on" or "throughout":
                    return true;
                case "of":
                    return !(syntax[head].Head is >= 0 and var owner && mentionByHead.TryGetValue(owner, out var person) && person.Type is MentionType.Person or MentionType.Group);
                case "from" when isOfSides && syntax[head].Head == trigger:
                    return true;
            }
        }

        return false;
    }

    public MentionId? Weapon(int trigger) => InSentence(trigger, MentionType.Weapon).FirstOrDefault(m => Distance(trigger, syntax.TokenAt(m.Head.Start)) <= 2)?.Id;

    private IEnumerable<Mention> InSentence(int trigger, MentionType type)
    {
        var span = syntax.SentenceAt(trigger).Span;
        return reading.Mentions.Where(m => m.Type == type && span.Contains(m.Span));
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
