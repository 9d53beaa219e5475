using System.Text.RegularExpressions;

namespace Sayso.Import.Structure;

/// <summary>
/// Other people's paragraphs inside an account. Taken for quotations only where the text shows it: paragraphs wholly in quotation marks with a
/// source line or an introduction; what an introduction such as "X described it:" or "reproduced below:" announces; and what a closing
/// such as "The above was posted by X" claims. The day that the introduction or the closing gives is the day of the quotation. Everything else stays
/// a paragraph.
/// </summary>
internal static partial class QuotedBlocks
{
    public static void Find(PassageText body)
    {
        for (var i = 0; i < body.Blocks.Count; i++)
        {
            if (body.Blocks[i].Kind is not (PassageKind.Paragraph or PassageKind.Heading)) continue;
            var text = body.Of(body.Blocks[i]).Trim();
            if (Closing().Match(text) is { Success: true } closing) Backwards(body, i, closing.Groups["who"].Value.Trim(), DateReader.Find(text)?.Iso());
            else if (text.EndsWith(':') && i + 1 < body.Blocks.Count) Announced(body, i, text);
            else Epigraph(body, i, text);
        }
    }

    private static void Announced(PassageText body, int index, string introduction)
    {
        if (Reproduced().IsMatch(introduction))
        {
            var by = Possessive().Match(introduction) is { Success: true } owner ? owner.Groups["who"].Value : Speaker(introduction) ?? (index > 0 ? Speaker(body.Of(body.Blocks[index - 1])) : null);
            Forwards(body, index + 1, by, Day(body, index, introduction, by));
        }
        else if (body.Blocks[index + 1] is { Kind: PassageKind.Paragraph } next && (Described().Match(introduction) is { Success: true } how && how.Index < 120 || InMarks(body.Of(next).Trim())))
        {
            SayAs(next, Described().Match(introduction) is { Success: true } who ? who.Groups["who"].Value : Speaker(introduction), DateReader.Find(introduction)?.Iso());
        }
    }

    /// <summary>The day named in the introduction, or where the sentence above it names the same source: "On 9 May 2023 Ann Dale published …" / "Below is her article:".</summary>
    private static string? Day(PassageText body, int index, string introduction, string? by)
    {
        if (DateReader.Find(introduction) is { } day) return day.Iso();
        return by is not null && index > 0 && body.Of(body.Blocks[index - 1]) is var above && above.Contains(by, StringComparison.Ordinal) ? DateReader.Find(above)?.Iso() : null;
    }

    /// <summary>A longer extract runs to the next wide gap or heading; without a gap anywhere it is one paragraph.</summary>
    private static void Forwards(PassageText body, int from, string? by, string? day)
    {
        var end = from;
        while (end < body.Blocks.Count && Quotable(body.Blocks[end]) && (end == from || !body.Blocks[end].AfterGap)) end++;
        var closed = end < body.Blocks.Count && (body.Blocks[end].AfterGap || Closing().IsMatch(body.Of(body.Blocks[end])));
        for (var i = from; i < (closed ? end : Math.Min(from + 1, end)); i++) SayAs(body.Blocks[i], by, day);
    }

    /// <summary>Back to the sentence that introduced the source, a heading, or the top of the body.</summary>
    private static void Backwards(PassageText body, int closing, string by, string? day)
    {
        var start = closing;
        while (start > 0)
        {
            var block = body.Blocks[start - 1];
            if (block.Kind is PassageKind.Headline or PassageKind.Heading or PassageKind.Dateline or PassageKind.Comment || block.Kind == PassageKind.Byline && block.By is null) break;
            if (block.Kind == PassageKind.Paragraph && Introduces().IsMatch(body.Of(block))) break;
            start--;
        }

        if (start == 0) return;
        for (var i = start; i < closing; i++) SayAs(body.Blocks[i], by, day);
    }

