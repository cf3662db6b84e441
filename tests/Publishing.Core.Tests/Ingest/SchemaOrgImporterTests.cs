using System.Text;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class SchemaOrgImporterTests
{
    private static readonly SchemaOrgImporter Importer = new();

    public static TheoryData<string> Files => [.. SourceGolden.Names("schema-org", ".jsonld")];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_read_as_it_was_accepted(string name)
    {
        var result = SourceGolden.Compare(Importer, "schema-org", name);

        Assert.Equal("schema-org", ImporterRegistry.Recognize(TestFiles.Read("sources/schema-org/" + name))?.Name);
        Assert.Empty(SourceGolden.Faults(result));
    }

    [Theory]
    [InlineData("""{"@context": "http://schema.org", "name": "T"}""", 96)]
    [InlineData("""{"@context": ["https://www.w3.org/ns/x", "https://schema.org/"], "@type": "Article"}""", 96)]
    [InlineData("""[{"@type": ["http://schema.org/ScholarlyArticle"], "http://schema.org/name": [{"@value": "T"}]}]""", 96)]
    [InlineData("""{"@context": "https://www.w3.org/ns/activitystreams", "type": "Note"}""", 0)]
    [InlineData("""{"titles": [{"text": "T"}], "abstracts": []}""", 0)]
    [InlineData("<html></html>", 0)]
    [InlineData("", 0)]
    public void It_is_known_by_its_context(string text, int confidence) => Assert.Equal(confidence, Importer.Recognize(Source(text)));

    [Theory]
    [InlineData("Dataset", "a data set")]
    [InlineData("Book", "a book")]
    [InlineData("Chapter", "a chapter of a book")]
    [InlineData("SoftwareSourceCode", "software")]
    [InlineData("Thesis", "a thesis")]
    [InlineData("BlogPosting", "a post of a blog")]
    [InlineData("Periodical", "a journal")]
    public void What_is_no_article_is_called_by_its_name(string type, string what)
    {
        var problem = Assert.Single(Importer.Read(Source($$"""{"@context": "https://schema.org", "@type": "{{type}}", "name": "N"}""")).Problems);

        Assert.Equal(("not-an-article", "N"), (problem.Code, problem.Value));
        Assert.Contains(what, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Articles_of_a_list_are_each_read_and_what_they_cite_is_not()
    {
        var result = Importer.Read(Source("""
            [{"@context": "https://schema.org", "@type": "ScholarlyArticle", "name": "One", "citation": {"@type": "ScholarlyArticle", "name": "Cited"}},
             {"@context": "https://schema.org", "@type": ["Article", "Report"], "headline": "Two"}]
            """));

        Assert.Equal(["One", "Two"], result.Articles.Select(article => article.Article.PlainTitle));
    }

    [Fact]
    public void Expanded_names_and_a_graph_with_references_are_the_same_words()
    {
        var article = Assert.Single(Importer.Read(Source("""
            {"@context": "https://schema.org", "@graph": [
              {"@id": "#a", "@type": "schema:ScholarlyArticle", "http://schema.org/name": [{"@value": "Water", "@language": "en"}, {"@value": "Вода", "@language": "ru"}], "inLanguage": {"@type": "Language", "name": "Russian", "alternateName": "ru"}, "author": {"@id": "#p"}, "isPartOf": {"@id": "#i"}},
              {"@id": "#p", "@type": "Person", "familyName": "Zhailin", "givenName": "Daniyar", "affiliation": {"@id": "#o"}},
              {"@id": "#o", "@type": "Organization", "name": "University", "sameAs": "https://ror.org/05dxps055"},
              {"@id": "#i", "@type": "PublicationIssue", "issueNumber": 4, "isPartOf": {"@type": ["PublicationVolume", "Periodical"], "volumeNumber": "7", "name": "Steppe", "issn": "2049-3630"}}]}
            """)).Articles).Article;

        Assert.Equal(["Вода", "Water"], article.Titles.Select(title => title.Text.ToPlainText()));
        Assert.Equal("Zhailin, Daniyar", Assert.Single(article.Contributors).InvertedName);
        Assert.Equal(("University", "https://ror.org/05dxps055"), (article.Affiliations[0].Institution, article.Affiliations[0].Ror?.Value));
        Assert.Equal(("7", "4", "Steppe", "2049-3630"), (article.Volume, article.IssueNumber, article.SourceJournal?.Title, article.SourceJournal?.Issns?[0].Value));
    }

    [Fact]
    public void Broken_json_names_its_line() =>
        Assert.Equal(("malformed-json", 2), Assert.Single(Importer.Read(Source("{\"@context\": \"https://schema.org\",\n\"name\": }")).Problems) is var problem ? (problem.Code, problem.Line) : default);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[[[]]]")]
    [InlineData("{\"@context\": \"https://schema.org\", \"@type\": 7, \"name\": {\"name\": {\"name\": null}}}")]
    [InlineData("{\"@context\": \"https://schema.org\", \"@id\": \"a\", \"@type\": \"Article\", \"isPartOf\": {\"@id\": \"a\"}, \"author\": {\"@id\": \"a\"}}")]
    public void Nothing_is_too_strange_to_be_answered(string text)
    {
        var result = Importer.Read(Source(text));

        Assert.True(result.Problems.Count + result.Articles.Count > 0);
    }

    private static SourceFile Source(string text) => new("article.jsonld", Encoding.UTF8.GetBytes(text));
}
