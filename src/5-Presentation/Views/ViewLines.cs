using System.Collections.Immutable;

namespace Sayso.Views;

/// <summary>The lines that views have in common.</summary>
internal static class ViewLines
{
    public static ImmutableArray<CitedPassage> Passages(this Dossier dossier, params IEnumerable<Citation> citations) => [.. citations.Distinct().Select(dossier.PassageOf)];

    /// <summary>The words of a statement, in quotation marks.</summary>
    public static Line Quote(this Dossier dossier, Statement statement) =>
        new(Flat(statement.Text), dossier.Passages(statement.Citation), null, statement.Firmness, LineKind.Quote);

    /// <summary>Who says it and how surely, then the words: a statement that can stand alone.</summary>
    public static Line Full(this Dossier dossier, Statement statement) =>
        new(Flat(statement.Text), dossier.Passages(statement.Citation), dossier.SourceOf(statement.Document), statement.Firmness, LineKind.Quote, statement.Lead);

    public static Line Of(this Dossier dossier, DocumentId document, string text, Citation citation, Firmness? firmness = null) =>
        new(text, dossier.Passages(citation), dossier.SourceOf(document), firmness);

    public static Line Of(this Dossier dossier, DocumentId document, string text, IEnumerable<Citation> citations, Firmness? firmness = null) =>
        new(text, dossier.Passages(citations), dossier.SourceOf(document), firmness);

    public static Cell Cell(IEnumerable<Line> lines) => new([.. lines]);

    public static Cell Cell(params Line[] lines) => new([.. lines]);

    /// <summary>"confirmed by …" where a person decided, else nothing.</summary>
    public static IEnumerable<Line> Decision(this Dossier dossier, string subject) => dossier.DecisionOn(subject) is { } decision ? [new Line(decision.Words, [], null, null, LineKind.Decision)] : [];

    /// <summary>Line breaks and runs of white space as single spaces.</summary>
    public static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
