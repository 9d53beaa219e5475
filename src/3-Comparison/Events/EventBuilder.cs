using System.Collections.Immutable;
using System.Globalization;

namespace Sayso.Events;

/// <summary>Turns groups of event mentions into happenings with one account for each document's telling, and orders them in time.</summary>
internal sealed class EventBuilder(ImmutableArray<ImmutableArray<EventNode>> groups, Dictionary<(DocumentId, MentionId), string> entityOf, Dictionary<(DocumentId, MentionId), string> unnamedOf)
{
    public ImmutableArray<Event> Build()
    {
        var events = ImmutableArray.CreateBuilder<Event>(groups.Length);
        foreach (var group in groups) events.Add(One(EventGrouper.Id(events.Count), group));
        return events.ToImmutable();
    }

    private Event One(string id, ImmutableArray<EventNode> group)
    {
        var (dates, least) = Dates(group);
        var targets = Entities(group, n => n.Mention.Targets);
        return new Event(
            id,
            HappeningNamer.Name([.. group.Select(n => (n.Reading, n.Mention))]),
            Common(group, n => n.Mention.Plover),
            Common(group, n => n.Mention.Mode),
            Acled(group),
            dates.Count == 0 ? null : Day(dates.Min(d => d.From)),
            dates.Count == 0 ? null : Day(dates.Max(d => d.To)),
            Entities(group, n => n.Mention.Place is { } place ? [place] : []),
            [.. Entities(group, n => n.Mention.Actors).Where(a => !targets.Contains(a))],
            targets,
            Entities(group, n => n.Mention.Weapon is { } weapon ? [weapon] : []),
            Math.Round(Math.Min(1, group.Max(n => n.Mention.Salience) * (1 + 0.1 * (group.Select(n => n.Reading.Document.Id).Distinct().Count() - 1))), 4),
            [.. group.Select(n => new EventReference(n.Reading.Document.Id, n.Mention.Id, n.Mention.Trigger))],
            [.. group.Select(n => Account(n, least))]);
    }

    // Where an account gives days, a vaguer period adds nothing; a year alone places no happening.
    private static (List<(DateTime From, DateTime To)> Dates, Granularity Least) Dates(ImmutableArray<EventNode> group)
    {
        var given = group.Where(n => n.Mention.Time is not null).Select(n => n.Reading[n.Mention.Time!.Value].Interval)
            .Where(i => i is { Earliest: not null, Granularity: >= Granularity.Month }).Select(i => (From: i!.Value.Earliest!.Value.Date, To: (i.Value.Latest ?? i.Value.Earliest).Value.Date, i.Value.Granularity)).ToList();
        var days = given.Where(g => g.Granularity >= Granularity.Day).ToList();
        return ([.. (days.Count > 0 ? days : given).Select(g => (g.From, g.To))], given.Count > 0 ? Granularity.Month : Granularity.Century);
    }

    private EventAccount Account(EventNode node, Granularity least)
    {
        var reading = node.Reading;
        var attribution = node.Mention.Attribution;
        return new EventAccount(
            reading.Document.Id,
            node.Mention.Trigger,
            node.Mention.Time is { } time && reading[time].Interval?.Granularity >= least ? DateOf(reading[time]) : null,
            node.Mention.Place is { } place ? entityOf.GetValueOrDefault((reading.Document.Id, place)) : null,
            [.. node.Mention.Actors.Select(a => EntityOf(reading, a)).OfType<string>().Distinct()],
            [],
            attribution,
            attribution is { } by ? reading[by].Basis : Basis.None,
            Certainties.Of(node.Mention.Factuality));
    }

    /// <summary>The date as precisely as the text gives it.</summary>
    internal static string? DateOf(TimeExpression time) => time.Interval switch
    {
        { Earliest: { } from, Granularity: >= Granularity.Day } => Day(from),
        { Earliest: { } from, Granularity: Granularity.Month } => from.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        { Earliest: { } from, Granularity: Granularity.Week, Latest: { } to } => Day(from) + "/" + Day(to),
        { Earliest: { } from, Granularity: Granularity.Year } => from.ToString("yyyy", CultureInfo.InvariantCulture),
        { Earliest: { } from } => from.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => null,
    };

    internal static string Day(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private ImmutableArray<string> Entities(ImmutableArray<EventNode> group, Func<EventNode, IEnumerable<MentionId>> of) =>
    [
        .. group.SelectMany(n => of(n).Select(id => EntityOf(n.Reading, id))).OfType<string>()
            .GroupBy(id => id).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key),
    ];

    private string? EntityOf(Reading reading, MentionId mention) => entityOf.GetValueOrDefault((reading.Document.Id, mention)) ?? unnamedOf.GetValueOrDefault((reading.Document.Id, mention));

    private static string? Acled(ImmutableArray<EventNode> group) =>
        group.Select(n => n.Mention.Acled).OfType<string>().GroupBy(v => v).OrderBy(g => Violence.Generality(g.Key)).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).FirstOrDefault();

    private static string? Common(ImmutableArray<EventNode> group, Func<EventNode, string?> of) =>
        group.Select(of).OfType<string>().GroupBy(v => v).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).FirstOrDefault();
}
