namespace Sayso.Scanning;

internal enum LexemeKind
{
    Word,
    Digits,
    Mark,
}

/// <summary>A run of letters, a run of digits, or one mark. Finer than a token: "8Jan-2022" is four, "p.m." is four.</summary>
/// <param name="Word">Lower case, typographic marks made plain.</param>
/// <param name="Spaced">White space stands before it.</param>
/// <param name="Breaks">A blank line stands before it: no phrase runs across.</param>
/// <param name="Capital">The text writes it with a capital.</param>
internal readonly record struct Lexeme(LexemeKind Kind, TextSpan Span, string Word, bool Spaced, bool Breaks, bool Capital)
{
    public bool Is(string word) => string.Equals(Word, word, StringComparison.Ordinal);

    public bool IsWord => Kind == LexemeKind.Word;

    public bool IsDigits => Kind == LexemeKind.Digits;

    public bool IsMark => Kind == LexemeKind.Mark;

    public override string ToString() => Word;
}
