using Sayso.Wording;

namespace Sayso.Tests.Presentation;

public sealed class DossierTests
{
    private static readonly Dossier Dossier = FerryCase.Dossier;

    [Fact]
    public void The_dispute_says_what_is_shared_dated_counted_denied_and_explained()
    {
        var text = string.Join(' ', Dossier.Dispute);
        Assert.Contains("All four accounts tell of “fire on the Astrid”.", text, StringComparison.Ordinal);
        Assert.Contains("2 March 2031 (Tomas Reil) or 3 March 2031 (Ida Brekke; Lindhavn Today; Dockers' Union).", text, StringComparison.Ordinal);
        Assert.Contains("about 300 (Tomas Reil)", text, StringComparison.Ordinal);
        Assert.Contains("Ida Brekke, citing a coast guard officer, reports as possible: “An electrical fault", text, StringComparison.Ordinal);
        Assert.Contains("against that, Dockers' Union says: “There was no electrical fault”", text, StringComparison.Ordinal);
        Assert.Contains("Two explanations compete: fuel that leaked", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_clause_about_the_accounts_has_its_citations()
    {
        foreach (var sentence in Dossier.Dispute) Assert.Contains(sentence.Parts, part => part.Citations.Length > 0);
        Assert.All(Dossier.Dispute.SelectMany(sentence => sentence.Parts).Where(part => part.IsQuote), part => Assert.NotEmpty(part.Citations));
    }

    [Fact]
    public void Dependence_is_told_in_words()
    {
        var text = string.Join(' ', Dossier.Dependence);
        Assert.Contains("The case holds four accounts, which weigh as about three independent voices.", text, StringComparison.Ordinal);
        Assert.Contains("Lindhavn Today (C) leans on Ida Brekke (A): they share two passages, not credited.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_account_says_again_in_the_same_way_is_one_line_with_every_passage()
    {
        var fire = Again().Timeline.Single(row => row.Event == "E1").Cells.Where(cell => cell.Document.Value == "brekke").ToList();
        Assert.Equal(["2031-03-03", null], fire.Select(cell => cell.Date));
        Assert.Equal([1, 2], fire.Select(cell => cell.Citations.Length));
        var deaths = Again().Figures.Single(row => row.Id == "F2").Reports.Where(report => report.Document.Value == "brekke");
        Assert.Equal(2, Assert.Single(deaths).Citations.Length);
    }

    [Fact]
    public void A_passage_shared_with_an_account_that_repeats_itself_is_told_once()
    {
        var (left, right) = (new Document { Id = new DocumentId("l"), Text = "The gates were shut at noon. The gates were shut at noon. The gates were shut at noon." }, new Document { Id = new DocumentId("r"), Text = "The gates were shut at noon." });
        var places = new[] { 0, 29, 58 }.Select(start => new Citation(left.Id, new TextSpan(start, 28))).ToArray();
        var own = new Citation(right.Id, new TextSpan(0, 28));
        var comparison = new Comparison
        {
            Readings = [new Reading { Document = left, ModelVersion = "rules-1" }, new Reading { Document = right, ModelVersion = "rules-1" }],
            Reuse =
            [
                .. places.Select(place => new Reuse(place, own, 1, ReuseKind.Copy, ReuseDirection.LeftToRight, false)),
                new Reuse(places[0], places[1], 1, ReuseKind.Self, ReuseDirection.Unknown, false), new Reuse(places[0], places[2], 1, ReuseKind.Self, ReuseDirection.Unknown, false), new Reuse(places[1], places[2], 1, ReuseKind.Self, ReuseDirection.Unknown, false),
            ],
            Origins = [new Origin(left.Id, 1, []), new Origin(right.Id, 0, [left.Id])],
        };
        var dossier = Presenter.Present(new Weighing { Comparison = comparison }, "gates");
        Assert.Equal([(3, 1), (1, 2)], dossier.Reuse.Select(row => (row.LeftPlaces.Length, row.RightPlaces.Length)));
        var text = string.Join(' ', dossier.Dependence);
        Assert.Contains("they share one passage, not credited.", text, StringComparison.Ordinal);
        Assert.Contains("one passage stands up to three times in its text.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_sentence_begins_with_a_digit()
    {
        var comparison = FerryCase.Weighing.Comparison;
        var many = Enumerable.Range(1, 12).Select(number => FerryCase.Weighing.Explanations[0] with { Id = $"X{number}", Label = $"cause {number}" });
        foreach (var sentence in Presenter.Present(new Weighing { Comparison = comparison, Explanations = [.. many] }, "many").Dispute) Assert.False(char.IsDigit(sentence.ToString()[0]), sentence.ToString());
    }

    // The first account tells of the fire three times more: once dated as before, twice without a date; and gives its number again.
    private static Dossier Again()
    {
        var comparison = FerryCase.Weighing.Comparison;
        Event Twice(Event happening) => happening.Accounts[0] is var first && happening.Id == "E1"
            ? happening with { Accounts = [.. happening.Accounts, first, first with { Date = null, Span = new TextSpan(2, 3) }, first with { Date = null, Span = new TextSpan(6, 3) }] } : happening;
        Figure Repeated(Figure figure) => figure with { Reports = [.. figure.Reports, figure.Reports[0] with { Span = new TextSpan(0, 6) }] };
        return Presenter.Present(new Weighing { Comparison = comparison.With(events: [.. comparison.Events.Select(Twice)], figures: [.. comparison.Figures.Select(Repeated)]) }, "again");
    }

    [Fact]
    public void Reasons_that_tell_a_reader_nothing_are_left_out()
    {
        Assert.Null(RelationWording.Reason(new Feature("coverage", 0.5, "0.50 of the left stands in the right")));
        Assert.Null(RelationWording.Reason(new Feature("numbers", 0, "no numbers to compare")));
        Assert.Null(RelationWording.Reason(new Feature("polarity", 1, "both of one polarity")));
        Assert.Equal("one says what the other denies", RelationWording.Reason(new Feature("polarity", -1, "one says what the other denies")));
        Assert.Equal("both name the same", RelationWording.Reason(new Feature("names", 1, "1.00 of the names are shared")));
    }

    [Fact]
    public void A_claim_that_one_account_makes_twice_in_the_same_words_is_one_row()
    {
        var comparison = FerryCase.Weighing.Comparison;
        var again = Presenter.Present(new Weighing { Comparison = comparison.With(claims: [.. comparison.Claims, comparison.Claims.Single(claim => claim.Id == "C8") with { Id = "C99" }]) }, "again");
        Assert.Equal("C99", Assert.Single(again.SingleSource, row => row.Shown.Text == "Who gave the order to sail?").Others.Single().Id);
    }

    [Fact]
    public void What_is_contested_is_not_also_agreed()
    {
        var contested = Dossier.Contested.SelectMany(row => row.Left.Concat(row.Right)).Select(statement => statement.Id).ToHashSet();
        Assert.DoesNotContain(Dossier.Agreed.Select(row => row.Shown.Id), contested.Contains);
        Assert.DoesNotContain(Dossier.SingleSource.Select(row => row.Shown.Id), contested.Contains);
    }

    [Fact]
    public void The_quarrel_with_more_independent_voices_on_its_weaker_side_comes_first()
    {
        Assert.Equal(Dossier.Contested.OrderByDescending(row => row.Weight).Select(row => row.Id), Dossier.Contested.Select(row => row.Id));
        Assert.Equal(1, Dossier.Contested[0].Weight);
        // Against the fault stands one voice; for it one and its copy.
        Assert.Equal(0.95, Dossier.Contested.Single(row => row.Id == "P2").Weight, 6);
    }

    [Fact]
    public void A_claim_that_only_one_makes_stands_alone() => Assert.Contains(Dossier.SingleSource, row => row.Shown.Text == "Who gave the order to sail?");

    [Fact]
    public void Silence_is_listed_per_account()
    {
        Assert.Contains(Dossier.Silent, row => row.Document.Value == "today" && row.Omitted.Any(omitted => omitted.Id == "P3"));
        Assert.DoesNotContain(Dossier.Silent, row => row.Document.Value == "union");
    }

    [Fact]
    public void A_claim_that_grew_surer_in_the_copy_is_found()
    {
        var row = Assert.Single(Dossier.Hardened);
        Assert.Equal(("C3", "C10"), (row.Before.Id, row.After.Id));
        Assert.Equal("Lindhavn Today leans on Ida Brekke", row.Why);
    }

    [Fact]
    public void A_hedge_that_stayed_behind_is_named() => Assert.Equal(["may"], Assert.Single(Dossier.LostHedges).Hedges);

    [Fact]
    public void An_attributed_claim_keeps_its_voice_in_its_sentence()
    {
        var claim = Dossier.Statements.Single(statement => statement.Id == "C2");
        Assert.Equal("Ida Brekke, citing the harbour police, reports: “At least 12 people were killed”", claim.Sentence);
        Assert.Equal("an official source", claim.BasisWords);
    }

    [Fact]
    public void A_quoted_post_is_told_as_one() =>
        Assert.Equal("Tomas Reil, quoting a post by Marta Lund, reports: “The lower doors were locked”", Dossier.Statements.Single(statement => statement.Id == "C6").Sentence);

    [Fact]
    public void Labels_count_up_in_the_order_of_the_text()
    {
        foreach (var own in Dossier.Passages.GroupBy(passage => passage.Citation.Document))
        {
            var spans = own.Select(passage => passage.Citation.Span.Start).ToList();
            Assert.Equal(spans.Order(), spans);
            Assert.Equal(own.Select((_, index) => $"{Dossier.LetterOf(own.Key)}{index + 1}"), own.Select(passage => passage.Label));
        }
    }

    [Fact]
    public void A_passage_that_is_not_cited_has_no_label() =>
        Assert.Throws<ArgumentException>(() => Dossier.LabelOf(new Citation(new DocumentId("brekke"), new TextSpan(1, 1))));

    [Fact]
    public void An_empty_case_gives_a_dossier_that_says_so() =>
        Assert.Equal("The case holds no accounts.", Presenter.Present(new Weighing { Comparison = new Comparison { Readings = [] } }, "empty").Dispute[0].ToString());

    [Fact]
    public void A_span_beyond_the_text_is_cut_back_to_it()
    {
        var document = new Document { Id = new DocumentId("x"), Text = "short" };
        var comparison = new Comparison
        {
            Readings = [new Reading { Document = document, ModelVersion = "rules-1" }],
            Claims = [new CaseClaim("C1", document.Id, new ClaimId(0), new TextSpan(2, 99), "ort", "K1", Basis.None, Certainty.Certain, Polarity.Positive)],
        };
        Assert.Equal("ort", Presenter.Present(new Weighing { Comparison = comparison }, "cut").Statements[0].Text);
    }
}
