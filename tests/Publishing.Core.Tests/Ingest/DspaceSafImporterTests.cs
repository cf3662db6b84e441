using System.Text;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class DspaceSafImporterTests
{
    private static readonly DspaceSafImporter Importer = new();

    public static TheoryData<string> Items => [.. SourceGolden.Names("dspace-saf", ".xml")];

    [Theory]
    [MemberData(nameof(Items))]
    public void An_item_is_read_as_it_was_accepted(string name)
    {
        var result = SourceGolden.Compare(Importer, "dspace-saf", name);

        Assert.Equal("dspace-saf", ImporterRegistry.Recognize(TestFiles.Read("sources/dspace-saf/" + name))?.Name);
        Assert.Empty(SourceGolden.Faults(result));
    }

    [Theory]
    [InlineData("saf-item")]
    [InlineData("item")]
    [InlineData("whatever")]
    public void The_files_of_one_item_are_one_article_whatever_holds_them(string wrapper)
    {
        var xml = $"<{wrapper}><dublin_core schema='dc'><dcvalue element='title' qualifier='none'>T</dcvalue></dublin_core><dublin_core schema='dcterms'><dcvalue element='issued'>2020</dcvalue></dublin_core></{wrapper}>";
        var source = new SourceFile("x", Encoding.UTF8.GetBytes(xml));

        Assert.Equal(93, Importer.Recognize(source));
        Assert.Equal(("T", "2020"), Importer.Read(source).Articles.Select(article => (article.Article.PlainTitle, article.Article.PubDates[0].Date.ToString())).Single());
    }

    [Fact]
    public void A_picture_is_no_article() =>
        Assert.Equal("This is an image, not an article.", Assert.Single(Assert.Single(Importer.Read(TestFiles.Read("sources/dspace-saf/dim.xml")).Articles).Problems).Message);
}
