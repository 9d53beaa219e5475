using System.Text;

namespace Sayso.Import;

internal static class Whitespace
{
    /// <summary>Space, tab and line ends, but not the no-break space, which is the writer's.</summary>
    public static bool IsPlain(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v';

    /// <summary>Runs of white space of any kind as one space, none at the ends. For metadata, never for stored text.</summary>
    public static string Collapse(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) text.Append(c);
            else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }

        if (text.Length > 0 && text[^1] == ' ') text.Length--;
        return text.ToString();
    }
}
