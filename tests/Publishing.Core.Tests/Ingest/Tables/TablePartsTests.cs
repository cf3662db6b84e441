using System.Globalization;
using System.Text;
using Publishing.Ingest;
using Publishing.Ingest.Tables;

namespace Publishing.Tests.Ingest.Tables;

public sealed class TablePartsTests
{
    [Theory]
    [InlineData("utf-8", "")]
    [InlineData("windows-1251", "")]
    [InlineData("utf-16", "Журнал вещей;;;\r\n")]
    [InlineData("utf-8", "sep=;\r\n")]
    public void The_parts_of_a_table_together_are_what_the_whole_is(string encoding, string before)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = new StringBuilder(before + "Название статьи;Фамилия автора;Имя автора;Дата публикации\r\n");
        for (var i = 1; i <= 200; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\"Статья; номер {i}\nв двух строках\";Иванова;Анна;{(i == 199 ? "7/31/2020" : "7/8/2020")}\r\n{(i % 7 == 0 ? "\r\n" : "")};Петров;Пётр;\r\n");
        }

        var bytes = Encoding.GetEncoding(encoding).GetPreamble().Concat(Encoding.GetEncoding(encoding).GetBytes(text.ToString())).ToArray();
        var whole = new CsvImporter().Read(new SourceFile("t", bytes));
        var parts = TableParts.Of("t", () => new MemoryStream(bytes), 2000)!.ToList();
        var read = parts.ConvertAll(new CsvImporter().Read);

        Assert.InRange(parts.Count, 5, 50);
        Assert.Equal(200, whole.Articles.Count);
        Assert.Equal(whole.Articles.Select(PageFile.Describe), read.SelectMany(part => part.Articles).Select(PageFile.Describe));
        Assert.Equal(whole.Articles.Select(article => article.Rows), read.SelectMany(part => part.Articles).Select(article => article.Rows));
        Assert.All(whole.Articles, article => Assert.Equal(2, article.Article.Contributors.Count));
        Assert.Single(read.SelectMany(part => part.Problems), problem => problem.Code == ProblemCodes.DateOrderFound.Code);
    }

    [Fact]
    public void What_is_no_table_has_no_parts()
    {
        Assert.Null(TableParts.Of("t", () => new MemoryStream("Once upon a time, there was a table.\n"u8.ToArray()), 1000));
    }
}
