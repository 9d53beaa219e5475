using System.Collections.Frozen;
using Sayso.Wording;

namespace Sayso.Forecasts;

/// <summary>What a statement says in short: its predicates, its entities, and whether it denies.</summary>
internal sealed record Predication(FrozenSet<string> Predicates, FrozenSet<string> Entities, FrozenSet<string> Content, bool IsNegative)
{
    private static readonly FrozenSet<string> Light =
        "be have do take get make come go will can may could should would must become seem appear say see give put let keep look know think believe expect need want try likely probabl".Split(' ').Select(word => Roots.Of(word)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Predicates are verbs that carry meaning, and the triggers of events; without tags, every content word.</summary>
    public static Predication Of(CaseIndex index, ReadingWords words, TextSpan span, bool isNegative)
    {
        var reading = words.Reading;
        var (first, end) = words.Range(span);
        var predicates = words.Words[first..end]
            .Where(word => words.IsContent(word) && reading.Tokens[word.Token].Upos is Upos.Verb or Upos.X && !Light.Contains(word.Root))
            .Select(word => word.Root)
            .Concat(reading.Events.Where(item => span.Contains(item.Trigger)).Select(item => Roots.Of(item.Text)));
        var entities = words.Mentions(span).Where(mention => mention.Form == MentionForm.Name || mention.Type == MentionType.Person)
            .Select(mention => index.EntityOf(reading.Document.Id, mention.Id)?.Id).OfType<string>();
        return new(
            predicates.ToFrozenSet(StringComparer.Ordinal),
            entities.ToFrozenSet(StringComparer.Ordinal),
            words.Content(span).ToFrozenSet(StringComparer.Ordinal),
            isNegative);
    }
}
