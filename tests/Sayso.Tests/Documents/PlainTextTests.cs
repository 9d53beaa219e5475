using Xunit;

namespace Sayso.Tests.Documents;

public sealed class PlainTextTests
{
    [Fact]
    public void The_header_lines_of_an_article_are_told_apart()
    {
        var document = Imported.One("a.txt", $"Ferry Lost Off Lowmere\n\nBy Ines Calder\nMarch 3, 2021\nPhoto: Dov Aster\n\n{Imported.Paragraph(1)}\n\n{Imported.Paragraph(2)}\n");
        Assert.Equal(("Ferry Lost Off Lowmere", "Ines Calder", "2021-03-03", PublishedFrom.Text), (document.Title, document.Byline, document.Published, document.PublishedFrom));
        Assert.Equal([PassageKind.Headline, PassageKind.Byline, PassageKind.Dateline, PassageKind.Caption, PassageKind.Paragraph, PassageKind.Paragraph], document.Passages.Select(p => p.Kind));
    }

    [Fact]
    public void A_date_may_stand_above_the_headline() =>
        Assert.Equal(("Whose Ferry?", "2021-03-08"), Of($"Monday, March 8, 2021\n\nWhose Ferry?\n\n{Imported.Paragraph(1)}", d => (d.Title, d.Published)));

    [Fact]
    public void Capitals_above_the_headline_are_the_paper()
    {
        var document = Imported.One("a.txt", $"THE LOWMERE POST\nMonday, 8 March 2021, page 4\n\nFerry lost, five missing\n\n{Imported.Paragraph(1)}\n\n{Imported.Paragraph(2)}");
        Assert.Equal(("THE LOWMERE POST", "Ferry lost, five missing", "2021-03-08"), (document.Publisher, document.Title, document.Published));
    }

    [Fact]
    public void Capitals_that_nothing_follows_are_the_headline() =>
        Assert.Equal(("FERRY LOST OFF LOWMERE", null), Of($"FERRY LOST OFF LOWMERE\n\n{Imported.Paragraph(1)}\n\n{Imported.Paragraph(2)}", d => (d.Title, d.Publisher)));

    [Fact]
    public void The_slug_of_a_wire_story_is_no_headline_and_the_date_under_it_counts()
    {
        var document = Imported.One("a.txt", $"CWS0417 4 GEN 0288\nLOWMERE-FERRY/SEARCH (UPDATE 2)\nSearch for ferry goes on\nBy Ines Calder\n\n{Imported.Paragraph(1)}\n\n{Imported.Paragraph(2)}\n\n(CWS) ic/dr\n08 MAR 2021 19:42 GMT\n");
        Assert.Equal(("Search for ferry goes on", "Ines Calder", "2021-03-08T19:42:00Z"), (document.Title, document.Byline, document.Published));
        Assert.Equal(PassageKind.Dateline, document.Passages[^1].Kind);
    }

    [Fact]
    public void A_numbered_statement_is_a_title_with_its_stop() =>
        Assert.Equal("Statement to the press No. 7/2021", Of($"LOWMERE LINES\nStatement to the press No. 7/2021\n08.03.2021, 20:00 local time\n\n{Imported.Paragraph(1)}\n\n{Imported.Paragraph(2)}", d => d.Title));

    [Fact]
    public void An_agency_in_brackets_after_the_town_is_cut_off() =>
        Assert.Contains(Imported.One("a.txt", $"Ferry missing\n\nLowmere (CWS). {Imported.Paragraph(1)}\n\n{Imported.Paragraph(2)}").Passages, p => p.Kind == PassageKind.Dateline);

    [Theory]
    [InlineData("Tomas Reed, Managing Director", "Tomas Reed")]
    [InlineData("Tomas Reed Director", "Tomas Reed")]
    [InlineData("Ana Maria Deputy Reed", "Ana Maria Deputy Reed")]
    public void What_somebody_is_does_not_belong_to_the_name(string line, string name) =>
        Assert.Equal(name, Of($"Notes on a sinking\n\n{Imported.Paragraph(1)}\n\n{Imported.Paragraph(2)}\n\n{Imported.Paragraph(3)}\n\n{line}\n", d => d.Byline));

    [Fact]
    public void The_ligatures_of_a_pdf_are_letters()
    {
        var document = Imported.One("report.pdf", File.ReadAllBytes(Repository.Path("samples", "harbour", "documents", "inspectorate-report.pdf")));
        Assert.DoesNotContain(document.Text, c => c is >= '\uFB00' and <= '\uFB06');
        Assert.Equal(("Preliminary findings on the occurrence at the Kormilo Ammonia Terminal", "Marta Velinska"), (document.Title, document.Byline));
    }

