namespace Sayso.Wording;

/// <summary>The parse of one document: what hangs on what. Empty where the document was not parsed.</summary>
internal sealed class ReadingTree
{
    private readonly Reading reading;
    private readonly ILookup<int, int> children;

    public ReadingTree(Reading reading)
    {
        this.reading = reading;
        children = Enumerable.Range(0, reading.Tokens.Length).Where(at => reading.Tokens[at].Head >= 0).ToLookup(at => reading.Tokens[at].Head);
    }

    public bool IsEmpty => children.Count == 0;

    public Token this[int token] => reading.Tokens[token];

    public int Count => reading.Tokens.Length;

    public IEnumerable<int> Children(int token) => children[token];

    /// <summary>Whether a token has one of these relations, subtypes included.</summary>
    public bool Is(int token, params ReadOnlySpan<string> relations)
    {
        var deprel = this[token].Deprel;
        foreach (var relation in relations)
        {
            if (deprel == relation || deprel.StartsWith(relation, StringComparison.Ordinal) && deprel[relation.Length] == ':') return true;
        }

        return false;
    }

    /// <summary>The first dependent with one of these relations, or -1.</summary>
    public int Child(int token, params ReadOnlySpan<string> relations)
    {
        foreach (var child in children[token])
        {
            if (Is(child, relations)) return child;
        }

        return -1;
    }

    public bool HasChild(int token, params ReadOnlySpan<string> relations) => Child(token, relations) >= 0;

    public string Lower(int token) => reading.Slice(this[token].Span).ToString().ToLowerInvariant();

    /// <summary>The tokens of a span.</summary>
    public IEnumerable<int> Tokens(TextSpan span)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (this[middle].Span.End <= span.Start) low = middle + 1;
            else high = middle;
        }

        for (; low < Count && this[low].Span.Start < span.End; low++) yield return low;
    }

    /// <summary>The words of a span that hang on a word outside it, marks of punctuation left out.</summary>
    public IEnumerable<int> Heads(TextSpan span) => Tokens(span).Where(token => this[token].Upos != Upos.Punct && (this[token].Head < 0 || !span.Contains(this[this[token].Head].Span)));

    /// <summary>Last token of the subtree under a token.</summary>
    public int LastUnder(int token)
    {
        var last = token;
        foreach (var child in children[token]) last = Math.Max(last, LastUnder(child));
        return last;
    }
}
