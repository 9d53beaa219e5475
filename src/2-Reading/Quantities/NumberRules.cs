using Sayso.Scanning;
using Found = Sayso.Scanning.PhraseMatch<Sayso.Quantities.Amount>;
using Rule = Sayso.Scanning.PhraseRule<Sayso.Quantities.Amount>;

namespace Sayso.Quantities;

/// <summary>Numbers alone: cardinals, fractions, ordinals and words of uncertain number.</summary>
internal static class NumberRules
{
    public static readonly Rule[] Rows =
    [
        new("4,404", "{number}", m => Cardinal(m)),
        new("-5", "- _ {number}", m => Negative(m) ? Value(-m.Number("number")) : null),
        new("minus 5", "minus|negative {number}", m => Value(-m.Number("number"))),
        new("minus five point five", "( minus|negative )? {number} point {words}", m => Point(m)),
        new("minus five point zero five", "( minus|negative )? {number} point zero|nought|naught|oh {words}", m => Value(Sign(m) * (m.Number("number") + m.Number("words") / 100))),
        new("1e10", "( - _ )? {figure} _ e ( _ - | _ + )? _ {whole}", m => Power(Sign(m) * m.Number("figure"), m.Lexemes[m.End - 2].Is("-") ? -m.Number("whole") : m.Number("whole"))),
        new("1.3 x 10^6", "{figure} x|×|* _ 10 _ ^ _ {whole}", m => Power(m.Number("figure"), m.Number("whole"))),
        new("1.3 x 10^-6", "{figure} x|×|* _ 10 _ ^ _ - _ {whole}", m => Power(m.Number("figure"), -m.Number("whole"))),
        new("2.5^-1", "( - _ )? {figure} _ ^ _ ( - | + )? _ {whole}", m => Raised(m)),

        // Fractions.
        new("1/2", "( - )? {a:whole} _ / _ {b:whole}", m => Slash(m, 0)),
        new("6 1/4", "( - )? {n:whole} {a:whole} _ / _ {b:whole}", m => m.First.Is("-") && m.Start > 0 && !m.Lexemes[m.Start - 1].IsWord ? null : Slash(m, m.Number("n"))),
        new("½", "{unicode}", m => Value(m.Number("unicode"))),
        new("2½", "{n:whole} {unicode}", m => Value(m.Number("n") + m.Number("unicode"))),
        new("two thirds", "( minus|negative )? {n:number} -? {parts}", m => Fraction(m)),
        new("a third", "a -? {parts}", m => m.Says("half") || m.Says("quarter") && m.After is not ("final" or "finals") || m.After is "of" or "" or "." or "," ? Value(1 / m.Number("parts")) : null),
        new("half", "half", m => m.After is "of" or "the" or "its" or "their" or "his" or "her" && m.Before is not ("first" or "second" or "other" or "last" or "the") ? Value(0.5) : null),
        new("half a million", "half|quarter ( of )? a|an? {scale}", m => Value((m.First.Is("half") ? 0.5 : 0.25) * m.Number("scale"), m.Number("scale"))),
        new("three quarters of a million", "{n:words} {parts} ( of )? a? {scale}", m => m.Number("n") >= 100 ? null : Value(m.Number("n") / m.Number("parts") * m.Number("scale"), m.Number("scale"))),
        new("five and a half", "{n:number} and a|one -? {parts}", m => m.Number("n") is var n && n >= 1e6 ? Value(n + Unit(n) / m.Number("parts")) : Value(n + 1 / m.Number("parts"))),
        new("five and a half million", "{n:number} and a|one -? {parts} {scale}", m => m.Number("n") >= 1000 ? null : Value((m.Number("n") + 1 / m.Number("parts")) * m.Number("scale"), m.Number("scale"))),
        new("one billion and three quarters million", "{n:words} {parts} {scale}", m => Split(m)),
        new("one billion and a quarter million", "{n:number} and a half|quarter {scale}", m => Value(m.Number("n") + (m.Says("half") ? 0.5 : 0.25) * m.Number("scale"))),
        new("three and two fifths", "{n:number} and {a:words} -? {parts}", m => Value(m.Number("n") + m.Number("a") / m.Number("parts"))),
        new("one over three", "( minus|negative )? {a:number} ( over | out of | in ) {b:number}", m => Over(m)),

        // Dozens and uncertain numbers.
        new("two dozen", "{n:number} dozen|dozens|doz|dozs", m => Dozens(m)),
        new("a dozen", "a dozen", _ => Value(12)),
        new("half a dozen", "half a? dozen", _ => Value(6)),
        new("a score", "{n:words} score", m => Value(m.Number("n") * 20)),
        new("dozens", "dozens", _ => Amount.Vague(24, 99)),
        new("scores", "scores", m => m.After is "of" ? Amount.Vague(40, 99) : null),
        new("tens", "tens", m => m.After is "of" ? Amount.Vague(20, 99) : null),
        new("hundreds", "hundreds", _ => Amount.Vague(200, 999)),
        new("thousands", "thousands", _ => Amount.Vague(2_000, 9_999)),
        new("millions", "millions", _ => Amount.Vague(2_000_000, 9_999_999)),
        new("billions", "billions", _ => Amount.Vague(2_000_000_000, 9_999_999_999)),
        new("tens of thousands", "tens of thousands", _ => Amount.Vague(20_000, 99_999)),
        new("hundreds of thousands", "hundreds of thousands", _ => Amount.Vague(200_000, 999_999)),
        new("dozens of thousands", "dozens of thousands", _ => Amount.Vague(24_000, 99_999)),
        new("tens of millions", "tens of millions", _ => Amount.Vague(20_000_000, 99_999_999)),
        new("hundreds of millions", "hundreds of millions", _ => Amount.Vague(200_000_000, 999_999_999)),
        new("several hundred", "several {scale}", m => Amount.Vague(2 * (decimal)m.Number("scale"), 9 * (decimal)m.Number("scale"))),
        new("a few hundred", "( a|the )? few {scale}", m => Amount.Vague(2 * (decimal)m.Number("scale"), 6 * (decimal)m.Number("scale"))),
        new("a couple of hundred", "a couple of? {scale}", m => new Amount(2 * (decimal)m.Number("scale"), 2 * (decimal)m.Number("scale"), Bound.About, QuantityKind.Count)),
        new("several", "several", m => Noun(m) ? Amount.Vague(3, 9) : null),
        new("a few", "a few", m => Noun(m) ? Amount.Vague(2, 6) : null),
        new("a handful", "a handful of", m => Noun(m) ? Amount.Vague(3, 6) : null),
        new("a couple", "a couple of", m => Noun(m) ? new Amount(2, 2, Bound.About, QuantityKind.Count) : null),

        // Ordinals.
        new("first", "{ordinal}", m => m.Before is "at" && m.First.Is("first") || m.After is "hand" || m.First.Is("second") && m.After is "-" ? null : Ordinal(m.Number("ordinal"))),
        new("a hundredth", "a hundred ( thousandth | millionth | billionth | trillionth )", m => Ordinal(100 * (double)NumberWords.ScaleOrdinals[m.Lexemes[m.End - 1].Word])),
        new("first class", "first ( aid | lady | name | hand )", _ => Nothing),
        new("no number", "( covid | sars ) - {number}", _ => Nothing),
    ];

