using System.Text.RegularExpressions;

namespace Sayso.Import.Structure;

/// <summary>
/// Readers' comments under an account. A thread opens at a label ("Name said…", "Name says:", "Name • 2 days ago") that comes back, or at a line
/// such as "12 Comments" low in the text. Labels that lost their name stick to the paragraph before them (" said…"): they are cut off, and
/// what follows has a speaker who is not named. Nothing after the opening is the author's.
/// </summary>
internal static partial class CommentThread
{
    /// <param name="trustHeadings">Whether a line such as "12 Comments" opens a thread by itself; in a page it may stand anywhere.</param>
    public static void Find(PassageText body, bool trustHeadings)
    {
        var labels = body.Blocks.Select((block, index) => (index, Label: FirstLineLabel(body, block))).Where(pair => pair.Label is not null).ToList();
        var heading = body.Blocks.FindIndex(block => block.Kind is PassageKind.Paragraph or PassageKind.Heading && block.Length < 60 && ThreadHeading().IsMatch(body.Of(block)));
        if (labels.Count == 0 && (!trustHeadings || heading * 2 < body.Blocks.Count)) heading = -1;
        var first = labels.Count >= 2 || labels.Count == 1 && labels[0].Label!.Value.IsSure ? labels[0].index : -1;
        var start = heading >= 0 && (first < 0 || heading < first) ? heading : first;
        if (start <= 0) return;
        if (start == heading) body.Blocks[start++].Kind = PassageKind.Boilerplate;
        Mark(body, start);
    }

    private static void Mark(PassageText body, int start)
    {
        string? speaker = null;
        string? postedAt = null;
        for (var i = start; i < body.Blocks.Count; i++)
        {
            var block = body.Blocks[i];
            if (block.Kind is PassageKind.Comment or PassageKind.Boilerplate) continue;
            if (FirstLineLabel(body, block) is { } label)
            {
                (speaker, postedAt) = (label.Speaker, label.PostedAt);
                i = CutLabel(body, i, label);
            }
            else if (EndsInLabel(body, block) && BrokenLabel().Match(body.Of(block)) is { Success: true } broken)
            {
                SayAs(block, speaker, postedAt);
                var cut = block.Start + broken.Index;
                body.Blocks.Insert(++i, new Block(cut, block.End, PassageKind.Boilerplate));
                block.End = cut;
                (speaker, postedAt) = (null, null);
            }
            else if (speaker is null && DateReader.Whole(body.Of(block)) is { } date)
            {
                block.Kind = PassageKind.Dateline;
                postedAt = date.Iso();
            }
            else if (!BoilerplateLines.Is(body.Of(block)))
            {
                SayAs(block, speaker, postedAt);
            }
            else
            {
                block.Kind = PassageKind.Boilerplate;
            }
        }
    }

    /// <summary>Asked first, because the expression is slow on long runs of white space.</summary>
    private static bool EndsInLabel(PassageText body, Block block) => block.In(body.Text).TrimEnd() is var text && (text.EndsWith("said...") || text.EndsWith("said…"));

    private static int CutLabel(PassageText body, int index, Label label)
    {
        var block = body.Blocks[index];
        var end = block.Start + label.Length;
        if (end < block.End)
        {
            var rest = new Block(end, block.End, PassageKind.Comment);
            SayAs(rest, label.Speaker, label.PostedAt);
            body.Blocks.Insert(index + 1, rest);
        }

        block.End = end;
        (block.Kind, block.By, block.PostedAt) = (label.Speaker is null ? PassageKind.Boilerplate : PassageKind.Byline, label.Speaker, label.PostedAt);
        return end < block.End || index + 1 < body.Blocks.Count && body.Blocks[index + 1].Start == end ? index + 1 : index;
    }

    private static void SayAs(Block block, string? speaker, string? postedAt) =>
        (block.Kind, block.By, block.PostedAt) = (PassageKind.Comment, speaker, postedAt);

    private static Label? FirstLineLabel(PassageText body, Block block)
    {
        if (block.Kind is not (PassageKind.Paragraph or PassageKind.Heading)) return null;
        var text = body.Of(block);
        var lead = text.Length - text.TrimStart().Length;
        var end = text.IndexOf('\n', lead) is >= 0 and var found ? found : text.Length;
        if (end > 120) return null;
        var line = text[..end];
        if (Said().Match(line) is { Success: true } said)
        {
            var speaker = said.Groups["who"].Value.Trim();
            return new Label(speaker.Length == 0 ? null : speaker, null, end, true);
        }

        if (Ago().Match(line) is { Success: true } ago && ago.Groups["who"].Value.Split(' ').Length <= 5) return new Label(ago.Groups["who"].Value.Trim(), null, end, false);
        return Says().Match(line) is { Success: true } says ? Dated(text, end, line, says) : null;
    }

    /// <summary>"Name says:" with the date on the next line, or "Name on DATE" with nothing else on the line.</summary>
    private static Label? Dated(string text, int end, string line, Match says)
    {
        var who = says.Groups["who"].Value.Trim();
        var rest = line[says.Groups["who"].Index..][says.Groups["who"].Length..].Replace("says", "", StringComparison.Ordinal);
        if (DateReader.Whole(rest) is { } sameLine) return new Label(who, sameLine.Iso(), end, false);
        if (!line.TrimEnd().EndsWith("says:", StringComparison.Ordinal)) return null;
        var next = Math.Min(end + 1, text.Length);
        var nextEnd = text.IndexOf('\n', next) is >= 0 and var found ? found : text.Length;
        return DateReader.Whole(text[next..nextEnd]) is { } date ? new Label(who, date.Iso(), nextEnd, false) : new Label(who, null, end, false);
    }

    /// <param name="IsSure">Whether one such label is enough to know a thread by.</param>
    private readonly record struct Label(string? Speaker, string? PostedAt, int Length, bool IsSure);

    /// <summary>A label line of its own; the name must not be a sentence.</summary>
    [GeneratedRegex(@"^\s*(?<who>(?:[\p{Lu}\d@_(][^.!?,;:""“”]{0,50})?)\s*\bsaid\s?(?:\.\.\.|…)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    [GeneratedRegex(@"^\s*(?<who>\S[^.!?:,]{1,50}?)\s+(?:says:?\s*$|says:\s|(?:on|at)\s+(?=.{0,12}\d))", RegexOptions.CultureInvariant)]
    private static partial Regex Says();

    [GeneratedRegex(@"^\s*(?<who>\S[^.!?:,•·|]{1,50}?)\s*[•·|–-]\s*(?:an?|\d+)\s+(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ago();

    [GeneratedRegex(@"(?<=[.!?…""”’'\]\)]|\s)\s*\bsaid(?:\.\.\.|…)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex BrokenLabel();

    [GeneratedRegex(@"^\s*(?:\d+\s+(?:comments?|responses?|replies|thoughts on .{1,40})|(?:(?:reader|user|readers’|readers')\s)?comments(?:\s*\(\d+\))?|responses(?: to .{1,60})?|join the discussion|discussion)\s*:?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThreadHeading();
}
