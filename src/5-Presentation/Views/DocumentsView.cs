using System.Collections.Immutable;
using System.Globalization;
using Sayso.Wording;

namespace Sayso.Views;

/// <summary>The accounts: what they are called, when they appeared, how far they speak for themselves.</summary>
internal static class DocumentsView
{
    public static View Make(Dossier dossier) => new("documents", "Accounts", [], [Table(dossier), Skipped(dossier, dossier.Skipped)], dossier);

    public static ViewTable Table(Dossier dossier) => new(
        "documents", "The accounts",
        [
            new("letter", "", 3), new("name", "Account", 22, 4), new("published", "Published", 10), new("claims", "Claims", 6, 0, Align.Right),
            new("independent", "Own", 5, 0, Align.Right), new("leaning", "Leans on", 18, 3),
        ],
        [.. dossier.Sources.Select(source => Row(dossier, source))],
        Empty);

    public const string Empty = "The case holds no documents. Add some: sayso add CASE PATH…";

    public static ImmutableArray<Cell> Row(Dossier dossier, SourceCard source) =>
    [
        ViewLines.Cell(new Line(string.Empty, [], source)),
        ViewLines.Cell([new Line(source.Name), .. source.Document.Title is { } title && title != source.Document.Label ? new[] { new Line(ViewLines.Flat(title), [], null, null, LineKind.Quote) } : []]),
        Published(source.Document),
        source.Claims.ToString(CultureInfo.InvariantCulture),
        source.Independent is { } share ? NumberWording.Percent(share) : string.Empty,
        source.Independent is null ? "not compared" : source.DependsOn.Length == 0 ? "nobody here" : ListWording.And(source.DependsOn.Select(document => $"{dossier.SourceOf(document).Name} ({dossier.LetterOf(document)})")),
    ];

    private static string Published(Document document) => document.Published is { } published ? published.Length > 10 ? published[..10] : published : "no date";

    public static ViewTable Skipped(Dossier dossier, IEnumerable<SkippedRow> rows) => new(
        "skipped", "Not read, skipped or doubtful",
        [new("where", "Where", 16, 2), new("severity", "", 7), new("message", "What happened", 30, 5), new("code", "Code", 7)],
        [.. rows.Select(row => ImmutableArray.Create<Cell>(
            row.Where, WireName.Of(row.Severity), ViewLines.Cell(new Line(row.Message, row.Citation is { } place ? dossier.Passages(place) : [])), row.Code))],
        "Everything was read.");
}
