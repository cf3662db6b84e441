using System.IO.Compression;
using System.Text;
using Publishing.Ingest;
using static Publishing.Tests.Ingest.Tables.Sheet;

namespace Publishing.Tests.Ingest;

public sealed class XlsxImporterTests
{
    private static readonly string Header = Row(Words("Title"), Words("Date"), Words("Pages"), Words("Volume"));

    [Fact]
    public void A_workbook_is_told_by_its_content_and_its_cells_are_read_as_they_are_shown()
    {
        var source = Xlsx(Header + Row("<c t=\"s\"><v>0</v></c>", Number("44197", 1), Number("45363", 3), Number("12")), "<si><r><rPr><i/></rPr><t>Stipa</t></r><r><t xml:space=\"preserve\"> and H</t></r><r><rPr><vertAlign val=\"subscript\"/></rPr><t>2</t></r><r><t>O</t></r></si>");

        Assert.IsType<XlsxImporter>(ImporterRegistry.Recognize(source));
        var read = Assert.Single(new XlsxImporter().Read(source).Articles);
        Assert.Equal("Stipa and H₂O", read.Article.PlainTitle);
        Assert.False(read.Article.Titles[0].Text.IsPlain);
        Assert.Equal("2021-01-01", read.Article.PubDates[0].Date.ToString());
        Assert.Equal(("3", "12", "12"), (read.Article.FirstPage, read.Article.LastPage, read.Article.Volume));
        Assert.Contains(read.Problems, problem => problem.Code == ProblemCodes.ValueRestored.Code);
    }

    [Theory]
    [InlineData(2, false, "2021-01")]
    [InlineData(4, false, "2021-01")]
    [InlineData(1, false, "2021-01-01")]
    [InlineData(1, true, "2025-01-02")]
    [InlineData(2, true, "2025-01")]
    public void A_date_is_as_precise_as_its_cell_shows_it(int style, bool is1904, string date)
    {
        var article = Assert.Single(new XlsxImporter().Read(Xlsx(Header + Row(Words("A"), Number("44197", style)), is1904: is1904)).Articles).Article;

        Assert.Equal(date, article.PubDates[0].Date.ToString());
    }

    [Fact]
    public void A_year_that_is_a_number_is_a_year_and_a_formula_is_its_value()
    {
        var article = Assert.Single(new XlsxImporter().Read(Xlsx(Header + Row("<c t=\"str\"><f>A1</f><v>A</v></c>", Number("2020"), "<c t=\"e\"><v>#N/A</v></c>")))
            .Articles).Article;

        Assert.Equal(("A", "2020", (string?)null), (article.PlainTitle, article.PubDates[0].Date.ToString(), article.FirstPage));
    }

    [Fact]
    public void Hidden_sheets_are_not_read_and_rows_keep_the_numbers_that_a_person_sees()
    {
        var result = new XlsxImporter().Read(Xlsx($"<row r=\"1\">{Words("Title")}{Words("Year")}</row><row r=\"7\">{Words("A")}</row>", more: Row(Words("Title")) + Row(Words("Hidden"))));

        var read = Assert.Single(result.Articles);
        Assert.Equal(("A", 7, "Articles"), (read.Article.PlainTitle, read.Rows!.First, read.Rows.Sheet));
    }

    [Fact]
    public void A_workbook_of_absurd_size_is_refused_with_the_limit()
    {
        Assert.Contains("16384 columns", Assert.Single(new XlsxImporter().Read(Xlsx("<row r=\"1\"><c r=\"ZZZZZ1\"><v>2</v></c></row>")).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("1048576 at most", Assert.Single(new XlsxImporter().Read(Xlsx("<row r=\"2000000000\"><c><v>2</v></c></row>")).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_unpacks_without_bound_is_refused()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "xl/workbook.xml", "<workbook/>");
            using var bomb = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 1025; i++)
            {
                bomb.Write(zeros);
            }
        }

        var problem = Assert.Single(new XlsxImporter().Read(new SourceFile("bomb.xlsx", bytes.ToArray())).Problems);
        Assert.Equal(ProblemCodes.TooLarge.Code, problem.Code);
    }

    [Fact]
    public void A_DOCTYPE_and_broken_XML_are_problems()
    {
        using var bytes = new MemoryStream();
        using (var evil = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(evil, "xl/workbook.xml", "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><workbook>&x;</workbook>");
        }

        Assert.Equal(ProblemCodes.MalformedTable.Code, Assert.Single(new XlsxImporter().Read(new SourceFile("x", bytes.ToArray())).Problems).Code);
        Assert.Equal(ProblemCodes.MalformedTable.Code, new XlsxImporter().Read(Xlsx(Header + "<row><c")).Problems[0].Code);
        Assert.Equal(ProblemCodes.MalformedTable.Code, Assert.Single(new XlsxImporter().Read(new SourceFile("x", "PK\u0003\u0004garbage"u8.ToArray())).Problems).Code);
    }

    [Theory]
    [InlineData("old Excel (xls)")]
    [InlineData("LibreOffice (ods)")]
    public void Other_workbooks_are_called_by_their_name_with_what_to_do(string kind)
    {
        byte[] bytes = kind.Contains("xls", StringComparison.Ordinal)
            ? [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, .. new byte[512], .. Encoding.Unicode.GetBytes("Workbook"), .. new byte[64]]
            : [(byte)'P', (byte)'K', 3, 4, .. new byte[26], .. "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"u8];
        var source = new SourceFile("x", bytes);

        var problem = Assert.Single(ImporterRegistry.Recognize(source)!.Read(source).Problems);
        Assert.Contains(kind, problem.Message, StringComparison.Ordinal);
        Assert.Contains("save it as an Excel workbook (xlsx) or as CSV", problem.Remedy, StringComparison.Ordinal);
    }
}
