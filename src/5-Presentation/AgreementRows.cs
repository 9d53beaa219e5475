using System.Collections.Immutable;

namespace Sayso;

/// <summary>Something that several accounts say and none disputes, or that only one says.</summary>
/// <param name="Shown">The statement that stands for the group.</param>
/// <param name="Others">One further statement per account; where only one account says it, its own repetitions.</param>
/// <param name="Silent">Accounts that say nothing of it.</param>
public sealed record SharedRow(string Id, Statement Shown, ImmutableArray<Statement> Others, ImmutableArray<DocumentId> Silent)
{
    public IEnumerable<Statement> All => Others.Prepend(Shown);
}

/// <summary>Something that accounts contradict each other on.</summary>
/// <param name="About">What the contradiction is about: the number, the time, …</param>
/// <param name="Left">Who says so.</param>
/// <param name="Right">Who says otherwise.</param>
/// <param name="Weight">Independent voices on the weaker side: the worst quarrels have many on both.</param>
/// <param name="Title">What is contested, in words, where it has a name.</param>
/// <param name="Why">The reasons for which the two sides were taken to contradict each other.</param>
public sealed record ContestedRow(
    string Id,
    ImmutableArray<Aspect> About,
    ImmutableArray<Statement> Left,
    ImmutableArray<Statement> Right,
    ImmutableArray<DocumentId> Silent,
    double Weight,
    ImmutableArray<string> Why,
    string? Title = null);

/// <summary>What one account leaves out although at least two others say it.</summary>
public sealed record SilentRow(DocumentId Document, ImmutableArray<SharedRow> Omitted);
