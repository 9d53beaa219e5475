using Sayso.Pipeline;

namespace Sayso.Scanning;

/// <summary>Cuts text into lexemes; never fails, and leaves out only white space and invisible marks.</summary>
internal static class LexemeScanner
{
    private static readonly string[] Marks = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    public static Lexeme[] Scan(string text)
    {
        var lexemes = new List<Lexeme>(text.Length / 5 + 4);
        var at = 0;
        while (true)
        {
            var (spaced, breaks) = SkipSpace(text, ref at);
            if (at >= text.Length) return [.. lexemes];
            var start = at;
            var kind = KindOf(text[at]);
            at++;
            if (kind != LexemeKind.Mark)
            {
                while (at < text.Length && (KindOf(text[at]) == kind || IsInvisible(text[at]) && kind == LexemeKind.Word)) at++;
            }
            else if (char.IsHighSurrogate(text[start]) && at < text.Length)
            {
                at++;
            }

            var span = TextSpan.FromBounds(start, at);
            lexemes.Add(new Lexeme(kind, span, WordOf(text.AsSpan(start, span.Length)), spaced, breaks, char.IsUpper(text[start])));
        }
    }

    private static (bool Spaced, bool Breaks) SkipSpace(string text, ref int at)
    {
        var (start, lines) = (at, 0);
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || IsInvisible(text[at])))
        {
            if (text[at] is '\n' or '\u2029') lines++;
            at++;
        }

        return (at > start || start == 0, lines > 1);
    }

    private static string WordOf(ReadOnlySpan<char> word)
    {
        if (word.Length != 1) return WordForm.Lower(word);
        var plain = char.ToLowerInvariant(WordForm.Plain(word[0]));
        return plain < Marks.Length ? Marks[plain] : plain.ToString();
    }

    private static LexemeKind KindOf(char c) =>
        char.IsAsciiDigit(c) ? LexemeKind.Digits : char.IsLetter(c) ? LexemeKind.Word : LexemeKind.Mark;

    private static bool IsInvisible(char c) => WordForm.Plain(c) == '\0';
}
