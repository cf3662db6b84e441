using CsCheck;
using Publishing.Ingest.Values;

namespace Publishing.Tests.Ingest.Values;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("2019", "2019", null, true)]
    [InlineData("2019-5-3", "2019-05-03", null, true)]
    [InlineData("2019/05/03", "2019-05-03", null, true)]
    [InlineData("2019-00-00", "2019", null, true)]
    [InlineData("2019-05-03T10:00:00Z", "2019-05-03", null, true)]
    [InlineData("03.05.2019", "2019-05-03", null, true)]
    [InlineData("15/03/2019", "2019-03-15", null, true)]
    [InlineData("03/15/2019", "2019-03-15", null, true)]
    [InlineData("3/5/2019", "2019", null, false)]
    [InlineData("05/2019", "2019-05", null, true)]
    [InlineData("May 3, 2019", "2019-05-03", null, true)]
    [InlineData("3rd May 2019", "2019-05-03", null, true)]
    [InlineData("3 мая 2019 г.", "2019-05-03", null, true)]
    [InlineData("Sept. 2019", "2019-09", null, true)]
    [InlineData("2008 Nov-Dec", "2008", "Nov-Dec", true)]
    [InlineData("2020 Spring", "2020", "Spring", true)]
    [InlineData("1977-1978", "1977", null, false)]
    [InlineData("31.02.2019", "2019-02", null, false)]
    public void Dates_are_read_as_precisely_as_they_are_certain(string text, string date, string? season, bool isWhole)
    {
        var read = WrittenDate.Read(text)!;

        Assert.Equal((date, season, isWhole), (read.Date.ToString(), read.Season, read.IsWhole));
    }

    [Theory]
    [InlineData("")]
    [InlineData("in press")]
    [InlineData("-0500")]
    public void What_has_no_year_is_no_date(string text) => Assert.Null(WrittenDate.Read(text));

    [Theory]
    [InlineData("2019", "Mar", "5", "2019-03-05", null)]
    [InlineData("2019", "3", "", "2019-03", null)]
    [InlineData("2019", "October", "", "2019-10", null)]
    [InlineData("2019", "Winter", null, "2019", "Winter")]
    [InlineData("2019", "00", "00", "2019", null)]
    [InlineData("2019", "2", "31", "2019-02", null)]
    public void Three_fields_are_one_date(string year, string? month, string? day, string date, string? season)
    {
        var read = WrittenDate.Of(year, month, day)!;

        Assert.Equal((date, season), (read.Date.ToString(), read.Season));
    }

    [Theory]
    [InlineData("20200305", "2020-03-05|")]
    [InlineData("2020/03/05/", "2020-03-05|")]
    [InlineData("2020/3//", "2020-03|")]
    [InlineData("2020///", "2020|")]
    [InlineData("2020///Spring", "2020|Spring")]
    [InlineData("2020///Mar 5", "2020-03-05|")]
    [InlineData("2020/Mar/5", "2020-03-05|")]
    [InlineData("2020/2//Jan-Feb", "2020-02|")]
    [InlineData("Mar. 2020", "2020-03|")]
    [InlineData("2020 Mar 5", "2020-03-05|")]
    [InlineData("Third quarter 2020", "2020|Third quarter")]
    [InlineData("2020-03/2020-04", "2020-03|")]
    [InlineData("2020-03-05/..", "2020-03-05|")]
    [InlineData("[c1992]", "1992|")]
    [InlineData("cop. 1992.", "1992|")]
    [InlineData("март 2020 г.", "2020-03|")]
    [InlineData("Sep 2020", "2020-09|")]
    [InlineData("févr. 2020", "2020-02|")]
    public void Dates_of_bibliographies(string text, string expected)
    {
        var read = WrittenDate.Read(text);

        Assert.Equal(expected, $"{read?.Date}|{read?.Season}");
    }

    [Theory]
    [InlineData("ca. 1992", true)]
    [InlineData("[1992?]", true)]
    [InlineData("1992~", true)]
    [InlineData("c1992", false)]
    public void A_date_that_is_not_certain_says_so(string text, bool expected) => Assert.Equal(("1992", expected), (WrittenDate.Read(text)!.Date.ToString(), WrittenDate.Read(text)!.IsApproximate));

    [Theory]
    [InlineData("2020", "{Sept.}", "31", "2020-09|")]
    [InlineData("2020", "5 March", null, "2020-03-05|")]
    [InlineData("2020", "Mar 5", null, "2020-03-05|")]
    [InlineData("2020", "Jan-Feb", null, "2020|Jan-Feb")]
    [InlineData("2020", "13", "1", "2020|")]
    [InlineData("2020-05-06", "3", null, "2020-05-06|")]
    public void A_month_in_any_words_is_read(string year, string? month, string? day, string expected)
    {
        var read = WrittenDate.Of(year, month, day);

        Assert.Equal(expected, $"{read?.Date}|{read?.Season}");
    }

    [Fact]
    public void Any_text_is_read_without_an_exception() => Gen.Select(Gen.String, Gen.String["0123456789-/. JanmarSpringc?"]).Sample(
        (any, near) =>
        {
            WrittenDate.Read(any);
            WrittenDate.Read(near);
            WrittenDate.Of("2020", any, near);
        },
        iter: 5000);
}
