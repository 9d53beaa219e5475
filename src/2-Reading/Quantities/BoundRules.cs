using Sayso.Scanning;
using Found = Sayso.Scanning.PhraseMatch<Sayso.Quantities.Amount>;
using Rule = Sayso.Scanning.PhraseRule<Sayso.Quantities.Amount>;

namespace Sayso.Quantities;

/// <summary>Ranges and bounds of amounts.</summary>
internal static class BoundRules
{
    public static readonly Rule[] Ranges =
    [
        new("between 10 and 15", "( between | in between | from between ) {a:exact} ( and | to | - | & ) {b:exact}", m => Range(m)),
        new("from 10 to 15", "from {a:exact} ( to | - | up to | through | till | until ) {b:exact}", m => m.Item("a").Unit == m.Item("b").Unit || m.Item("a").IsPlain ? Range(m) : null),
        new("10 to 15", "{a:exact} ( to | up to ) {b:exact}", m => Rises(m) ? Range(m) : null),
        new("10-15", "{a:exact} - {b:exact}", m => Dashed(m) ? Range(m) : null),
        new("10~15", "( from )? {a:exact} ( ~ | and ~ ) {b:exact}", m => Range(m)),
        new("two or three", "{a:exact} ( or | , or ) {b:exact}", m => Near(m) ? Range(m) : null),
        new("more than 10 and less than 20", "( more | greater | larger | higher | bigger | > ) than? ( or equal to | or equals to | = )? {a:exact} ( and | but | , | , but | , and )? ( less | fewer | smaller | lower | < ) than? ( or equal to | = )? {b:exact}", m => Range(m)),
        new("less than 20 and more than 10", "( less | fewer | smaller | lower | < ) than? ( or equal to | or equals to | = )? {b:exact} ( and | but | , | , but | , and )? ( more | greater | larger | higher | bigger | > ) than? ( or equal to | = )? {a:exact}", m => Range(m)),
        new("at least 10 and at most 20", "( at least | no less than | not less than | no fewer than ) {a:exact} ( and | but | , | , but ) ( at most | no more than | not more than | up to ) {b:exact}", m => Range(m)),
        new("10 < x < 20", "{a:exact} ( < | <= | < = ) {b:exact}", _ => null),
    ];

    public static readonly Rule[] Bounds =
    [
        new("about 225", "( about | around | some | roughly | nearly | almost | approximately | an? estimated | close to | circa | ca .? | c . | ~ | just under | just over | just about | or so | an? average of | near | virtually | somewhere around | more or less ) ( an? | the )? {a:known}", m => About(m)),
        new("225 or so", "{a:known} ( or so | or thereabouts | more or less | - odd | odd | - some | or thereabouts | approximately )", m => About(m)),
        new("more than 10", "( more than | greater than | larger than | bigger than | higher than | over | above | exceeding | exceeds | exceed | in excess of | upwards of | upward of | well over | beyond | > ) ( a | an | the | about )? {a:known}", m => AtLeast(m)),
        new("at least 10", "( at least | at minimum | no less than | not less than | no fewer than | not fewer than | a minimum of | more than or equal to | greater than or equal to | more than or equals to | greater than or equals to | equal or greater than | equal to or greater than | equal to or more than | equals to or greater than | ≥ | > = | no lower than | minimum ) ( a | an )? {a:known}", m => AtLeast(m)),
        new("10 or more", "{a:known} ( or more | or above | or greater | or larger | or higher | and above | and more | and over | or over | + | plus | and up | and upwards | or upwards | at least | minimum | up )", m => Trailing(m) ? AtLeast(m) : null),
        new("fewer than 10", "( less than | fewer than | smaller than | lower than | under | below | < ) ( a | an | the | about )? {a:known}", m => AtMost(m)),
        new("at most 10", "( at most | no more than | not more than | no greater than | no larger than | not exceeding | as many as | as much as | a maximum of | up to | less than or equal to | fewer than or equal to | less than or equals to | smaller than or equal to | equal or less than | equal to or less than | equal or smaller than | ≤ | < = | no higher than | maximum ) ( a | an )? ( quite|very|fairly )? ( high|low|record )? {a:known}", m => AtMost(m)),
        new("10 or fewer", "{a:known} ( or less | or fewer | or below | or under | or lower | or smaller | and below | and under | and less | at most | maximum )", m => AtMost(m)),
        new("2,030-strong", "{a:known} - strong", m => m.Item("a")),
    ];

