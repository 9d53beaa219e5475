namespace Sayso.Attributions;

/// <summary>A stretch in quotation marks, marks included.</summary>
/// <param name="Inner">Without the marks.</param>
/// <param name="IsDouble">Double marks (or guillemets) rather than single ones.</param>
/// <param name="IsClosed">False where the closing (or opening) mark is missing; the stretch then ends with its block.</param>
/// <param name="Depth">0 outermost; 1 for a quotation inside a quotation.</param>
internal sealed record Quotation(TextSpan Span, TextSpan Inner, bool IsDouble, bool IsClosed, int Depth);
