namespace Sayso.Json;

/// <summary>What a case export holds besides the comparison and the weighing.</summary>
/// <param name="Readings">What each document says, layer by layer.</param>
/// <param name="Layers">Which layers of the readings.</param>
/// <param name="Text">The documents' text; without it the spans still count in the text that was read.</param>
public sealed record CaseParts(bool Readings = true, Layers Layers = Layers.All, bool Text = true)
{
    public static CaseParts All { get; } = new();

    public static CaseParts WithoutReadings { get; } = new(Readings: false);
}