    /// <summary>Stands for words that hold a number in form only; left out at the end.</summary>
    public static readonly Amount Nothing = new(null, null, Bound.Vague, QuantityKind.Ordinal);

    private static Amount? Cardinal(Found m)
    {
        var word = m.First.Word;
        if (word is "one" && m.End == m.Start + 1 && (m.Before is "this" or "that" or "the" or "which" or "each" or "every" or "any" or "no" or "another" or "first" or "current" or "previous" or "next" or "last" or "other"
            || m.After is "another" or "thing" or "must" or "can" or "should")) return null;
        if (word is "one" && m.End == m.Start + 1 && !OneCounts(m) || IsName(m)) return null;
        if (word is "nil" && m.Before is not "" && m.After is not "") return null;
        return Value(m.Number("number"), ScaleOf(m));
    }

    /// <summary>"one" counts before a noun, in "one of" and where it stands by itself; else it is a pronoun ("whichever way one looks").</summary>
    private static bool OneCounts(Found m)
    {
        if (m.Start == 0 && m.End == m.Lexemes.Length || m.After is "of" or "-" or "in" or "out" or "over" or "point") return true;
        return m.End < m.Lexemes.Length && m.Lexemes[m.End] is { IsWord: true, Breaks: false } next && !next.Word.EndsWith('s')
            && next.Word is not ("to" or "that" or "which" or "who" or "is" or "was" or "has" or "had" or "would" or "could" or "may" or "might" or "will" or "and" or "or" or "but" or "at" or "on" or "for" or "with" or "by" or "from" or "when" or "as" or "if" or "than" or "day");
    }

    /// <summary>A number word with a capital after a capital word is part of a name ("Marcelo Zero").</summary>
    private static bool IsName(Found m) => m.First is { IsWord: true, Capital: true, Breaks: false } && m.End == m.Start + 1 && m.Start > 0 && m.Lexemes[m.Start - 1] is { IsWord: true, Capital: true, Word.Length: > 1 }
        && m.Lexemes[m.Start].Span.Length > 1 && !(m.Start > 1 && m.Lexemes[m.Start - 2].IsMark);

    private static double ScaleOf(Found m) =>
        NumberWords.Scales.TryGetValue(m.Lexemes[m.End - 1].Word, out var scale) && m.End - m.Start > 1 ? (double)scale : m.Lexemes[m.End - 1].Is("hundred") && m.End - m.Start > 1 ? 100 : 1;

    private static Amount? Value(double value, double scale = 1) =>
        double.IsFinite(value) && Math.Abs(value) < 1e27 ? Amount.Exactly((decimal)value, (decimal)scale) : null;

    private static Amount? Ordinal(double value) => Math.Abs(value) < 1e27 ? new Amount((decimal)value, (decimal)value, Bound.Exactly, QuantityKind.Ordinal) : null;

