namespace Sayso.Tests.Comparing;

/// <summary>Which claims of different accounts exclude each other, and which only share words.</summary>
public sealed class ContradictionTests
{
    [Theory]
    [InlineData("The mayor opened the dam on Friday.", "The mayor did not open the dam on Friday.")]
    [InlineData("The guards left the depot before the raid.", "The guards never left the depot before the raid.")]
    public void A_denied_predicate_of_one_subject_contradicts(string left, string right) => Assert.Contains(Relation.Contradicts, Relations(left, right));

    [Theory]
    [InlineData("Nobody at the ferry office answers the telephone.", "The ferry office on the quay of Orsova was robbed at night.")]
    [InlineData("The railway carries more coal than the port.", "The port cannot buy the railway.")]
    [InlineData("The foreman could not be reached.", "The foreman has since told us about the fence.")]
    [InlineData("A captain does not pass his test by knowing the charts well.", "The captain knows the charts well.")]
    public void Words_in_common_and_a_negator_somewhere_do_not(string left, string right) => Assert.DoesNotContain(Relation.Contradicts, Relations(left, right));

    [Fact]
    public void Another_number_of_the_same_is_about_the_number_and_no_denial()
    {
        var comparison = Compare("Five people died in the fire.", "Seven people died in the fire.");
        Assert.Contains(comparison.Alignments, a => a is { Relation: Relation.Contradicts, About: Aspect.Number });
        Assert.DoesNotContain(comparison.Propositions.SelectMany(p => p.Stances), s => s.Kind == StanceKind.Denies);
    }

    [Theory]
    [InlineData("The union rents the old quay from the port.", "The port thinks the quay too old for the union.")]
    [InlineData("Port and Harbour Office of Orsova", "The Port and Harbour Office of Orsova said that five people died.")]
    public void The_same_names_do_not_make_the_same_statement(string left, string right) =>
        Assert.DoesNotContain(Relations(left, right), r => r is Relation.Equivalent or Relation.Entails or Relation.EntailedBy);

    private static IEnumerable<Relation> Relations(string left, string right) => Compare(left, right).Alignments.Select(a => a.Relation);

    private static Comparison Compare(string left, string right) => Comparer.Compare([TestReader.Full.Read(TestReader.Document(left, id: "left")), TestReader.Full.Read(TestReader.Document(right, id: "right"))]);
}
