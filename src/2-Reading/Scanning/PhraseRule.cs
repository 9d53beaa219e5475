namespace Sayso.Scanning;

/// <summary>A row of a grammar: what it is called, how it looks, and what it means; null means that it does not hold after all.</summary>
internal sealed record PhraseRule<T>(string Name, string Pattern, Func<PhraseMatch<T>, T?> Build) where T : class;

/// <summary>A phrase found: lexemes <c>[Start, End)</c> and what they mean.</summary>
internal readonly record struct PhraseItem<T>(int Start, int End, T Meaning, string Rule) where T : class;

/// <summary>Reads a number class at a lexeme: whether it is there, where it ends, and its value.</summary>
internal delegate bool SlotReader(Lexeme[] lexemes, int at, out int end, out double value);
