namespace Sayso.Scanning;

/// <summary>
/// A phrase written as a line of text. Elements stand apart by spaces: <c>word</c> or <c>one|other</c> are literal words or marks, <c>{slot}</c>
/// or <c>{name:slot}</c> reads a slot and keeps what it read, <c>( a b | c )</c> groups, a trailing <c>?</c> makes optional, and <c>_</c> forbids
/// white space between its neighbours, and a backslash makes a bracket literal. Options are tried in order and an optional element is taken where it can be.
/// </summary>
internal static class PhrasePattern
{
    public static PhraseNode Parse(string pattern)
    {
        string[] words = ["(", .. pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries), ")"];
        var at = 0;
        var whole = Group(words, ref at);
        if (at != words.Length) throw new ArgumentException($"the brackets do not match in \"{pattern}\"", nameof(pattern));
        return Link([whole], PhraseNode.End);
    }

    private static List<Element> Sequence(string[] words, ref int at)
    {
        var elements = new List<Element>();
        while (at < words.Length && words[at] is not (")" or ")?" or "|"))
        {
            if (words[at] == "(")
            {
                elements.Add(Group(words, ref at));
                continue;
            }

            var word = words[at++];
            var optional = word.Length > 1 && word[^1] == '?';
            elements.Add(new Element(optional ? word[..^1] : word, null, optional));
        }

        return elements;
    }

    private static Element Group(string[] words, ref int at)
    {
        var options = new List<List<Element>>();
        do
        {
            at++;
            options.Add(Sequence(words, ref at));
        }
        while (at < words.Length && words[at] == "|");

        var optional = at < words.Length && words[at] == ")?";
        at++;
        return new Element("", options, optional);
    }

    private static PhraseNode Link(List<Element> elements, PhraseNode next)
    {
        for (var i = elements.Count - 1; i >= 0; i--)
        {
            var (element, after) = (elements[i], next);
            next = element.Options is { } options ? PhraseNode.Either([.. options.Select(option => Link(option, after))])
                : element.Word == "_" ? PhraseNode.Glue(after)
                : element.Word[0] == '{' && element.Word.Length > 1 ? Slot(element.Word[1..^1], after)
                : element.Word[0] == '\\' ? PhraseNode.Literal([element.Word[1..]], after)
                : PhraseNode.Literal(element.Word.Length == 1 ? [element.Word] : element.Word.Split('|'), after);
            if (element.Optional) next = PhraseNode.Either([next, after]);
        }

        return next;
    }

    private static PhraseNode Slot(string word, PhraseNode next)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? PhraseNode.Slot(word, word, next) : PhraseNode.Slot(word[..colon], word[(colon + 1)..], next);
    }

    private readonly record struct Element(string Word, List<List<Element>>? Options, bool Optional);
}
