using Publishing.Articles;
using Publishing.Identifiers;

namespace Publishing.Tests.Articles;

public class ArticleTests
{
    [Theory]
    [InlineData("2022-06-30", "2022-06", "2022-06-30")]
    [InlineData("2022-06-30", "2022", "2022-06", "2022-06-30")]
    [InlineData("2022-03", "2022", "2022-03", "2022-12-30")]
    [InlineData("2021", "2021", "2022-06-30")]
    [InlineData("2022-06-30", "2022-07", "2022-06-30")]
    public void It_first_appeared_on_the_earliest_date_said_as_precisely_as_any_other_says_it(string first, params string[] dates) =>
        Assert.Equal(Date(first), new Article { PubDates = [.. dates.Select(date => new PubDate(Date(date)))] }.FirstPublished);

    private static PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new FormatException(text);
}
