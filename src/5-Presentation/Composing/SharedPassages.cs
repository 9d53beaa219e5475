using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Composing;

/// <summary>
/// The passages that stand in two places, each told once: where an account holds its text three times, what another shares with it is found three
/// times over, and is one passage with several places.
/// </summary>
internal static class SharedPassages
{
    private const double SameLength = 0.6;

    public static ImmutableArray<ReuseRow> Build(CaseIndex index)
    {
        var rows = ImmutableArray.CreateBuilder<ReuseRow>();
        foreach (var pair in index.Comparison.Reuse.Where(reuse => Knows(index, reuse)).GroupBy(reuse => (reuse.Left.Document, reuse.Right.Document, Direction: Told(reuse), reuse.IsCredited)))
        {
            var passages = new List<Passage>();
            foreach (var reuse in pair.OrderByDescending(reuse => reuse.Left.Span.Length + reuse.Right.Span.Length).ThenBy(reuse => reuse.Left.Span).ThenBy(reuse => reuse.Right.Span))
            {
                var next = new Passage(index, reuse);
                if (passages.Find(passage => passage.IsSameAs(next)) is { } known) known.Add(reuse);
                else passages.Add(next);
            }

            rows.AddRange(passages.Select(passage => passage.Row(index)));
        }

        return
        [
            .. rows.OrderBy(row => row.Kind == ReuseKind.Self).ThenByDescending(row => row.LeftText.Length + row.RightText.Length)
                .ThenBy(row => index.OrderOf(row.Left)).ThenBy(row => row.LeftPlaces[0].Span).ThenBy(row => index.OrderOf(row.Right)),
        ];
    }

    private static bool Knows(CaseIndex index, Reuse reuse) => index.Knows(reuse.Left.Document) && index.Knows(reuse.Right.Document);

    private static ReuseDirection Told(Reuse reuse) => reuse.Kind == ReuseKind.Self ? ReuseDirection.Unknown : reuse.Direction;

    private sealed class Passage(CaseIndex index, Reuse first)
    {
        private readonly string left = Letters(index, first.Left);
        private readonly string right = Letters(index, first.Right);
        private readonly List<Reuse> found = [first];

        public void Add(Reuse reuse) => found.Add(reuse);

        // Inside one account any of the two places may be the one that the other pair has in common with this.
        public bool IsSameAs(Passage other) =>
            (IsSame(left, other.left) && IsSame(right, other.right)) || (first.Kind == ReuseKind.Self && (IsSame(left, other.right) || IsSame(right, other.left)));

        public ReuseRow Row(CaseIndex index)
        {
            var (lefts, rights) = first.Kind == ReuseKind.Self
                ? ([first.Left], found.SelectMany(reuse => new[] { reuse.Left, reuse.Right }).Where(place => !place.Span.Overlaps(first.Left.Span)))
                : (found.Select(reuse => reuse.Left), found.Select(reuse => reuse.Right));
            var (here, there) = (Places(index, first.Left, lefts), Places(index, first.Right, rights));
            return new ReuseRow(
                first.Left.Document, here, index.Book.TextOf(here[0]), first.Right.Document, there, index.Book.TextOf(there[0]), first.Similarity, first.Kind, Told(first),
                RelationWording.Of(Told(first), index.LetterOf(first.Left.Document), index.LetterOf(first.Right.Document)), first.IsCredited);
        }

        // The longest first, as its words are the ones shown; of places that overlap, one.
        private static ImmutableArray<Citation> Places(CaseIndex index, Citation shown, IEnumerable<Citation> places)
        {
            var kept = new List<Citation> { shown };
            foreach (var place in places.OrderBy(place => place.Span)) if (kept.TrueForAll(known => !known.Span.Overlaps(place.Span))) kept.Add(place);
            return [.. kept.Select(index.Book.Cite)];
        }

        private static bool IsSame(string one, string two)
        {
            var (longer, shorter) = one.Length < two.Length ? (two, one) : (one, two);
            return shorter.Length >= longer.Length * SameLength && longer.Contains(shorter, StringComparison.Ordinal);
        }

        private static string Letters(CaseIndex index, Citation place) =>
            string.Concat(index.Book.TextOf(index.Book.Clip(place)).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
    }
}
