using Sayso.Pipeline;

namespace Sayso.Models;

/// <summary>
/// Lemmas as edit scripts "case|cut|add": the plain form in lower case (l), as it is (k) or with only its first letter upper (t), less <c>cut</c>
/// letters at the end, plus <c>add</c>.
/// </summary>
internal static class LemmaScript
{
    public static string Apply(string script, ReadOnlySpan<char> form)
    {
        if (script.Length < 4 || script[1] != '|') return WordForm.Lower(form);
        var text = script[0] == 'l' ? WordForm.Lower(form) : WordForm.Plain(form);
        if (script[0] == 't' && text.Length > 0) text = char.ToUpperInvariant(text[0]) + text[1..].ToLowerInvariant();
        var bar = script.IndexOf('|', 2);
        if (bar < 0) return text;
        var cut = 0;
        for (var i = 2; i < bar; i++) cut = cut * 10 + (script[i] - '0');
        return string.Concat(text.AsSpan(0, text.Length - Math.Min(cut, text.Length)), script.AsSpan(bar + 1));
    }
}
