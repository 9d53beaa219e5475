namespace Sayso.Claims;

/// <summary>Predicates that say the opposite of each other; short and general, to be replaced by WordNet's antonym pointers.</summary>
internal static class Antonyms
{
    private static readonly HashSet<(string, string)> Pairs = Both(
        ("confirm", "deny"), ("accept", "reject"), ("win", "lose"), ("rise", "fall"), ("increase", "decrease"), ("increase", "drop"), ("open", "close"), ("begin", "end"), ("start", "stop"),
        ("start", "end"), ("support", "oppose"), ("allow", "forbid"), ("allow", "ban"), ("strengthen", "weaken"), ("succeed", "fail"), ("arrive", "leave"), ("enter", "leave"), ("alive", "dead"),
        ("guilty", "innocent"), ("safe", "dangerous"), ("legal", "illegal"), ("true", "false"), ("accidental", "deliberate"), ("accident", "attack"), ("spontaneous", "planned"),
        ("spontaneous", "organized"), ("spontaneous", "organised"), ("peaceful", "violent"), ("domestic", "foreign"), ("internal", "external"), ("release", "detain"), ("free", "arrest"), ("appoint", "dismiss"),
        ("remove", "keep"), ("advance", "retreat"), ("attack", "defend"), ("guard", "attack"), ("many", "few"), ("large", "small"), ("early", "late"), ("before", "after"), ("present", "absent"));

    public static bool Exclude(string left, string right) => Pairs.Contains((left, right));

    public static bool Oppose(ClaimText left, ClaimText right) =>
        left.Predicate != right.Predicate && Pairs.Contains((left.Predicate, right.Predicate))
        || left.Words.Any(x => right.Words.Any(y => Pairs.Contains((x, y))) && !right.Words.Contains(x)) && left.Names.Any(right.Names.Contains);

    private static HashSet<(string, string)> Both(params (string, string)[] pairs)
    {
        var all = new HashSet<(string, string)>();
        foreach (var (a, b) in pairs)
        {
            all.Add((a, b));
            all.Add((b, a));
        }

        return all;
    }
}
