namespace Sayso.Import.Structure;

/// <summary>The author's name (and perhaps the date) at the end of an account, above its comments and boilerplate.</summary>
internal static class Signature
{
    private const int LeastParagraphs = 3;

    public static void Find(Draft draft)
    {
        var body = draft.Body;
        var last = body.Blocks.FindIndex(block => block.Kind == PassageKind.Comment || block.Kind == PassageKind.Byline && block.By is not null && IsThread(body, block));
        last = last < 0 ? body.Blocks.Count - 1 : last - 1;
        while (last >= 0 && body.Blocks[last].Kind is PassageKind.Boilerplate or PassageKind.Dateline) last--;
        if (last < LeastParagraphs) return;
        for (var i = last; i >= Math.Max(LeastParagraphs, last - 1); i--)
        {
            if (TryRead(draft, i)) return;
            if (DateReader.Whole(body.Of(body.Blocks[i])) is null) return;
        }
    }

    private static bool TryRead(Draft draft, int index)
    {
        var body = draft.Body;
        var block = body.Blocks[index];
        if (block.Kind != PassageKind.Paragraph || block.Length > 140) return false;
        var lines = Plain.BlockSplitter.Lines(body.Text, block.Start, block.End).ToList();
        if (lines.Count > 3 || !NameLine.TryRead(body.Text.AsSpan(lines[0].Start, lines[0].Length), out var name)) return false;
        DateFound? date = null;
        foreach (var line in lines.Skip(1)) date ??= DateReader.Whole(body.Text.Substring(line.Start, line.Length));
        if (lines.Count > 1 && date is null) return false;
        block.End = lines[0].End;
        block.Kind = PassageKind.Byline;
        draft.Byline ??= name;
        if (lines.Count > 1) body.Blocks.Insert(index + 1, new Block(lines[1].Start, lines[^1].End, PassageKind.Dateline));
        var below = index + (lines.Count > 1 ? 2 : 1);
        if (date is null && below < body.Blocks.Count && DateReader.Whole(body.Of(body.Blocks[below])) is { } under)
        {
            (date, body.Blocks[below].Kind) = (under, PassageKind.Dateline);
        }

        draft.OfferDate(date?.Iso(), PublishedFrom.Text);
        return true;
    }

    private static bool IsThread(PassageText body, Block byline)
    {
        var next = body.Blocks.FindIndex(block => block.Start > byline.Start);
        return next >= 0 && body.Blocks[next].Kind == PassageKind.Comment;
    }
}