    private static Amount? Range(Found m)
    {
        var (a, b) = (m.Item("a"), m.Item("b"));
        if (a.Low is not { } low || b.Low is not { } high) return null;
        if (a.Kind != b.Kind && !a.IsPlain && !b.IsPlain || a.Unit != b.Unit && a.Unit is not null && b.Unit is not null) return null;
        // "10 to 15 million": the scale of the last end is the first's too; "$10-15": its unit is the last's too.
        if (a.Scale == 1 && b.Scale > 1 && low < 1000 && low * b.Scale <= high) low *= b.Scale;
        var shown = a.IsPlain ? b : a;
        return low <= high ? new Amount(low, high, Bound.Between, shown.Kind, shown.Unit) : new Amount(high, low, Bound.Between, shown.Kind, shown.Unit);
    }

    private static bool Rises(Found m) => m.Item("a").Low < m.Item("b").Low && (m.Item("a").IsPlain || m.Item("a").Unit == m.Item("b").Unit) && m.Before is not "of" and not "from";

    /// <summary>A dash makes a range of rising numbers; scores and codes do not rise or stand glued to letters.</summary>
    private static bool Dashed(Found m)
    {
        var (a, b) = (m.Item("a"), m.Item("b"));
        var dash = m.Extent("a").End;
        if (a.Low < 0 || !(a.Low < b.Low || b.Scale > 1) || m.Lexemes[dash].Spaced != m.Lexemes[dash + 1].Spaced) return false;
        return !(NumberReader.Glued(m.Lexemes, m.End, LexemeKind.Mark) && m.After is "-" or "/" && NumberReader.Glued(m.Lexemes, m.End + 1, LexemeKind.Digits)) && m.Before is not "-" and not "/";
    }

    private static bool Near(Found m) => m.Item("a") is { Low: { } a } && m.Item("b") is { Low: { } b } && a < b && (b - a <= 3 || b <= a * 2) && (m.Item("a").IsPlain || m.Item("a").Unit == m.Item("b").Unit);

    private static Amount? About(Found m)
    {
        if (m.First.Is("near") && m.Item("a").IsPlain && m.Item("a").Low < 5) return null;
        return m.Item("a") is { Bound: Bound.Exactly } amount ? amount with { Bound = Bound.About } : m.Item("a");
    }

    private static Amount? AtLeast(Found m)
    {
        var amount = m.Item("a");
        if (m.First.Word is "over" or "above" or "beyond" && amount.IsPlain && m.Lexemes[m.Extent("a").Start].IsWord && amount.Low <= 1) return null;
        return amount.Low is null ? null : amount with { High = null, Bound = Bound.AtLeast };
    }

    private static Amount? AtMost(Found m)
    {
        var amount = m.Item("a");
        if (m.First.Is("up") && m.Before is "went" or "go" or "goes" or "gone" or "rose" or "climbed" or "jumped" or "moved" or "come" or "came") return null; // a movement, no bound
        if (m.First.Word is "under" or "below" && amount.IsPlain && amount.Low <= 1) return null;
        return amount.High is null ? null : amount with { Low = null, Bound = Bound.AtMost };
    }

    private static bool Trailing(Found m) => !(m.Lexemes[m.End - 1].Word is "up" or "plus" or "minimum") || m.After is "" or "." or ",";
}
