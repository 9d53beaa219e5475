using System.Globalization;

namespace Sayso.Events;

/// <summary>
/// Whether mentions of two accounts tell of one happening: log odds summed from what both say of it, each part with its reason. Dates that differ
/// by a few days cost little, because a happening whose date is disputed is still one; dates far apart exclude it.
/// </summary>
internal sealed class EventLikeness(CaseWords words)
{
    /// <summary>Never one happening.</summary>
    public const double Excluded = -9;

    private const double Prior = -3.6;
    private const int FarDays = 10;

    /// <summary>Log odds that two mentions of different accounts are one happening.</summary>
    /// <param name="why">Takes the reasons where they are wanted.</param>
    public double Score(EventNode a, EventNode b, List<string>? why = null)
    {
        if (Trigger(a, b) is not { } trigger) return Excluded;
        var gap = Gap(a.When, b.When);
        if (gap > FarDays || Gap(a.Period, b.Period) > FarDays) return Excluded;
        if (a.IsReport != b.IsReport || a.IsReport && !a.Actors.Overlaps(b.Actors)) return Excluded;
        var score = Prior;
        Add(trigger.Weight, trigger.Words);
        Add(2.2 * Math.Min(a.Mention.Salience, b.Mention.Salience), "a telling kind of happening");
        Add(8 * Math.Clamp(words.Closeness(a.Reading.Document.Id, b.Reading.Document.Id), -0.25, 0.25), "the accounts as a whole");
        if (Shared(a.Targets, b.Targets)) Add(0.7, "done to the same");
        if (Shared(a.Actors, b.Actors)) Add(0.4, "done by the same");
        else if (!Shared(a.Targets, b.Targets) && (Shared(a.Actors, b.Targets) || Shared(a.Targets, b.Actors))) Add(0.5, "the same takes part");
        Places(a, b, Add);
        var names = a.Names.Where(b.Names.Contains).Sum(words.Rarity);
        if (names > 0) Add(0.6 * Math.Min(1.5, names), "names in the sentences");
        else if (a.Names.Count > 0 && b.Names.Count > 0) Add(-0.75, "no name in common");
        if (a.Words.Count > 0 && b.Words.Count > 0)
        {
            var alike = words.Alike(a.Words, b.Words);
            Add(alike > 0 ? 0.7 * alike : -0.45, "words beside the trigger");
        }

        if (gap is { } days) Add(days <= 2 ? 1.2 : -0.3, days == 0 ? "the same time" : "times " + days.ToString("0", CultureInfo.InvariantCulture) + " days apart");
        if (a.Mention.Factuality.Polarity != b.Mention.Factuality.Polarity) Add(-0.6, "one is denied");
        // Long accounts that use the word often use it of several happenings.
        Add(-0.2 * (Math.Log(a.Siblings) + Math.Log(b.Siblings)) - 0.25 * Math.Max(0, Math.Log(a.Sentences * b.Sentences / 100.0)), "the length of the accounts");
        return score;

        void Add(double weight, string reason)
        {
            score += weight;
            if (weight != 0) why?.Add(reason + " " + weight.ToString("+0.0;-0.0", CultureInfo.InvariantCulture));
        }
    }

    private void Places(EventNode a, EventNode b, Action<double, string> add)
    {
        if (a.Places.Count == 0 || b.Places.Count == 0) return;
        if (a.Places.Overlaps(b.Places)) add(1.5 * a.Places.Where(b.Places.Contains).Max(words.Rarity), "the same place");
        else add(-0.3, "other places");
    }

    private static (double Weight, string Words)? Trigger(EventNode a, EventNode b)
    {
        if (a.Mention.Text == b.Mention.Text) return (3.3, "the same word");
        if (a.Stems.Overlaps(b.Stems)) return (3, "the same stem");
        return a.Classes.Overlaps(b.Classes) ? (2.5, "words for the same thing") : null;
    }

    private static bool Shared(IReadOnlySet<string> a, IReadOnlySet<string> b) => a.Count > 0 && b.Count > 0 && a.Overlaps(b);

    private static double? Gap((DateTime From, DateTime To)? a, (DateTime From, DateTime To)? b) =>
        a is not { } x || b is not { } y ? null : Math.Max(0, Math.Max((y.From - x.To).TotalDays, (x.From - y.To).TotalDays));
}
