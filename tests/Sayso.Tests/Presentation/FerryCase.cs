using System.Collections.Immutable;

namespace Sayso.Tests.Presentation;

/// <summary>An invented dispute in four accounts: when a ferry burned, how many died, and why. One account copies another and loses its hedge.</summary>
internal static class FerryCase
{
    public const string Hostile = "<script>alert('ferry')</script>";

    private static readonly Factuality Certain = new(Polarity.Positive, Modality.Certain);
    private static readonly Factuality Possible = new(Polarity.Positive, Modality.Possible);
    private static readonly Factuality Denied = new(Polarity.Negative, Modality.Certain);

    public static Weighing Weighing { get; } = Build();

    public static ImmutableArray<AttemptedInput> Attempted { get; } = [new("ferry/notes.pages", "This kind of file is not known; save it as PDF or text and add it again.")];

    public static Dossier Dossier { get; } = Presenter.Present(Weighing, "The Astrid fire", Attempted, decisions: [new PersonDecision("E1", "confirmed", "two witnesses seen", "M. Aas", "2031-04-02")]);

    private static Weighing Build()
    {
        var a = AccountSketch.Of("brekke", "2031-03-04", """
            Twelve dead in ferry fire

            A fire broke out on the ferry Astrid in Lindhavn on 3 March. At least 12 people were killed, the harbour police said. The ferry carried 240 passengers.

            An electrical fault in the engine room may have caused the fire, a coast guard officer said. The crew opened the lower doors at once.

            The line will reopen within a month, the minister promised.
            """.ReplaceLineEndings("\n"), "By Ida Brekke", "Harbour Post", ["may"]);
        var b = AccountSketch.Of("reil", "2031-03-05", """
            What I saw in Lindhavn

            The Astrid was already burning on the evening of 2 March. It carried perhaps 300 passengers, far more than its papers allow.

            We lost nineteen neighbours last night. The lower doors were locked. I stood there.

            Marta Lund wrote these lines, and an inspector tells me the owners had skipped the last inspection. Who gave the order to sail?
            """.ReplaceLineEndings("\n"), "Tomas Reil", "Coast Notes", ["perhaps"], ("We lost", PassageKind.Post, "Marta Lund"));
        var c = AccountSketch.Of("today", "2031-03-06", """
            Ferry fire: what we know

            A fire broke out on the ferry Astrid in Lindhavn on 3 March, and 12 people were killed. An electrical fault in the engine room caused the fire.

            The ferry carried 240 passengers. The line will reopen within a month.
            """.ReplaceLineEndings("\n"), null, "Lindhavn Today", []);
        var d = AccountSketch.Of("union", "2031-03-09", $"""
            The ferry fire: our view {Hostile}

            The fire on the Astrid broke out on 3 March. Twenty-one people died, the hospital announced on 8 March.

            There was no electrical fault. The owners skipped the last inspection, and leaking fuel caught fire. The doors were locked & nobody opened them.

            The line will stay closed until autumn, the crews expect.
            """.ReplaceLineEndings("\n"), "Dockers' Union", null, []);

        var police = a.Says(new Voice.Named("the harbour police", null), "At least 12 people were killed", Basis.Official);
        var guard = a.Says(new Voice.Unnamed("A coast guard officer", null), "An electrical fault in the engine room may have caused the fire", Basis.Anonymous);
        var minister = a.Says(new Voice.Named("the minister", null), "The line will reopen within a month", Basis.Official);
        var lund = b.Says(new Voice.Named("Marta Lund", null), "We lost nineteen neighbours last night. The lower doors were locked. I stood there.", Basis.Witnessed, Projection.Direct);
        var inspector = b.Says(new Voice.Unnamed("an inspector", null), "the owners had skipped the last inspection", Basis.Anonymous);
        var hospital = d.Says(new Voice.Named("the hospital", null), "Twenty-one people died", Basis.Official);

        var claims = new ClaimList();
        claims.Add(a, "A fire broke out on the ferry Astrid in Lindhavn on 3 March", null, Certain, Certainty.Certain, 0.9);
        claims.Add(a, "At least 12 people were killed", police, Certain, Certainty.Certain, 0.9);
        claims.Add(a, "An electrical fault in the engine room may have caused the fire", guard, Possible, Certainty.Possible, 0.6);
        claims.Add(a, "The crew opened the lower doors at once", null, Certain, Certainty.Certain, 0.7);
        claims.Add(b, "The Astrid was already burning on the evening of 2 March", null, Certain, Certainty.Certain, 0.8);
        claims.Add(b, "The lower doors were locked", lund, Certain, Certainty.Certain, 0.7);
        claims.Add(b, "the owners had skipped the last inspection", inspector, Certain, Certainty.Certain, 0.7);
        claims.Add(b, "Who gave the order to sail?", null, new(Polarity.Positive, Modality.Hypothetical), Certainty.Uncertain, 0.1);
        claims.Add(c, "A fire broke out on the ferry Astrid in Lindhavn on 3 March", null, Certain, Certainty.Certain, 0.9);
        claims.Add(c, "An electrical fault in the engine room caused the fire", null, Certain, Certainty.Certain, 0.6);
        claims.Add(d, "The fire on the Astrid broke out on 3 March", null, Certain, Certainty.Certain, 0.9);
        claims.Add(d, "There was no electrical fault", null, Denied, Certainty.Certain, 0.6);
        claims.Add(d, "The owners skipped the last inspection", null, Certain, Certainty.Certain, 0.7);
        claims.Add(d, "The doors were locked & nobody opened them", null, Certain, Certainty.Certain, 0.7);

        var reopen = a.Forecast("The line will reopen within a month", minister, Modality.Certain, new TimeInterval(new DateTime(2031, 3, 4), new DateTime(2031, 4, 4), Granularity.Day));
        var closed = d.Forecast("The line will stay closed until autumn", null, Modality.Probable, null);
        var comparison = new Comparison
        {
            Readings =
            [
                a.Reading(), b.Reading(new Diagnostic("SAY2004", Severity.Info, "From here on the voice may be Marta Lund's, though no mark says so.", b.At("We lost nineteen neighbours"))), c.Reading(), d.Reading(),
            ],
            Entities =
            [
                new Entity("N1", "Astrid", MentionType.Other, ["the ferry Astrid"], [.. new[] { a, b, c, d }.Select(s => new EntityMention(s.Id, new MentionId(0), s.At("Astrid"), "Astrid"))]),
                new Entity("N2", "Lindhavn", MentionType.Place, [], [.. new[] { a, b, c }.Select(s => new EntityMention(s.Id, new MentionId(1), s.At("Lindhavn"), "Lindhavn"))], new GeoPlace(null, "Lindhavn", "NO", "Kysten", 61.25, 5.5)),
            ],
            Events = FerryEvents.Events(a, b, c, d),
            Timeline = FerryEvents.Timeline(a, b, c, d),
            Figures = FerryEvents.Figures(a, b, c, d, police, lund, hospital),
            Chains = claims.Chains(),
            Claims = claims.Items(),
            Alignments =
            [
                new Alignment("C3", "C10", Relation.EntailedBy, Aspect.Cause, 0.86, [new Feature("words", 0.9, "both speak of an electrical fault in the engine room")]),
                new Alignment("C1", "C5", Relation.Contradicts, Aspect.Time, 0.8, [new Feature("time", 1, "3 March is not 2 March")]),
                new Alignment("C4", "C6", Relation.Contradicts, Aspect.Occurrence, 0.74, [new Feature("antonym", 1, "\"opened\" excludes \"locked\"")]),
            ],
            Propositions =
            [
                Proposition("P1", claims.Text(0), (a, StanceKind.Asserts, ["C1"]), (b, StanceKind.Silent, []), (c, StanceKind.Asserts, ["C9"]), (d, StanceKind.Asserts, ["C11"])),
                Proposition("P2", claims.Text(2), (a, StanceKind.Reports, ["C3"]), (b, StanceKind.Silent, []), (c, StanceKind.Asserts, ["C10"]), (d, StanceKind.Denies, ["C12"])),
                Proposition("P3", claims.Text(6), (a, StanceKind.Silent, []), (b, StanceKind.Reports, ["C7"]), (c, StanceKind.Silent, []), (d, StanceKind.Asserts, ["C13"])),
                Proposition("P4", claims.Text(5), (a, StanceKind.Silent, []), (b, StanceKind.Reports, ["C6"]), (c, StanceKind.Silent, []), (d, StanceKind.Asserts, ["C14"])),
            ],
            Reuse =
            [
                new Reuse(a.Cite("A fire broke out on the ferry Astrid in Lindhavn on 3 March"), c.Cite("A fire broke out on the ferry Astrid in Lindhavn on 3 March"), 1, ReuseKind.Copy, ReuseDirection.LeftToRight, false),
                new Reuse(a.Cite("An electrical fault in the engine room may have caused the fire"), c.Cite("An electrical fault in the engine room caused the fire"), 0.83, ReuseKind.Edited, ReuseDirection.LeftToRight, false),
            ],
            Origins = [new Origin(a.Id, 1, []), new Origin(b.Id, 1, []), new Origin(c.Id, 0.15, [a.Id]), new Origin(d.Id, 0.95, [])],
            EffectiveSources = 3.1,
            Diagnostics = [],
        };
        return FerryEvents.Weigh(comparison, a, b, c, d, reopen, closed);
    }

