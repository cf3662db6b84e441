using Publishing.Jats;

namespace Publishing.Tests.Jats;

public sealed class ElementOrderTests
{
    [Theory]
    [InlineData("article-meta", "title-group", "contrib-group")]
    [InlineData("article-meta", "isbn", "fpage")]
    [InlineData("article-meta", "permissions", "self-uri")]
    [InlineData("article-meta", "trans-abstract", "kwd-group")]
    [InlineData("journal-meta", "issn", "publisher")]
    [InlineData("contrib", "name", "degrees")]
    [InlineData("article", "front", "sub-article")]
    public void The_first_stands_before_the_second(string parent, string first, string second) =>
        Assert.True(ElementOrder.Rank(parent, first) < ElementOrder.Rank(parent, second));

    [Fact]
    public void Contributors_and_affiliations_stand_in_any_order() =>
        Assert.Equal(ElementOrder.Rank("article-meta", "contrib-group"), ElementOrder.Rank("article-meta", "aff"));

    [Fact]
    public void There_is_one_history_and_any_number_of_abstracts()
    {
        Assert.True(ElementOrder.IsSingle("article-meta", "history"));
        Assert.False(ElementOrder.IsSingle("article-meta", "abstract"));
        Assert.True(ElementOrder.IsSingle("article-meta", "article-version"));
    }

    [Fact]
    public void What_is_not_known_stands_last() => Assert.Equal(int.MaxValue, ElementOrder.Rank("article-meta", "no-such-element"));
}
