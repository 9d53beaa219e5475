using Sayso.Json;

namespace Sayso.Report;

/// <summary>Writes HTML that cannot be broken out of: every text and attribute value goes through the same escaping.</summary>
internal sealed class Html(TextWriter output)
{
    public Html Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null) continue;
            output.Write(' ');
            output.Write(name);
            output.Write("=\"");
            Escape(value);
            output.Write('"');
        }

        output.Write('>');
        return this;
    }

    public Html Close(string tag)
    {
        output.Write("</");
        output.Write(tag);
        output.Write('>');
        return this;
    }

    /// <summary>A line break in the source of the page, for those who read it.</summary>
    public Html Break()
    {
        output.Write('\n');
        return this;
    }

    public Html Text(string text)
    {
        Escape(text);
        return this;
    }

    public Html Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(tag, attributes).Text(text).Close(tag);

    /// <summary>Text of the program's own that is no HTML text: a style sheet, a script, the document type.</summary>
    public Html Raw(string own)
    {
        output.Write(own);
        return this;
    }

    private void Escape(string text)
    {
        foreach (var c in WellFormed.Text(text))
        {
            switch (c)
            {
                case '&': output.Write("&amp;"); break;
                case '<': output.Write("&lt;"); break;
                case '>': output.Write("&gt;"); break;
                case '"': output.Write("&quot;"); break;
                case '\'': output.Write("&#39;"); break;
                case '\n' or '\t': output.Write(c); break;
                default: output.Write(char.IsControl(c) ? '\uFFFD' : c); break;
            }
        }
    }
}
