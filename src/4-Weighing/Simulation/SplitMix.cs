namespace Sayso.Simulation;

/// <summary>SplitMix64 (Steele, Lea and Flood 2014): the same numbers for the same seed on every machine and runtime.</summary>
internal sealed class SplitMix(long seed)
{
    private ulong state = unchecked((ulong)seed);

    /// <summary>Uniform in [0, 1).</summary>
    public double Next()
    {
        state = unchecked(state + 0x9E3779B97F4A7C15);
        var mixed = state;
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        mixed ^= mixed >> 31;
        return (mixed >> 11) * (1.0 / (1UL << 53));
    }
}
