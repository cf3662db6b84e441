using System.Text;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class EndNoteImporterTests
{
    private static readonly EndNoteImporter Importer = new();

    [Fact]
    public void A_reference_gives_all_that_an_article_has()
    {
        var imported = Assert.Single(Read("""
            %0 Journal Article
            %T On wolves
            %A Jones, Ann B.
            %A World Health Organization,
            %E Smith, John
            %J Journal of Examples
            %V 12
            %N 3
            %P 101-19
            %D 2020
            %8 March 5
            %@ 2049-3630
            %R doi:10.5555/abc
            %U https://journal.example.org/7
            %> https://journal.example.org/7/pdf
            %G English
            %K wolves
            dogs
            %X One line
            and another.
            %I Example Press
            %C Almaty
            %+ Example University, Almaty
            %M WOS:000123456700001
            """).Articles);
        var article = imported.Article;

        Assert.Equal(["Jones, Ann B.", "World Health Organization", "Smith, John"], article.Contributors.Select(author => author.InvertedName));
        Assert.Equal(("On wolves", "Journal of Examples", "Example Press", "Almaty"), (article.PlainTitle, article.SourceJournal!.Title, article.SourceJournal.Publisher, article.SourceJournal.PublisherLocation));
        Assert.Equal(("12", "3", "101", "119", "2020-03-05"), (article.Volume, article.IssueNumber, article.FirstPage, article.LastPage, article.PubDates[0].Date.ToString()));
        Assert.Equal(("10.5555/abc", "en", "wos"), (article.Doi!.Value, article.Language!.Value, article.Identifiers[0].Kind));
        Assert.Equal(["wolves", "dogs"], article.Keywords[0].Keywords.Select(keyword => keyword.ToPlainText()));
        Assert.Equal("One line and another.", article.Abstracts[0].ToReadableText());
        Assert.Equal([null, "application/pdf"], article.FullText.Select(link => link.MediaType));
        Assert.Equal("Example University, Almaty", article.Affiliations[0].DisplayText);
        Assert.Equal(["no-license"], imported.Problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("%0 Journal Article\n%T One\n\n%0 Book\n%T Two\n%0 Conference Paper\n%T Three\n", "One ok|Two a book|Three ok")]
    [InlineData("%T One\n%A Jones, A\n%J J\n\n%A Smith, B\n%T Two\n", "One ok|Two ok")]
    [InlineData("\uFEFF%0 Thesis\n%T One", "One a thesis")]
    public void References_are_told_apart_and_what_is_no_article_is_said_to_be_so(string text, string expected)
    {
        var source = new SourceFile("file", Encoding.UTF8.GetBytes(text));

        Assert.IsType<EndNoteImporter>(ImporterRegistry.Recognize(source));
        Assert.Equal(expected, string.Join('|', Importer.Read(source).Articles.Select(article => $"{article.Article.PlainTitle} {(article.Accepted ? "ok" : article.Problems[0].Message["This is ".Length..^", not an article.".Length])}")));
    }

    [Theory]
    [InlineData("%PDF-1.7")]
    [InlineData("% A comment\n\\documentclass{article}")]
    [InlineData("100 %A good start")]
    public void Other_text_is_not_recognized(string text) => Assert.Equal(0, Importer.Recognize(new SourceFile("file", Encoding.UTF8.GetBytes(text))));

    private static ImportResult Read(string text) => Importer.Read(new SourceFile("file", Encoding.UTF8.GetBytes(text)));
}
