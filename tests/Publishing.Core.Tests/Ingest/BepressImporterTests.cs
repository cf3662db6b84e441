using System.Text;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class BepressImporterTests
{
    private static readonly BepressImporter Importer = new();

    [Fact]
    public void A_batch_is_read_as_it_was_accepted()
    {
        var result = SourceGolden.Compare(Importer, "bepress", "batch.xml");

        Assert.Equal("bepress", ImporterRegistry.Recognize(TestFiles.Read("sources/bepress/batch.xml"))?.Name);
        Assert.Empty(SourceGolden.Faults(result));
    }

    [Fact]
    public void What_is_pending_and_what_is_no_article_is_said()
    {
        var articles = Importer.Read(TestFiles.Read("sources/bepress/batch.xml")).Articles;

        Assert.DoesNotContain(articles[0].Problems, problem => problem.Code == "not-published-there");
        Assert.Contains("'pending'", Assert.Single(articles[1].Problems, problem => problem.Code == "not-published-there").Message, StringComparison.Ordinal);
        Assert.Equal("This is a thesis, not an article.", Assert.Single(articles[2].Problems).Message);
    }

    [Theory]
    [InlineData("<documents/>", 90)]
    [InlineData("<document-export><documents/></document-export>", 90)]
    [InlineData("<document><articleid>1</articleid></document>", 85)]
    [InlineData("<document><body/></document>", 0)]
    public void A_batch_is_known_by_its_root(string text, int confidence) => Assert.Equal(confidence, Importer.Recognize(new SourceFile("x", Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void A_batch_without_documents_is_refused() => Assert.Equal("not-an-article", Assert.Single(Importer.Read(new SourceFile("x", "<documents/>"u8.ToArray())).Problems).Code);
}
