namespace Sayso;

public enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>Something that was skipped, guessed, truncated or failed: what happened, to what, where, and what to do.</summary>
/// <param name="Code"><c>SAYnnnn</c>; the first digit is the stage (1 documents … 6 hosts), see <c>docs/diagnostics.md</c>.</param>
/// <param name="Span">The place in the document's text, where there is one.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, TextSpan? Span = null);