    /// <summary>A hyphen is a minus where nothing stands before it that it could join.</summary>
    private static bool Negative(Found m) => m.First.Spaced || m.Start == 0 || m.Lexemes[m.Start - 1].Word is "(" or "$" or "=" or ":";

    private static int Sign(Found m) => m.First.Word is "minus" or "negative" or "-" ? -1 : 1;

    private static Amount? Point(Found m)
    {
        var (whole, part) = (m.Number("number"), m.Number("words"));
        return part >= 100 ? null : Value(Sign(m) * (whole + part / (part < 10 ? 10 : 100)));
    }

    private static Amount? Power(double number, double exponent) => Math.Abs(exponent) > 20 ? null : Value(number * Math.Pow(10, exponent));

    private static Amount? Raised(Found m)
    {
        var negative = m.Lexemes[m.End - 2].Is("-");
        return m.Number("whole") > 60 ? null : Value(Sign(m) * Math.Pow(m.Number("figure"), negative ? -m.Number("whole") : m.Number("whole")));
    }

    private static Amount? Slash(Found m, double whole)
    {
        var (a, b) = (m.Number("a"), m.Number("b"));
        if (b is 0 or > 1000 || a > 100 || NumberReader.Glued(m.Lexemes, m.End, LexemeKind.Mark) && m.After is "/" or "-" && NumberReader.Glued(m.Lexemes, m.End + 1, LexemeKind.Digits)) return null;
        return Value(Sign(m) * (whole + a / b));
    }

    private static Amount? Fraction(Found m)
    {
        var (n, parts) = (m.Number("n"), m.Number("parts"));
        var last = m.Lexemes[m.End - 1].Word;
        var plural = last.EndsWith('s');
        if (n != 1 && !plural && last is not "quarter" || last is "half" && n != 1 || n == 1 && plural) return null;
        if (m.First.IsDigits && last is "quarter" or "half") return null;
        if (last is "second" or "seconds") return null;
        var (start, end) = m.Extent("n");
        if (Hyphened(m, start, end, parts) is { } over) return Value(Sign(m) * over);
        for (var i = end - 1; i > start; i--)
        {
            // "one hundred and three quarters", "six million and two thirds": the numerator is what follows the last "and"
            if (!m.Lexemes[i].Is("and") || !NumberReader.Words(m.Lexemes, i + 1, out var stop, out var upper) || stop != end || (double)upper >= parts) continue;
            var whole = n - (double)upper;
            return Value(Sign(m) * (whole + (whole >= 1e6 ? Unit(whole) : 1) * (double)upper / parts));
        }

        return Value(Sign(m) * n / parts);
    }

    /// <summary>"one hundred thirty-fifths": the hyphen puts the tens to the denominator.</summary>
    private static double? Hyphened(Found m, int start, int end, double parts)
    {
        if (parts >= 10 || end - start < 2 || end != m.End - 2 || !m.Lexemes[end].Is("-") || !NumberWords.Small.TryGetValue(m.Lexemes[end - 1].Word, out var tens) || tens < 20) return null;
        var count = m.Lexemes[start..(end - 1)];
        return NumberReader.Words(count, 0, out var stop, out var upper) && stop == count.Length ? (double)upper / (tens + parts) : null;
    }

    /// <summary>"three hundred and two dozen": the dozens are what follows the last "and".</summary>
    private static Amount? Dozens(Found m)
    {
        var (start, end) = m.Extent("n");
        for (var i = end - 1; i > start; i--)
        {
            if (m.Lexemes[i].Is("and") && NumberReader.Words(m.Lexemes, i + 1, out var stop, out var last) && stop == end) return Value(m.Number("n") + 11 * (double)last);
        }

        return Value(m.Number("n") * 12);
    }

    private static Amount? Over(Found m)
    {
        var (a, b) = (m.Number("a"), m.Number("b"));
        if (b <= 0 || a >= b || m.Says("over") && !(m.First.IsWord || a < 10) || m.Says("in") && (!(a == 1 && m.First.Word is "one" or "1") || b < 2) || b is >= 1900 and <= 2100) return null;
        return Value(Sign(m) * a / b);
    }

    private static Amount? Split(Found m)
    {
        var (start, end) = m.Extent("n");
        for (var i = end - 1; i > start; i--)
        {
            if (!m.Lexemes[i].Is("and") || !NumberReader.Words(m.Lexemes, i + 1, out var last, out var over) || last != end) continue;
            return Value(m.Number("n") - (double)over + (double)over / m.Number("parts") * m.Number("scale"));
        }

        return null;
    }

    private static double Unit(double n) => n >= 1e12 ? 1e12 : n >= 1e9 ? 1e9 : 1e6;

    private static bool Noun(Found m) => m.End < m.Lexemes.Length && m.Lexemes[m.End].IsWord && !m.Lexemes[m.End].Breaks && m.After is not ("and" or "or" or "in" or "at" or "to" or "on" or "were" or "was");
}
