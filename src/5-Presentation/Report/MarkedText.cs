using System.Collections.Immutable;

namespace Sayso.Report;

/// <summary>Writes stretches of a text with marks around the cited spans. Spans may nest and cross; one that crosses another is closed and taken up again.</summary>
internal sealed class MarkedText(ReportPage page, Document document, ImmutableArray<Citation> cited)
{
    private const int LongestName = 80;

    private int next;
    private readonly List<Citation> open = [];

    /// <summary>The stretches have to come in the order of the text.</summary>
    public void Write(TextSpan stretch)
    {
        var html = page.Html;
        var (at, end) = (stretch.Start, Math.Min(stretch.End, document.Text.Length));
        foreach (var citation in open) Open(citation, isFirst: false);
        while (next < cited.Length && cited[next].Span.Start < at) Start(cited[next++]);
        while (at < end)
        {
            while (next < cited.Length && cited[next].Span.Start == at) Start(cited[next++]);
            Finish(at);
            var stop = end;
            if (next < cited.Length) stop = Math.Min(stop, cited[next].Span.Start);
            foreach (var citation in open) stop = Math.Min(stop, citation.Span.End);
            html.Text(document.Text[at..stop]);
            at = stop;
            Finish(at);
        }

        foreach (var _ in open) html.Close("mark");
    }

    private void Start(Citation citation)
    {
        Open(citation, isFirst: true);
        open.Add(citation);
    }

    private void Finish(int at)
    {
        var first = open.FindIndex(citation => citation.Span.End <= at);
        if (first < 0) return;
        for (var i = open.Count - 1; i >= first; i--) page.Html.Close("mark");
        var goOn = open.Skip(first).Where(citation => citation.Span.End > at).ToList();
        open.RemoveRange(first, open.Count - first);
        foreach (var citation in goOn)
        {
            Open(citation, isFirst: false);
            open.Add(citation);
        }
    }

    private void Open(Citation citation, bool isFirst) =>
        page.Html.Open("mark", ("id", isFirst ? page.Dossier.LabelOf(citation) : null), ("class", page.Dossier.PassageOf(citation).IsName ? citation.Span.Length <= LongestName ? "name" : "name long" : isFirst ? null : "on"));
}
