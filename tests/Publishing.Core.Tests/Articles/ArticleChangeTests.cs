using CsCheck;
using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Tests.Articles;

public sealed class ArticleChangeTests
{
    private static readonly Article Before = new()
    {
        Titles = [new Title(RichText.Plain("Old title"))],
        FirstPage = "1",
        Volume = "3",
        References = [Reference("R1", "One"), Reference("R2", "Two"), Reference("R3", "Three")],
    };

    [Fact]
    public void Each_field_that_changes_comes_and_goes_is_named_with_both_values()
    {
        var after = Before with { Titles = [new Title(RichText.Plain("New title"))], FirstPage = null, IssueNumber = "2" };

        Assert.Equal(
            [new ArticleChange("firstPage", "1", null), new("issueNumber", null, "2"), new("titles/0/text", "Old title", "New title")],
            ArticleChange.Between(Before, after).OrderBy(change => change.Field, StringComparer.Ordinal));
    }

    [Fact]
    public void What_comes_into_a_list_leaves_the_others_as_they_are()
    {
        var after = Before with { References = [Before.References[0], Reference("R1a", "Between"), .. Before.References.Skip(1)] };

        var change = Assert.Single(ArticleChange.Between(Before, after));
        Assert.Equal(("references/1", null), (change.Field, change.Before));
        Assert.Contains("Between", change.After, StringComparison.Ordinal);
    }

    [Fact]
    public void What_goes_from_a_list_is_said_at_its_old_place()
    {
        var change = Assert.Single(ArticleChange.Between(Before, Before with { References = [.. Before.References.Take(2)] }));

        Assert.Equal(("references/2", null), (change.Field, change.After));
    }

    [Fact]
    public void There_are_changes_exactly_when_the_documents_differ() =>
        Gen.Select(ArticleGen.Articles, ArticleGen.Articles).Sample(
            (one, other) =>
            {
                Assert.Empty(ArticleChange.Between(one, one));
                Assert.Equal(ArticleJson.Write(one) == ArticleJson.Write(other), ArticleChange.Between(one, other).Count == 0);
            },
            iter: 200);

    private static Reference Reference(string id, string text) => new(id, [new CitationPart(text)]);
}
