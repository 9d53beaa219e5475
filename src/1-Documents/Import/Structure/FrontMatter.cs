using System.Text.RegularExpressions;

namespace Sayso.Import.Structure;

/// <summary>
/// The short lines above an account: section, headline, byline, date, picture credit, in whatever order. Reading stops at the first long
/// paragraph. What metadata already told is not overruled.
/// </summary>
internal static partial class FrontMatter
{
    private const int LongLine = 170;
    private const int Reach = 8;

    public static void Find(Draft draft)
    {
        var body = draft.Body;
        string? section = null;
        Block? masthead = null;
        var lines = 0;
        for (var i = 0; i < body.Blocks.Count && lines < Reach; i++)
        {
            if (body.Blocks[i].Kind != PassageKind.Paragraph) continue;
            var parts = Lines(body, body.Blocks[i]);
            if (parts.Any(part => part.Length > LongLine) || parts.Count > 5) break;
            if (parts.Count > 1 && !IsHeader(body, parts, draft.Title is not null)) break;
            body.Blocks.RemoveAt(i);
            body.Blocks.InsertRange(i, parts);
            var known = false;
            foreach (var part in parts) known |= Masthead(draft, part, ref masthead) || Tell(draft, part, parts.Count > 1, ref section);
            lines += parts.Count;
            i += parts.Count - 1;
            if (!known && lines > 2) break;
        }

        Settle(draft, masthead);
        Dateline(draft);
        Footer(draft);
        RepeatedOpening(draft);
        draft.Title ??= section;
        if (draft.Title is { } title && DateReader.Find(title) is { Day: 0 } month) draft.OfferDate(month.Iso(), PublishedFrom.Text);
    }

    /// <summary>For markup, whose metadata may lack the date: a line at the top of the body that is nothing but one.</summary>
    public static void DateAbove(Draft draft)
    {
        Dateline(draft);
        foreach (var block in draft.Body.Blocks.Take(Reach).Where(block => block.Length < 90 && block.Kind is PassageKind.Paragraph or PassageKind.Heading))
        {
            if (DateReader.Whole(draft.Body.Of(block).Trim()) is not { Day: > 0 } date) continue;
            block.Kind = PassageKind.Dateline;
            draft.OfferDate(date.Iso(), PublishedFrom.Text);
        }
    }

    /// <summary>A line in capitals above the headline: a publisher's name, or the slug of a wire story, which has digits or a slash. Whether it is the headline itself shows when no other comes.</summary>
    private static bool Masthead(Draft draft, Block part, ref Block? masthead)
    {
        var line = draft.Body.Of(part).Trim();
        if (draft.Title is not null || line.Length is < 4 or > 60 || line.Any(char.IsLower) || line.Count(char.IsLetter) < 4 || DateReader.Find(line) is not null) return false;
        part.Kind = PassageKind.Boilerplate;
        if (!IsSlug(line)) masthead ??= part;
        return true;
    }

    private static bool IsSlug(string line) => line.Any(char.IsDigit) || line.Contains('/', StringComparison.Ordinal);

    private static void Settle(Draft draft, Block? masthead)
    {
        if (masthead is null) return;
        var line = draft.Body.Of(masthead).Trim();
        if (draft.Title is not null)
        {
            draft.Publisher ??= line;
            return;
        }

        masthead.Kind = PassageKind.Headline;
        draft.Title = line;
    }

    /// <summary>The date under a story, as wires put it: the last lines, where they are short and one is a date alone.</summary>
    private static void Footer(Draft draft)
    {
        var body = draft.Body;
        if (body.Blocks.Count < 2 || body.Blocks[^1] is not { Kind: PassageKind.Paragraph } last) return;
        var parts = Lines(body, last);
        if (parts.Count > 3 || parts.Any(part => part.Length > 60) || !parts.Any(part => DateReader.Whole(body.Of(part).Trim()) is { Day: > 0 })) return;
        body.Blocks.RemoveAt(body.Blocks.Count - 1);
        foreach (var part in parts)
        {
            var date = DateReader.Whole(body.Of(part).Trim());
            part.Kind = date is { Day: > 0 } ? PassageKind.Dateline : PassageKind.Boilerplate;
            if (date is { Day: > 0 } found) draft.OfferDate(found.Iso(), PublishedFrom.Text);
            body.Blocks.Add(part);
        }
    }

    /// <returns>Whether the line turned out to be front matter.</returns>
    private static bool Tell(Draft draft, Block part, bool amongOthers, ref string? section)
    {
        var line = draft.Body.Of(part).Trim();
        if (DateReader.Whole(line) is { Day: > 0 } date)
        {
            part.Kind = PassageKind.Dateline;
            draft.OfferDate(date.Iso(), PublishedFrom.Text);
            return true;
        }

        if (Credit().IsMatch(line))
        {
            part.Kind = PassageKind.Caption;
            return true;
        }

        if (NameLine.AfterBy(line) is { } author)
        {
            part.Kind = PassageKind.Byline;
            WithDate(draft, ref author);
            draft.Byline ??= author;
            return true;
        }

        if (draft.Title is null && section is null && amongOthers && OneWord().IsMatch(line))
        {
            part.Kind = PassageKind.Boilerplate;
            section = line;
            return true;
        }

        if (draft.Byline is null && (draft.Title ?? section) is not null && NameLine.TryRead(line, out var name))
        {
            part.Kind = PassageKind.Byline;
            draft.Byline = name;
            return true;
        }

        if (draft.Title is not null || !IsTitle(line) || section is not null && !amongOthers) return false;
        part.Kind = PassageKind.Headline;
        draft.Title = line;
        return true;
    }