    private static Proposition Proposition(string id, string text, params (AccountSketch Account, StanceKind Kind, ImmutableArray<string> Claims)[] stances) =>
        new(id, text, [.. stances.Select(stance => new Stance(stance.Account.Id, stance.Kind, stance.Claims))]);

    private sealed class ClaimList
    {
        private readonly List<CaseClaim> claims = [];
        private readonly List<AttributionChain> chains = [];

        public void Add(AccountSketch account, string phrase, AttributionId? by, Factuality factuality, Certainty certainty, double checkable)
        {
            var number = $"{claims.Count + 1}";
            var links = ImmutableArray.Create(new ChainLink(new Voice.Narrator(), account.Id, null, account.At(phrase)));
            if (by is { } id) links = links.Add(new ChainLink(account[id].Voice, account.Id, id, account[id].Content[0]));
            chains.Add(new AttributionChain("K" + number, links));
            claims.Add(new CaseClaim("C" + number, account.Id, account.Claim(phrase, by, factuality, checkable), account.At(phrase), phrase, "K" + number, by is { } a ? account[a].Basis : Basis.None, certainty, factuality.Polarity));
        }

        public string Text(int index) => claims[index].Text;

        public ImmutableArray<CaseClaim> Items() => [.. claims];

        public ImmutableArray<AttributionChain> Chains() => [.. chains];
    }
}
