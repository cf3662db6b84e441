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

        Assert.Equal("\uFEFFtitle,authors,note,reason\r\n,\"Bob; Carl\",\"says \"\"hi\"\"\nthere\",The article has no title.\r\n", Encoding.UTF8.GetString(rejected!));
    }

    [Fact]
    public void Mended_rows_can_be_given_again_and_the_reason_is_not_read_and_not_repeated()
    {
        var source = Sheet.Csv("title,reason,authors\nA,The article has no title.,Ann Roe\n,old,Carl Doe\n");
        var result = new CsvImporter().Read(source);

        Assert.DoesNotContain(result.Problems, problem => problem.Code == ProblemCodes.ColumnsNotRead.Code);
        Assert.Equal("\uFEFFtitle,authors,reason\r\n,Carl Doe,The article has no title.\r\n", Encoding.UTF8.GetString(RejectedRows.Of(source, [.. Rejected(result)])!));
    }

    [Fact]
    public void Rows_of_a_workbook_come_back_too_with_the_rows_that_go_on_with_them()
    {
        var source = Sheet.Xlsx(Sheet.Row(Sheet.Words("Title"), Sheet.Words("Author surname"), Sheet.Words("DOI"), Sheet.Words("Date")) + Sheet.Row(Sheet.Words("A"), Sheet.Words("Roe"), Sheet.Words("10.5555/1")) + Sheet.Row("<c/>", Sheet.Words("Doe"), Sheet.Words("10.5555/2"), Sheet.Number("44197", 1)) + Sheet.Row("<c/>", Sheet.Words("Poe")));
        var rejected = RejectedRows.Of(source, [.. Rejected(new XlsxImporter().Read(source))]);

        Assert.Equal("\uFEFFTitle,Author surname,DOI,Date,reason\r\n,Doe,10.5555/2,2021-01-01,The article has no title.\r\n,Poe,,,\r\n", Encoding.UTF8.GetString(rejected!));
    }

    [Fact]
    public void What_is_no_table_or_has_nothing_rejected_gives_no_file()
    {
        Assert.Null(RejectedRows.Of(Sheet.Csv("title,year\nA,2020\n"), []));
    }

    private static IEnumerable<(SourceRows, string)> Rejected(ImportResult result) => result.Articles.Where(article => !article.Accepted).Select(article => (article.Rows!, article.Problems.First(problem => problem.Severity == ProblemSeverity.Error).Message));
}
