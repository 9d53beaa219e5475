using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Sayso.Figures;

/// <summary>A number of one document with what it counts.</summary>
/// <param name="OfLemma">The counted noun; empty where the number stands alone.</param>
/// <param name="Purpose">For money what it is the price of or what is done with it ("salary"); else null.</param>
/// <param name="By">The word that tells what happened to those counted or what they did; empty where it is not known.</param>
/// <param name="IsPart">A part of a larger count ("three of the dead").</param>
internal sealed record FigureCandidate(Reading Reading, Quantity Quantity, string What, EventMention? Event, string? AsOf, AttributionId? Attribution, string OfLemma, MoneyPurpose? Purpose = null, bool IsPart = false, string By = "");

/// <summary>Finds which quantities of a reading are figures of the event: killed, detained, participants, money …</summary>
internal static partial class FigureFinder
{
    public static IEnumerable<FigureCandidate> Find(Reading reading)
    {
        var found = Single(reading).ToList();
        // "Two men and three women were hurt": five.
        for (var i = 1; i < found.Count; i++)
        {
            var (first, second) = (found[i - 1], found[i]);
            if (first.What != second.What || !FigureLexicon.IsOfPeople(first.What) || first.IsPart || second.IsPart || first.Quantity.Of is not { } noun || second.Quantity.Of is null) continue;
            if (!reading.Document.Text.AsSpan(noun.End, Math.Max(0, second.Quantity.Span.Start - noun.End)).Trim().SequenceEqual("and")) continue;
            found[i - 1] = first with { Quantity = first.Quantity with { Low = first.Quantity.Low + second.Quantity.Low, High = first.Quantity.High + second.Quantity.High, Unit = "people" }, OfLemma = "people" };
            found.RemoveAt(i--);
        }

        return found;
    }

    private static IEnumerable<FigureCandidate> Single(Reading reading)
    {
        FigureCandidate? last = null;
        foreach (var quantity in reading.Quantities)
        {
            if (quantity.Kind is QuantityKind.Ordinal or QuantityKind.Age or QuantityKind.Percent or QuantityKind.Measure) continue;
            var sentence = reading.SentenceAt(quantity.Span.Start);
            if (sentence is null) continue;
            var happening = EventOf(reading, quantity, sentence);
            if (IsYear(reading, quantity)) continue;
            var (what, of, by) = What(reading, quantity, sentence, happening);
            var isAmong = IsAmong(reading, quantity);
            // "Forty were killed, among them six guards": six of those killed.
            if (isAmong && last is { } whole && FigureLexicon.IsOfPeople(whole.What) && sentence.Span.Contains(whole.Quantity.Span)) (what, by) = (whole.What, whole.By);
            if (what is null) continue;
            var isPart = isAmong || IsPart(reading, quantity);
            var purpose = quantity.Kind == QuantityKind.Money ? MoneyPurpose.Of(reading, sentence, HeadToken(reading, quantity, sentence)) : null;
            if (quantity.Kind == QuantityKind.Money && purpose is null) continue;
            last = new FigureCandidate(reading, Each(reading, Opened(reading, quantity)), what, happening, AsOf(reading, happening), Attribution(reading, quantity.Span), of, purpose, isPart, by);
            yield return isPart && Property(reading, quantity, sentence) is { } property ? last with { What = property, Quantity = last.Quantity with { Unit = quantity.Of is { } noun ? Words(reading, noun) : "people" } } : last;
        }
    }

    private static string Words(Reading reading, TextSpan span) => reading.Document.Text.Substring(span.Start, span.Length).ToLowerInvariant();

    // "three of the sailors lost were found": what is said of the three.
    private static string? Property(Reading reading, Quantity quantity, Sentence sentence)
    {
        var at = HeadToken(reading, quantity with { Of = null }, sentence);
        var head = at < 0 ? -1 : reading.Tokens[at].Head;
        return head >= sentence.FirstToken && head < sentence.EndToken && reading.Tokens[at].Deprel == "nsubj:pass" && reading.Tokens[head].Upos == Upos.Verb && IsPart(reading, quantity) && FigureLexicon.Of(Lemma(reading, head)) is { } kind
            && Words(reading, reading.Tokens[head].Span) is var said && said != kind ? said : null;
    }

