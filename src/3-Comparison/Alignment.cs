using System.Collections.Immutable;

namespace Sayso;

/// <summary>How two claims relate, as in natural language inference.</summary>
public enum Relation
{
    Unrelated,
    Equivalent,
    Entails,
    EntailedBy,
    Compatible,
    Contradicts,
}

/// <summary>What the relation is about.</summary>
public enum Aspect
{
    Wording,
    Number,
    Time,
    Place,
    Actor,
    Cause,
    Occurrence,
}

/// <summary>One reason of a judgement: what was compared, how it scored and the sentence that says so.</summary>
public sealed record Feature(string Name, double Score, string Why);

/// <summary>A relation between two claims of the case, with its reasons.</summary>
/// <param name="Score">0 to 1.</param>
public sealed record Alignment(string Left, string Right, Relation Relation, Aspect About, double Score, ImmutableArray<Feature> Features);
