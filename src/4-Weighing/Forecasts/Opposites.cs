using System.Collections.Frozen;
using Sayso.Wording;

namespace Sayso.Forecasts;

/// <summary>Predicates of which one came about means that the other did not.</summary>
internal static class Opposites
{
    private static readonly FrozenSet<(string, string)> Pairs =
        """
        win lose|rise fall|increase decrease|increase drop|grow shrink|open close|begin end|start stop|start end|strengthen weaken|succeed fail|arrive leave|enter leave|release detain|free arrest|appoint dismiss
        advance retreat|stay leave|stay withdraw|remain leave|remain withdraw|survive collapse|survive fall|hold break|accept reject|approve reject|support oppose|gain lose|join leave|attack withdraw|escalate calm
        escalate ease|improve worsen|expand contract|lift impose|deploy withdraw|continue stop|continue end|resume halt|sign refuse|agree refuse|live die|keep lose|raise cut|raise lower|stabilise deteriorate
        """.Split(['|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split(' '))
            .SelectMany(pair => new[] { (Roots.Of(pair[0]), Roots.Of(pair[1])), (Roots.Of(pair[1]), Roots.Of(pair[0])) })
            .ToFrozenSet();

    public static bool Are(string left, string right) => Pairs.Contains((left, right));
}
