using System.Collections.Frozen;
using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Hypotheses;

/// <summary>
/// Finds the claims of the case that bear on the explanations: those that state one, those aligned with them, and those that speak of the
/// happening in an explanation's own words.
/// </summary>
internal sealed class EvidenceFinder(CaseIndex index, Happening happening, ImmutableArray<ExplanationGroup> groups)
{
    // That somebody states an origin is testimony, not proof; as much as the rest together would make the loudest explanation the likeliest.
    private const double Stated = 0.5;
    private const double AlignedWith = 0.4;
    private const double Opposed = 0.35;
    private const double Circumstance = 0.4;
    private const int SharedMarks = 2;

    private readonly ImmutableArray<FrozenSet<string>> marks = [.. groups.Select(group => group.Marks(happening.Roots))];

    // Whom an origin names, claims of every kind name too.
    private readonly ImmutableArray<FrozenSet<string>> nameless = [.. groups.Select(group => group.Marks(happening.Roots, namesToo: false))];

    /// <summary>By case claim id, one bearing for each explanation; claims that bear on none are left out.</summary>
    public SortedDictionary<int, Bearing[]> Find()
    {
        var claims = index.Comparison.Claims;
        var order = claims.Select((claim, at) => (claim.Id, at)).GroupBy(pair => pair.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().at, StringComparer.Ordinal);
        var found = new SortedDictionary<int, Bearing[]>();
        for (var at = 0; at < groups.Length; at++) States(at, order, found);
        Aligned(order, found);
        for (var claim = 0; claim < claims.Length; claim++)
        {
            if (!found.ContainsKey(claim)) Circumstances(claims[claim], claim, found);
        }

        foreach (var row in found.Values) Oppose(row);
        return found;
    }

    private void States(int at, Dictionary<string, int> order, SortedDictionary<int, Bearing[]> found)
    {
        foreach (var statement in groups[at].Statements)
        {
            if (statement.Claim is not { } claim || !order.TryGetValue(claim.Id, out var row) || Asks(statement.Words, claim.Span)) continue;
            var hedged = statement.IsDistanced || statement.Modality != Modality.Certain;
            var gist = statement.Words.Text(statement.Gist);
            var bearing = statement.Stance switch
            {
                CandidateStance.Asserts => new Bearing(hedged ? Consistency.Consistent : Consistency.VeryConsistent, Stated, $"It {(hedged ? "puts forward" : "states")} this origin (“{gist}”).", true),
                CandidateStance.Doubts => new Bearing(Consistency.Inconsistent, Stated, $"It doubts this origin (“{gist}”).", true),
                _ => new Bearing(hedged ? Consistency.Inconsistent : Consistency.VeryInconsistent, Stated, $"It denies this origin (“{gist}”).", true),
            };
            Put(found, row, at, bearing);
        }
    }

    private void Aligned(Dictionary<string, int> order, SortedDictionary<int, Bearing[]> found)
    {
        var stated = found.ToDictionary(row => row.Key, row => row.Value.ToArray());
        foreach (var alignment in index.Comparison.Alignments)
        {
            if (!order.TryGetValue(alignment.Left, out var left) || !order.TryGetValue(alignment.Right, out var right)) continue;
            if (alignment.Relation is Relation.Unrelated or Relation.Compatible) continue;
            Carry(alignment, left, right, stated, found);
            Carry(alignment, right, left, stated, found);
        }
    }

    private void Carry(Alignment alignment, int from, int to, Dictionary<int, Bearing[]> stated, SortedDictionary<int, Bearing[]> found)
    {
        if (!stated.TryGetValue(from, out var row) || stated.ContainsKey(to)) return;
        for (var at = 0; at < groups.Length; at++)
        {
            if (row[at].Consistency is Consistency.NotApplicable or Consistency.Neutral || !Shares(to, at)) continue;
            var contradicts = alignment.Relation == Relation.Contradicts;
            var against = row[at].Consistency is Consistency.Inconsistent or Consistency.VeryInconsistent;
            Put(found, to, at, new Bearing(
                against == contradicts ? Consistency.Consistent : Consistency.Inconsistent,
                AlignedWith * alignment.Score,
                $"It {(contradicts ? "contradicts" : "says the same as")} {index.Comparison.Claims[from].Id}, which speaks {(against ? "against" : "for")} this origin."));
        }
    }

    // Two claims may say the same of something else than the origin.
    private bool Shares(int claim, int at) =>
        index.Comparison.Claims[claim] is var to && index.ByDocument.TryGetValue(to.Document, out var words) && words.Content(to.Span).Any(marks[at].Contains);

    private void Circumstances(CaseClaim claim, int row, SortedDictionary<int, Bearing[]> found)
    {
        if (!index.ByDocument.TryGetValue(claim.Document, out var words) || !happening.IsIn(words, claim.Span) || Asks(words, claim.Span) || index.IsRepeat(claim.Document, claim.Span)) return;
        var content = words.Content(claim.Span);
        for (var at = 0; at < groups.Length; at++)
        {
            var shared = content.Where(nameless[at].Contains).Where(root => !IsOpposed(words, claim.Span, root)).ToList();
            if (shared.Count < SharedMarks) continue;
            var terms = string.Join(", ", shared.Take(4).Select(root => "“" + Wording(words, claim.Span, root) + "”"));
            Put(found, row, at, claim.Polarity == Polarity.Negative
                ? new Bearing(Consistency.Inconsistent, Circumstance, $"It denies something of the happening in this origin's words ({terms}).")
                : new Bearing(Consistency.Consistent, Circumstance, $"It tells of the happening in this origin's words ({terms})."));
        }
    }

    private static bool IsOpposed(ReadingWords words, TextSpan claim, string root)
    {
        var (first, end) = words.Range(claim);
        return Enumerable.Range(first, end - first).Any(at => words.Words[at].Root == root && StanceJudge.IsOpposed(words, at));
    }

    private static bool Asks(ReadingWords words, TextSpan claim) => words.Reading.Slice(claim).Contains('?');

    // What firmly states one origin speaks against those that cannot well hold beside it.
    private void Oppose(Bearing[] row)
    {
        for (var at = 0; at < groups.Length; at++)
        {
            if (row[at].Consistency != Consistency.NotApplicable) continue;
            for (var other = 0; other < groups.Length; other++)
            {
                if (row[other].Consistency is not Consistency.VeryConsistent) continue;
                if (!OriginLexicon.Exclude(groups[at].Kind, groups[other].Kind)) continue;
                row[at] = new Bearing(Consistency.Inconsistent, Opposed, $"It speaks for “{groups[other].Label}”, which hardly holds together with this origin.");
                break;
            }
        }
    }

    private void Put(SortedDictionary<int, Bearing[]> found, int row, int at, Bearing bearing)
    {
        if (!found.TryGetValue(row, out var cells)) found[row] = cells = [.. groups.Select(group => Bearing.None(group.Label))];
        if (bearing.Relevance > cells[at].Relevance) cells[at] = bearing;
    }

    private static string Wording(ReadingWords words, TextSpan span, string root)
    {
        var (first, end) = words.Range(span);
        return words.Text(words.Words[first..end].First(word => word.Root == root).Span);
    }
}
