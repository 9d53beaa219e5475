namespace Sayso.Pipeline;

/// <summary>Walks over the dependency trees of a document: children, subtrees, clauses, normalised word forms.</summary>
internal sealed class Syntax
{
    private readonly string text;
    private readonly List<Token> tokens;
    private readonly List<Sentence> sentences;
    private readonly int[] firstChild;
    private readonly int[] nextSibling;
    private readonly int[] sentenceOf;
    private readonly string[] lower;

    public Syntax(string text, List<Token> tokens, List<Sentence> sentences)
    {
        (this.text, this.tokens, this.sentences) = (text, tokens, sentences);
        firstChild = new int[tokens.Count];
        nextSibling = new int[tokens.Count];
        sentenceOf = new int[tokens.Count];
        lower = new string[tokens.Count];
        Array.Fill(firstChild, -1);
        Array.Fill(nextSibling, -1);
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            lower[i] = WordForm.Lower(text.AsSpan(tokens[i].Span.Start, tokens[i].Span.Length));
            var head = tokens[i].Head;
            if (head < 0 || head >= tokens.Count) continue;
            nextSibling[i] = firstChild[head];
            firstChild[head] = i;
        }

        for (var s = 0; s < sentences.Count; s++)
        {
            for (var i = sentences[s].FirstToken; i < sentences[s].EndToken; i++) sentenceOf[i] = s;
        }
    }

    public int Count => tokens.Count;

    public Token this[int token] => tokens[token];

    /// <summary>The word in lower case, typographic quotes and soft hyphens made plain.</summary>
    public string Lower(int token) => lower[token];

    public string Lemma(int token) => tokens[token].Lemma;

    public int SentenceOf(int token) => sentenceOf[token];

    public bool SentenceStarts(int token) => SentenceAt(token).FirstToken == token;

    public Sentence SentenceAt(int token) => sentences[sentenceOf[token]];

    /// <summary>Dependents in order of position.</summary>
    public IEnumerable<int> Children(int token)
    {
        for (var child = firstChild[token]; child >= 0; child = nextSibling[child]) yield return child;
    }

    /// <summary>The first dependent whose relation (up to the colon) is one of those named, or -1.</summary>
    public int Child(int token, params ReadOnlySpan<string> relations)
    {
        for (var child = firstChild[token]; child >= 0; child = nextSibling[child])
        {
            foreach (var relation in relations)
            {
                if (Is(child, relation)) return child;
            }
        }

        return -1;
    }

    public bool HasChild(int token, params ReadOnlySpan<string> relations) => Child(token, relations) >= 0;

    /// <summary>Whether a token's relation is <paramref name="relation"/>, subtypes included unless one is named.</summary>
    public bool Is(int token, string relation)
    {
        var deprel = tokens[token].Deprel;
        return deprel.StartsWith(relation, StringComparison.Ordinal) && (deprel.Length == relation.Length || deprel[relation.Length] == ':');
    }

    /// <summary>First and last token of the subtree under a token (inclusive), within its sentence.</summary>
    public (int First, int Last) Subtree(int token) => Subtree(token, static (_, _) => true);

    /// <summary>First and last token of the subtree under a token, leaving out dependents of the top for which <paramref name="keep"/> is false.</summary>
    public (int First, int Last) Subtree(int token, Func<Syntax, int, bool> keep)
    {
        int first = token, last = token;
        var stack = new Stack<int>();
        foreach (var child in Children(token))
        {
            if (keep(this, child)) stack.Push(child);
        }

        while (stack.TryPop(out var at))
        {
            first = Math.Min(first, at);
            last = Math.Max(last, at);
            foreach (var child in Children(at)) stack.Push(child);
        }

        return (first, last);
    }

    /// <summary>The text span from one token to another, both included.</summary>
    public TextSpan Span(int first, int last) => TextSpan.FromBounds(tokens[first].Span.Start, tokens[last].Span.End);

    public TextSpan SubtreeSpan(int token)
    {
        var (first, last) = Subtree(token);
        return Span(first, last);
    }

    /// <summary>Whether <paramref name="ancestor"/> lies on the way from a token to its root (or is the token).</summary>
    public bool IsUnder(int token, int ancestor)
    {
        for (var at = token; at >= 0; at = tokens[at].Head)
        {
            if (at == ancestor) return true;
        }

        return false;
    }

    /// <summary>The nearest ancestor (the token included) that heads a clause.</summary>
    public int ClauseHead(int token)
    {
        var at = token;
        while (tokens[at].Head >= 0 && !IsClause(at)) at = tokens[at].Head;
        return at;
    }

    public bool IsClause(int token)
    {
        if (tokens[token].Head < 0) return true;
        if (Is(token, "conj") && tokens[token].Upos is Upos.Verb or Upos.Aux) return true;
        return Is(token, "ccomp") || Is(token, "xcomp") || Is(token, "advcl") || Is(token, "acl") || Is(token, "csubj") || Is(token, "parataxis");
    }

    /// <summary>The token that holds a position, or the first after it; Count where there is none.</summary>
    public int TokenAt(int position)
    {
        int low = 0, high = tokens.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The token that heads a span: the one whose head lies outside; -1 where the span holds no token.</summary>
    public int HeadOf(TextSpan span)
    {
        var best = -1;
        for (var i = TokenAt(span.Start); i < tokens.Count && tokens[i].Span.Start < span.End; i++)
        {
            var head = tokens[i].Head;
            if (head < 0 || !span.Contains(tokens[head].Span.Start))
            {
                if (best < 0 || tokens[i].Upos != Upos.Punct && tokens[best].Upos == Upos.Punct) best = i;
            }
        }

        return best;
    }

    public string Words(TextSpan span) => text.Substring(span.Start, span.Length);
}
