using System.Text.RegularExpressions;

namespace Sayso.Import.Structure;

/// <summary>
/// Posts pasted into an account. A header line opens one; its text runs to the next blank line, or is the next block where the header stands alone.
/// Further blocks belong to it while they carry on its numbering (/1 /2 /3), open with a hash tag, or open with an afterthought ("Caveat: …").
/// The header becomes a byline passage of its own with the same <c>by</c>.
/// </summary>
internal static partial class EmbeddedPosts
{
    private const int NumberedLength = 2000;

    public static void Find(PassageText body)
    {
        for (var i = 0; i < body.Blocks.Count; i++)
        {
            var block = body.Blocks[i];
            if (block.Kind is not (PassageKind.Paragraph or PassageKind.Quote)) continue;
            var text = body.Of(block);
            var firstLine = text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length;
            if (PostHeader.TryRead(text[..firstLine]) is { } header) i = Open(body, i, firstLine, header);
            else if (SignedLast(text) is var (signature, start)) Close(body, i, start, signature);
        }
    }

    private static int Open(PassageText body, int index, int headerLength, PostHeader header)
    {
        var block = body.Blocks[index];
        var rest = new Block(Math.Min(block.Start + headerLength + 1, block.End), block.End, PassageKind.Post);
        Mark(block, PassageKind.Byline, header);
        block.End = block.Start + headerLength;
        if (rest.Length > 0)
        {
            body.Blocks.Insert(index + 1, rest);
            Mark(rest, PassageKind.Post, header);
        }
        else if (index + 1 < body.Blocks.Count && body.Blocks[index + 1] is { Kind: PassageKind.Paragraph or PassageKind.Quote } next && PostHeader.TryRead(FirstLine(body, next)) is null)
        {
            Mark(next, PassageKind.Post, header);
        }
        else
        {
            return index;
        }

        return GoOn(body, index + 1, header);
    }

    private static int GoOn(PassageText body, int index, PostHeader header)
    {
        var number = PartNumber(body.Of(body.Blocks[index]));
        for (; index + 1 < body.Blocks.Count; index++)
        {
            var next = body.Blocks[index + 1];
            if (next.Kind is not (PassageKind.Paragraph or PassageKind.List) || next.Length > 1000) break;
            var text = body.Of(next);
            if (PostHeader.TryRead(FirstLine(body, next)) is not null) break;
            var part = PartNumber(text);
            if (!(part is { } p && (number is not { } n || p == n + 1)) && !text.TrimStart().StartsWith('#') && !Afterthought().IsMatch(text)) break;
            number = part ?? number;
            Mark(next, PassageKind.Post, header);
        }

        return index;
    }

    /// <summary>The signature after an embedded post's text: <c>— Name (@handle) January 6, 2022</c>.</summary>
    private static (PostHeader Header, int Start)? SignedLast(string text)
    {
        if (text.Length > 1500 || !text.Contains('@', StringComparison.Ordinal)) return null;
        var match = Signed().Match(text);
        return match.Success && PostHeader.TryRead(match.Groups[1].Value) is { PostedAt: not null } header ? (header, match.Index) : null;
    }

    private static void Close(PassageText body, int index, int start, PostHeader header)
    {
        var block = body.Blocks[index];
        var signature = new Block(block.Start + start, block.End, PassageKind.Byline);
        Mark(signature, PassageKind.Byline, header);
        if (start == 0)
        {
            // The text stands in the block before.
            if (index > 0 && body.Blocks[index - 1].Kind is PassageKind.Paragraph or PassageKind.Quote) Mark(body.Blocks[index - 1], PassageKind.Post, header);
            body.Blocks[index] = signature;
            return;
        }

        block.End = block.Start + start;
        Mark(block, PassageKind.Post, header);
        body.Blocks.Insert(index + 1, signature);
    }

    private static void Mark(Block block, PassageKind kind, PostHeader header) => (block.Kind, block.By, block.PostedAt) = (kind, header.By, header.PostedAt);

    private static string FirstLine(PassageText body, Block block)
    {
        var text = body.Of(block);
        return text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? text[..end] : text;
    }

    private static int? PartNumber(string text)
    {
        var match = Part().Match(text.Length <= NumberedLength ? text : "");
        if (!match.Success) return null;
        return int.Parse(match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?:/(\d{1,2})|\(?\b(\d{1,2})/\d{0,2}\)?)\s*$|^\(?(?<2>\d{1,2})/\d{0,2}\)?\s", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?:caveat|update|edit|correction|clarification|nb|n\.b\.|ps|p\.s\.|note|thread|more|addendum|full thread)\b\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Afterthought();

    [GeneratedRegex(@"(?:(?<=\s)|^)[—–-]{1,2}[\s\u00A0]*([^\n—]{0,60}\(?@[\w.]{2,40}\)?[\s\u00A0][^\n]{6,60})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Signed();
}
