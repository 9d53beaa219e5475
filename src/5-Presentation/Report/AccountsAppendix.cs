using System.Collections.Immutable;

namespace Sayso.Report;

/// <summary>The accounts in full, each passage that the report rests on marked, so that a citation leads to it without leaving the file.</summary>
internal static class AccountsAppendix
{
    public static void Write(ReportPage page) => page.Section(
        "accounts", "The accounts", "Each text as it was read, unaltered. What the report rests on is marked with its number.", () =>
        {
            var cited = page.Cited.ToLookup(citation => citation.Document);
            foreach (var source in page.Dossier.Sources) Account(page, source, [.. cited[source.Id].OrderBy(citation => citation.Span.Start).ThenByDescending(citation => citation.Span.Length)]);
        });

    private static void Account(ReportPage page, SourceCard source, ImmutableArray<Citation> cited)
    {
        var (html, document) = (page.Html, source.Document);
        html.Break().Open("article", ("class", ReportPage.ColourOf(source, "account")), ("id", "account-" + source.Letter), ("lang", LanguageOf(document))).Open("h3");
        page.Letter(source);
        html.Text(" " + (document.Title ?? source.Name)).Close("h3").Open("p", ("class", "source"));
        html.Text(string.Join(" · ", new[] { document.Byline, document.Publisher, document.Published, document.Source }.Where(part => !string.IsNullOrWhiteSpace(part))));
        if (document.Url is { } url)
        {
            html.Text(" · ");
            if (IsWebAddress(url)) html.Element("a", url, ("href", url), ("rel", "noreferrer noopener nofollow"));
            else html.Text(url);
        }

        html.Close("p").Open("div", ("class", "text"), ("dir", "auto"));
        var marks = new MarkedText(page, document, cited);
        var at = 0;
        foreach (var passage in document.Passages)
        {
            Loose(marks, html, document, at, Math.Min(passage.Span.Start, document.Text.Length));
            Passage(marks, html, passage);
            at = Math.Max(at, passage.Span.End);
        }

        Loose(marks, html, document, at, document.Text.Length);
        html.Close("div").Close("article").Break();
    }

    private static void Passage(MarkedText marks, Html html, Passage passage)
    {
        var tag = passage.Kind is PassageKind.Quote or PassageKind.Post or PassageKind.Comment ? "blockquote" : "p";
        html.Open(tag, ("class", WireName.Of(passage.Kind)));
        if (passage.By is { } by) html.Element("span", $"{by}{(passage.PostedAt is null ? string.Empty : ", " + passage.PostedAt)}: ", ("class", "by"));
        marks.Write(passage.Span);
        html.Close(tag).Break();
    }

    // What stands between passages, or the whole text where a document came without any: paragraphs at blank lines.
    private static void Loose(MarkedText marks, Html html, Document document, int from, int to)
    {
        while (from < to)
        {
            var blank = document.Text.IndexOf("\n\n", from, to - from, StringComparison.Ordinal);
            var end = blank < 0 ? to : blank;
            if (!document.Text.AsSpan(from, end - from).IsWhiteSpace())
            {
                html.Open("p");
                marks.Write(TextSpan.FromBounds(from, end));
                html.Close("p").Break();
            }

            from = blank < 0 ? to : blank + 2;
        }
    }

    // A hostile address must not run anything.
    private static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static string? LanguageOf(Document document) =>
        document.Language is { Length: > 1 and < 12 } language && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? language : null;
}
