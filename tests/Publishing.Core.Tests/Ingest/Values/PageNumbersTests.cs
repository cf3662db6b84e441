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
    public void One_field_that_holds_both_is_taken_apart() => Assert.Equal(new PageNumbers("228", "242"), PageNumbers.Of("228-242", ""));
}
