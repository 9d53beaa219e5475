namespace Sayso.Borrowing;

/// <summary>A document's words in order: hash and span of each, case and punctuation left out.</summary>
internal sealed class WordLine
{
    public WordLine(string text)
    {
        var hashes = new List<uint>();
        var spans = new List<TextSpan>();
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            var hash = 2166136261u;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '\u00AD' or '\'' or '\u2019' && at + 1 < text.Length && char.IsLetter(text[at + 1])))
            {
                // FNV-1a over the lower-case letters; apostrophes and soft hyphens do not count.
                if (char.IsLetterOrDigit(text[at])) hash = (hash ^ char.ToLowerInvariant(text[at])) * 16777619u;
                at++;
            }

            hashes.Add(hash);
            spans.Add(TextSpan.FromBounds(start, at));
        }

        (Hashes, Spans) = ([.. hashes], [.. spans]);
    }

    public uint[] Hashes { get; }

    public TextSpan[] Spans { get; }

    public int Count => Hashes.Length;

    public TextSpan Span(int first, int last) => TextSpan.FromBounds(Spans[first].Start, Spans[last].End);

    /// <summary>Hash of the words <c>[at, at + length)</c>.</summary>
    public ulong Shingle(int at, int length)
    {
        var hash = 14695981039346656037ul;
        for (var i = at; i < at + length; i++) hash = (hash ^ Hashes[i]) * 1099511628211ul;
        return hash;
    }
}