    /// <summary>A paragraph in quotation marks, with the line below naming who said it.</summary>
    private static void Epigraph(PassageText body, int index, string text)
    {
        if (!InMarks(text) || index + 1 >= body.Blocks.Count) return;
        var below = body.Blocks[index + 1];
        var source = body.Of(below).Trim();
        if (below.Kind is not (PassageKind.Paragraph or PassageKind.Heading or PassageKind.Byline) || source.Length > 90 || source.Contains('\n', StringComparison.Ordinal) || !SourceLine().IsMatch(source)) return;
        var by = source.TrimStart('—', '–', '-', ' ', '\u00A0');
        (body.Blocks[index].Kind, body.Blocks[index].By) = (PassageKind.Quote, by);
        (below.Kind, below.By) = (PassageKind.Byline, by);
    }

    private static bool Quotable(Block block) => block.Kind is PassageKind.Paragraph or PassageKind.Post or PassageKind.List || block.Kind == PassageKind.Byline && block.By is not null;

    private static void SayAs(Block block, string? by, string? day)
    {
        if (block.Kind == PassageKind.Paragraph) (block.Kind, block.By, block.PostedAt) = (PassageKind.Quote, by, day);
    }

    private static bool InMarks(string text) =>
        text.Length > 20 && text[0] is '“' or '"' or '«' or '„' && text[^1] is '”' or '"' or '»' or '“' && text.AsSpan(1, text.Length - 2).IndexOfAny('“', '”') < 0;

    private static string? Speaker(string text) => Wrote().Match(text) is { Success: true } match ? match.Groups["who"].Value : null;

    [GeneratedRegex(@"^(?:The|All of the) (?:above|foregoing|preceding)(?: (?:text|article|post|passage|statement|piece|report))? (?:was|is|were|has been|comes?)\b(?: (?:originally|first))?(?: (?:posted|published|written|said|reported|issued|reproduced|taken|quoted|an extract))?(?: (?:by|from))? (?<who>\p{L}[^.,;:]*?)(?=\s+(?:on|in|at)\s+(?:\p{Lu}?\p{L}*\s?\d|January|February|March|April|May|June|July|August|September|October|November|December)|[.,;:]|\s+with\b|\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"\b(?:reproduced|quoted|reprinted|republished|given|cited|copied)\b.{0,60}\b(?:below|here|in full|article|statement|text)\b|\b(?:below|here) (?:is|are|we reproduce|follows)\b|\bthe following (?:is|are|was|comes?|text|passage|extract|excerpt|statement)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reproduced();

    [GeneratedRegex(@"\b(?<who>(?:\p{Lu}[\p{L}.’'-]*[^\S\n]?(?:of |the |de |al-)?){1,5}?)(?:’s|'s) (?:\p{L}+ ){0,2}(?:article|report|post|piece|essay|statement|account|column|blog|book|text|speech|address|words|analysis|letter)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"\b(?:[Tt]his is how|[Hh]ere is how|[Hh]ere’s how|[Aa]s)\s+(?:the )?(?<who>\p{Lu}[^:,]{1,60}?),?(?: [^:]{0,60},)? (?:described|describes|put|puts|framed|frames|explained|explains|summed|summarised|summarized|sums|reported|reports|saw|sees|told|tells|wrote|writes|recalled|recalls|has it)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Described();

    [GeneratedRegex(@"(?<who>\p{Lu}[\p{L}.’'-]+(?:[ \u00A0](?:of |the |de |al-)?\p{Lu}[\p{L}.’'-]+){0,4})(?:,[^,:]{1,60},)? (?:presented|published|wrote|writes|posted|said|says|stated|states|declared|announced|tweeted|told|reported|reports|explained|explains|added|continued|commented|issued)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Wrote();

    /// <summary>A paragraph that opens by naming who reports: what follows it is theirs, itself it is not.</summary>
    [GeneratedRegex(@"^\s*\p{Lu}[^.:]{1,60}?\b(?:wrote|writes|explains|explained|posted|published|presented|reports that|argues|argued|describes|described)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Introduces();

    [GeneratedRegex(@"^(?:[—–-]\s*)?(?:(?:former|late|then|president|prime minister|\p{L}+) ){0,3}(?:[\p{L}&.’'-]+ ){0,4}\p{Lu}[\p{L}.’'-]+(?:, [^.!?:]{2,50})?$", RegexOptions.CultureInvariant)]
    private static partial Regex SourceLine();
}
