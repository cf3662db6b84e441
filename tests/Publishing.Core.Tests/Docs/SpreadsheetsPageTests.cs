using System.Text;
using System.Text.Json;
using Publishing.Ingest;
using Publishing.Ingest.Tables;

namespace Publishing.Tests.Docs;

/// <summary>Holds docs/spreadsheets.md against what it tells an editor to write.</summary>
public sealed class SpreadsheetsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "spreadsheets.md"));

    [Fact]
    public void The_mapping_of_the_page_is_one_and_reads_a_table()
    {
        var json = Page.Split("```json")[1].Split("```")[0];
        var mapping = TableMapping.Read(Encoding.UTF8.GetBytes(json), out var mistake);
        Assert.Null(mistake);

        var table = "Как называется;Кто;What it is called;Когда;Автор 2, имя;Примечания редакции\nСтепь;Иванов, И. / Петров, П.;The steppe;7/8/2020;;проверить\n";
        var article = Assert.Single(new CsvImporter().Read(new SourceFile("t", Encoding.UTF8.GetBytes(table)) { Mapping = mapping }).Articles).Article;
        Assert.Equal(("Степь", "ru", "2020-07-08", 2), (article.PlainTitle, article.Language!.Value, article.PubDates[0].Date.ToString(), article.Contributors.Count));
        Assert.Equal(("The steppe", "en"), (article.Titles[1].Text.ToPlainText(), article.Titles[1].Language!.Value));
    }

    [Fact]
    public void Every_field_is_named()
    {
        Assert.All(Enum.GetNames<ColumnField>(), name => Assert.Contains($"`{JsonNamingPolicy.CamelCase.ConvertName(name)}`", Page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Article title", ColumnField.Title)]
    [InlineData("ARTICLE_TITLE", ColumnField.Title)]
    [InlineData("Название статьи", ColumnField.Title)]
    [InlineData("Тақырыбы", ColumnField.Title)]
    [InlineData("标题", ColumnField.Title)]
    [InlineData("Título", ColumnField.Title)]
    [InlineData("Titulo", ColumnField.Title)]
    [InlineData("Année", ColumnField.Year)]
    [InlineData("Résumé (anglais)", ColumnField.Abstract)]
    [InlineData("Başlık", ColumnField.Title)]
    [InlineData("Słowa kluczowe", ColumnField.Keywords)]
    [InlineData("Өзет", null)]
    [InlineData("Нөмірі", ColumnField.Issue)]
    [InlineData("제목", ColumnField.Title)]
    [InlineData("العنوان", ColumnField.Title)]
    [InlineData("author 2 affiliation", ColumnField.AuthorAffiliation)]
    [InlineData("Ключевые слова (англ.)", ColumnField.Keywords)]
    [InlineData("title [fr_CA]", ColumnField.Title)]
    [InlineData("locale_2", ColumnField.ColumnLanguage)]
    [InlineData("pdf url", ColumnField.PdfUrl)]
    public void The_headings_that_it_names_are_understood(string heading, ColumnField? field)
    {
        Assert.Equal(field, ColumnHeadings.TryRead(heading)?.Field);
    }
}
