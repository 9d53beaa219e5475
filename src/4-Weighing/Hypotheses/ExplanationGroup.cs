using System.Collections.Frozen;
using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Hypotheses;

/// <summary>The statements of all accounts that speak of one origin, with what they have in common.</summary>
internal sealed class ExplanationGroup
{
    private const int Signature = 8;
    private const int ShortestStatement = 5;
    private const int LongestStatement = 45;

    public ExplanationGroup(ImmutableArray<Candidate> statements)
    {
        Statements = statements;
        Kind = statements[0].Kind;
        IsAbroad = statements.Any(statement => statement.IsAbroad);
        (ProposedBy, DisputedBy) = Sides();
        var counts = statements.SelectMany(statement => statement.Content.Select(root => (root, statement.Document))).Distinct()
            .GroupBy(pair => pair.root, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        Best = statements
            .OrderByDescending(statement => Worth(statement, counts))
            .ThenBy(statement => statement.Document).ThenBy(statement => statement.Span)
            .First();
    }

    public ImmutableArray<Candidate> Statements { get; }

    public OriginKind Kind { get; }

    public bool IsAbroad { get; }

    public ImmutableArray<DocumentId> ProposedBy { get; }

    public ImmutableArray<DocumentId> DisputedBy { get; }

    /// <summary>The statement that stands for the group: plain, the account's own, of ordinary length, in the words that the others use.</summary>
    public Candidate Best { get; }

    public string Label
    {
        get
        {
            var label = OriginLexicon.LabelOf(Kind, IsAbroad);
            // "Blames the mayor" accuses; what is put forward is the mayor.
            if (Kind == OriginKind.Hand && Best.Agent is { } accused && Accuses) return $"{label}: {accused}";
            var gist = Plain(Best.Words.Text(Phrase(Best)));
            // "Accidentally" says no more than "accident".
            if (!gist.Contains(' ', StringComparison.Ordinal) && gist.StartsWith(label, StringComparison.OrdinalIgnoreCase)) return label;
            var agent = Kind == OriginKind.Hand && Best.Agent is { } name && !gist.Contains(name, StringComparison.Ordinal) ? name + ", " : string.Empty;
            return gist.Equals(label, StringComparison.OrdinalIgnoreCase) || Kind == OriginKind.Named ? gist : $"{label}: {agent}{gist}";
        }
    }

    // "forces had exploited" of whom: the forces.
    private static TextSpan Phrase(Candidate statement)
    {
        var words = statement.Words;
        var (first, end) = words.Range(statement.Gist);
        var last = end;
        while (last - 1 > first && words.Words[last - 1] is var word && (words.UposOf(word) == Upos.Aux || words.UposOf(word) == Upos.Verb && words.Reading.Tokens[word.Token].Deprel is not ("amod" or "acl" or "compound"))) last--;
        return last == end || words.UposOf(words.Words[last - 1]) is not (Upos.Noun or Upos.Propn) || last == first ? statement.Gist : TextSpan.FromBounds(words.Words[first].Span.Start, words.Words[last - 1].Span.End);
    }

    private bool Accuses
    {
        get
        {
            var (first, end) = Best.Words.Range(Best.Gist);
            return Best.Words.Words[first..end].Any(word => OriginLexicon.Accusing.Contains(word.Root));
        }
    }

    // Quotation marks cut loose from their partners go; apostrophes stay.
    private static string Plain(string text) => string.Concat(text.Where((c, at) => c switch
    {
        '"' or '\u201C' or '\u201D' or '\u2018' => false,
        '\'' or '\u2019' => at > 0 && char.IsLetter(text[at - 1]) && at + 1 < text.Length && char.IsLetter(text[at + 1]),
        _ => true,
    })).Trim();

    /// <summary>The roots that tell this origin's statements from other claims: the words of their gists, most used first.</summary>
    /// <param name="namesToo">With the names of countries, bodies and people in them.</param>
    public FrozenSet<string> Marks(FrozenSet<string> happening, bool namesToo = true) => Statements
        .SelectMany(statement => (namesToo ? statement.Words.Content(statement.Gist) : Nameless(statement)).Select(root => (root, statement.Document)))
        .Where(pair => !happening.Contains(pair.root))
        .GroupBy(pair => pair.root, StringComparer.Ordinal)
        .OrderByDescending(group => group.Select(pair => pair.Document).Distinct().Count())
        .ThenByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Take(Signature)
        .Select(group => group.Key)
        .ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> Nameless(Candidate statement)
    {
        var words = statement.Words;
        var (first, end) = words.Range(statement.Gist);
        return words.Words[first..end].Where(word => words.IsContent(word) && words.UposOf(word) != Upos.Propn && !words.Reading.Mentions.Any(mention => mention.Form == MentionForm.Name && mention.Span.Overlaps(word.Span)))
            .Select(word => word.Root).Distinct(StringComparer.Ordinal);
    }

    // The account's own word decides, unless it only doubts; else the voices that it does not stand back from.
    private (ImmutableArray<DocumentId>, ImmutableArray<DocumentId>) Sides()
    {
        var proposed = new SortedSet<DocumentId>();
        var disputed = new SortedSet<DocumentId>();
        foreach (var document in Statements.GroupBy(statement => statement.Document))
        {
            var own = document.Where(statement => statement.IsNarrator && !statement.IsDistanced).ToList();
            var side = (own.Exists(statement => statement.Stance != CandidateStance.Doubts) ? own : [.. document]).Sum(statement => (statement.Stance, statement.IsNarrator, statement.IsDistanced) switch
            {
                (CandidateStance.Asserts, true, false) => 2.0,
                (CandidateStance.Asserts, false, false) => 1.0,
                (CandidateStance.Asserts, _, true) => 0,
                (CandidateStance.Doubts, true, _) => -1.0,
                (_, true, _) => -2.0,
                (CandidateStance.Denies, false, _) => -0.9,
                _ => 0,
            });
            if (side > 0) proposed.Add(document.Key);
            else if (side < 0) disputed.Add(document.Key);
        }

        return ([.. proposed], [.. disputed]);
    }

    private static double Worth(Candidate statement, Dictionary<string, int> counts)
    {
        var (first, end) = statement.Words.Range(statement.Span);
        var length = end - first;
        var worth = statement.Content.Length == 0 ? 0 : statement.Content.Sum(root => counts[root] - 1) / Math.Sqrt(statement.Content.Length);
        if (statement.Stance == CandidateStance.Asserts) worth += 3;
        if (statement.IsNarrator) worth += 1;
        if (statement.IsDistanced) worth -= 1.5;
        if (statement.Modality == Modality.Certain) worth += 0.5;
        if (statement.IsAnnounced) worth += 0.5;
        if (length is < ShortestStatement or > LongestStatement) worth -= 2;
        return worth;
    }
}
