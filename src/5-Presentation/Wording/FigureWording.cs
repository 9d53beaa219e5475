namespace Sayso.Wording;

/// <summary>What a figure counts, in words.</summary>
public static class FigureWording
{
    /// <summary>"people killed", "police killed" where only they are counted, "money (KZT)"; with the happening where one is known.</summary>
    public static string Title(string what, string? unit, string? happening)
    {
        var counted = what switch
        {
            "killed" or "injured" or "shot" or "detained" or "abducted" or "displaced" or "held" => (unit is "police" or "soldiers" or "protesters" or "attackers" or "civilians" or "children" or "women" or "foreigners" or "journalists" ? unit : "people") + " " + what,
            "force" => "armed people",
            "escaped" => "people who escaped",
            "money" => unit is null ? "money" : $"money ({unit})",
            _ when unit is null || Same(unit, what) => what,
            _ => $"{what} ({unit})",
        };
        return happening is null ? counted : $"{counted}: {happening}";
    }

    private static bool Same(string unit, string what) => what.StartsWith(unit, StringComparison.OrdinalIgnoreCase);
}
