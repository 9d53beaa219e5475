namespace Sayso.Tests.Comparing;

/// <summary>When a shorter name is the longer one.</summary>
public sealed class EntityTests
{
    private static Comparison Compare(params string[] accounts) =>
        Comparer.Compare([.. accounts.Select((text, i) => TestReader.Full.Read(TestReader.Document(text, "2022-03-10", "account-" + i)))]);

    private static bool AreOne(Comparison comparison, string left, string right) =>
        comparison.Entities.Any(e => Names(e).Contains(left) && Names(e).Contains(right));

    private static IEnumerable<string> Names(Entity entity) => entity.Aliases.Prepend(entity.Name);

    [Fact]
    public void A_family_name_is_the_full_name_where_an_account_uses_both() =>
        Assert.True(AreOne(Compare("Robert Lindqvist visited the harbour. Lindqvist praised the crew.", "Lindqvist left the harbour on Monday."), "Lindqvist", "Robert Lindqvist"));

    [Fact]
    public void A_family_name_alone_is_not_the_relative_of_another_account() =>
        Assert.False(AreOne(Compare("Peter Lindqvist sold his shares in the company.", "President Lindqvist visited the harbour. Lindqvist praised the crew."), "Lindqvist", "Peter Lindqvist"));

    [Fact]
    public void Whoever_is_told_by_another_of_the_name_is_not_that_other() =>
        Assert.False(AreOne(Compare("A curious detail was that Ada Lindqvist, the daughter of President Lindqvist, owned a share of the port."), "Lindqvist", "Ada Lindqvist"));

    [Fact]
    public void A_body_with_one_word_more_is_another_body() =>
        Assert.False(AreOne(Compare("The Security Council met in New York.", "The National Security Council met in Oslo."), "Security Council", "National Security Council"));
}
