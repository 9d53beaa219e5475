namespace Sayso.Hypotheses;

/// <summary>How one claim sits with one explanation, how directly it speaks to it, and the sentence that says why.</summary>
internal readonly record struct Bearing(Consistency Consistency, double Relevance, string Why, bool IsStated = false)
{
    public static Bearing None(string label) => new(Consistency.NotApplicable, 0, $"It says nothing on “{label}”.");
}
