using Publishing.Ingest.ArticlePages;

namespace Publishing.Tests.Ingest.ArticlePages;

public sealed class PageHeadingsTests
{
    [Fact]
    public void Every_heading_is_found_alone_with_a_colon_in_capitals_and_in_brackets()
    {
        foreach (var (word, heading, _) in PageHeadingWords.All.Where(entry => entry.Heading != PageHeading.Journal))
        {
            foreach (var line in new[] { word, word + ":", word + " :", word.ToUpperInvariant(), $"[{word}]", $"【{word}】" })
            {
                Assert.Equal((line, heading), (line, PageHeadings.Alone(line)?.Heading));
            }
        }
    }

    [Fact]
    public void A_word_means_one_heading_in_all_languages() =>
        Assert.All(PageHeadingWords.All.GroupBy(entry => entry.Word.ToLowerInvariant()), group => Assert.Single(group.Select(entry => entry.Heading).Distinct()));

    [Theory]
    [InlineData("Keywords: a, b", "Keywords", "a, b")]
    [InlineData("Ключевые слова: а; б", "Keywords", "а; б")]
    [InlineData("Abstract. The article", "Abstract", "The article")]
    [InlineData("Аннотация – В статье", "Abstract", "В статье")]
    [InlineData("关键词：社区", "Keywords", "社区")]
    [InlineData("DOI: 10.5555/1", "Doi", "10.5555/1")]
    public void A_heading_before_a_colon_is_found_with_what_follows(string line, string heading, string after)
    {
        var match = PageHeadings.BeforeColon(line);

        Assert.Equal((heading, after), (match?.Heading.ToString(), match?.After));
    }

    [Theory]
    [InlineData("AbstractThe article analyzes", "Abstract", "The article analyzes")]
    [InlineData("ABSTRACTThe article", "Abstract", "The article")]
    [InlineData("KeywordsCentral Asia, security", "Keywords", "Central Asia, security")]
    [InlineData("摘要本文考察三个社区", "Abstract", "本文考察三个社区")]
    [InlineData("Published2022-03-31", "Published", "2022-03-31")]
    [InlineData("DOIhttps://doi.org/10.5555/1", "Doi", "https://doi.org/10.5555/1")]
    [InlineData("LicenseCopyright (c) 2022 Ann Smith", "License", "Copyright (c) 2022 Ann Smith")]
    [InlineData("IssueVol. 5 No. 2 (2022)", "Issue", "Vol. 5 No. 2 (2022)")]
    public void A_heading_glued_to_what_follows_is_found(string line, string heading, string after)
    {
        var match = PageHeadings.GluedToStart(line);

        Assert.Equal((heading, after), (match?.Heading.ToString(), match?.After));
    }

    [Theory]
    [InlineData("security, UzbekistanAbstract", "Abstract", "security, Uzbekistan")]
    [InlineData("малі містаАнотація", "Abstract", "малі міста")]
    [InlineData("https://doi.org/10.5555/v8i2.77Palabras clave:", "Keywords", "https://doi.org/10.5555/v8i2.77")]
    [InlineData("المدرسة الابتدائيةالملخص", "Abstract", "المدرسة الابتدائية")]
    [InlineData("社区、老年人摘要", "Abstract", "社区、老年人")]
    [InlineData("10.5555/1 Keywords:", "Keywords", "10.5555/1")]
    public void A_heading_glued_to_the_end_of_something_is_found(string line, string heading, string before)
    {
        var match = PageHeadings.GluedToEnd(line);

        Assert.Equal((heading, before), (match?.Heading.ToString(), match?.Before));
    }

    [Theory]
    [InlineData("Abstracts of the conference")]
    [InlineData("Abstract Expressionism in Almaty")]
    [InlineData("AbstractS")]
    [InlineData("Bibliography of Kazakh poetry")]
    [InlineData("Issues in translation")]
    [InlineData("AuthorRank, a method")]
    [InlineData("The Extended Abstract")]
    [InlineData("A Graphical-Abstract")]
    [InlineData("الدراسة والملخص")]
    [InlineData("References and further reading")]
    public void Ordinary_words_are_no_headings(string line)
    {
        Assert.Null(PageHeadings.Alone(line));
        Assert.Null(PageHeadings.BeforeColon(line));
        Assert.Null(PageHeadings.GluedToStart(line));
        Assert.Null(PageHeadings.GluedToEnd(line));
    }
}
