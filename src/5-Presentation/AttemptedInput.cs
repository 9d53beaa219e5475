namespace Sayso;

/// <summary>An input that was tried and gave no document: a file that could not be opened, a line that is not JSON.</summary>
/// <param name="Input">The path, address or id as given.</param>
/// <param name="Error">What happened, in a sentence.</param>
/// <param name="Line">Line of a stream, counted from one.</param>
public sealed record AttemptedInput(string Input, string Error, int? Line = null);
