namespace Sayso;

/// <summary>The layers of a reading. An annotator says which it needs and which it adds; the order is checked when the reader is built.</summary>
[Flags]
public enum Layers
{
    None = 0,
    Sentences = 1,
    Tokens = 2,
    Mentions = 4,
    Times = 8,
    Quantities = 16,
    Attributions = 32,
    Events = 64,
    Causes = 128,
    Claims = 256,
    Forecasts = 512,
    All = 1023,
}
