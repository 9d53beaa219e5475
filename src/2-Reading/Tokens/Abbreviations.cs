using Sayso.Pipeline;

namespace Sayso.Tokens;

/// <summary>Words that end in a full stop of their own, and what that says about a sentence end behind them.</summary>
internal static class Abbreviations
{
    // Stand before a name or a number: the sentence hardly ever ends here.
    private static readonly HashSet<string> Leading = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "maj", "cpl", "adm", "cmdr", "brig", "rep", "reps", "sen", "sens", "gov", "rev", "hon", "st", "ste", "mt", "ft", "pres",
        "amb", "supt", "insp", "fr", "messrs", "mme", "mlle", "sr", "no", "nos", "vs", "fig", "figs", "vol", "pp", "art", "sec", "ch", "approx", "ca", "cf", "viz", "al", "est", "jan", "feb",
        "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "e.g", "i.e", "eg", "ie", "para", "spokesm", "dist",
    };

    // May end a sentence as well as stand inside one.
    private static readonly HashSet<string> Either = new(StringComparer.Ordinal)
    {
        "inc", "corp", "co", "ltd", "llc", "plc", "bros", "jr", "etc", "esq", "ave", "blvd", "rd", "dept", "univ", "assn", "govt", "intl", "natl", "a.m", "p.m", "ph.d", "u.s", "u.k", "u.n",
        "e.u", "d.c", "u.s.a", "u.s.s.r", "u.a.e", "calif", "fla", "mass", "mich", "minn", "miss", "tenn", "tex", "va", "wash", "wis", "ariz", "ark", "colo", "conn", "del", "ga", "ill", "ind",
        "kan", "ky", "la", "md", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "vt", "wyo", "ala", "n.y", "n.j", "n.c", "s.c", "n.h", "n.m", "n.d", "s.d", "w.va", "r.i", "b.c", "ad", "bc",
        "lb", "lbs", "oz", "hr", "hrs", "min", "mins", "yr", "yrs", "ext", "tel", "attn", "ed", "eds", "repr",
    };

    /// <summary>The length of an abbreviation with its full stop at a position, or 0.</summary>
    public static int LengthAt(string text, int start, int end)
    {
        if (!char.IsLetter(text[start]) || start > 0 && char.IsLetterOrDigit(text[start - 1])) return 0;
        var stop = start;
        while (stop < end && (char.IsLetter(text[stop]) || text[stop] == '.' && stop + 1 < end && char.IsLetter(text[stop + 1]) && IsInitials(text, start, stop))) stop++;
        if (stop >= end || text[stop] != '.') return 0;
        if (stop + 1 < end && (char.IsLetterOrDigit(text[stop + 1]) || text[stop + 1] == '.')) return 0;
        var word = WordForm.Lower(text.AsSpan(start, stop - start));
        if (word is "no" or "nos" && !IsBeforeDigit(text, stop + 1)) return 0;
        if (Leading.Contains(word)) return AmbiguousWord(word) && !char.IsAsciiLetterUpper(text[start]) ? 0 : stop + 1 - start;
        if (Either.Contains(word)) return AmbiguousWord(word) && !char.IsAsciiLetterUpper(text[start]) ? 0 : stop + 1 - start;
        // Initials: "J.", "J.P.", and dotted capitals.
        var letters = stop - start;
        if (letters == 1) return char.IsUpper(text[start]) && text[start] != 'I' ? 2 : 0;
        return IsInitials(text, start, stop) && word.Contains('.') ? stop + 1 - start : 0;
    }

    /// <summary>Whether a sentence can end behind this abbreviation when a capital follows.</summary>
    public static bool CanEndSentence(ReadOnlySpan<char> token)
    {
        var word = WordForm.Lower(token[..^1]);
        return !Leading.Contains(word) && (Either.Contains(word) || word.Contains('.'));
    }

    // "No. 17" is a number, "No." an answer.
    private static bool IsBeforeDigit(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0') at++;
        return at < text.Length && char.IsAsciiDigit(text[at]);
    }

    // Words that are also plain words in lower case: "no.", "art.", "mar.", "sat."
    private static bool AmbiguousWord(string word) =>
        word is "no" or "mar" or "fig" or "art" or "al" or "est" or "miss" or "mass" or "ill" or "la" or "ad" or "min" or "sec" or "ind" or "wash" or "co" or "ed" or "mon" or "fri" or "wed" or "rep"
            or "hon" or "gen" or "fr" or "ch" or "ore" or "pa" or "mo" or "del" or "md" or "nos" or "dist" or "jun" or "sen" or "ms";

    private static bool IsInitials(string text, int start, int stop)
    {
        // Single letters with full stops between them, so far.
        for (var i = start; i < stop; i++)
        {
            var letter = (i - start) % 2 == 0;
            if (letter ? !char.IsLetter(text[i]) : text[i] != '.') return false;
        }

        return true;
    }
}
