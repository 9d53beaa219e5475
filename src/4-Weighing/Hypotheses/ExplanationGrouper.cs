using System.Collections.Immutable;

namespace Sayso.Hypotheses;

/// <summary>Groups statements of origin over documents and keeps the explanations that most accounts put forward.</summary>
internal static class ExplanationGrouper
{
    public const int Most = 12;

    private const int MostNamed = 3;

    private const string Abroad = "hand:abroad";

    public static ImmutableArray<ExplanationGroup> Group(IEnumerable<Candidate> candidates)
    {
        var all = candidates.ToList();
        // What a lexicon knows of a claim is what it puts forward; its other words name nothing more.
        var known = all.Where(candidate => candidate.Kind != OriginKind.Named && candidate.Claim is not null).Select(candidate => candidate.Claim!.Id).ToHashSet(StringComparer.Ordinal);
        var groups = all.Where(candidate => candidate.Kind != OriginKind.Named || candidate.IsAnnounced || candidate.Claim is null || !known.Contains(candidate.Claim.Id))
            .GroupBy(candidate => candidate.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Once(group), StringComparer.Ordinal);
        Settle(groups);
        var ranked = groups.OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => group.Value[0].Kind == OriginKind.Named ? Apart(group.Value) : [group.Value])
            .Select(statements => new ExplanationGroup(statements))
            .Where(group => group.ProposedBy.Length > 0)
            .OrderByDescending(Standing)
            .ThenBy(group => group.Best.Document).ThenBy(group => group.Best.Span)
            .ToList();
        var named = ranked.Where(group => group.Kind == OriginKind.Named).Take(MostNamed).ToHashSet();
        return [.. ranked.Where(group => group.Kind != OriginKind.Named).Take(Most - named.Count).Concat(named)];
    }

    // Causes that no lexicon knows are one where their heads and another word of their names agree.
    private static IEnumerable<ImmutableArray<Candidate>> Apart(ImmutableArray<Candidate> statements)
    {
        var groups = new List<List<Candidate>>();
        foreach (var statement in statements)
        {
            var name = statement.Words.Content(statement.Gist);
            var known = groups.FirstOrDefault(group => group.Any(other => other.Words.Content(other.Gist).Count(name.Contains) >= Math.Min(2, name.Length)));
            if (known is null) groups.Add([statement]);
            else known.Add(statement);
        }

        return groups.Select(group => group.ToImmutableArray());
    }

    /// <summary>Accounts first, then statements; what an account lists among its causes is put forward on purpose.</summary>
    private static double Standing(ExplanationGroup group) =>
        3 * group.ProposedBy.Length + group.DisputedBy.Length + Math.Log(1 + group.Statements.Length)
        + (group.Statements.Any(statement => statement.IsAnnounced) ? 1 : 0)
        + (group.Kind == OriginKind.Named ? -1 : 0);

    // "Forces from abroad" are the one power that the accounts name, where they name one alone.
    private static void Settle(Dictionary<string, ImmutableArray<Candidate>> groups)
    {
        if (!groups.TryGetValue(Abroad, out var unnamed)) return;
        var named = groups.Where(group => group.Key != Abroad && group.Value[0].Kind == OriginKind.Hand && group.Value.Any(statement => statement.IsAbroad)).ToList();
        if (named.Count != 1) return;
        groups[named[0].Key] = Once(named[0].Value.Concat(unnamed));
        groups.Remove(Abroad);
    }

    // One statement a place; the firmest reading of it.
    private static ImmutableArray<Candidate> Once(IEnumerable<Candidate> statements) =>
    [
        .. statements.GroupBy(statement => (statement.Document, statement.Span))
            .Select(place => place.OrderByDescending(statement => statement.IsAnnounced).ThenByDescending(statement => statement.Stance).ThenBy(statement => statement.Gist).First())
            .OrderBy(statement => statement.Document).ThenBy(statement => statement.Span),
    ];
}
