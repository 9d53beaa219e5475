using System.Text;

namespace Sayso.Import.Html;

/// <summary>Builds the stored text of a document that has none of its own: passages a blank line apart, white space collapsed as a browser does.</summary>
internal sealed class PassageWriter
{
    private readonly StringBuilder text = new();
    private readonly List<Block> blocks = [];
    private Block? open;
    private int breaks;

    public bool IsOpen => open is not null;

    /// <summary>Opens a passage, closing the one before.</summary>
    public void Begin(PassageKind kind, string? by = null, string? postedAt = null)
    {
        End();
        if (text.Length > 0) text.Append("\n\n");
        open = new Block(text.Length, text.Length, kind) { By = by, PostedAt = postedAt };
    }

    /// <summary>Text as in HTML: runs of plain white space count as one space, at line starts as none.</summary>
    public void Append(ReadOnlySpan<char> inline)
    {
        var passage = Opened();
        foreach (var c in inline)
        {
            if (Whitespace.IsPlain(c))
            {
                if (text.Length > passage.Start && !Whitespace.IsPlain(text[^1])) text.Append(' ');
                continue;
            }

            text.Append(c < ' ' || c == '\u007F' ? ' ' : c);
            breaks = 0;
        }
    }

    /// <summary>Text whose spaces and line ends count.</summary>
    public void AppendVerbatim(ReadOnlySpan<char> verbatim)
    {
        Opened();
        foreach (var c in verbatim) text.Append(c < ' ' && c is not '\n' and not '\t' ? ' ' : c);
        breaks = 0;
    }

    /// <summary>A line end; the second in a row starts a new passage of the same kind.</summary>
    public void Break()
    {
        if (open is null) return;
        TrimSpaces();
        if (++breaks < 2)
        {
            if (text.Length > open.Start) text.Append('\n');
            return;
        }

        Begin(open.Kind, open.By, open.PostedAt);
    }

    public void End()
    {
        breaks = 0;
        if (open is not { } passage) return;
        open = null;
        while (text.Length > passage.Start && char.IsWhiteSpace(text[^1])) text.Length--;
        passage.End = text.Length;
        if (passage.Length > 0) blocks.Add(passage);
        else if (text.Length >= 2) text.Length -= 2;
    }

    /// <summary>A whole passage at once; nothing where the content is empty.</summary>
    public void Write(PassageKind kind, string? content, string? by = null, string? postedAt = null)
    {
        if (string.IsNullOrWhiteSpace(content)) return;
        Begin(kind, by, postedAt);
        Append(content);
        End();
    }

    public PassageText Finish()
    {
        End();
        return new PassageText(text.ToString(), blocks);
    }

    private Block Opened()
    {
        if (open is null) Begin(PassageKind.Paragraph);
        return open!;
    }

    private void TrimSpaces()
    {
        while (text.Length > open!.Start && text[^1] is ' ' or '\t') text.Length--;
    }
}
