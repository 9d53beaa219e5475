using AngleSharp.Dom;

namespace Sayso.Import.Html;

/// <summary>Writes the passages of a part of a page, in reading order.</summary>
internal sealed class DomWalker(PassageWriter writer)
{
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "iframe", "embed", "applet", "svg", "canvas", "video", "audio", "select", "textarea", "button",
        "input", "nav", "head", "meta", "link", "frame", "frameset", "map", "dialog",
    };

    private static readonly HashSet<string> BlockElements = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "body", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figure", "footer", "form", "header", "hr", "html",
        "legend", "main", "menu", "ol", "p", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "td", "th", "ul", "caption", "colgroup", "hgroup",
    };

    private PassageKind kind = PassageKind.Paragraph;
    private string? by;
    private string? postedAt;
    private int depth;

    public void Write(INode root)
    {
        Children(root);
        writer.End();
    }

    private void Children(INode node)
    {
        if (++depth <= ImportLimits.MarkupDepth)
        {
            foreach (var child in node.ChildNodes) Visit(child);
        }

        depth--;
    }

    private void Visit(INode node)
    {
        if (node is IText run)
        {
            if (writer.IsOpen || !Blank(run.Data)) Append(run.Data);
        }
        else if (node is IElement element && !Skipped.Contains(element.LocalName) && !IsHidden(element))
        {
            Element(element);
        }
    }

    private void Element(IElement element)
    {
        switch (element.LocalName)
        {
            case "br": writer.Break(); return;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": As(kind == PassageKind.Paragraph ? PassageKind.Heading : kind, element); return;
            case "blockquote" or "q" when element.LocalName == "blockquote": Quote(element); return;
            case "figcaption": As(PassageKind.Caption, element); return;
            case "li": As(kind == PassageKind.Paragraph ? PassageKind.List : kind, element); return;
            case "pre" or "listing" or "xmp": Verbatim(element); return;
            case "tr" when IsDataRow(element): Row(element); return;
            case "rt" or "rp": return;
        }

        if (BlockElements.Contains(element.LocalName) || element.LocalName.Contains('-', StringComparison.Ordinal) && HasBlocks(element))
        {
            writer.End();
            Children(element);
            writer.End();
        }
        else
        {
            Children(element);
        }
    }

    private void As(PassageKind inner, IElement element)
    {
        var outer = kind;
        kind = inner;
        writer.End();
        Children(element);
        writer.End();
        kind = outer;
    }

    private void Quote(IElement element)
    {
        var (outerBy, outerPosted) = (by, postedAt);
        if (EmbeddedPost.TryRead(element) is { } post)
        {
            (by, postedAt) = (post.By, post.PostedAt);
            As(PassageKind.Post, element);
        }
        else
        {
            by = element.QuerySelector("cite, footer")?.TextContent is { Length: > 0 and < 200 } cite ? Whitespace.Collapse(cite.TrimStart('—', '–', '-', ' ', '\n')) : by;
            As(kind is PassageKind.Post or PassageKind.Comment ? kind : PassageKind.Quote, element);
        }

        (by, postedAt) = (outerBy, outerPosted);
    }

    private void Verbatim(IElement element)
    {
        writer.End();
        if (Blank(element.TextContent)) return;
        writer.Begin(kind, by, postedAt);
        writer.AppendVerbatim(TextDecoder.Clean(element.TextContent).Trim('\n'));
        writer.End();
    }

    /// <summary>Cells of a row of data stand in one passage, a tab apart; a table that only lays out a page is walked like anything else.</summary>
    private void Row(IElement row)
    {
        writer.End();
        var first = true;
        foreach (var cell in row.Children)
        {
            if (!first && writer.IsOpen) writer.AppendVerbatim("\t");
            Children(cell);
            first = false;
        }

        writer.End();
    }

    private void Append(string text)
    {
        if (!writer.IsOpen) writer.Begin(kind, by, postedAt);
        writer.Append(text);
    }

    private static bool IsDataRow(IElement row) => row.Children.Length > 1 && !HasBlocks(row);

    private static bool HasBlocks(IElement element) =>
        element.QuerySelector("p, div, table, ul, ol, blockquote, h1, h2, h3, h4, h5, h6, br, pre, section, article") is not null;

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private static bool Blank(string text)
    {
        foreach (var c in text)
        {
            if (!Whitespace.IsPlain(c)) return false;
        }

        return true;
    }
}
