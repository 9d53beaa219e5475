namespace Sayso;

/// <summary>Every message of the reading stage, by code.</summary>
internal static class ReadingMessages
{
    public const string LayerFailedCode = "SAY2001";
    public const string OtherLanguageCode = "SAY2002";
    public const string UnclosedQuotationCode = "SAY2003";

    public static Diagnostic LayerFailed(string annotator, Exception problem) => new(
        LayerFailedCode, Severity.Error, $"{annotator} could not read this document ({problem.GetType().Name}: {problem.Message}); its layer is missing or incomplete. Please report the document.");

    public static Diagnostic OtherLanguage() => new(
        OtherLanguageCode, Severity.Warning, $"The text seems to be in another language than English; what was read from it is doubtful.");

    public static Diagnostic UnclosedQuotation(TextSpan mark) => new(
        UnclosedQuotationCode, Severity.Info, "A quotation is opened here and never closed; it was taken to end with its paragraph.", mark);
}