    // "20 crowns a loaf", "$300 per month each": the price of one is another than that of all.
    private static Quantity Each(Reading reading, Quantity quantity) =>
        quantity.Kind == QuantityKind.Money && Rate().Match(reading.Document.Text, quantity.Span.End) is { Success: true } rate
            ? quantity with { Unit = $"{quantity.Unit} per {rate.Groups["one"].Value.ToLowerInvariant()}{(rate.Groups["each"].Success ? " each" : string.Empty)}" } : quantity;

    [GeneratedRegex(@"\G\s*(?:per|an?|every)\s+(?<one>\p{L}+)(?<each>\s+each\b)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Rate();

    // "19 JAN 89": the rest of a date that was read as day and month.
    private static bool IsYear(Reading reading, Quantity quantity) => quantity.Of is null && reading.Times.Any(t => t.Span.End < quantity.Span.Start && quantity.Span.Start - t.Span.End <= 1);

    private static EventMention? EventOf(Reading reading, Quantity quantity, Sentence sentence)
    {
        EventMention? best = null;
        foreach (var mention in reading.Events)
        {
            if (mention.Figures.Contains(quantity.Id)) return mention;
            if (!sentence.Span.Contains(mention.Trigger) || Events.TimelineBuilder.IsReport(reading, mention.Trigger)) continue;
            if (best is null || Math.Abs(mention.Trigger.Start - quantity.Span.Start) < Math.Abs(best.Trigger.Start - quantity.Span.Start)) best = mention;
        }

        return best;
    }

    // What the number is an argument of decides, then the counted noun; where and when something happened counts nobody.
    private static (string? What, string Of, string By) What(Reading reading, Quantity quantity, Sentence sentence, EventMention? happening)
    {
        var at = HeadToken(reading, quantity, sentence);
        if (at < 0) return (null, string.Empty, string.Empty);
        var of = quantity.Of is null ? string.Empty : Lemma(reading, at);
        if (quantity.Kind == QuantityKind.Money) return ("money", of, string.Empty);
        // "three forces" is a number of bodies.
        if (of == "force" && quantity.High < 10) return (null, of, string.Empty);
        var by = Following(reading, quantity, sentence) ?? Argument(reading, at, sentence);
        var what = by is { } token ? Kind(reading, token, sentence) : null;
        // "Planned to kill hundreds": nobody was.
        if (by is { } deed && reading.Events.FirstOrDefault(e => e.Trigger == reading.Tokens[deed].Span) is { Tense: Tense.Future, Factuality.Modality: not Modality.Certain } or { Factuality.Modality: Modality.Hypothetical }) return (null, of, string.Empty);
        if (what is null && happening is not null && happening.Figures.Contains(quantity.Id) && quantity.Of is null) what = FigureLexicon.Of(happening.Text);
        return what is not null && FigureLexicon.IsOfPeople(what) && !MayCountPeople(reading, quantity, at, of) ? (null, of, string.Empty) : (what, of, by is { } governor ? Lemma(reading, governor) : string.Empty);
    }

    // "several hundred dead", "10,000 people detained", "two men were later arrested": whatever the parse makes of it.
    private static int? Following(Reading reading, Quantity quantity, Sentence sentence)
    {
        var end = Math.Max(quantity.Span.End, quantity.Of?.End ?? 0);
        for (int i = sentence.FirstToken, skipped = 0; i < sentence.EndToken; i++)
        {
            var token = reading.Tokens[i];
            if (token.Span.Start < end) continue;
            if (token.Upos is Upos.Aux || Lemma(reading, i) is "be" or "get" or "have" or "reportedly" or "later" or "also" or "already")
            {
                if (++skipped > 3) return null;
                continue;
            }

            var passive = token.Feats?.Contains("VerbForm=Part", StringComparison.Ordinal) == true && token.Feats.Contains("Tense=Past", StringComparison.Ordinal) && !Has(reading, i, sentence, "obj");
            return (passive || token.Lemma is "dead" or "die") && Kind(reading, i, sentence) is not null ? i : null;
        }

        return null;
    }

    private static int? Argument(Reading reading, int at, Sentence sentence)
    {
        for (int token = at, steps = 0; token >= sentence.FirstToken && token < sentence.EndToken && steps < 4; token = reading.Tokens[token].Head, steps++)
        {
            if (steps == 0 && FigureLexicon.Of(Lemma(reading, token)) is "participants" or "troops" or "force" && Governing(reading, token, sentence) is { } governing) return governing;
            if (Kind(reading, token, sentence) is not null) return token;
            foreach (var child in Children(reading, token, sentence))
            {
                if (reading.Tokens[child].Deprel is "amod" or "acl" or "acl:relcl" or "xcomp" or "advcl" && Math.Abs(child - at) <= 5 && Kind(reading, child, sentence) is not null && !Has(reading, child, sentence, "obj")) return child;
            }

            if (reading.Tokens[token].Upos == Upos.Verb || !IsArgument(reading, token, sentence)) return null;
        }

        return null;
    }

    // Upwards from whom something is done to or who dies of it, not from who does it, with what, where or when.
    private static bool IsArgument(Reading reading, int token, Sentence sentence)
    {
        var head = reading.Tokens[token].Head;
        if (head < sentence.FirstToken || head >= sentence.EndToken) return false;
        return reading.Tokens[token].Deprel switch
        {
            "nsubj" => !Has(reading, head, sentence, "obj") || Lemma(reading, head) is "die" or "lose" or "suffer" or "remain",
            "obl" => Children(reading, token, sentence).Any(c => reading.Tokens[c].Deprel == "case" && Lemma(reading, c) is "to" or "at" or "of" or "as" or "for") && Lemma(reading, head) is "rise" or "climb" or "stand" or "put" or "increase" or "reach" or "bring" or "speak",
            "advmod" or "obl:tmod" or "obl:npmod" or "obl:agent" or "advcl" or "parataxis" => false,
            "nmod" => Children(reading, token, sentence).Any(c => reading.Tokens[c].Deprel == "case" && Lemma(reading, c) is "of" or "to" or "at" or "among") || !Children(reading, token, sentence).Any(c => reading.Tokens[c].Deprel == "case"),
            _ => true,
        };
    }

    // Who is shot is hurt; who is shot dead, fatally shot, or shot and killed is not among the hurt.
    internal static string? Kind(Reading reading, int token, Sentence sentence)
    {
        var lemma = Lemma(reading, token);
        if (lemma == "shoot" && reading.Tokens[token].Upos == Upos.Verb)
        {
            var around = Children(reading, token, sentence).Append(reading.Tokens[token].Head).Where(i => i >= sentence.FirstToken && i < sentence.EndToken);
            return around.Any(i => Lemma(reading, i) is "dead" or "fatally" or "kill" or "die" or "death") ? "killed" : "shot";
        }

        // "Seventy rounds" are shots; "rounded up" is a verb.
        return lemma == "round" && reading.Tokens[token].Upos != Upos.Verb ? null : FigureLexicon.Of(lemma);
    }

    private static string Lemma(Reading reading, int token) => reading.Tokens[token].Lemma.ToLowerInvariant();

    private static bool Has(Reading reading, int token, Sentence sentence, string relation) => Children(reading, token, sentence).Any(c => reading.Tokens[c].Deprel == relation);

    // A number alone counts people unless it is an age, a fraction or part of a name.
    private static bool MayCountPeople(Reading reading, Quantity quantity, int at, string of)
    {
        if (quantity.Of is { } noun) return FigureLexicon.CountsPeople(of) || FigureLexicon.Of(of) is { } what && FigureLexicon.IsOfPeople(what) || reading.Mentions.Any(m => m.Head.Overlaps(noun) && m.Type is MentionType.Person or MentionType.Group);
        if (quantity.Low is { } low && low != decimal.Truncate(low)) return false;
        var text = reading.Document.Text;
        var before = quantity.Span.Start > 1 ? text[quantity.Span.Start - 1] == ' ' ? text[quantity.Span.Start - 2] : text[quantity.Span.Start - 1] : ' ';
        var after = quantity.Span.End < text.Length ? text[quantity.Span.End] : ' ';
        if (before is '/' or '.' && text[quantity.Span.Start - 1] == '.' || after is '/' or '\'' or '\u2019' || before == ',' && after == ',') return false;
        return reading.Tokens[at].Head is not (>= 0 and var head) || reading.Tokens[head].Upos != Upos.Propn;
    }

    // "200 protesters were arrested": what happened to those counted beats what they are.
    private static int? Governing(Reading reading, int token, Sentence sentence)
    {
        var head = reading.Tokens[token].Head;
        if (head < sentence.FirstToken || head >= sentence.EndToken) return null;
        var affected = reading.Tokens[token].Deprel is "nsubj:pass" or "obj" || reading.Tokens[head].Lemma is "die" or "perish" or "flee" or "escape";
        return affected && reading.Tokens[head].Upos == Upos.Verb && Kind(reading, head, sentence) is not null ? head : null;
    }

    // "three of the dead", "nine of them".
    private static bool IsPart(Reading reading, Quantity quantity)
    {
        var rest = reading.Document.Text.AsSpan(quantity.Span.End);
        return rest.StartsWith(" of the ", StringComparison.Ordinal) || rest.StartsWith(" of them", StringComparison.Ordinal) || rest.StartsWith(" of those ", StringComparison.Ordinal)
            || rest.StartsWith(" of ", StringComparison.Ordinal) && reading.Quantities.Any(q => q.Span.Start == quantity.Span.End + 4);
    }

    // "including six guards", "among them two nurses".
    private static bool IsAmong(Reading reading, Quantity quantity)
    {
        var before = reading.Document.Text.AsSpan(0, quantity.Span.Start).TrimEnd();
        return before.EndsWith("including", StringComparison.OrdinalIgnoreCase) || before.EndsWith("among them", StringComparison.OrdinalIgnoreCase) || before.EndsWith("among whom were", StringComparison.OrdinalIgnoreCase);
    }

    // "quite a few" is many.
    private static Quantity Opened(Reading reading, Quantity quantity) =>
        quantity.Bound == Bound.Vague && quantity.Span.Start > 6 && reading.Document.Text.AsSpan(quantity.Span.Start - 6, 6).Equals("quite ", StringComparison.OrdinalIgnoreCase)
            ? quantity with { Span = TextSpan.FromBounds(quantity.Span.Start - 6, quantity.Span.End), High = null } : quantity;

    private static int HeadToken(Reading reading, Quantity quantity, Sentence sentence)
    {
        var span = quantity.Of ?? quantity.Span;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!reading.Tokens[i].Span.Overlaps(span)) continue;
            var head = reading.Tokens[i].Head;
            if (head < 0 || !reading.Tokens[head].Span.Overlaps(span)) return i;
        }

        return -1;
    }

    private static IEnumerable<int> Children(Reading reading, int token, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (reading.Tokens[i].Head == token) yield return i;
        }
    }

    internal static string? AsOf(Reading reading, EventMention? happening)
    {
        if (happening?.Time is { } time && reading[time].Interval is { Earliest: { } date, Granularity: >= Granularity.Day }) return Events.EventBuilder.Day(date);
        return reading.Document.PublishedDate is { } published ? Events.EventBuilder.Day(published.ToDateTime(TimeOnly.MinValue)) : null;
    }

    private static AttributionId? Attribution(Reading reading, TextSpan span)
    {
        AttributionId? best = null;
        var least = int.MaxValue;
        foreach (var attribution in reading.Attributions)
        {
            var length = attribution.Content.Sum(c => c.Length);
            if (length < least && attribution.Content.Any(c => c.Contains(span))) (best, least) = (attribution.Id, length);
        }

        return best;
    }
}
