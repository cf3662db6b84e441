using Publishing.Ingest.DublinCore;

namespace Publishing.Tests.Ingest.DublinCore;

public sealed class DcKindsTests
{
    [Theory]
    [InlineData("info:eu-repo/semantics/doctoralThesis", "a thesis")]
    [InlineData("Tesis de maestría", "a thesis")]
    [InlineData("http://purl.org/coar/resource_type/c_ddb1", "a data set")]
    [InlineData("Dataset", "a data set")]
    [InlineData("http://purl.org/dc/dcmitype/StillImage", "an image")]
    [InlineData("Book chapter", "a part of a book")]
    [InlineData("info:eu-repo/semantics/bookPart", "a part of a book")]
    [InlineData("Book", "a book")]
    [InlineData("Working Paper", "a working paper")]
    [InlineData("Technical Report", "a report")]
    [InlineData("Recording, oral", "a sound recording")]
    [InlineData("Learning Object", "teaching material")]
    [InlineData("info:eu-repo/semantics/patent", "a patent")]
    [InlineData("Software", "software")]
    public void What_is_no_article_has_its_name(string type, string name) => Assert.Equal((null, name), (DcKinds.Of([type]).Type?.Value, DcKinds.Of([type]).Other));

    [Theory]
    [InlineData("info:eu-repo/semantics/article", "research-article")]
    [InlineData("Journal Article", "research-article")]
    [InlineData("http://purl.org/coar/resource_type/c_6501", "research-article")]
    [InlineData("Artículo", "research-article")]
    [InlineData("Статья", "research-article")]
    [InlineData("Conference paper", "research-article")]
    [InlineData("info:eu-repo/semantics/review", "review-article")]
    [InlineData("Book review", "book-review")]
    [InlineData("Editorial", "editorial")]
    [InlineData("info:eu-repo/semantics/preprint", "preprint")]
    public void An_article_is_one_of_its_kind(string type, string kind) => Assert.Equal((kind, null), (DcKinds.Of([type]).Type?.Value, DcKinds.Of([type]).Other));

    [Fact]
    public void Of_several_words_the_article_wins_and_the_version_is_told()
    {
        var kinds = DcKinds.Of(["Text", "info:eu-repo/semantics/acceptedVersion", "Image", "Article", "Peer-reviewed Article", "Field notes"]);

        Assert.Equal(("research-article", null, "AM"), (kinds.Type?.Value, kinds.Other, kinds.Version));
        Assert.Equal(["Field notes"], kinds.Unknown);
    }
}
