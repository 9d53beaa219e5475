using Sayso.Rendering;

namespace Sayso;

/// <summary>Renders a view in the format that a command asks for.</summary>
public static class ViewRenderer
{
    /// <param name="width">Columns of the terminal; only for <see cref="ViewFormat.Table"/>.</param>
    /// <param name="colour">False where NO_COLOR is set or the output is no terminal; only for <see cref="ViewFormat.Table"/>.</param>
    public static void Write(View view, ViewFormat format, TextWriter output, int width = 80, bool colour = false)
    {
        switch (format)
        {
            case ViewFormat.Json:
                JsonRenderer.Write(view, output);
                break;
            case ViewFormat.Csv:
                CsvRenderer.Write(view, output);
                break;
            case ViewFormat.Md:
                MarkdownRenderer.Write(view, output);
                break;
            default:
                TerminalRenderer.Write(view, output, width, colour);
                break;
        }
    }
}
