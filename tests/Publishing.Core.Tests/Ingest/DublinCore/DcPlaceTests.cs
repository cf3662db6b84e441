using Publishing.Ingest.DublinCore;

namespace Publishing.Tests.Ingest.DublinCore;

public sealed class DcPlaceTests
{
    [Theory]
    [InlineData("Journal of Steppes; Vol. 3 No. 2 (2020): Cities; 12-19", "Journal of Steppes", "3", "2", 2020, "Cities", "12", "19")]
    [InlineData("Journal of Steppes; Vol 3, No 2 (2020); 12-19", "Journal of Steppes", "3", "2", 2020, null, "12", "19")]
    [InlineData("Степь; Том 3 № 2 (2020): Города; 12-19", "Степь", "3", "2", 2020, "Города", "12", "19")]
    [InlineData("Steppe; No. 14 (2012)", "Steppe", null, "14", 2012, null, null, null)]
    [InlineData("Steppe; 2015: Borders; 5", "Steppe", null, null, 2015, "Borders", "5", null)]
    [InlineData("Italian Botanist 8: 63-93", "Italian Botanist", "8", null, null, null, "63", "93")]
    [InlineData("Journal of Winds, 12(3), 45-67", "Journal of Winds", "12", "3", null, null, "45", "67")]
    [InlineData("Sha'mol jurnali, 2(5), 12-19, (2023-05-14)", "Sha'mol jurnali", "2", "5", 2023, null, "12", "19")]
    [InlineData("Revista del Viento, 7 (2), 15-28, 2018", "Revista del Viento", "7", "2", 2018, null, "15", "28")]
    [InlineData("In: Well, vol. 5, no. 2, pp. 5–9 (2021)", "Well", "5", "2", 2021, null, "5", "9")]
    [InlineData("Вестник, Т. 4, № 1, С. 10-15", "Вестник", "4", "1", null, null, "10", "15")]
    public void The_line_tells_journal_issue_and_pages(string line, string? journal, string? volume, string? number, int? year, string? title, string? first, string? last)
    {
        var place = DcPlace.TryRead(line)!;

        Assert.Equal((journal, volume, number, year, title, first, last), (place.Journal, place.Volume, place.Number, place.Year, place.IssueTitle, place.Pages.First, place.Pages.Last));
    }

    [Theory]
    [InlineData("Journal of Steppes")]
    [InlineData("A book; with two titles")]
    [InlineData("2020")]
    public void A_line_without_a_place_is_none(string line) => Assert.Null(DcPlace.TryRead(line));
}
