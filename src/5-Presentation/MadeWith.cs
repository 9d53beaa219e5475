using System.Collections.Immutable;

namespace Sayso;

/// <summary>How the dossier was made, for its last page.</summary>
/// <param name="Version">Version of the program.</param>
/// <param name="Models">Versions of the rules and weights that read the documents.</param>
/// <param name="GeneratedOn">As passed in; null leaves the date out, so that the same case gives the same bytes.</param>
public sealed record MadeWith(string Version, ImmutableArray<string> Models, string? GeneratedOn);
