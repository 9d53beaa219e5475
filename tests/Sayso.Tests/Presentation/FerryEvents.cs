using System.Collections.Immutable;

namespace Sayso.Tests.Presentation;

/// <summary>Happenings, figures and the weighing of <see cref="FerryCase"/>.</summary>
internal static class FerryEvents
{
    public static ImmutableArray<Event> Events(AccountSketch a, AccountSketch b, AccountSketch c, AccountSketch d) =>
    [
        Event("E1", "fire on the Astrid", "2031-03-02", "2031-03-03", 0.9,
            Account(a, "broke out", "2031-03-03", "N2"), Account(b, "burning", "2031-03-02", null), Account(c, "broke out", "2031-03-03", "N2"), Account(d, "broke out", "2031-03-03", null)),
        Event("E2", "skipped inspection", null, "2031-03-02", 0.4, Account(b, "skipped", null, null) with { Attribution = new AttributionId(1), Basis = Basis.Anonymous }, Account(d, "skipped", null, null)),
        Event("E3", "announcement by the hospital", "2031-03-08", "2031-03-08", 0.3, Account(d, "announced", "2031-03-08", null)),
        Event("E4", "reopening of the line", "2031-03-04", "2031-04-04", 0.2, Account(a, "reopen", "2031-03-04/2031-04-04", null) with { Attribution = new AttributionId(2), Certainty = Certainty.Probable }),
    ];

    public static ImmutableArray<TimelineEntry> Timeline(AccountSketch a, AccountSketch b, AccountSketch c, AccountSketch d) =>
    [
        new("E2", 1, null, "2031-03-02", "none", false, [b.Id, d.Id]),
        new("E1", 2, "2031-03-02", "2031-03-03", "day", true, [a.Id, b.Id, c.Id, d.Id]),
        new("E3", 3, "2031-03-08", "2031-03-08", "day", false, [d.Id]),
        new("E4", 4, "2031-03-04", "2031-04-04", "day", false, [a.Id]),
    ];

    public static ImmutableArray<Figure> Figures(AccountSketch a, AccountSketch b, AccountSketch c, AccountSketch d, AttributionId police, AttributionId lund, AttributionId hospital) =>
    [
        new("F1", "E1", "participants", "passenger", 240, 240, 300,
        [
            new(a.Id, a.At("240 passengers"), 240, 240, Bound.Exactly, "2031-03-03", null, Basis.None),
            new(b.Id, b.At("perhaps 300 passengers"), 300, 300, Bound.About, "2031-03-02", null, Basis.None),
            new(c.Id, c.At("240 passengers"), 240, 240, Bound.Exactly, "2031-03-03", null, Basis.None),
        ], Disagreement.Conflict, "Independent accounts give 240 and about 300 for the same crossing."),
        new("F2", "E1", "killed", "people", 21, 12, 21,
        [
            new(a.Id, a.At("At least 12 people"), 12, null, Bound.AtLeast, "2031-03-03", police, Basis.Official),
            new(b.Id, b.At("nineteen neighbours"), 19, 19, Bound.Exactly, "2031-03-03", lund, Basis.Witnessed),
            new(c.Id, c.At("12 people"), 12, 12, Bound.Exactly, "2031-03-06", null, Basis.None),
            new(d.Id, d.At("Twenty-one people"), 21, 21, Bound.Exactly, "2031-03-08", hospital, Basis.Official),
        ], Disagreement.Update, "The later the report, the higher the number, and \"at least\" leaves room for it."),
    ];

    public static Weighing Weigh(Comparison comparison, AccountSketch a, AccountSketch b, AccountSketch c, AccountSketch d, ForecastId reopen, ForecastId closed) => new()
    {
        Comparison = comparison,
        Explanations =
        [
            new("X1", "an electrical fault", "An electrical fault in the engine room may have caused the fire", a.Cite("An electrical fault in the engine room may have caused the fire"),
                [a.Id, c.Id], [d.Id], 0.33, 0.34, 0.2, 0.5,
                [new("C10", Consistency.Consistent, 0.15, "says so outright"), new("C12", Consistency.VeryInconsistent, 0.95, "denies it")]),
            new("X2", "fuel that leaked because an inspection was skipped", "leaking fuel caught fire", d.Cite("leaking fuel caught fire"),
                [d.Id], [], 0.33, 0.58, 0.4, 0.72,
                [new("C13", Consistency.VeryConsistent, 0.95, "names the skipped inspection"), new("C7", Consistency.Consistent, 0.6, "an inspector says the same"), new("C10", Consistency.Inconsistent, 0.15, "gives another cause")]),
        ],
        Diagnosticity = [new("C10", 0.7), new("C12", 0.9), new("C13", 0.6), new("C7", 0.4)],
        Flips = [new("C12", "X1", "the denial is the only evidence against a fault")],
        CausalMap = new CausalMap(
            [
                new("K1", "skipped inspection", [b.Cite("skipped the last inspection"), d.Cite("skipped the last inspection")]), new("K2", "leaking fuel", [d.Cite("leaking fuel")]),
                new("K3", "electrical fault", [a.Cite("electrical fault"), c.Cite("electrical fault"), d.Cite("electrical fault")]), new("K4", "the fire", [a.Cite("the fire"), c.Cite("the fire")]),
                new("K5", "deaths", [d.Cite("people died")]), new("K6", "opened doors", [a.Cite("opened the lower doors")]),
            ],
            [
                new("K1", "K2", 1, [new(d.Id, d.At("The owners skipped the last inspection, and leaking fuel"), "Dockers' Union")], []),
                new("K2", "K4", 1, [new(d.Id, d.At("leaking fuel caught fire"), "narrator")], []),
                new("K3", "K4", 1, [new(a.Id, a.At("may have caused the fire"), "a coast guard officer"), new(c.Id, c.At("caused the fire"), "narrator")], [new(d.Id, d.At("There was no electrical fault"), "narrator")]),
                new("K4", "K5", 1, [new(a.Id, a.At("people were killed"), "the harbour police")], []),
                new("K6", "K5", -1, [new(a.Id, a.At("The crew opened the lower doors at once"), "narrator")], []),
            ]),
        Forecasts =
        [
            new("W1", a.Id, reopen, a.At("The line will reopen within a month"), "The line will reopen within a month", "the minister", "2031-03-04",
                new TimeInterval(new DateTime(2031, 3, 4), new DateTime(2031, 4, 4), Granularity.Day), Resolution.Open, null, 0.9),
            new("W2", d.Id, closed, d.At("The line will stay closed until autumn"), "The line will stay closed until autumn", "the crews", "2031-03-09", null, Resolution.DidNot, "C11", 0.7),
        ],
        VoiceRecords = [new("the crews", 1, 1, 0.49), new("the minister", 1, 0, null)],
    };

    private static Event Event(string id, string label, string? earliest, string? latest, double salience, params EventAccount[] accounts) => new(
        id, label, null, null, null, earliest, latest, ["N2"], [], [], [], salience, [.. accounts.Select((account, index) => new EventReference(account.Document, new EventId(index), account.Span))], [.. accounts]);

    private static EventAccount Account(AccountSketch account, string phrase, string? date, string? place) =>
        new(account.Id, account.At(phrase), date, place, [], [], null, Basis.None, Certainty.Certain);
}
