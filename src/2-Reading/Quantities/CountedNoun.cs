using System.Collections.Frozen;
using Sayso.Pipeline;
using Sayso.Scanning;

namespace Sayso.Quantities;

/// <summary>Finds what a number counts: from the tree where the words are tagged, else the nearest noun-like word after it.</summary>
internal sealed class CountedNoun(ReadingBuilder reading, Lexeme[] lexemes)
{
    private const int Reach = 5;

    private readonly bool tagged = reading.Tokens.Exists(token => token.Upos == Upos.Noun);

    private static readonly FrozenSet<string> Stops = new[]
    {
        "a", "an", "the", "and", "or", "but", "in", "on", "at", "by", "for", "from", "to", "with", "of", "as", "than", "that", "which", "who", "when", "where", "while", "after", "before", "since", "until", "is", "are", "was",
        "were", "be", "been", "has", "have", "had", "will", "would", "could", "can", "may", "might", "must", "should", "did", "do", "does", "said", "says", "say", "killed", "wounded", "injured", "dead", "died", "it", "he", "she",
        "they", "we", "i", "you", "this", "these", "those", "there", "not", "if", "because", "during", "over", "under", "about", "across", "per", "each", "so", "more", "times", "told", "went", "came", "took", "against", "into", "near", "left", "fell", "held", "ran", "fled", "hurt", "rose", "stood", "took", "lost", "made", "met", "won", "gave", "got",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>
    {
        ["people"] = "people", ["men"] = "man", ["women"] = "woman", ["children"] = "child", ["policemen"] = "policeman", ["servicemen"] = "serviceman", ["gunmen"] = "gunman", ["lives"] = "life", ["police"] = "police",
        ["troops"] = "troop", ["personnel"] = "personnel", ["countries"] = "country", ["wives"] = "wife", ["knives"] = "knife", ["feet"] = "foot", ["teeth"] = "tooth", ["persons"] = "person", ["crises"] = "crisis", ["buses"] = "bus",
        ["series"] = "series", ["species"] = "species", ["aircraft"] = "aircraft", ["casualties"] = "casualty", ["news"] = "news", ["clothes"] = "clothes", ["halves"] = "half", ["thieves"] = "thief", ["loaves"] = "loaf",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The noun's span and lemma; null where the number counts nothing named.</summary>
    public (TextSpan Span, string Lemma)? After(int first, int end) =>
        tagged ? FromTree(first, end) ?? FromWords(end) : FromWords(end);

    private (TextSpan, string)? FromTree(int first, int end)
    {
        var syntax = reading.Syntax;
        var number = syntax.TokenAt(lexemes[end - 1].Span.Start);
        if (number >= syntax.Count) return null;
        for (var steps = 0; steps < 4 && number >= 0; steps++)
        {
            var head = syntax[number].Head;
            if (syntax[number].Upos is Upos.Noun or Upos.Propn && syntax[number].Span.Start >= lexemes[end - 1].Span.End) return (syntax[number].Span, syntax.Lemma(number));
            if (syntax.Child(number, "nmod") is var inner and >= 0 && syntax[inner].Span.Start >= lexemes[end - 1].Span.End && syntax[number].Upos is Upos.Num or Upos.Noun
                && syntax[number].Span.Start >= lexemes[first].Span.Start && Of(syntax, inner)) return (syntax[inner].Span, syntax.Lemma(inner));
            if (!syntax.Is(number, "nummod") && !syntax.Is(number, "compound") && !syntax.Is(number, "amod") && !syntax.Is(number, "flat") && !syntax.Is(number, "advmod")) return null;
            number = head;
        }

        return null;
    }

    private static bool Of(Syntax syntax, int token) => syntax.Child(token, "case") is var mark and >= 0 && syntax.Lower(mark) == "of";

    private (TextSpan, string)? FromWords(int end)
    {
        var at = end;
        if (at < lexemes.Length && lexemes[at].Word is "-") at++;
        if (at < lexemes.Length && lexemes[at].Is("of")) at++;
        while (at < lexemes.Length && lexemes[at].Word is "the" or "his" or "her" or "their" or "its" or "these" or "those" or "our" or "my" && at > end) at++;
        var last = -1;
        for (var i = at; i < Math.Min(lexemes.Length, at + Reach) && !lexemes[i].Breaks; i++)
        {
            if (lexemes[i].Is("-") && i > at) continue;
            if (lexemes[i].Is("'") && last >= 0 && i + 1 < lexemes.Length && lexemes[i + 1].Is("s") && !lexemes[i + 1].Spaced)
            {
                i++; // "the republic's citizens": the owner is not what is counted
                continue;
            }

            if (NumberWords.Begin(lexemes[i].Word) && last < 0) continue;
            if (!lexemes[i].IsWord || Stops.Contains(lexemes[i].Word)) break;
            if (last >= 0 && IsPlural(lexemes[last].Word) && (lexemes[i].Word.EndsWith("ed", StringComparison.Ordinal) || lexemes[i].Word.EndsWith("ing", StringComparison.Ordinal) || IsPlural(lexemes[last].Word) && !IsPlural(lexemes[i].Word))) break;
            last = i;
        }

        return last < 0 || lexemes[last].Word.EndsWith("ly", StringComparison.Ordinal) || lexemes[last].Word.EndsWith("ed", StringComparison.Ordinal) ? null : (lexemes[last].Span, Singular(lexemes[last].Word));
    }

    private static bool IsPlural(string word) => Irregular.ContainsKey(word) || word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal);

    /// <summary>A simple singular: enough to name what is counted.</summary>
    public static string Singular(string word)
    {
        if (Irregular.TryGetValue(word, out var known)) return known;
        if (!IsPlural(word)) return word;
        if (word.EndsWith("ies", StringComparison.Ordinal)) return word[..^3] + "y";
        return word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) ? word[..^2] : word[..^1];
    }
}
