namespace Sayso.Wording;

/// <summary>Lists in a sentence.</summary>
public static class ListWording
{
    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string And(IEnumerable<string> items) => Join([.. items], "and");

    /// <summary>"A", "A or B", "A, B or C".</summary>
    public static string Or(IEnumerable<string> items) => Join([.. items], "or");

    /// <summary>What stands before item <paramref name="index"/> of <paramref name="count"/>: nothing, a comma, or the last word.</summary>
    public static string Before(int index, int count, string last) => index == 0 ? string.Empty : index == count - 1 ? $" {last} " : ", ";

    /// <summary>The text with a capital first letter.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>At most <paramref name="length"/> characters, cut at a word and marked with an ellipsis.</summary>
    public static string Short(string text, int length)
    {
        var flat = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (flat.Length <= length) return flat;
        var cut = flat.LastIndexOf(' ', length - 1);
        if (cut < length / 2) cut = length - 1;
        if (char.IsHighSurrogate(flat[cut - 1])) cut--;
        return flat[..cut].TrimEnd(',', ';', ':', '-', '–', ' ') + "…";
    }

    private static string Join(string[] items, string last) =>
        string.Concat(items.Select((item, index) => Before(index, items.Length, last) + item));
}
