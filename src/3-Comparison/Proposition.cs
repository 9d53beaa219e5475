using System.Collections.Immutable;

namespace Sayso;

/// <summary>What a document does with a proposition; silence is a value.</summary>
public enum StanceKind
{
    Silent,
    Asserts,
    Denies,
    Doubts,
    Reports,
}

/// <param name="Claims">Case claim ids; empty for silence.</param>
public sealed record Stance(DocumentId Document, StanceKind Kind, ImmutableArray<string> Claims);

/// <summary>Claims of several accounts that say (or deny) the same.</summary>
/// <param name="Text">The wording of the claim that stands for the group.</param>
public sealed record Proposition(string Id, string Text, ImmutableArray<Stance> Stances);
