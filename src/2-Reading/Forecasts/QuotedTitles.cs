using Sayso.Pipeline;

namespace Sayso.Forecasts;

/// <summary>Tells whether a word stands in the title of an article that is quoted or named as a source: nobody says there what will come.</summary>
internal static class QuotedTitles
{
    private const int ShortestTitle = 4;
    private const int LongestName = 6;

    public static bool Holds(Syntax syntax, int token)
    {
        var sentence = syntax.SentenceAt(token);
        var (open, close) = (token, token);
        while (open >= sentence.FirstToken && !IsOpening(syntax.Lower(open)) && !IsClosing(syntax, open)) open--;
        while (close < sentence.EndToken && !IsClosing(syntax, close)) close++;
        if (close >= sentence.EndToken) return false;
        return IsSourceNote(syntax, close, sentence.EndToken) || open >= sentence.FirstToken && IsOpening(syntax.Lower(open)) && IsCapitalised(syntax, open + 1, close);
    }

    private static bool IsOpening(string word) => word is "“" or "‘" or "«" or "\"" or "``";

    // An apostrophe in "growers’" is no mark of its own.
    private static bool IsClosing(Syntax syntax, int token) => syntax.Lower(token) is "”" or "’" or "»" or "''" || syntax[token].Upos == Upos.Punct && syntax.Lower(token) is "'" or "\"";

    // “Harbour Board May Well Close the Old Pier”.
    private static bool IsCapitalised(Syntax syntax, int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++)
        {
            if (syntax[i].Upos is Upos.Punct or Upos.Num or Upos.Sym or Upos.Adp or Upos.Det or Upos.Cconj or Upos.Part || syntax[i].Span.Length <= 2) continue;
            if (!IsCapital(syntax, i)) return false;
            words++;
        }

        return words >= ShortestTitle;
    }

    // ‘Minister vows to help growers’, Daily Post, 3 May 2020.
    private static bool IsSourceNote(Syntax syntax, int close, int end)
    {
        if (close + 2 >= end || syntax.Lower(close + 1) != ",") return false;
        var at = close + 2;
        while (at < end && at - close - 2 < LongestName && IsCapital(syntax, at)) at++;
        return at > close + 2 && at + 1 < end && syntax.Lower(at) is "," or ")" && (syntax.Lower(at) == ")" || syntax[at + 1].Upos == Upos.Num);
    }

    private static bool IsCapital(Syntax syntax, int token) => char.IsUpper(syntax.Words(syntax[token].Span)[0]);
}
