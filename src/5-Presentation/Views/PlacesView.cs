using System.Collections.Immutable;
using System.Globalization;

namespace Sayso.Views;

/// <summary>The places that are named, and where they are.</summary>
internal static class PlacesView
{
    public static View Make(Dossier dossier) => new("places", "Places", [],
    [
        new ViewTable(
            "places", "The places",
            [
                new("name", "Place", 14, 2), new("in", "In", 10, 2), new("latitude", "Lat.", 8, 0, Align.Right), new("longitude", "Long.", 9, 0, Align.Right),
                new("mentions", "Mentions", 8, 0, Align.Right), new("documents", "Named first in", 12, 2),
            ],
            [.. dossier.Entities.Where(entity => entity.Type == MentionType.Place || entity.Geo is not null).Select(entity => Row(dossier, entity))],
            "No places were found in these accounts."),
    ], dossier);

    private static ImmutableArray<Cell> Row(Dossier dossier, EntityRow entity) =>
    [
        ViewLines.Cell([new Line(entity.Name), .. dossier.Decision(entity.Id)]),
        entity.Geo is { } geo ? string.Join(", ", new[] { geo.Admin1, geo.Country }.Where(part => !string.IsNullOrEmpty(part))) : "not located",
        Degrees(entity.Geo?.Latitude),
        Degrees(entity.Geo?.Longitude),
        entity.Mentions.ToString(CultureInfo.InvariantCulture),
        ViewLines.Cell(new Line(dossier.LettersOf(entity.Documents.Select(pair => pair.Document)), dossier.Passages(entity.Documents.Select(pair => pair.First)))),
    ];

    private static string Degrees(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? string.Empty;
}
