using System.Collections.Immutable;

namespace Sayso.Composing;

/// <summary>The index of names, those that most accounts use first.</summary>
internal static class EntityBuilder
{
    public static ImmutableArray<EntityRow> Build(CaseIndex index) =>
    [
        .. index.Comparison.Entities.Select(entity => Row(index, entity))
            .OrderByDescending(row => row.Documents.Length).ThenByDescending(row => row.Mentions).ThenBy(row => row.Name, StringComparer.Ordinal),
    ];

    private static EntityRow Row(CaseIndex index, Entity entity) => new(
        entity.Id, entity.Name, entity.Type, entity.Aliases, entity.Mentions.Length,
        [
            .. from mention in entity.Mentions
               where index.Knows(mention.Document)
               group mention by mention.Document into own
               orderby index.OrderOf(own.Key)
               select (own.Key, index.Book.CiteName(own.Key, own.Min(mention => mention.Span))),
        ],
        entity.Geo);
}
