using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Composing;

/// <summary>How many independent voices there are, who leans on whom, and the passages that show it.</summary>
internal static class DependenceBuilder
{
    private const int CitationsShown = 3;

    public static ImmutableArray<SourceCard> Sources(CaseIndex index) =>
    [
        .. index.Comparison.Readings.Select((reading, place) =>
        {
            var document = reading.Document;
            var origin = index.OriginOf(document.Id);
            return new SourceCard(
                document.Id, CitationBook.LetterOf(place), place, index.NameOf(document.Id), document, reading.ModelVersion, origin?.Independent,
                index.InOrder(origin?.DependsOn ?? []), index.ClaimsOf(document.Id).Count(),
                document.Diagnostics.Concat(reading.Diagnostics).Count(diagnostic => diagnostic.Severity != Severity.Info));
        }),
    ];

    public static ImmutableArray<ProseSentence> Paragraph(CaseIndex index, ImmutableArray<ReuseRow> passages)
    {
        var documents = index.Comparison.Readings.Length;
        var sentences = ImmutableArray.CreateBuilder<ProseSentence>();
        var accounts = NumberWording.Count(documents, "account", "accounts");
        sentences.Add(Sentence($"The case holds {accounts}" + (documents > 1 && index.Comparison.EffectiveSources > 0 ? $", which weigh as {NumberWording.Roughly(index.Comparison.EffectiveSources)} independent {(index.Comparison.EffectiveSources <= 1 ? "voice" : "voices")}." : ".")));
        foreach (var origin in index.Comparison.Origins.Where(origin => index.Knows(origin.Document) && origin.DependsOn.Length > 0).OrderBy(origin => index.OrderOf(origin.Document)))
        {
            var on = index.InOrder(origin.DependsOn);
            if (on.Length == 0) continue;
            var shared = passages.Where(reuse => Joins(reuse, origin.Document, on)).ToList();
            var uncredited = shared.Count(reuse => !reuse.IsCredited);
            var tail = shared.Count == 0 ? "." : $": they share {NumberWording.Count(shared.Count, "passage", "passages")}"
                + (uncredited == 0 ? ", credited" : uncredited == shared.Count ? ", not credited" : $", {NumberWording.Count(uncredited)} of them not credited");
            var parts = ImmutableArray.CreateBuilder<ProsePart>();
            parts.Add(new ProsePart($"{Tagged(index, origin.Document)} leans on {ListWording.And(on.Select(document => Tagged(index, document)))}{tail}"));
            if (shared.Count > 0) parts.Add(new ProsePart(".", Cites(shared)));
            sentences.Add(new ProseSentence(parts.ToImmutable()));
        }

        foreach (var own in passages.Where(reuse => reuse.Kind == ReuseKind.Self).GroupBy(reuse => reuse.Left).OrderBy(group => index.OrderOf(group.Key)))
        {
            sentences.Add(new ProseSentence(
            [
                new ProsePart($"{Tagged(index, own.Key)} repeats itself: {NumberWording.Count(own.Count(), "passage stands", "passages stand")} {Times(own.Max(Standing))} in its text"),
                new ProsePart(".", Cites([.. own])),
            ]));
        }

        var free = index.InOrder(index.Comparison.Origins.Where(origin => origin.DependsOn.Length == 0).Select(origin => origin.Document));
        if (documents > 1 && free.Length > 0) sentences.Add(Sentence($"{ListWording.Capital(ListWording.And(free.Select(document => Tagged(index, document))))} {(free.Length == 1 ? "leans" : "lean")} on no other account in the case."));
        return sentences.ToImmutable();
    }

    private static string Tagged(CaseIndex index, DocumentId document) => $"{index.NameOf(document)} ({index.LetterOf(document)})";

    private static bool Joins(ReuseRow reuse, DocumentId document, ImmutableArray<DocumentId> others) =>
        (reuse.Left == document && others.Contains(reuse.Right)) || (reuse.Right == document && others.Contains(reuse.Left));

    private static int Standing(ReuseRow own) => own.LeftPlaces.Length + own.RightPlaces.Length;

    private static string Times(int most) => (most == 2 ? string.Empty : "up to ") + NumberWording.Times(most);

    private static ImmutableArray<Citation> Cites(List<ReuseRow> shared) =>
        [.. shared.OrderByDescending(reuse => reuse.LeftText.Length).Take(CitationsShown).SelectMany(reuse => new[] { reuse.LeftPlaces[0], reuse.RightPlaces[0] }).Distinct()];

    private static ProseSentence Sentence(string text) => new([new ProsePart(text)]);
}
