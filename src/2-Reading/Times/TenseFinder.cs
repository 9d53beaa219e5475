using Sayso.Scanning;

namespace Sayso.Times;

/// <summary>
/// Tells the tense of the clause that a time stands in by the nearest verb form, before it first, then after it. A parse was tried in its place and
/// read no more dates right, so the layer needs none and reads the same with and without a model.
/// </summary>
internal sealed class TenseFinder(Lexeme[] lexemes)
{
    private const int Reach = 24;

    private static readonly HashSet<string> Future = new(StringComparer.Ordinal)
    {
        "will", "shall", "ll", "scheduled", "plans", "plan", "expected", "expects", "due", "upcoming", "intends", "please",
    };

    private static readonly HashSet<string> Past = new(StringComparer.Ordinal)
    {
        "was", "were", "had", "did", "said", "told", "has", "have", "been", "met", "came", "went", "took", "began", "left", "held", "made", "gave", "got", "saw", "found", "fell", "rose", "shot", "died",
        "became", "broke", "brought", "built", "bought", "caught", "drew", "drove", "fought", "flew", "grew", "heard", "kept", "knew", "led", "lost", "paid", "ran", "sent", "sold", "spoke", "spent", "stood",
        "struck", "swept", "thought", "threw", "won", "wrote", "ago", "ended", "born", "quit",
    };

    public Tense? At(int start, int end)
    {
        if (start > 1 && (lexemes[start - 1].Is("until") || lexemes[start - 1].Is("as") && lexemes[start - 2].Word is "early" or "soon")) return Tense.Future;
        for (var i = start - 1; i >= Math.Max(0, start - Reach) && !Ends(i); i--)
        {
            if (TenseOf(i) is { } tense) return tense;
        }

        for (var i = end; i < Math.Min(lexemes.Length, end + Reach) && !Ends(i - 1); i++)
        {
            if (TenseOf(i) is { } tense) return tense;
        }

        return null;
    }

    private Tense? TenseOf(int at)
    {
        var word = lexemes[at].Word;
        if (lexemes[at].Kind != LexemeKind.Word) return null;
        if (word is "planned" or "slated" && at + 1 < lexemes.Length && lexemes[at + 1].Word is "for" or "to") return Tense.Future;
        if (at > 0 && lexemes[at - 1].Is("be") && (Past.Contains(word) || word.EndsWith("ed", StringComparison.Ordinal))) return null; // "to be published": the verb before it tells
        if (word == "be" && at > 0 && lexemes[at - 1].Is("to") || word == "going" && at + 1 < lexemes.Length && lexemes[at + 1].Is("to")) return Tense.Future;
        if (word == "would" && at + 1 < lexemes.Length && !lexemes[at + 1].Is("have")) return Tense.Future;
        if (word == "to" && at > 0 && lexemes[at - 1].Word is "planned" or "planning" or "agreed" or "intended" or "hopes" or "hoping" or "promised" or "vowed" or "wants" or "is" or "are" or "due" or "plans" or "set" or "scheduled" or "expected" or "expects") return Tense.Future;
        if (word == "may" && lexemes[at].Capital) return null;
        if (Future.Contains(word)) return Tense.Future;
        return Past.Contains(word) || word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && !lexemes[at].Capital && !word.EndsWith("eed", StringComparison.Ordinal) ? Tense.Past : null;
    }

    /// <summary>Whether a sentence ends between this lexeme and the next.</summary>
    private bool Ends(int at) => SentenceEnds(lexemes, at);

    public static bool SentenceEnds(Lexeme[] lexemes, int at)
    {
        if (at < 0 || at + 1 >= lexemes.Length || lexemes[at + 1].Breaks) return true;
        if (lexemes[at].Word is "?" or "!") return true;
        return lexemes[at].Is(".") && lexemes[at + 1].Spaced && !Abbreviates(lexemes, at) && (lexemes[at + 1].Capital || lexemes[at + 1].IsMark);
    }

    private static bool Abbreviates(Lexeme[] lexemes, int at) => at > 0 && !lexemes[at].Spaced && lexemes[at - 1].IsWord
        && (lexemes[at - 1].Word.Length == 1 || TimeWords.Months.ContainsKey(lexemes[at - 1].Word) || lexemes[at - 1].Word is "mr" or "mrs" or "ms" or "dr" or "gen" or "sen" or "gov" or "st" or "rep" or "col" or "lt" or "sgt");
}
