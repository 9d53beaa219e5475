using Sayso.Pipeline;
using Sayso.Scanning;

namespace Sayso.Times;

/// <summary>Tells the tense of the clause that a time stands in: from the tagged words where there are any, else from the nearest verb form.</summary>
internal sealed class TenseFinder(ReadingBuilder reading, Lexeme[] lexemes)
{
    private const int Reach = 24;

    private static readonly HashSet<string> Future = new(StringComparer.Ordinal)
    {
        "will", "shall", "ll", "scheduled", "plans", "plan", "planned", "planning", "expected", "expects", "due", "upcoming", "set", "intends", "hopes", "wants", "may", "might", "must", "should", "let", "please",
    };

    private static readonly HashSet<string> Past = new(StringComparer.Ordinal)
    {
        "was", "were", "had", "did", "said", "told", "has", "have", "been", "met", "came", "went", "took", "began", "left", "held", "made", "gave", "got", "saw", "found", "fell", "rose", "shot", "died",
        "became", "broke", "brought", "built", "bought", "caught", "drew", "drove", "fought", "flew", "grew", "heard", "kept", "knew", "led", "lost", "paid", "ran", "sent", "sold", "spoke", "spent", "stood",
        "struck", "swept", "thought", "threw", "won", "wrote", "ago", "ended", "born", "quit",
    };

    private static readonly HashSet<string> FutureLemmas = new(StringComparer.Ordinal) { "will", "shall", "may", "might", "must", "should" };

    private static readonly HashSet<string> PlanLemmas = new(StringComparer.Ordinal) { "plan", "expect", "schedule", "intend", "hope", "want", "agree", "promise", "due", "set", "prepare", "decide" };

    public Tense? At(int start, int end) => reading.Tokens.Count > 0 ? FromTokens(lexemes[start].Span.Start) : FromWords(start, end);

    private Tense? FromTokens(int position)
    {
        var syntax = reading.Syntax;
        var at = syntax.TokenAt(position);
        if (at >= syntax.Count) return null;
        for (var steps = 0; at >= 0 && steps < 12; at = syntax[at].Head, steps++)
        {
            if (syntax[at].Upos is not (Upos.Verb or Upos.Aux) && !HasAuxiliary(syntax, at)) continue;
            if (TenseOf(syntax, at) is { } tense) return tense;
        }

        return null;
    }

    private static bool HasAuxiliary(Syntax syntax, int token) => syntax.HasChild(token, "aux", "cop");

    private static Tense? TenseOf(Syntax syntax, int verb)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (!syntax.Is(child, "aux") && !syntax.Is(child, "cop")) continue;
            if (FutureLemmas.Contains(syntax.Lemma(child)) || syntax.Lower(child) is "'ll" or "would") return Tense.Future;
            if (syntax[child].Feats?.Contains("Tense=Past", StringComparison.Ordinal) == true || syntax.Lemma(child) == "have") return Tense.Past;
        }

        var feats = syntax[verb].Feats ?? "";
        if (feats.Contains("Tense=Past", StringComparison.Ordinal)) return Tense.Past;
        if (feats.Contains("VerbForm=Inf", StringComparison.Ordinal) && syntax[verb].Head >= 0 && PlanLemmas.Contains(syntax.Lemma(syntax[verb].Head))) return Tense.Future;
        return feats.Contains("Tense=Pres", StringComparison.Ordinal) && !feats.Contains("VerbForm=Part", StringComparison.Ordinal) ? Tense.Present : null;
    }

    private Tense? FromWords(int start, int end)
    {
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
        if (word == "be" && at > 0 && lexemes[at - 1].Is("to") || word == "going" && at + 1 < lexemes.Length && lexemes[at + 1].Is("to")) return Tense.Future;
        if (word is "would" or "could") return Tense.Future;
        if (word == "to" && at > 0 && lexemes[at - 1].Word is "is" or "are" or "due" or "plans" or "set" or "scheduled" or "expected" or "expects") return Tense.Future;
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
