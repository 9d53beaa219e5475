using System.Collections.Immutable;
using Sayso.Events;

namespace Sayso.Tests.Comparing;

/// <summary>A happening is called by who did what, without the number that accounts may disagree on.</summary>
public sealed class HappeningNamerTests
{
    // word/UPOS/head/relation, and the lemma where it matters; heads counted from 1 as in CoNLL-U.
    [Theory]
    [InlineData("storm", "The/DET/2/det dockers/NOUN/3/nsubj stormed/VERB/0/root the/DET/5/det gatehouse/NOUN/3/obj yesterday/NOUN/3/obl:tmod", "stormed", "dockers stormed the gatehouse")]
    [InlineData("numbers stay out", "Nineteen/NUM/2/nummod sailors/NOUN/3/nsubj drowned/VERB/0/root off/ADP/5/case Lindhavn/PROPN/3/obl", "drowned", "sailors drowned off Lindhavn")]
    [InlineData("a noun is told by its verb", "Clashes/NOUN/2/nsubj erupted/VERB/0/root/erupt in/ADP/5/case the/DET/5/det harbour/NOUN/2/obl", "Clashes", "clashes erupted in the harbour")]
    [InlineData("a noun alone with what belongs to it", "a/DET/3/det second/ADJ/3/amod explosion/NOUN/0/root at/ADP/6/case the/DET/6/det mill/NOUN/3/nmod", "explosion", "second explosion at the mill")]
    [InlineData("a day is no part of the name", "Crews/NOUN/2/nsubj left/VERB/0/root on/ADP/4/case 3/NUM/2/obl March/PROPN/4/nmod", "left", "crews left")]
    [InlineData("what was done to it does not take its place", "Officers/NOUN/2/nsubj foiled/VERB/0/root/foil the/DET/4/det revolt/NOUN/2/obj", "revolt", "revolt")]
    [InlineData("what 'who' means", "smugglers/NOUN/0/root who/PRON/3/nsubj robbed/VERB/1/acl:relcl the/DET/5/det chapel/NOUN/3/obj", "robbed", "smugglers robbed the chapel")]
    [InlineData("the subject of the verb beside it", "Bandits/NOUN/2/nsubj entered/VERB/0/root and/CCONJ/4/cc burnt/VERB/2/conj barns/NOUN/4/obj", "burnt", "bandits burnt barns")]
    [InlineData("a participle and its noun", "a/DET/3/det disputed/ADJ/3/amod ballot/NOUN/0/root", "disputed", "disputed ballot")]
    [InlineData("what is signed is told by the signing", "The/DET/2/det union/NOUN/3/nsubj signed/VERB/0/root/sign an/DET/5/det agreement/NOUN/3/obj", "agreement", "union signed an agreement")]
    [InlineData("an age stays out", "the/DET/2/det death/NOUN/0/root of/ADP/6/case a/DET/6/det year/NOUN/6/compound old/NOUN/2/nmod", "death", "death")]
    [InlineData("not stays", "Nobody/PRON/4/nsubj did/AUX/4/aux not/PART/4/advmod leave/VERB/0/root", "leave", "nobody did not leave")]
    public void It_is_cut_down_to_its_core(string _, string sentence, string trigger, string name) => Assert.Equal(name, Name(Read(sentence, trigger)));

    [Fact]
    public void The_telling_that_says_who_did_what_is_taken() => Assert.Equal("dockers stormed the gatehouse", Name(
        Read("the/DET/2/det storming/NOUN/0/root", "storming", "a"),
        Read("They/PRON/2/nsubj stormed/VERB/0/root it/PRON/2/obj", "stormed", "b"),
        Read("Dockers/NOUN/2/nsubj stormed/VERB/0/root the/DET/4/det gatehouse/NOUN/2/obj", "stormed", "c")));

    [Theory]
    [InlineData("revolt’ in Lindhavn", "revolt in Lindhavn")]
    [InlineData("the ‘revolt’ in Lindhavn", "the ‘revolt’ in Lindhavn")]
    [InlineData("(fire", "fire")]
    [InlineData("the fire,", "the fire")]
    [InlineData("the owner’s denial", "the owner’s denial")]
    [InlineData("…", "…")]
    public void A_label_has_no_marks_cut_in_half(string label, string tidy) => Assert.Equal(tidy, HappeningNamer.Tidy(label));

    private static string Name(params ImmutableArray<Reading> readings) => HappeningNamer.Name([.. readings.Select(reading => (reading, reading.Events[0]))]);

    private static Reading Read(string sentence, string trigger, string id = "a")
    {
        var text = new System.Text.StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        foreach (var word in sentence.Split(' '))
        {
            var parts = word.Split('/');
            if (text.Length > 0) text.Append(' ');
            var span = new TextSpan(text.Length, parts[0].Length);
            text.Append(parts[0]);
            tokens.Add(new Token(span, parts.ElementAtOrDefault(4) ?? parts[0].ToLowerInvariant(), Enum.Parse<Upos>(parts[1], ignoreCase: true), null, int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture) - 1, parts[3]));
        }

        var at = new TextSpan(text.ToString().IndexOf(trigger, StringComparison.Ordinal), trigger.Length);
        return new Reading
        {
            Document = new Document { Id = new DocumentId(id), Text = text.ToString() },
            ModelVersion = "sketch",
            Tokens = tokens.ToImmutable(),
            Sentences = [new Sentence(new TextSpan(0, text.Length), 0, tokens.Count, false, [])],
            Events = [new EventMention(new EventId(0), at, trigger, null, null, null, [], [], null, null, new Factuality(Polarity.Positive, Modality.Certain), Tense.Past, 0.5, null, [])],
        };
    }
}
