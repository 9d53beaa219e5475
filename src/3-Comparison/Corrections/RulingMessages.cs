using System.Globalization;

namespace Sayso.Corrections;

/// <summary>What has to be said about rulings.</summary>
internal static class RulingMessages
{
    private const int LongestText = 120;

    public static Diagnostic Rejected(Ruling ruling) => new("SAY3001", Severity.Info, $"{Named(ruling)} was {ruling.Words}; it is left out.");

    public static Diagnostic NotMet(Ruling ruling) => new(
        "SAY3002", Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"Correction {ruling.Number} ({ruling.Words}) is about something that is no longer in the case: {Named(ruling)}. Record it anew if it still holds."));

    private static string Named(Ruling ruling) => ruling.Targets.Length == 0 ? "nothing" : $"{WireName.Of(ruling.Targets[0].Kind)} “{Short(ruling.Targets[0].Text)}”";

    private static string Short(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}
