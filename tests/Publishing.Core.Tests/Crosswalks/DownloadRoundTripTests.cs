using System.Xml.Linq;
using CsCheck;
using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Jats;
using Publishing.Tests.Articles;

namespace Publishing.Tests.Crosswalks;

/// <summary>A download of ours that comes back to us says what it said.</summary>
public sealed class DownloadRoundTripTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_download_that_is_imported_is_written_as_it_was(string name)
    {
        var golden = GoldenCase.Load(name).Article;

        Assert.Equal(Lines(golden), Lines(Imported(golden)));
    }

    [Fact]
    public void What_is_imported_once_does_not_change_any_more() => ArticleGen.Published.Sample(
        article =>
        {
            // What comes from the place is not tidied, and would be on the way back.
            var once = Imported(article with { Section = null, Issue = null, Article = CopyEditor.Edit(article.Article).Article });
            Assert.Equal(Lines(once), Lines(Imported(once)));
        },
        iter: Math.Max(100, Check.Iter),
        print: article => ArticleJson.Write(article.Article) is { Length: > 4000 } json ? json[..4000] + "…" : ArticleJson.Write(article.Article));

    private static PublishedArticle Imported(PublishedArticle article)
    {
        var imported = Assert.Single(new JatsImporter().Read(new SourceFile("download.xml", JatsDownload.Of(article))).Articles);
        return article with { Article = imported.Article };
    }

    private static string[] Lines(PublishedArticle article) => GoldenXml.Lines(JatsWriter.Write(article, XNamespace.None)).Split('\n');
}
