namespace Sayso.Wording;

/// <summary>What a figure counts, in words.</summary>
public static class FigureWording
{
    /// <summary>
    /// "people killed", "police killed" where only they are counted, "houses damaged", "bread price (SEK per loaf)"; with the happening where one is
    /// known, but for sums of money, which their own noun names.
    /// </summary>
    public static string Title(string what, string? unit, string? happening)
    {
        var counted = what switch
        {
            "killed" or "injured" or "shot" or "detained" or "abducted" or "displaced" or "held" => (unit is "police" or "soldiers" or "protesters" or "attackers" or "civilians" or "children" or "women" or "foreigners" or "journalists" ? unit : "people") + " " + what,
            "force" => "armed people",
            "escaped" => "people who escaped",
            "troops" or "participants" => what,
            "damaged" or "destroyed" when unit is not null => $"{Plural(unit)} {what}",
            _ when unit is null || Same(unit, what) => what,
            _ when what.EndsWith("ed", StringComparison.Ordinal) && !IsMoney(unit) => $"{unit} {what}",
            _ => $"{what} ({unit})",
        };
        return happening is null || IsMoney(unit) ? counted : $"{counted}: {happening}";
    }

    // The units of money are currency codes, with what one pays for: "SEK per loaf".
    private static bool IsMoney(string? unit) => unit is { Length: >= 3 } && unit.AsSpan(0, 3).IndexOfAnyExceptInRange('A', 'Z') < 0 && (unit.Length == 3 || unit[3] == ' ');

    private static string Plural(string noun) => noun switch
    {
        [.., 's' or 'x'] or [.., 'c' or 's', 'h'] => noun + "es",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => noun[..^1] + "ies",
        _ => noun + "s",
    };

    private static bool Same(string unit, string what) => what.StartsWith(unit, StringComparison.OrdinalIgnoreCase);
}
