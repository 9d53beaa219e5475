using System.Collections.Immutable;

namespace Sayso.Claims;

/// <summary>What a clause says of what: its predicate, the words of its subject and those of the rest, read off the dependency tree.</summary>
internal sealed class Predication
{
    // Verbs that say nothing without what follows them.
    private static readonly HashSet<string> Light = new(StringComparer.Ordinal)
    {
        "be", "have", "do", "say", "seem", "appear", "become", "get", "go", "come", "make", "take", "give", "put", "keep", "let", "tell", "see", "know", "think", "want", "need", "use", "try",
        "begin", "start", "continue", "happen",
    };

    private static readonly HashSet<string> Negators = new(StringComparer.Ordinal) { "not", "n't", "never", "no", "nobody", "nothing", "none", "neither", "nor", "hardly", "cannot" };

    /// <summary>Lemma of the clause's head; of a verb that says little, the one that completes it; empty where there is none to compare.</summary>
    public required string Predicate { get; init; }

    /// <summary>A negator stands on the predicate or its subject.</summary>
    public required bool IsDenied { get; init; }

    /// <summary>Content words of the subject; empty where the clause has none of its own.</summary>
    public required ImmutableArray<string> Subject { get; init; }

    /// <summary>Content words of the rest of the clause.</summary>
    public required ImmutableArray<string> Rest { get; init; }

    /// <summary>It has a verb; a title or a name alone says nothing that could be meant by something else.</summary>
    public required bool IsClause { get; init; }

    public static Predication Of(Reading reading, int first, int last, Func<int, bool> counts)
    {
        var tokens = reading.Tokens;
        var head = Enumerable.Range(first, Math.Max(0, last - first + 1)).FirstOrDefault(i => (tokens[i].Head < first || tokens[i].Head > last) && tokens[i].Upos is not (Upos.Punct or Upos.Cconj or Upos.Sconj), -1);
        if (head < 0) return new Predication { Predicate = string.Empty, IsDenied = false, Subject = [], Rest = [], IsClause = false };
        var at = head;
        for (var steps = 0; steps < 3 && Light.Contains(Lemma(tokens[at])); steps++)
        {
            var next = Children(at).FirstOrDefault(i => tokens[i].Deprel is "xcomp" or "ccomp" || tokens[i].Deprel == "obj" && Lemma(tokens[at]) is "make" or "take" or "give" or "have", -1);
            if (next < 0) break;
            at = next;
        }

        var subjects = Children(head).Concat(at == head ? [] : Children(at)).Where(i => tokens[i].Deprel.StartsWith("nsubj", StringComparison.Ordinal) || tokens[i].Deprel.StartsWith("csubj", StringComparison.Ordinal)).ToList();
        var subject = subjects.Count == 0 ? [] : Under(subjects[0]);
        var predicate = Light.Contains(Lemma(tokens[at])) || tokens[at].Upos is not (Upos.Verb or Upos.Noun or Upos.Adj) ? string.Empty : Lemma(tokens[at]);
        return new Predication
        {
            Predicate = predicate,
            IsDenied = Enumerable.Range(first, last - first + 1).Any(i => Negators.Contains(Lemma(tokens[i])) && (tokens[i].Head == head || tokens[i].Head == at || subjects.Contains(i) || subjects.Contains(tokens[i].Head))),
            Subject = [.. subject.Where(counts).Select(i => Lemma(tokens[i])).Distinct(StringComparer.Ordinal)],
            IsClause = Enumerable.Range(first, last - first + 1).Any(i => tokens[i].Upos is Upos.Verb or Upos.Aux),
            Rest = [.. Enumerable.Range(first, last - first + 1).Where(i => i != at && i != head && !subject.Contains(i) && counts(i)).Select(i => Lemma(tokens[i])).Distinct(StringComparer.Ordinal)],
        };

        IEnumerable<int> Children(int of) => Enumerable.Range(first, last - first + 1).Where(i => tokens[i].Head == of);

        HashSet<int> Under(int top)
        {
            var found = new HashSet<int> { top };
            for (var grown = true; grown;)
            {
                grown = false;
                for (var i = first; i <= last; i++) grown |= found.Contains(tokens[i].Head) && found.Add(i);
            }

            return found;
        }
    }

    /// <summary>Whether the two speak of one predicate (or two that exclude each other) of one subject, with nothing that sets them apart.</summary>
    public bool IsAboutSame(Predication other, Func<string, string, bool> exclude)
    {
        if (Predicate.Length == 0 || other.Predicate.Length == 0) return false;
        if (Predicate != other.Predicate && !exclude(Predicate, other.Predicate)) return false;
        if (!MayShareSubject(this, other)) return false;
        var shared = Rest.Count(other.Rest.Contains);
        if (Subject.IsEmpty || other.Subject.IsEmpty) return shared >= 2;
        return shared >= Math.Min(1, Math.Min(Rest.Length, other.Rest.Length));
    }

    public static bool MayShareSubject(Predication left, Predication right) => left.Subject.IsEmpty || right.Subject.IsEmpty || left.Subject.Any(right.Subject.Contains);

    private static string Lemma(Token token) => token.Lemma.ToLowerInvariant();
}
