using System.Collections.Immutable;

namespace Sayso;

/// <summary>One row: a source gives a value for an item.</summary>
public readonly record struct SourceStatement(string Source, string Item, string Value);

/// <summary>What could be read of a table of statements, and what could not.</summary>
public sealed record TruthInput(ImmutableArray<SourceStatement> Statements, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>How far a value for an item is to be believed; a probability under the accuracy models, a score from 0 to 1 under the others.</summary>
public sealed record ItemValue(string Item, string Value, double Probability);

/// <summary>How far a source is to be trusted: its estimated accuracy, or a score from 0 to 1.</summary>
public sealed record SourceAccuracy(string Source, double Accuracy);

/// <summary>Two sources that agree more than accuracy and common error explain.</summary>
/// <param name="Source">The one more likely to be the copier.</param>
/// <param name="Copies">The one more likely to be copied.</param>
/// <param name="Probability">That one of the two copies from the other, in either direction.</param>
public sealed record SourceDependence(string Source, string Copies, double Probability);

/// <summary>Values in order of items as first given, sources in order as first given, dependences most probable first.</summary>
public sealed record TruthResult(
    TruthMethod Method, ImmutableArray<ItemValue> Values, ImmutableArray<SourceAccuracy> Sources, ImmutableArray<SourceDependence> Dependence);
