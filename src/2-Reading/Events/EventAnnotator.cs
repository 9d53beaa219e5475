using System.Collections.Immutable;
using Sayso.Attributions;
using Sayso.Hedging;
using Sayso.Pipeline;

namespace Sayso.Events;

/// <summary>
/// Happenings: verbs and eventive nouns, typed by the lexicon and their frame (PLOVER 2021, ACLED), with their participants, place, time and
/// figures from the parse, and polarity, modality and tense.
/// </summary>
internal sealed class EventAnnotator : IAnnotator
{
    // "The alleged robbers": how they are spoken of, nothing that happened.
    private static readonly HashSet<string> Epithets = new(StringComparer.Ordinal)
    {
        "allege", "suspect", "presume", "suppose", "purport", "report", "propose", "expect", "know", "mention", "name", "estimate", "call", "say", "claim", "perceive", "believe", "intend", "concern", "interest", "experience",
    };

    public Layers Needs => Layers.Sentences | Layers.Tokens | Layers.Mentions | Layers.Times | Layers.Quantities | Layers.Attributions;

    public Layers Adds => Layers.Events;

    public void Annotate(ReadingBuilder reading)
    {
        var syntax = reading.Syntax;
        var frames = new FrameMatcher(syntax);
        var factuality = new FactualityFinder(reading);
        var arguments = new ArgumentFinder(reading, frames);
        var attributed = new AttributedSpans(reading.Attributions);
        var entries = Triggers(syntax, frames, out var triggers);
        var coder = new PloverCoder(syntax, entries);
        var times = new EventTimes(reading, triggers);
        foreach (var i in triggers)
        {
            var entry = entries.GetValueOrDefault(i);
            var (facts, tense) = factuality.Of(i);
            if (IsNone(syntax, i)) facts = facts with { Polarity = Polarity.Negative };
            var plover = coder.Code(i, facts);
            reading.Events.Add(new EventMention(
                new EventId(reading.Events.Count),
                syntax[i].Span,
                syntax.Lemma(i),
                plover,
                plover == entry?.Plover ? entry?.Mode : null,
                entry?.Acled,
                arguments.Actors(i),
                arguments.Targets(i, plover),
                arguments.Place(i),
                times.Of(i),
                facts,
                tense,
                Salience(reading, i, entry, facts, tense),
                attributed.InnermostAt(syntax[i].Span),
                arguments.Figures(i),
                arguments.Weapon(i)));
        }
    }

    /// <summary>The lexicon row of each trigger that has one, and all triggers in order.</summary>
    private static Dictionary<int, EventEntry> Triggers(Syntax syntax, FrameMatcher frames, out List<int> triggers)
    {
        var entries = new Dictionary<int, EventEntry>();
        triggers = [];
        for (var i = 0; i < syntax.Count; i++)
        {
            if (!MayTrigger(syntax, i)) continue;
            var entry = frames.Best(i);
            if (entry is null && syntax[i].Upos is not Upos.Verb) continue;
            // "A documented member": how it is, where no list knows the word for a happening.
            if (entry is { Eventive: < 0.4 } || entry is null && syntax.Is(i, "amod")) continue;
            if (entry is not null) entries[i] = entry;
            triggers.Add(i);
        }

        return entries;
    }

    private static bool MayTrigger(Syntax syntax, int token)
    {
        var upos = syntax[token].Upos;
        if (syntax.Is(token, "fixed")) return false;
        if (upos == Upos.Verb) return !(IsLink(syntax, token) || syntax.Is(token, "amod") && Epithets.Contains(syntax.Lemma(token)) || IsGoingTo(syntax, token) || IsPeople(syntax, token));
        if (upos == Upos.Adj) return syntax.Is(token, "root") || syntax.Is(token, "xcomp") || syntax.Is(token, "ccomp") || syntax.Lower(token) == "dead";
        return upos is Upos.Noun or Upos.Propn && !syntax.Is(token, "compound");
    }

    // "This came after the board had dismissed him": when what was told before happened, and no happening of its own.
    private static bool IsLink(Syntax syntax, int token) => syntax.Lemma(token) is "come" or "follow" or "happen" or "occur"
        && syntax.Child(token, "nsubj") is >= 0 and var subject && syntax.Lower(subject) is "this" or "that" or "it" or "which" && syntax.HasChild(token, "advcl");

    // "No leak can start by itself": none did.
    private static bool IsNone(Syntax syntax, int token) => syntax[token].Upos is Upos.Noun or Upos.Propn && syntax.Child(token, "det") is >= 0 and var determiner && syntax.Lower(determiner) is "no" or "neither";

    // "They helped the wounded": those to whom it was done.
    private static bool IsPeople(Syntax syntax, int token) => syntax.HasChild(token, "det") && !syntax.HasChild(token, "aux", "aux:pass", "obj") && (syntax.Is(token, "obj") || syntax.Is(token, "nsubj") || syntax.Is(token, "obl") || syntax.Is(token, "nmod"));

    // "Is going to speak" is a future of speaking.
    private static bool IsGoingTo(Syntax syntax, int token) => syntax.Lower(token) is "going" or "gon" && syntax.Child(token, "xcomp") is >= 0 and var ahead
        && syntax.Children(ahead).Any(c => syntax.Is(c, "mark") && syntax.Lower(c) is "to" or "na");

    // Kind of event first, then where it stands (the beginning of a document matters more) and whether it is told as fact.
    private static double Salience(ReadingBuilder reading, int token, EventEntry? entry, Factuality facts, Tense tense)
    {
        var salience = entry?.Salience ?? 0.15;
        var position = reading.Text.Length == 0 ? 0 : (double)reading.Syntax[token].Span.Start / reading.Text.Length;
        salience *= 1 - 0.25 * position;
        if (facts.Polarity == Polarity.Negative) salience *= 0.6;
        if (facts.Modality != Modality.Certain) salience *= 0.7;
        if (tense == Tense.Future) salience *= 0.8;
        return Math.Clamp(salience, 0, 1);
    }
}
