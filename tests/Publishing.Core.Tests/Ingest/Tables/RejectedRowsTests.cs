using System.Text;
using Publishing.Ingest;
using Publishing.Ingest.Tables;

namespace Publishing.Tests.Ingest.Tables;

public sealed class RejectedRowsTests
{
    [Fact]
    public void The_rejected_rows_come_back_with_their_columns_and_a_reason()
    {
        var source = Sheet.Csv("title;authors;note\nA;Ann;x\n;\"Bob; Carl\";\"says \"\"hi\"\"\nthere\"\nC;Dan;\n");
        var rejected = RejectedRows.Of(source, [.. Rejected(new CsvImporter().Read(source))]);

        Assert.Equal("\uFEFFreason;title;authors;note\r\nThe article has no title.;;\"Bob; Carl\";\"says \"\"hi\"\"\nthere\"\r\n", Encoding.UTF8.GetString(rejected!));
    }

    [Fact]
    public void Mended_rows_can_be_given_again_and_the_reason_is_not_read_and_not_repeated()
    {
        var source = Sheet.Csv("title,reason,authors\nA,The article has no title.,Ann Roe\n,old,Carl Doe\n");
        var result = new CsvImporter().Read(source);

        Assert.DoesNotContain(result.Problems, problem => problem.Code == ProblemCodes.ColumnsNotRead.Code);
        Assert.Equal("\uFEFFreason,title,authors\r\nThe article has no title.,,Carl Doe\r\n", Encoding.UTF8.GetString(RejectedRows.Of(source, [.. Rejected(result)])!));
    }

    [Fact]
    public void Rows_of_a_workbook_come_back_too_with_the_rows_that_go_on_with_them()
    {
        var source = Sheet.Xlsx(Sheet.Row(Sheet.Words("Title"), Sheet.Words("Author surname"), Sheet.Words("DOI"), Sheet.Words("Date")) + Sheet.Row(Sheet.Words("A"), Sheet.Words("Roe"), Sheet.Words("10.5555/1")) + Sheet.Row("<c/>", Sheet.Words("Doe"), Sheet.Words("10.5555/2"), Sheet.Number("44197", 1)) + Sheet.Row("<c/>", Sheet.Words("Poe")));
        var rejected = RejectedRows.Of(source, [.. Rejected(new XlsxImporter().Read(source))]);

        Assert.Equal("\uFEFFreason,Title,Author surname,DOI,Date\r\nThe article has no title.,,Doe,10.5555/2,2021-01-01\r\n,,Poe,,\r\n", Encoding.UTF8.GetString(rejected!));
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void The_separator_of_the_source_stays(char separator)
    {
        var source = Sheet.Csv($"title{separator}doi\nA{separator}10.5555/1\n{separator}10.5555/2\n");

        Assert.Equal($"\uFEFFreason{separator}title{separator}doi\r\nThe article has no title.{separator}{separator}10.5555/2\r\n", Text(source));
    }

    [Fact]
    public void A_row_with_too_many_cells_keeps_them_all_and_is_found_wrong_again_until_it_is_mended()
    {
        var source = Sheet.Csv("title,authors,doi\nA,Ann Roe,10.5555/1\nB, or C,Carl Doe,10.5555/2\n,Dan Poe,10.5555/3\nE,Eve Foe,10.5555/4\n,Fay Goe,10.5555/5\n");
        var lines = Text(source).Split("\r\n");

        Assert.Equal("\uFEFFreason,title,authors,doi", lines[0]);
        Assert.EndsWith(",B,\" or C\",Carl Doe,10.5555/2", lines[1], StringComparison.Ordinal);
        var again = Sheet.Read(string.Join("\r\n", lines));
        Assert.Equal(["too-many-cells", "no-title", "no-title"], again.Articles.Select(article => article.Problems.First(problem => problem.Severity == ProblemSeverity.Error).Code));
        Assert.Equal("10.5555/3", again.Articles[1].Article.Doi?.Value);
    }

    [Fact]
    public void The_number_of_a_row_is_no_number_of_an_issue_when_it_stands_behind_the_reason()
    {
        var article = Sheet.One("reason,No,title,doi\nold,12,A,10.5555/1\n");

        Assert.Equal(("A", null), (article.Article.PlainTitle, article.Article.IssueNumber));
    }

    [Fact]
    public void What_is_no_table_or_has_nothing_rejected_gives_no_file()
    {
        Assert.Null(RejectedRows.Of(Sheet.Csv("title,year\nA,2020\n"), []));
    }

    private static string Text(SourceFile source) => Encoding.UTF8.GetString(RejectedRows.Of(source, [.. Rejected(new CsvImporter().Read(source))])!);

    private static IEnumerable<(SourceRows, string)> Rejected(ImportResult result) => result.Articles.Where(article => !article.Accepted).Select(article => (article.Rows!, article.Problems.First(problem => problem.Severity == ProblemSeverity.Error).Message));
}
