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
                index.InOrder(origin?.DependsOn ?? []), Leaning(index, origin), index.ClaimsOf(document.Id).Count(),
                document.Diagnostics.Concat(reading.Diagnostics).Count(diagnostic => diagnostic.Severity != Severity.Info));
        }),
    ];

    public static ImmutableArray<ReuseRow> Reuse(CaseIndex index) =>
    [
        .. from reuse in index.Comparison.Reuse
           where index.Knows(reuse.Left.Document) && index.Knows(reuse.Right.Document)
           orderby reuse.Kind == ReuseKind.Self, reuse.Left.Span.Length + reuse.Right.Span.Length descending
           let left = index.Book.Cite(reuse.Left)
           let right = index.Book.Cite(reuse.Right)
           select new ReuseRow(
               left.Document, left, index.Book.TextOf(left), right.Document, right, index.Book.TextOf(right), reuse.Similarity, reuse.Kind, reuse.Direction,
               RelationWording.Of(reuse.Direction, index.LetterOf(left.Document), index.LetterOf(right.Document)), reuse.IsCredited),
    ];

    public static ImmutableArray<ProseSentence> Paragraph(CaseIndex index)
    {
        var documents = index.Comparison.Readings.Length;
        var sentences = ImmutableArray.CreateBuilder<ProseSentence>();
        var accounts = NumberWording.Count(documents, "account", "accounts");
        sentences.Add(Sentence($"The case holds {accounts}" + (documents > 1 && index.Comparison.EffectiveSources > 0 ? $", which weigh as {NumberWording.Roughly(index.Comparison.EffectiveSources)} independent {(index.Comparison.EffectiveSources <= 1 ? "voice" : "voices")}." : ".")));
        foreach (var origin in index.Comparison.Origins.Where(origin => index.Knows(origin.Document) && origin.DependsOn.Length > 0).OrderBy(origin => index.OrderOf(origin.Document)))
        {
            var on = index.InOrder(origin.DependsOn);
            if (on.Length == 0) continue;
            var shared = index.Comparison.Reuse.Where(reuse => Joins(reuse, origin.Document, on)).ToList();
            var uncredited = shared.Count(reuse => !reuse.IsCredited);
            var tail = shared.Count == 0 ? "." : $": they share {NumberWording.Count(shared.Count, "passage", "passages")}"
                + (uncredited == 0 ? ", credited" : uncredited == shared.Count ? ", not credited" : $", {NumberWording.Count(uncredited)} of them not credited");
            var parts = ImmutableArray.CreateBuilder<ProsePart>();
            parts.Add(new ProsePart($"{Tagged(index, origin.Document)} leans on {ListWording.And(on.Select(document => Tagged(index, document)))}{tail}"));
            if (shared.Count > 0) parts.Add(new ProsePart(".", Cites(index, shared)));
            sentences.Add(new ProseSentence(parts.ToImmutable()));
        }

        foreach (var own in index.Comparison.Reuse.Where(reuse => reuse.Kind == ReuseKind.Self && index.Knows(reuse.Left.Document)).GroupBy(reuse => reuse.Left.Document).OrderBy(group => index.OrderOf(group.Key)))
        {
            sentences.Add(new ProseSentence(
            [
                new ProsePart($"{Tagged(index, own.Key)} repeats itself: {NumberWording.Count(own.Count(), "passage stands", "passages stand")} more than once in its text"),
                new ProsePart(".", Cites(index, [.. own])),
            ]));
        }

        var free = index.InOrder(index.Comparison.Origins.Where(origin => origin.DependsOn.Length == 0).Select(origin => origin.Document));
        if (documents > 1 && free.Length > 0) sentences.Add(Sentence($"{ListWording.Capital(ListWording.And(free.Select(document => Tagged(index, document))))} {(free.Length == 1 ? "leans" : "lean")} on no other account in the case."));
        return sentences.ToImmutable();
    }

    private static string Leaning(CaseIndex index, Origin? origin)
    {
        if (origin is null) return "not compared with the others";
        var on = index.InOrder(origin.DependsOn);
        return on.Length == 0 ? "leans on no other account in the case" : $"leans on {ListWording.And(on.Select(document => Tagged(index, document)))}";
    }

    private static string Tagged(CaseIndex index, DocumentId document) => $"{index.NameOf(document)} ({index.LetterOf(document)})";

    private static bool Joins(Reuse reuse, DocumentId document, ImmutableArray<DocumentId> others) =>
        (reuse.Left.Document == document && others.Contains(reuse.Right.Document)) || (reuse.Right.Document == document && others.Contains(reuse.Left.Document));

    private static ImmutableArray<Citation> Cites(CaseIndex index, List<Reuse> shared) =>
        [.. shared.OrderByDescending(reuse => reuse.Left.Span.Length).Take(CitationsShown).SelectMany(reuse => new[] { index.Book.Cite(reuse.Left), index.Book.Cite(reuse.Right) }).Distinct()];

    private static ProseSentence Sentence(string text) => new([new ProsePart(text)]);
}
