using System.Collections.Frozen;
using Sayso.Scanning;

namespace Sayso.Tests.ReadingTests;

public sealed class ScanningTests
{
    private static readonly IReadOnlyDictionary<string, SlotReader> Slots = new Dictionary<string, SlotReader>
    {
        ["n"] = (Lexeme[] lexemes, int at, out int end, out double value) =>
        {
            var read = NumberReader.Number(lexemes, at, out end, out var number);
            value = (double)number;
            return read;
        },
    }.ToFrozenDictionary(StringComparer.Ordinal);

    [Theory]
    [InlineData("8Jan-2022", "8|jan|-|2022")]
    [InlineData("p.m.", "p|.|m|.")]
    [InlineData("It\u2019s \u201Cso\u201D", "it|'|s|\"|so|\"")]
    [InlineData("co\u00ADoperate", "cooperate")]
    [InlineData("", "")]
    public void Text_is_cut_into_words_figures_and_marks(string text, string expected) => Assert.Equal(expected, string.Join('|', LexemeScanner.Scan(text)));

    [Fact]
    public void A_blank_line_breaks_and_a_line_end_does_not()
    {
        var lexemes = LexemeScanner.Scan("one\ntwo\n\nthree");
        Assert.Equal([false, false, true], lexemes.Select(lexeme => lexeme.Breaks));
    }

    [Theory]
    [InlineData("red|green apples", "red apples", true)]
    [InlineData("( red | dark green ) apples", "dark green apples", true)]
    [InlineData("the? apples", "apples", true)]
    [InlineData("{n} apples", "twenty-one apples", true)]
    [InlineData("( {n} )? apples", "apples", true)]
    [InlineData("{n} _ %", "5%", true)]
    [InlineData("{n} _ %", "5 %", false)]
    [InlineData("\\( {n} \\)", "(5)", true)]
    [InlineData("red apples", "red\n\napples", false)]
    public void A_pattern_matches_what_it_says(string pattern, string text, bool expected)
    {
        var grammar = new PhraseGrammar<string>([new("row", pattern, m => m.Says("nothing") ? null : "found")], Slots, FrozenDictionary<string, Func<string, bool>>.Empty, _ => true);
        var lexemes = LexemeScanner.Scan(text);
        var items = grammar.Run(lexemes, []);
        Assert.Equal(expected, items.Count == 1 && items[0].Start == 0 && items[0].End == lexemes.Length);
    }

    [Theory]
    [InlineData("( red")]
    [InlineData("red )")]
    public void A_pattern_with_a_bracket_too_few_is_refused(string pattern) => Assert.Throws<ArgumentException>(() => PhrasePattern.Parse(pattern));

    [Fact]
    public void The_longest_match_wins_and_the_earlier_row_on_a_tie()
    {
        PhraseRule<string>[] rows = [new("one", "red", _ => "one"), new("two", "red apples", _ => "two"), new("three", "red apples", _ => "three")];
        var grammar = new PhraseGrammar<string>(rows, Slots, FrozenDictionary<string, Func<string, bool>>.Empty, _ => false);
        Assert.Equal(["two", "one"], grammar.Run(LexemeScanner.Scan("red apples and red pears"), []).Select(item => item.Meaning));
    }
}
