namespace Sayso.Json;

/// <summary>UTF-16 text in which every surrogate has its partner, so that it survives UTF-8.</summary>
public static class WellFormed
{
    /// <summary>The same text, each lone surrogate replaced by U+FFFD; offsets do not move.</summary>
    public static string Text(string text)
    {
        var bad = FirstLone(text, 0);
        if (bad < 0) return text;
        var fixedText = text.ToCharArray();
        for (; bad >= 0; bad = FirstLone(text, bad + 1)) fixedText[bad] = '\uFFFD';
        return new string(fixedText);
    }

    private static int FirstLone(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else return i;
        }

        return -1;
    }
}
