using System.Collections.Immutable;
using System.Globalization;
using Sayso.Wording;

namespace Sayso.Views;

/// <summary>Who and what is named, under all spellings.</summary>
internal static class EntitiesView
{
    public static View Make(Dossier dossier) => new("entities", "Names", [], [Table(dossier, dossier.Entities)], dossier);

    public static ViewTable Table(Dossier dossier, IEnumerable<EntityRow> rows) => new(
        "entities", "Who and what is named",
        [new("name", "Name", 18, 3), new("type", "Kind", 12), new("mentions", "Mentions", 8, 0, Align.Right), new("documents", "Named first in", 12, 2), new("aliases", "Also written", 12, 3)],
        [.. rows.Select(entity => Row(dossier, entity))],
        "No names were found in these accounts.");

    private static ImmutableArray<Cell> Row(Dossier dossier, EntityRow entity) =>
    [
        ViewLines.Cell([new Line(entity.Name), .. dossier.Decision(entity.Id)]),
        RelationWording.Of(entity.Type),
        entity.Mentions.ToString(CultureInfo.InvariantCulture),
        ViewLines.Cell(new Line(dossier.LettersOf(entity.Documents.Select(pair => pair.Document)), dossier.Passages(entity.Documents.Select(pair => pair.First)))),
        string.Join(", ", entity.Aliases),
    ];
}