    [Fact]
    public void A_signature_at_the_end_gives_author_and_month()
    {
        var document = Imported.One("a.txt", $"Notes on a sinking\n\n{Imported.Paragraph(1)}\n\n{Imported.Paragraph(2)}\n\n{Imported.Paragraph(3)}\n\nTomas Reed\nApril 2021\n\nPlease comment below\n");
        Assert.Equal(("Tomas Reed", "2021-04"), (document.Byline, document.Published));
        Assert.Equal(PassageKind.Boilerplate, document.Passages[^1].Kind);
    }

    [Fact]
    public void An_agency_dateline_is_cut_off_its_paragraph()
    {
        var document = Imported.One("a.txt", $"Ferry missing\n\nLOWMERE, March 3, 2021 (Coastwire) - {Imported.Paragraph(1)}\n\n{Imported.Paragraph(2)}");
        Assert.Equal(("Coastwire", "2021-03-03"), (document.Publisher, document.Published));
        Assert.Contains(document.Passages, p => p.Kind == PassageKind.Dateline);
    }

    [Fact]
    public void A_headline_that_only_stands_above_the_second_copy_names_the_document()
    {
        var body = $"Fog. And then silence.\n\n{Imported.Paragraph(1)}\n\n{Imported.Paragraph(2)}";
        var document = Imported.One("a.txt", $"Coast\nInes Calder\nMarch 3, 2021\n\n{body}\n\nNobody Called the Lifeboat\n\n{body}\n");
        Assert.Equal(("Nobody Called the Lifeboat", "Ines Calder"), (document.Title, document.Byline));
        Assert.Equal(2, document.Passages.Count(p => document.Slice(p.Span).SequenceEqual(Imported.Paragraph(1))));
    }

    [Fact]
    public void Headings_and_lists_are_found_between_paragraphs() => Imported.Check("a.txt", $"""
        What we know about the ferry

        {Imported.Paragraph(1)}

        What was on board

        {Imported.Paragraph(2)}

          • forty sacks of meal
          • a piano, still
            in its crate
        """, $"""
        Headline: What we know about the ferry
        Paragraph: {Imported.Paragraph(1)}
        Heading: What was on board
        Paragraph: {Imported.Paragraph(2)}
        List: • forty sacks of meal
        List: • a piano, still /     in its crate
        """);

    [Fact]
    public void Wrapped_lines_are_one_passage_and_long_lines_are_one_each()
    {
        Assert.Equal(2, Imported.One("a.txt", "Short title here\n\nThe ferry was seen at four by a boy\non the breakwater, who waved to it and\nthought no more of the matter\nuntil supper").Passages.Length);
        Assert.Equal(3, Imported.One("a.txt", $"Short title here\n\n{Imported.Paragraph(1)}\n{Imported.Paragraph(2)}").Passages.Length);
    }

    [Fact]
    public void The_text_is_stored_as_it_was_but_for_line_ends_and_controls()
    {
        var document = Imported.One("a.txt", "\uFEFFOne\u00A0two\u00AD “three”\r\nfour\rfive\u0001six\tseven");
        Assert.Equal("One\u00A0two\u00AD “three”\nfour\nfive six\tseven", document.Text);
    }

    [Fact]
    public void A_document_without_a_date_says_so() =>
        Assert.Contains(Imported.One("a.txt", Imported.Paragraph(1)).Diagnostics, d => d.Code == "SAY1019");

    [Theory]
    [InlineData("See also")]
    [InlineData("Share this article")]
    [InlineData("The views expressed in this piece are those of its author and do not necessarily reflect those of the Lowmere Herald.")]
    [InlineData("This website uses cookies to improve your visit.")]
    [InlineData("Sign up for our newsletter")]
    [InlineData("Copyright Lowmere Herald")]
    [InlineData("© Lowmere News Agency")]
    [InlineData("READ MORE: Ferry runs aground again off Lowmere")]
    public void Lines_of_the_page_are_boilerplate(string line)
    {
        var document = Imported.One("a.txt", $"The ferry again\n\n{Imported.Paragraph(1)}\n\n{line}\n");
        Assert.Equal(PassageKind.Boilerplate, document.Passages[^1].Kind);
    }

    private static T Of<T>(string text, Func<Document, T> what) => what(Imported.One("a.txt", text));
}
