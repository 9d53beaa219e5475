using System.Collections.Immutable;
using System.Globalization;
using Sayso.Wording;

namespace Sayso.Report;

/// <summary>What the sections of a report share: the dossier, the page, and the passages that were cited so far.</summary>
internal sealed class ReportPage
{
    private const int CitationsShown = 8;
    private const int ListedAtMost = 500;
    private readonly Dossier dossier;
    private readonly Html html;
    private readonly HashSet<Citation> cited;

    public ReportPage(Dossier dossier, Html html) : this(dossier, html, [])
    {
    }

    private ReportPage(Dossier dossier, Html html, HashSet<Citation> cited) => (this.dossier, this.html, this.cited) = (dossier, html, cited);

    /// <summary>The same page with the same citations, a part of which is written somewhere else.</summary>
    public ReportPage On(TextWriter output) => new(dossier, new Html(output), cited);

    public Dossier Dossier => dossier;

    public Html Html => html;

    /// <summary>Drawings so far: makes the ids inside each one its own.</summary>
    public int Drawings { get; set; }

    /// <summary>The passages that the page links to; the accounts mark these and no others.</summary>
    public IReadOnlySet<Citation> Cited => cited;

    public void Section(string id, string title, string? intro, Action body)
    {
        html.Break().Open("section", ("id", id), ("aria-labelledby", "h-" + id)).Break().Element("h2", title, ("id", "h-" + id));
        if (intro is not null) html.Element("p", intro, ("class", "intro"));
        body();
        html.Close("section").Break();
    }

    public void Heading(string text) => html.Break().Element("h3", text);

    public void Empty(string text) => html.Element("p", text, ("class", "empty"));

    public void Letter(SourceCard source) =>
        html.Element("b", source.Letter, ("class", ColourOf(source, "l")), ("title", source.Name));

    public static string ColourOf(SourceCard source, string more) => string.Create(CultureInfo.InvariantCulture, $"{more} d{source.Colour}");

    public void Cites(params IEnumerable<Citation> citations) => Cites(citations.Distinct().Select(dossier.PassageOf).ToImmutableArray());

    public void Cites(ImmutableArray<CitedPassage> passages)
    {
        if (passages.Length == 0) return;
        html.Open("sup", ("class", "c"));
        for (var i = 0; i < Math.Min(passages.Length, CitationsShown); i++)
        {
            var passage = passages[i];
            var source = dossier.SourceOf(passage.Citation.Document);
            cited.Add(passage.Citation);
            if (i > 0) html.Text(" ");
            html.Element(
                "a", passage.Label, ("href", "#" + passage.Label), ("class", ColourOf(source, string.Empty).Trim()),
                ("title", $"{source.Name}: “{ListWording.Short(passage.Text, 200)}”"), ("aria-label", $"passage {passage.Label}, {source.Name}"));
        }

        if (passages.Length > CitationsShown) html.Text($" +{NumberWording.Plain(passages.Length - CitationsShown)}");
        html.Close("sup");
    }

    public void Prose(IEnumerable<ProseSentence> sentences, string cssClass)
    {
        html.Open("p", ("class", cssClass));
        foreach (var sentence in sentences)
        {
            html.Open("span", ("class", "s"));
            foreach (var part in sentence.Parts)
            {
                if (part.IsQuote) html.Element("q", part.Text, ("dir", "auto"));
                else html.Text(part.Text);
                Cites(part.Citations);
            }

            html.Close("span").Text(" ");
        }

        html.Close("p").Break();
    }

    /// <summary>A statement as a block: letter, voice and verb in Sayso's type, the words in the sources' type, firmness as the line beside it.</summary>
    /// <param name="again">The same words in the same account once more: their places stand beside it.</param>
    public void Statement(Statement statement, ImmutableArray<Statement> again = default)
    {
        var source = dossier.SourceOf(statement.Document);
        html.Open("div", ("class", ColourOf(source, "st " + Css(statement.Firmness)))).Open("span", ("class", "who"));
        Letter(source);
        html.Text(" ");
        Lead(statement);
        html.Text(": ").Close("span");
        html.Element("q", statement.Text, ("dir", "auto"));
        Cites(again.IsDefaultOrEmpty ? [statement.Citation] : again.Select(same => same.Citation).Prepend(statement.Citation));
        html.Element("span", $" {statement.BasisWords}", ("class", "basis")).Close("div");
    }

    /// <summary>Who says it, each link of the chain leading to where its voice is named.</summary>
    public void Lead(Statement statement)
    {
        if (statement.Chain.IsDefaultOrEmpty)
        {
            html.Text(statement.Lead);
            return;
        }

        for (var i = 0; i < statement.Chain.Length; i++)
        {
            var step = statement.Chain[i];
            if (i > 0) html.Text(", ");
            if (step.Place is { } place) cited.Add(place);
            html.Element("a", step.Words, ("href", "#" + (step.Place is { } named ? dossier.LabelOf(named) : "account-" + dossier.LetterOf(statement.Document))), ("class", "v"));
        }

        html.Text((statement.Via is null ? " " : ", ") + statement.Saying);
    }

    public void Decision(string subject)
    {
        if (dossier.DecisionOn(subject) is { } decision) html.Element("p", decision.Words, ("class", "person"));
    }

    public void Note(string text)
    {
        if (text.Length > 0) html.Element("p", text, ("class", "machine"));
    }

    /// <summary>Who speaks and who is silent: a full badge or an empty one with a thin border.</summary>
    public void Roll(IReadOnlySet<DocumentId> silent)
    {
        if (dossier.Sources.Length > 26)
        {
            html.Element("p", $"{NumberWording.Plain(dossier.Sources.Length - silent.Count)} speak of it, {NumberWording.Plain(silent.Count)} are silent", ("class", "roll"));
            return;
        }

        html.Open("p", ("class", "roll"));
        foreach (var source in dossier.Sources)
        {
            if (silent.Contains(source.Id)) html.Element("b", source.Letter, ("class", "l mute"), ("title", $"{source.Name} is silent"), ("aria-label", $"{source.Letter} is silent"));
            else Letter(source);
        }

        html.Close("p");
    }

    /// <summary>The first items in sight, the others one click away, none left out without a word.</summary>
    public void Capped<T>(IReadOnlyList<T> items, int cap, Action<IEnumerable<T>> write)
    {
        // Nothing is folded away to hide a single item.
        if (items.Count == cap + 1) cap++;
        write(items.Take(cap));
        if (items.Count <= cap) return;
        html.Break().Open("details", ("class", "more")).Element("summary", $"and {NumberWording.Plain(items.Count - cap)} more");
        write(items.Skip(cap).Take(ListedAtMost));
        if (items.Count > cap + ListedAtMost) html.Element("p", $"{NumberWording.Plain(items.Count - cap - ListedAtMost)} further are in the case and its exports.", ("class", "empty"));
        html.Close("details");
    }

    public static string Css(Firmness firmness) => firmness switch
    {
        Firmness.Asserted => "f-solid",
        Firmness.Hedged => "f-dash",
        _ => "f-dot",
    };
}
