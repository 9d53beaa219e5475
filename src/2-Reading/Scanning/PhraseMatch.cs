namespace Sayso.Scanning;

/// <summary>What a rule's slots have read; handed to the rule's builder.</summary>
internal sealed class PhraseMatch<T>(Lexeme[] lexemes) where T : class
{
    private readonly List<Kept> kept = [];

    public Lexeme[] Lexemes { get; } = lexemes;

    public int Start { get; set; }

    public int End { get; set; }

    public int Mark => kept.Count;

    public Lexeme First => Lexemes[Start];

    /// <summary>The word before the phrase, or nothing at the start of a paragraph.</summary>
    public string Before => Start > 0 && !Lexemes[Start].Breaks ? Lexemes[Start - 1].Word : "";

    /// <summary>The word after the phrase, or nothing at the end of a paragraph.</summary>
    public string After => End < Lexemes.Length && !Lexemes[End].Breaks ? Lexemes[End].Word : "";

    public void Keep(string name, double number, T? item, int start, int end) => kept.Add(new Kept(name, number, item, start, end));

    public void Return(int mark) => kept.RemoveRange(mark, kept.Count - mark);

    public bool Has(string name) => kept.Exists(k => k.Name == name);

    public double Number(string name)
    {
        foreach (var slot in kept)
        {
            if (slot.Name == name) return slot.Number;
        }

        throw new KeyNotFoundException($"the pattern has no slot \"{name}\"");
    }

    public int Int(string name) => (int)Number(name);

    public int? IntOrNull(string name) => Has(name) ? Int(name) : null;

    public T Item(string name) => ItemOrNull(name) ?? throw new KeyNotFoundException($"the pattern has no slot \"{name}\"");

    public T? ItemOrNull(string name)
    {
        foreach (var slot in kept)
        {
            if (slot.Name == name) return slot.Item;
        }

        return null;
    }

    /// <summary>The lexemes that a slot has read.</summary>
    public (int Start, int End) Extent(string name)
    {
        foreach (var slot in kept)
        {
            if (slot.Name == name) return (slot.Start, slot.End);
        }

        throw new KeyNotFoundException($"the pattern has no slot \"{name}\"");
    }

    /// <summary>The word that a word slot has read.</summary>
    public string Word(string name) => Lexemes[Extent(name).Start].Word;

    /// <summary>Whether one of the matched lexemes is this word.</summary>
    public bool Says(string word)
    {
        for (var i = Start; i < End; i++)
        {
            if (Lexemes[i].Is(word)) return true;
        }

        return false;
    }

    private readonly record struct Kept(string Name, double Number, T? Item, int Start, int End);
}