    /// <summary>"By Name, 6 January 2022": the date is not part of the name.</summary>
    private static void WithDate(Draft draft, ref string author)
    {
        if (DateReader.Find(author) is not { Day: > 0 } date) return;
        draft.OfferDate(date.Iso(), PublishedFrom.Text);
        author = Tail().Replace(author[..date.Start], "");
    }

    private static bool IsTitle(string line) =>
        line.Length is >= 4 and <= LongLine && !line.EndsWith('.') && line[^1] is not (':' or ';' or ',' or '”') && line.Any(char.IsLetter) && !Stop().IsMatch(line)
        && (char.IsUpper(line[0]) || !char.IsLower(line[0]));

    /// <summary>Whether lines that stand together are a header rather than a short wrapped paragraph: one of them is a date, a byline or a credit, or the first is a title.</summary>
    private static bool IsHeader(PassageText body, List<Block> parts, bool hasTitle) =>
        parts.Any(part => body.Of(part).Trim() is var line && (DateReader.Whole(line) is { Day: > 0 } || NameLine.AfterBy(line) is not null || Credit().IsMatch(line) || IsSlug(line) && !line.Any(char.IsLower)))
        || !hasTitle && parts.Count <= 3 && parts.All(part => IsTitle(body.Of(part).Trim()) && part.Length < 100);

    /// <summary>Cuts "CITY, Jan 5 (Agency) –" off the paragraph that it opens.</summary>
    private static void Dateline(Draft draft)
    {
        var body = draft.Body;
        var index = body.Blocks.FindIndex(block => block.Kind == PassageKind.Paragraph && block.Length > 60);
        if (index < 0 || index > Reach + 2) return;
        var block = body.Blocks[index];
        var opening = body.Text.Substring(block.Start, Math.Min(block.Length, LongLine));
        var match = CityLine().Match(opening) is { Success: true } dashed ? dashed : CityAgency().Match(opening);
        if (!match.Success) return;
        body.Blocks.Insert(index, new Block(block.Start, block.Start + match.Length, PassageKind.Dateline));
        block.Start += match.Length;
        if (match.Groups["agency"].Success) draft.Publisher ??= match.Groups["agency"].Value.Trim();
        if (DateReader.Find(match.Value) is { Day: > 0 } date) draft.OfferDate(date.Iso(), PublishedFrom.Text);
    }

    /// <summary>
    /// A page saved with its article more than once may carry the headline only above a later copy: a title-like line right before a repeat of the
    /// opening words. It stays where it is and names the document, unless there is a title already.
    /// </summary>
    private static void RepeatedOpening(Draft draft)
    {
        if (draft.Title is not null) return;
        var body = draft.Body;
        var opening = body.Blocks.FindIndex(block => block.Kind == PassageKind.Paragraph);
        if (opening < 0) return;
        var words = body.Of(body.Blocks[opening]);
        for (var i = opening + 2; i < body.Blocks.Count; i++)
        {
            var before = body.Blocks[i - 1];
            if (before.Kind != PassageKind.Paragraph || before.Length > 120 || body.Of(body.Blocks[i]) != words || !IsTitle(body.Of(before))) continue;
            before.Kind = PassageKind.Headline;
            draft.Title = body.Of(before);
            return;
        }

    }

    private static List<Block> Lines(PassageText body, Block block) =>
        [.. Plain.BlockSplitter.Lines(body.Text, block.Start, block.End).Where(line => !body.Text.AsSpan(line.Start, line.Length).IsWhiteSpace()).Select(line => new Block(line.Start, line.End, PassageKind.Paragraph))];

    [GeneratedRegex(@"^(?:©\s*)?(?:photo|image|picture|foto|photograph|illustration|source|credit)s?(?: (?:by|credit|courtesy of|via))?\s*:|^©\s*\p{L}|^(?:photo|image) (?:by|courtesy|credit|via) ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();

    [GeneratedRegex(@"^\p{Lu}\p{L}+(?: (?:&|and) \p{Lu}\p{L}+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OneWord();

    [GeneratedRegex(@"^\s*(?:\p{Lu}[\p{Lu}'’./-]+(?:[ \u00A0]\p{Lu}[\p{Lu}'’./-]+){0,3})(?:,\s(?:\p{Lu}[\p{L}.]+\s?){1,2}(?!\d))?(?:,?\s(?:\p{Lu}[\p{L}]{2,8})\.?\s\d{1,2}(?:,\s\d{4})?)?(?:,?\s\d{1,2}\s\p{Lu}\p{L}{2,8}(?:\s\d{4})?)?\s*(?:\((?<agency>[^)]{2,40})\)\s*[–—-]{1,2}|[–—]|--)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex CityLine();

    [GeneratedRegex(@"(?<!\b(?:No|Nos|St|Dr|Mr|Mrs|Ms|Gen|Col|vs|Jr|Sr|Art|Vol))\. ", RegexOptions.CultureInvariant)]
    private static partial Regex Stop();

    [GeneratedRegex(@"^\s*\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?\s\((?<agency>\p{Lu}{2,6})\)(?:[.:]|\s*[–—-]{1,2})\s+", RegexOptions.CultureInvariant)]
    private static partial Regex CityAgency();

    [GeneratedRegex(@"[\s,|·–—-]+(?:on|published|posted|updated)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
