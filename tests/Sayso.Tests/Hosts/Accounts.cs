using System.Globalization;
using System.Text;

namespace Sayso.Tests.Hosts;

/// <summary>Invented accounts of a ferry that ran aground, as many as a test needs, each a little different.</summary>
internal static class Accounts
{
    private static readonly string[] Places = ["Lomvik", "Tarsund", "Osterhamn", "Hellaby", "Ravnes"];
    private static readonly string[] Voices = ["the ferry line", "a deckhand who asked not to be named", "the coast guard", "Harbour master Ilse Brandt", "a passenger"];
    private static readonly string[] Reasons = ["a failed rudder", "thick fog", "a wrong chart", "ice on the slipway"];

    public static string Text(int number, int paragraphs = 3)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Ferry aground off {Pick(Places, number)}, report {number}\n\n");
        for (var i = 0; i < paragraphs; i++)
        {
            var n = number + (i * 7);
            text.Append(CultureInfo.InvariantCulture, $"{Capital(Pick(Voices, n))} said on Tuesday that about {20 + (n * 3 % 80)} people were taken off the Marlin near {Pick(Places, n + 1)}. ")
                .Append(CultureInfo.InvariantCulture, $"\u201CIt was caused by {Pick(Reasons, n)},\u201D {Pick(Voices, n + 2)} told reporters, but {Pick(Voices, n + 3)} denied that the crew had been warned. ")
                .Append(CultureInfo.InvariantCulture, $"According to {Pick(Voices, n + 1)}, at least {1 + (n % 6)} were injured on 14 March 2023, and the line will probably pay \u20AC{1 + (n % 9)},500 to each of them.\n\n");
        }

        return text.ToString();
    }

    public static string[] WriteTo(TemporaryFolder folder, int count, int paragraphs = 3) =>
        [.. Enumerable.Range(1, count).Select(i => folder.Write($"accounts/account-{i:D3}.txt", Text(i, paragraphs)))];

    private static string Pick(string[] choices, int number) => choices[number % choices.Length];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
