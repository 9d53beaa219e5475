using Markdig;
using Sayso.Import.Structure;

namespace Sayso.Import.Html;

/// <summary>Markdown, rendered and then read as markup; a block of settings at the top gives title, author and date.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseFootnotes().UseAutoLinks().Build();

    public static IEnumerable<Piece> Read(ImportFile file)
    {
        var decoded = TextDecoder.Decode(file.Bytes);
        var writer = new PassageWriter();
        HtmlReader.WriteFragment(Markdown.ToHtml(decoded.Text, Pipeline), writer);
        var body = writer.Finish();
        if (body.Blocks.Count == 0)
        {
            yield return Piece.Failed(ImportMessages.NoText(file.Name, "Markdown file"));
            yield break;
        }

        var draft = new Draft("text/markdown", body);
        Settings(decoded.Text, draft);
        if (body.Blocks[0].Kind == PassageKind.Heading && draft.Title is null)
        {
            body.Blocks[0].Kind = PassageKind.Headline;
            draft.Title = body.Of(body.Blocks[0]);
        }

        StructureFinder.Find(draft);
        draft.Diagnostics.AddRange(decoded.Diagnostics);
        yield return Piece.Of(draft);
    }

    private static void Settings(string text, Draft draft)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal)) return;
        foreach (var line in text.Split('\n').Skip(1).TakeWhile(line => line.TrimEnd() is not ("---" or "...")))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            var value = line[(colon + 1)..].Trim().Trim('"', '\'');
            switch (line[..colon].Trim().ToLowerInvariant())
            {
                case "title": draft.Title = value; break;
                case "author" or "byline" or "authors": draft.Byline = value.Trim('[', ']'); break;
                case "date" or "published": draft.OfferDate(DateReader.Iso(value), PublishedFrom.Meta); break;
                case "publisher" or "source": draft.Publisher = value; break;
                case "lang" or "language": draft.Language = value; break;
                case "url" or "link": draft.Url = value; break;
            }
        }
    }
}
