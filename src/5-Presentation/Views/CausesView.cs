using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Views;

/// <summary>What is said to lead to what, by whom, and who disputes it.</summary>
internal static class CausesView
{
    public static View Make(Dossier dossier) => new("causes", "Causes", [], [Table(dossier, dossier.Causes.Links)], dossier);

    public static ViewTable Table(Dossier dossier, IEnumerable<LinkRow> links) => new(
        "causes", "What is said to lead to what",
        [new("cause", "Cause", 14, 2), new("link", "", 8), new("effect", "Effect", 14, 2), new("asserted", "Who says so", 18, 3), new("disputed", "Who disputes it", 15, 2)],
        [.. links.Select(link => Row(dossier, link))],
        "No account states that one thing led to another in words that could be read.");

    private static ImmutableArray<Cell> Row(Dossier dossier, LinkRow link) =>
    [
        link.From.Label,
        RelationWording.Sign(link.Sign),
        link.To.Label,
        ViewLines.Cell(link.AssertedBy.Select(voice => dossier.Of(voice.Document, voice.Voice, voice.Citation))),
        ViewLines.Cell(link.DisputedBy.Select(voice => dossier.Of(voice.Document, voice.Voice, voice.Citation))),
    ];
}
