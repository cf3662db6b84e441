using Publishing.Articles;
using Publishing.Ingest.Values;

namespace Publishing.Tests.Ingest.Values;

public sealed class PageNumbersTests
{
    [Theory]
    [InlineData("12-19", "12", "19", null, null)]
    [InlineData("pp. 12 – 19.", "12", "19", null, null)]
    [InlineData("iii-ix", "iii", "ix", null, null)]
    [InlineData("2-1–2-15", "2-1", "2-15", null, null)]
    [InlineData("3-12-3-20", "3-12", "3-20", null, null)]
    [InlineData("8-11, 14-19", "8", null, "8-11, 14-19", null)]
    [InlineData("112-119+130", "112", null, "112-119+130", null)]
    [InlineData("e33693", null, null, null, "e33693")]
    [InlineData("3804742", null, null, null, "3804742")]
    [InlineData("A75", "A75", null, null, null)]
    [InlineData("S12", "S12", null, null, null)]
    [InlineData("107-", "107", null, null, null)]
    [InlineData("12-n/a", "12", null, null, null)]
    [InlineData("n/a-n/a", null, null, null, null)]
    [InlineData("no-no", null, null, null, null)]
    [InlineData("0-0", null, null, null, null)]
    [InlineData("", null, null, null, null)]
    public void Pages_of_one_field(string text, string? first, string? last, string? range, string? elocation) =>
        Assert.Equal(new PageNumbers(first, last, range, elocation), PageNumbers.Read(text));

    [Theory]
    [InlineData("228-42", "242")]
    [InlineData("1209-28", "1228")]
    [InlineData("S12-9", "S19")]
    [InlineData("228-242", "242")]
    [InlineData("96-104", "104")]
    [InlineData("99-5", "5")]
    public void A_last_page_as_MEDLINE_shortens_it_is_completed(string text, string last) => Assert.Equal(last, PageNumbers.Read(text, isShortened: true).Last);

    [Fact]
    public void Two_fields_are_taken_as_they_are() => Assert.Equal(new PageNumbers("228", "42"), PageNumbers.Of("228", "42"));

    [Fact]
    public void A_last_page_with_more_pages_behind_it_makes_a_range() => Assert.Equal(new PageNumbers("112", Range: "112-119+130"), PageNumbers.Of("112", "119+130"));

    [Fact]
    public void One_field_that_holds_both_is_taken_apart() => Assert.Equal(new PageNumbers("228", "242"), PageNumbers.Of("228-242", ""));

    [Theory]
    [InlineData("С. 12-19", "12|19|||")]
    [InlineData("p.447-473", "447|473|||")]
    [InlineData("Seite 447-473", "447|473|||")]
    [InlineData("pages:447-473", "447|473|||")]
    [InlineData("Pages 1 to 10", "1|10|||")]
    [InlineData("12-1--12-20", "12-1|12-20|||")]
    [InlineData("12---19", "12|19|||")]
    [InlineData("Article 17", "|||17|")]
    [InlineData("Art. No. 012345", "|||012345|")]
    [InlineData("Article ID bmj.k1234", "|||bmj.k1234|")]
    [InlineData("12 p.", "||||12")]
    [InlineData("1-16:20", "1|16:20|||")]
    public void Words_around_the_numbers_are_not_pages(string text, string expected) => Assert.Equal(expected, Shown(PageNumbers.Read(text)));

    [Theory]
    [InlineData("12", "19", "12|19|||")]
    [InlineData("12-19", "19", "12|19|||")]
    [InlineData("12-19", "12-19", "12|19|||")]
    [InlineData("12", "12-19", "12|19|||")]
    [InlineData(null, "12-19", "12|19|||")]
    [InlineData("12", "12", "12|12|||")]
    [InlineData("e5", "e5", "|||e5|")]
    [InlineData("e5", "e9", "e5|e9|||")]
    public void Two_fields_may_say_the_same(string? first, string? last, string expected) => Assert.Equal(expected, Shown(PageNumbers.Of(first, last)));

    [Fact]
    public void An_article_gets_what_it_has_not()
    {
        var article = PageNumbers.Read("12-19").ApplyTo(new Article { FirstPage = "11" });

        Assert.Equal(("11", "19"), (article.FirstPage, article.LastPage));
        Assert.Equal(12, PageNumbers.Read("12 pages").ApplyTo(new Article()).Counts["page-count"]);
    }

    private static string Shown(PageNumbers pages) => $"{pages.First}|{pages.Last}|{pages.Range}|{pages.ElocationId}|{pages.Count}";
}
