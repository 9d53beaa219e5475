using Sayso.Pipeline;

namespace Sayso.Tokens;

/// <summary>Whether a sentence ends between two tokens of one block.</summary>
internal static class SentenceEnd
{
    /// <param name="isCareless">The text begins sentences in lower case (<see cref="IsCareless"/>).</param>
    public static bool IsBetween(string text, List<TextSpan> tokens, int at, bool isCareless)
    {
        var token = tokens[at];
        var next = tokens[at + 1];
        var gap = text.AsSpan(token.End, next.Start - token.End);
        if (IsCloser(text, next) && gap.IsEmpty) return false;

        // The last token that is not a closing mark decides.
        var last = at;
        while (last > 0 && IsCloser(text, tokens[last]) && tokens[last - 1].End == tokens[last].Start) last--;
        var decisive = text.AsSpan(tokens[last].Start, tokens[last].Length);
        var closed = last < at;

        if (gap.Contains('\n') && (IsBullet(text, next) || IsDash(text, tokens, at + 1))) return true;
        var kind = Terminator(decisive);
        if (kind == End.None) return false;
        if (kind != End.Abbreviation && gap.IsEmpty && !closed) return kind == End.Strong && char.IsUpper(text[next.Start]) && decisive.Length > 0 && char.IsLetter(text[Math.Max(0, token.Start - 1)]) && IsLongWord(text, tokens, at);
        if (gap.IsEmpty && closed && !char.IsUpper(text[next.Start])) return false;

        var begins = Beginning(text, tokens, at + 1);
        return kind switch
        {
            End.Strong => begins != Start.Lower || isCareless && !closed,
            End.Ellipsis => begins == Start.Upper,
            End.Abbreviation => begins == Start.Upper && Abbreviations.CanEndSentence(decisive) && !IsNameLike(text, tokens, at + 1),
            _ => false,
        };
    }

    /// <summary>Whether a text is written without regard to capitals: many of its full stops, question and exclamation marks are followed by a small letter, or its "i" is one.</summary>
    public static bool IsCareless(ReadOnlySpan<char> text)
    {
        int small = 0, all = 0;
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] is not ('.' or '?' or '!') || text[i + 1] is not (' ' or '\n') || i == 0 || !char.IsLetterOrDigit(text[i - 1]) && text[i - 1] is not (' ' or '!' or '?')) continue;
            var next = i + 2;
            while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
            if (next == text.Length || !char.IsLetter(text[next])) continue;
            all++;
            if (char.IsLower(text[next])) small++;
        }

        return small > 1 && small * 3 > all || small > 0 && text.Contains(" i ", StringComparison.Ordinal);
    }

    private enum End
    {
        None,
        Strong,
        Ellipsis,
        Abbreviation,
    }

    private enum Start
    {
        Lower,
        Upper,
        Other,
    }

    private static End Terminator(ReadOnlySpan<char> token)
    {
        if (token is "." or "\u3002") return End.Strong;
        if (token[0] is '!' or '?' or '\u061F') return End.Strong;
        if (token is "\u2026" || token.Length > 1 && token[0] == '.' && token.TrimStart('.').IsEmpty) return End.Ellipsis;
        return token.Length > 1 && token[^1] == '.' && char.IsLetter(token[0]) ? End.Abbreviation : End.None;
    }

    private static bool IsCloser(string text, TextSpan token) => token.Length <= 2 && text[token.Start] is '"' or '\u201D' or '\u2019' or '\'' or ')' or ']' or '\u00BB'
        && (text[token.Start] is not ('"' or '\'') || token.Start > 0 && !Tokenizer.IsBlank(text[token.Start - 1]));

    private static Start Beginning(string text, List<TextSpan> tokens, int at)
    {
        while (at + 1 < tokens.Count && text[tokens[at].Start] is '"' or '\u201C' or '\u2018' or '\'' or '(' or '[' or '\u00AB' or '*' or '\u2022' or '-' or '\u2013') at++;
        var c = text[tokens[at].Start];
        if (char.IsUpper(c)) return Start.Upper;
        return char.IsLower(c) ? Start.Lower : Start.Other;
    }

    // "U.S. Senate", "J. Smith": a capital behind an abbreviation is no beginning unless the word is one that opens sentences.
    private static bool IsNameLike(string text, List<TextSpan> tokens, int at)
    {
        while (at + 1 < tokens.Count && text[tokens[at].Start] is '"' or '\u201C' or '\u2018' or '\'' or '(') return false;
        return !Openers.Contains(WordForm.Lower(text.AsSpan(tokens[at].Start, tokens[at].Length)));
    }

    private static bool IsBullet(string text, TextSpan token) => token.Length == 1 && text[token.Start] is '\u2022' or '\u00B7' or '\u25AA' or '\u25CF' or '*' or '\u25E6';

    // "- free the miners" at the beginning of a line; "-" glued to what follows is a minus sign or a cut word.
    private static bool IsDash(string text, List<TextSpan> tokens, int at) =>
        tokens[at].Length == 1 && text[tokens[at].Start] is '-' or '\u2013' && at + 1 < tokens.Count && tokens[at + 1].Start > tokens[at].End;

    private static bool IsLongWord(string text, List<TextSpan> tokens, int at) => at > 0 && tokens[at - 1].Length > 2 && char.IsLower(text[tokens[at - 1].End - 1]);

    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "but", "and", "in", "on", "at", "for", "as", "if", "when", "while", "after", "before",
        "since", "because", "although", "though", "however", "there", "here", "his", "her", "its", "their", "our", "my", "what", "who", "how", "why", "where", "some", "many", "most", "all", "no",
        "not", "so", "then", "now", "with", "by", "from", "to", "of", "also", "both", "each", "one", "two", "three", "meanwhile", "moreover", "earlier", "later", "last", "next", "another",
        "such", "more", "about", "under", "during", "despite", "following", "according", "even", "yet", "or", "nor", "once", "until", "only", "today", "yesterday", "still",
    };
}
