using System.Collections.Frozen;
using Sayso.Wording;

namespace Sayso.Forecasts;

/// <summary>What a statement says in short: its main predicate, its entities, and whether it denies.</summary>
/// <param name="Head">The verb or event nearest to the root of the statement, null where it says nothing definite.</param>
internal sealed record Predication(string? Head, FrozenSet<string> Entities, FrozenSet<string> Content, bool IsNegative)
{
    private static readonly FrozenSet<string> Light =
        "be have do take get make come go will can may could should would must become seem appear say see give put let keep look know think believe expect need want try likely probable possible predict forecast announce promise be"
            .Split(' ').Select(word => Roots.Of(word)).ToFrozenSet(StringComparer.Ordinal);

    public static Predication Of(CaseIndex index, ReadingWords words, TextSpan span, bool isNegative)
    {
        var reading = words.Reading;
        var head = words.HeadWord(span, word => !Light.Contains(word.Root) && IsPredicate(reading, word));
        var entities = words.Mentions(span).Where(mention => mention.Form == MentionForm.Name || mention.Type == MentionType.Person)
            .Select(mention => index.EntityOf(reading.Document.Id, mention.Id)?.Id).OfType<string>();
        return new(
            head < 0 ? null : words.Words[head].Root,
            entities.ToFrozenSet(StringComparer.Ordinal),
            words.Content(span).ToFrozenSet(StringComparer.Ordinal),
            isNegative);
    }

    private static bool IsPredicate(Reading reading, Word word) =>
        reading.Tokens[word.Token].Upos == Upos.Verb || reading.Events.Any(item => item.Trigger == word.Span);
}
