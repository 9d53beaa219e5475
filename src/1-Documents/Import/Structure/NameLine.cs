using System.Text.RegularExpressions;

namespace Sayso.Import.Structure;

/// <summary>Lines that are a person's (or desk's) name and nothing else.</summary>
internal static partial class NameLine
{
    private static readonly HashSet<string> NotNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "The", "A", "An", "In", "On", "At", "See", "Read", "Share", "Follow", "More", "About", "Why", "How", "What", "When", "Where", "Who", "Breaking",
        "News", "Opinion", "Analysis", "World", "Politics", "Security", "Home", "Comments", "Related", "Sources", "Notes", "References", "Conclusion",
        "Introduction", "Background", "Update", "Summary", "End", "Ends", "Thank", "Thanks", "Regards", "Best", "Yours", "Crisis", "War", "Talks",
    };

    public static bool IsName(ReadOnlySpan<char> line) => TryRead(line, out _);

    /// <summary>The name in "By A. B. Name", "— Name" or "Name, Agency"; the line must hold nothing else.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out string name)
    {
        name = Lead().Replace(line.Trim().ToString(), "").Trim();
        name = Office().Replace(name, "");
        if (name.Length is < 4 or > 80 || !Name().IsMatch(name)) return false;
        var words = name.Split([' ', '\u00A0', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2 && !words.Any(NotNames.Contains) && !words.All(IsShouted) && DateReader.Find(name) is null;
    }

    /// <summary>"By …" and its like, where nearly anything may follow.</summary>
    public static string? AfterBy(ReadOnlySpan<char> line)
    {
        var match = By().Match(line.Trim().ToString());
        return match.Success ? match.Groups[1].Value.Trim() : null;
    }

    private static bool IsShouted(string word) => word.Length > 3 && word.All(c => !char.IsLower(c));

    /// <summary>What somebody is, behind a name of at least two words.</summary>
    [GeneratedRegex(@"(?<=\p{L}\s\p{Lu}[\p{L}’'-]+),?\s(?:(?:Managing|General|Executive|Deputy|Acting|Press|Chief|Senior|Associate|Contributing)\s)*(?:Director|Editor|Chairman|Chairwoman|Chair|President|Secretary|Spokesman|Spokeswoman|Spokesperson|Officer|Manager|Reporter|Correspondent|Minister|Inspector|Commissioner)$", RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    [GeneratedRegex(@"^(?:by|von|par|por|from|–|—|-|~)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{M}’'.-]*(?:[ \u00A0](?:\p{Lu}[\p{L}\p{M}’'.-]*|de|van|von|der|den|bin|al|el|la|di|da|and|&|of)){1,5}(?:, \p{Lu}[\p{L}\p{M}’' .-]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:by|written by|reported by|story by|text by|author:|reporting by)\s*:?\s+(\p{L}[^.!?:]{2,90}?)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();
}
