using System.Text.RegularExpressions;
using Sayso.Import.Plain;
using Sayso.Import.Structure;

namespace Sayso.Import.Mail;

/// <summary>The plain text of a message: quoted lines and forwarded messages are other people's.</summary>
internal static partial class MailBody
{
    private const int IntroductionLength = 300;

    public static Draft Of(string? subject, string plain)
    {
        var head = string.IsNullOrEmpty(subject) ? "" : subject + "\n\n";
        var text = head + plain;
        List<Block> blocks = head.Length == 0 ? [] : [new Block(0, subject!.Length, PassageKind.Headline)];
        string? by = null;
        string? postedAt = null;
        foreach (var (start, end, quoted) in Stretches(text, head.Length))
        {
            if (quoted)
            {
                blocks.AddRange(Quoted(text, start, end, by, postedAt));
                continue;
            }

            var own = BlockSplitter.Split(text, start, end);
            if (own.Count > 0 && own[^1].Length <= IntroductionLength && Introduction().Match(text, own[^1].Start, own[^1].Length) is { Success: true } introduction)
            {
                (by, postedAt) = (introduction.Groups["who"].Value.Trim(), DateReader.Iso(introduction.Groups["when"].Value));
                (own[^1].Kind, own[^1].By, own[^1].PostedAt) = (PassageKind.Byline, by, postedAt);
            }

            blocks.AddRange(own);
        }

        var draft = new Draft("message/rfc822", new PassageText(text, blocks)) { Title = subject };
        Forwarded(draft.Body);
        StructureFinder.Find(draft);
        SignatureBlock(draft.Body);
        return draft;
    }

    private static IEnumerable<(int Start, int End, bool Quoted)> Stretches(string text, int from)
    {
        var start = from;
        var quoted = false;
        foreach (var line in BlockSplitter.Lines(text, from, text.Length))
        {
            var isQuoted = line.Length > 0 && text[line.Start] == '>';
            if (isQuoted == quoted) continue;
            if (line.Start > start) yield return (start, line.Start, quoted);
            (start, quoted) = (line.Start, isQuoted);
        }

        if (start < text.Length) yield return (start, text.Length, quoted);
    }

    /// <summary>Paragraphs of a quotation stand apart by lines that hold nothing but the marks.</summary>
    private static IEnumerable<Block> Quoted(string text, int start, int end, string? by, string? postedAt)
    {
        Block? open = null;
        foreach (var line in BlockSplitter.Lines(text, start, end))
        {
            if (text.AsSpan(line.Start, line.Length).TrimStart("> ").IsWhiteSpace())
            {
                if (open is not null) yield return open;
                open = null;
                continue;
            }

            open ??= new Block(line.Start, line.End, PassageKind.Quote) { By = by, PostedAt = postedAt };
            open.End = line.End;
        }

        if (open is not null) yield return open;
    }

    /// <summary>After the headers of a forwarded message everything is its sender's.</summary>
    private static void Forwarded(PassageText body)
    {
        string? by = null;
        string? postedAt = null;
        var inside = false;
        foreach (var block in body.Blocks)
        {
            var text = body.Of(block);
            if (ForwardedFrom().Match(text) is { Success: true } from && (inside || ForwardMark().IsMatch(text) || text.Contains("Subject:", StringComparison.Ordinal)))
            {
                by = from.Groups["who"].Value.Trim().Trim('"');
                postedAt = SentLine().Match(text) is { Success: true } sent ? DateReader.Iso(sent.Groups["when"].Value) : null;
                inside = true;
                (block.Kind, block.By, block.PostedAt) = (PassageKind.Byline, by, postedAt);
            }
            else if (ForwardMark().IsMatch(text))
            {
                inside = true;
                block.Kind = PassageKind.Boilerplate;
            }
            else if (inside && block.Kind == PassageKind.Paragraph)
            {
                (block.Kind, block.By, block.PostedAt) = (PassageKind.Quote, by, postedAt);
            }
        }
    }

    /// <summary>What stands below the conventional two dashes is a business card.</summary>
    private static void SignatureBlock(PassageText body)
    {
        var mark = body.Text.LastIndexOf("\n-- \n", StringComparison.Ordinal);
        if (mark < 0) return;
        foreach (var block in body.Blocks.Where(block => block.Start > mark && block.Kind != PassageKind.Quote)) block.Kind = PassageKind.Boilerplate;
    }

    [GeneratedRegex(@"^(?:On|Am|Le|El|Il)\s(?<when>[^\n]*(?:\n[^\n]*)?\d[^\n]*?),?\s(?<who>[^,\n<]{2,60}?)\s*(?:<[^>\n]*>)?\s*(?:wrote|schrieb|a écrit|escribió|ha scritto)\s*:\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"^\s*(?:-{2,}\s*(?:Forwarded message|Original Message|Forwarded by)[^\n]*|Begin forwarded message:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForwardMark();

    [GeneratedRegex(@"^\s*\*?From:\*?\s*(?<who>[^\n<\[]{2,80})", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ForwardedFrom();

    [GeneratedRegex(@"^\s*\*?(?:Date|Sent):\*?\s*(?<when>[^\n]{6,80})", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex SentLine();
}
