using System.Text.RegularExpressions;

namespace Sayso.Tests.Presentation;

public sealed partial class ReportTests
{
    private static readonly string Html = HtmlReport.Render(FerryCase.Dossier);
    private static readonly string Markdown = MarkdownReport.Render(FerryCase.Dossier);

    [Fact]
    public void Every_citation_leads_to_a_mark_in_the_file()
    {
        var ids = Id().Matches(Html).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var targets = Fragment().Matches(Html).Select(m => m.Groups[1].Value).ToHashSet();
        Assert.Empty(targets.Except(ids));
        Assert.True(targets.Count > 20);
    }

    [Fact]
    public void Each_voice_of_a_chain_leads_to_where_it_is_named()
    {
        var leads = Regex.Matches(Html, "<span class=\"who\">(.*?): </span>").Select(m => m.Groups[1].Value).Where(lead => lead.Contains("quoting", StringComparison.Ordinal) || lead.Contains("citing", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(leads);
        Assert.All(leads.Where(lead => lead.Contains("class=\"v\"", StringComparison.Ordinal)), lead => Assert.Matches("<a href=\"#[^\"]+\" class=\"v\">(quoting|citing) ", lead));
        Assert.Contains(leads, lead => Regex.Count(lead, "class=\"v\"") >= 2);
    }

    [Fact]
    public void A_script_in_a_text_stays_text()
    {
        Assert.Contains("&lt;script&gt;alert(&#39;ferry&#39;)&lt;/script&gt;", Html, StringComparison.Ordinal);
        Assert.Equal(1, Html.Split("<script").Length - 1);
        Assert.DoesNotContain("<script", Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_asks_nothing_of_another_machine()
    {
        Assert.DoesNotContain(Loading().Matches(Html), m => !m.Groups[1].Value.StartsWith('#'));
        Assert.Contains("default-src &#39;none&#39;", Html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_come_in_the_order_an_editor_asks() => Assert.Equal(
        ["dispute", "sources", "agreement", "timeline", "figures", "certainty", "explanations", "causes", "forecasts", "names", "accounts", "made"],
        Section().Matches(Html).Select(m => m.Groups[1].Value));

    [Fact]
    public void Headings_never_skip_a_level()
    {
        var before = 0;
        foreach (var level in Heading().Matches(Html).Select(m => m.Groups[1].Value[0] - '0'))
        {
            Assert.True(level <= before + 1, $"h{level} after h{before}");
            before = level;
        }
    }

    [Fact]
    public void Every_element_that_is_opened_is_closed_in_turn()
    {
        var open = new Stack<string>();
        var body = Html[Html.IndexOf("<body>", StringComparison.Ordinal)..Html.LastIndexOf("<script>", StringComparison.Ordinal)];
        foreach (Match tag in Tag().Matches(body))
        {
            if (tag.Groups[1].Value.Length == 0) open.Push(tag.Groups[2].Value);
            else Assert.Equal(open.Pop(), tag.Groups[2].Value);
        }

        Assert.Equal(["body"], open);
    }

    [Fact]
    public void The_accounts_are_in_the_file_word_for_word()
    {
        var text = System.Net.WebUtility.HtmlDecode(AnyTag().Replace(Html[Html.IndexOf("id=\"accounts\"", StringComparison.Ordinal)..], string.Empty));
        foreach (var paragraph in FerryCase.Dossier.Sources.SelectMany(source => source.Document.Text.Split("\n\n"))) Assert.Contains(paragraph, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_has_its_voice_and_its_line()
    {
        Assert.Contains("Ida Brekke, citing a coast guard officer, reports as possible: ", Html, StringComparison.Ordinal);
        Assert.Matches("class=\"st f-dot d0\"", Html);
        Assert.Contains("class=\"silent by-letter\"", Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_persons_decision_and_a_machines_suggestion_look_different()
    {
        Assert.Contains("<div class=\"person\"><span>confirmed by M. Aas on 2031-04-02: two witnesses seen</span></div>", Html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"machine\">", Html, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_phone_an_account_is_headed_by_its_letter() => Assert.Contains("data-h=\"B\" class=\"silent by-letter\"", Html, StringComparison.Ordinal);

    [Fact]
    public void A_date_is_not_broken_at_its_hyphens() => Assert.Contains("class=\"d\"><span>2031-03-04<", Html, StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_folded_away_to_hide_a_single_item() => Assert.DoesNotContain("and 1 more", Html, StringComparison.Ordinal);

    [Fact]
    public void A_figure_is_drawn_only_from_three_reports_on() => Assert.Equal(2, Html.Split("drawing: ").Length - 1);

    [Fact]
    public void The_same_case_gives_the_same_report()
    {
        Assert.Equal(Html, HtmlReport.Render(Presenter.Present(FerryCase.Weighing, "The Astrid fire", FerryCase.Attempted, decisions: [.. FerryCase.Dossier.Decisions.Values])));
        Assert.DoesNotContain("Report of", Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_is_printed_only_where_one_is_passed_in() =>
        Assert.Contains("1 April 2031", HtmlReport.Render(Presenter.Present(FerryCase.Weighing, "x", generatedOn: "1 April 2031")), StringComparison.Ordinal);

    [Fact]
    public void An_empty_case_gives_a_report_that_says_so() =>
        Assert.Contains("The case holds no accounts.", HtmlReport.Render(Presenter.Present(new Weighing { Comparison = new Comparison { Readings = [] } }, "empty")), StringComparison.Ordinal);

    [Fact]
    public void Markdown_has_the_passage_behind_every_footnote()
    {
        var used = Note().Matches(Markdown).Select(m => m.Groups[1].Value).ToHashSet();
        Assert.All(used, label => Assert.Contains($"\n[^{label}]: ", Markdown, StringComparison.Ordinal));
    }

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Fragment();

    [GeneratedRegex("(?:src|href)=\"([^\"]*)\"")]
    private static partial Regex Loading();

    [GeneratedRegex("<section id=\"([^\"]+)\"")]
    private static partial Regex Section();

    [GeneratedRegex("<h([1-6])")]
    private static partial Regex Heading();

    [GeneratedRegex("<(/?)([a-z][a-z0-9]*)[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex AnyTag();

    [GeneratedRegex(@"\[\^([A-Z]+\d+)\](?!:)")]
    private static partial Regex Note();
}
