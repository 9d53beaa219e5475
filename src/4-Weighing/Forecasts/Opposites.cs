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

    private static readonly FrozenSet<(string, string)> Synonyms =
        """
        withdraw leave pull depart exit|begin start commence|end finish stop cease|win triumph prevail|rise increase grow|fall drop decrease decline|resign quit step|remove dismiss fire oust relieve|attack strike assault
        arrest detain|seize capture take|collapse crumble fall|strengthen bolster reinforce|weaken undermine erode|invade enter|ban outlaw forbid|approve ratify endorse|cut reduce lower|raise hike lift
        """.Split(['|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(group => group.Split(' ').Select(word => Roots.Of(word)).ToArray())
            .SelectMany(group => group.SelectMany(one => group.Where(other => other != one).Select(other => (one, other))))
            .ToFrozenSet();

    public static bool MeanSame(string left, string right) => Synonyms.Contains((left, right));

    public static bool Are(string left, string right) => Pairs.Contains((left, right));
}
