using Sayso.Scanning;

namespace Sayso.Quantities;

/// <summary>The stages of the grammar of amounts, each reading what the ones before have found.</summary>
internal static class AmountGrammar
{
    private static readonly Dictionary<string, Func<Amount, bool>> Items = new(StringComparer.Ordinal)
    {
        ["plain"] = a => a.IsPlain,
        ["loose"] = a => a is { Kind: QuantityKind.Count, Unit: null, Bound: Bound.Vague or Bound.About },
        ["exact"] = a => a.IsExact,
        ["known"] = a => a.Kind != QuantityKind.Ordinal && a.Bound is Bound.Exactly or Bound.Vague or Bound.Between,
    };

    private static readonly PhraseGrammar<Amount>[] Stages = [Stage(NumberRules.Rows), Stage(UnitRules.Rows), Stage(BoundRules.Ranges), Stage(BoundRules.Bounds)];

    /// <param name="stands">Whether a number found counts anything; what does not is left out before units and bounds are looked for.</param>
    public static List<PhraseItem<Amount>> Find(Lexeme[] lexemes, Func<List<PhraseItem<Amount>>, List<PhraseItem<Amount>>> stands)
    {
        var items = stands(Stages[0].Run(lexemes, []));
        foreach (var stage in Stages.Skip(1)) items = stage.Run(lexemes, items);
        return items;
    }

    private static PhraseGrammar<Amount> Stage(PhraseRule<Amount>[] rules) => new(rules, AmountSlots.Numbers, Items, AmountSlots.MayStart);
}
