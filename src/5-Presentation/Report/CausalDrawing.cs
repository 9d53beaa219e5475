using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Sayso.Wording;

namespace Sayso.Report;

/// <summary>The causal map as a drawing: boxes from left to right, arrows with the letters of those who say so, contested ones in the colour of contradiction.</summary>
internal static class CausalDrawing
{
    private const double BoxWidth = 150, LineHeight = 16, LayerGap = 96, RowGap = 30, Margin = 12;
    private const int LettersPerLine = 21, LinesAtMost = 4;

    public static void Write(ReportPage page, ImmutableArray<LinkRow> links, string caption)
    {
        var layout = new CausalLayout(links);
        var labels = links.SelectMany(link => new[] { link.From, link.To }).DistinctBy(concept => concept.Id).ToDictionary(concept => concept.Id, concept => Wrap(concept.Label));
        var row = (labels.Values.Max(lines => lines.Length) * LineHeight) + 14;
        var tallest = layout.Layers.Max(layer => layer.Count);
        var (width, height) = ((Margin * 2) + (layout.Layers.Count * (BoxWidth + LayerGap)) - LayerGap, (Margin * 2) + (tallest * (row + RowGap)) - RowGap);
        double Y(CausalLayout.Slot slot) => Margin + (row / 2) + ((slot.Place + ((tallest - layout.Layers[slot.Layer].Count) / 2.0)) * (row + RowGap));
        double X(CausalLayout.Slot slot) => Margin + (slot.Layer * (BoxWidth + LayerGap));

        var html = page.Html;
        html.Break().Open("div", ("class", "scroll drawing"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption)).Open(
            "svg", ("viewBox", $"0 0 {Svg.N(width)} {Svg.N(height)}"), ("width", Svg.N(width)), ("class", "map"), ("role", "img"), ("aria-label", caption + "; the table below gives the same"));
        page.Drawings++;
        Heads(page);
        var beside = new Dictionary<(string, string), int>();
        foreach (var (link, slots) in layout.Links.Select(routed => (routed.Link, routed.Slots)))
        {
            // A second arrow between the same two boxes runs a little below the first.
            var key = string.CompareOrdinal(link.From.Id, link.To.Id) < 0 ? (link.From.Id, link.To.Id) : (link.To.Id, link.From.Id);
            var shift = beside.TryGetValue(key, out var before) ? before * 14 : 0;
            beside[key] = before + 1;
            Arrow(page, link, [.. slots.Select(slot => (X(slot), Y(slot) + shift))]);
        }

        foreach (var slot in layout.Layers.SelectMany(layer => layer).Where(slot => slot.Concept is not null)) Box(html, labels[slot.Concept!], X(slot), Y(slot));
        html.Close("svg").Close("div").Break();
    }

    private static string HeadId(ReportPage page, string kind) => $"head-{Svg.N(page.Drawings)}-{kind}";

    private static void Heads(ReportPage page)
    {
        var html = page.Html;
        html.Open("defs");
        foreach (var kind in new[] { "plain", "against" })
        {
            html.Open("marker", ("id", HeadId(page, kind)), ("viewBox", "0 0 8 8"), ("refX", "7"), ("refY", "4"), ("markerWidth", "8"), ("markerHeight", "8"), ("orient", "auto"), ("markerUnits", "userSpaceOnUse"))
                .Open("path", ("d", "M0 0L8 4L0 8Z"), ("class", "head " + kind)).Close("path").Close("marker");
        }

        html.Close("defs");
    }

    private static void Box(Html html, ImmutableArray<string> lines, double x, double y)
    {
        var height = (lines.Length * LineHeight) + 12;
        html.Open("rect", ("x", Svg.N(x)), ("y", Svg.N(y - (height / 2))), ("width", Svg.N(BoxWidth)), ("height", Svg.N(height)), ("rx", "4"), ("class", "box")).Close("rect");
        for (var i = 0; i < lines.Length; i++)
        {
            html.Element("text", lines[i], ("x", Svg.N(x + (BoxWidth / 2))), ("y", Svg.N(y + ((i - ((lines.Length - 1) / 2.0)) * LineHeight) + 4.5)), ("text-anchor", "middle"));
        }
    }

    private static void Arrow(ReportPage page, LinkRow link, (double X, double Y)[] places)
    {
        var html = page.Html;
        var isForward = places[0].X < places[^1].X;
        var path = new StringBuilder();
        var (x, y) = (places[0].X + (isForward ? BoxWidth : 0), places[0].Y);
        path.Append('M').Append(Svg.N(x)).Append(' ').Append(Svg.N(y));
        var (labelX, labelY) = (0.0, 0.0);
        for (var i = 1; i < places.Length; i++)
        {
            var toX = places[i].X + (isForward ? 0 : BoxWidth);
            var toY = places[i].Y;
            var middle = (x + toX) / 2;
            path.Append(CultureInfo.InvariantCulture, $"C{Svg.N(middle)} {Svg.N(y)} {Svg.N(middle)} {Svg.N(toY)} {Svg.N(toX)} {Svg.N(toY)}");
            if (i == 1) (labelX, labelY) = (middle, (y + toY) / 2);
            (x, y) = (toX, toY);
            if (i == places.Length - 1) continue;
            // Through a layer in between: straight across where a box would stand.
            x = places[i].X + (isForward ? BoxWidth : 0);
            path.Append('L').Append(Svg.N(x)).Append(' ').Append(Svg.N(y));
        }

        var kind = link.IsContested ? "against" : "plain";
        var words = Words(page.Dossier, link);
        html.Open("g", ("class", "link " + kind + (link.Sign < 0 ? " lessens" : string.Empty)))
            .Element("title", $"{link.From.Label} {RelationWording.Sign(link.Sign)} {link.To.Label}: {words}")
            .Open("path", ("d", path.ToString()), ("marker-end", $"url(#{HeadId(page, kind)})")).Close("path");
        html.Element("text", words, ("x", Svg.N(labelX)), ("y", Svg.N(labelY - 5)), ("text-anchor", "middle"), ("class", "by")).Close("g");
    }

    // "A C", "A C, not D", "− B": few letters, then how many more.
    private static string Words(Dossier dossier, LinkRow link)
    {
        var words = (link.Sign < 0 ? "lessens " : string.Empty) + Letters(dossier, link.AssertedBy);
        return link.IsContested ? $"{words}, not {Letters(dossier, link.DisputedBy)}".TrimStart(',', ' ') : words;
    }

    private static string Letters(Dossier dossier, ImmutableArray<LinkVoice> voices)
    {
        var letters = voices.Select(voice => dossier.LetterOf(voice.Document)).Distinct(StringComparer.Ordinal).ToList();
        return letters.Count <= 4 ? string.Join(' ', letters) : $"{string.Join(' ', letters.Take(3))} +{NumberWording.Plain(letters.Count - 3)}";
    }

    private static ImmutableArray<string> Wrap(string label)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = string.Empty;
        foreach (var word in ListWording.Short(label, LettersPerLine * LinesAtMost).Split(' ').Select(word => ListWording.Short(word, LettersPerLine)))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > LettersPerLine)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        lines.Add(line);
        return lines.Count <= LinesAtMost ? lines.ToImmutable() : [.. lines.Take(LinesAtMost - 1), lines[LinesAtMost - 1] + "…"];
    }
}
