using System.Text;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class OaiDcImporterTests
{
    private static readonly OaiDcImporter Importer = new();

    public static TheoryData<string> Records => [.. SourceGolden.Names("oai-dc", ".xml")];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_is_read_as_it_was_accepted(string name)
    {
        var result = SourceGolden.Compare(Importer, "oai-dc", name);

        Assert.Equal("oai-dc", ImporterRegistry.Recognize(TestFiles.Read("sources/oai-dc/" + name))?.Name);
        Assert.Empty(SourceGolden.Faults(result));
    }

    [Theory]
    [InlineData("<oai_dc:dc xmlns:oai_dc='http://www.openarchives.org/OAI/2.0/oai_dc/'/>", 92)]
    [InlineData("<qualifieddc/>", 92)]
    [InlineData("<record xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>T</dc:title></record>", 70)]
    [InlineData("<record><title>T</title></record>", 0)]
    [InlineData("<article/>", 0)]
    public void Dublin_Core_is_known_by_its_root_or_its_namespace(string text, int confidence) => Assert.Equal(confidence, Importer.Recognize(Source(text)));

    [Fact]
    public void A_thesis_among_articles_is_refused_by_its_name_and_costs_the_others_nothing()
    {
        var articles = Importer.Read(TestFiles.Read("sources/oai-dc/several.xml")).Articles;

        Assert.Equal([false, false, true, true], articles.Select(article => article.Accepted));
        Assert.Equal("This is a thesis, not an article.", Assert.Single(articles[0].Problems).Message);
        Assert.Equal("On wells", articles[0].Article.PlainTitle);
        Assert.Equal("This is a data set, not an article.", Assert.Single(articles[1].Problems).Message);
    }

    [Theory]
    [InlineData("Silva, Ana; Embrapa Soja", "Ana Silva", "Embrapa Soja", true)]
    [InlineData("Lehrach, Hans; CNRS", "Hans Lehrach", "CNRS", false)]
    [InlineData("Rossi, Aldo; UNAM, Mexico", "Aldo Rossi", "UNAM, Mexico", false)]
    [InlineData("Frenken, Koen; Utrecht University", "Koen Frenken", "Utrecht University", false)]
    [InlineData("Silva, Ana; Rossi, Aldo", "Ana Silva|Aldo Rossi", null, false)]
    [InlineData("Silva, A.; Rossi A.", "A. Silva|A. Rossi", null, false)]
    [InlineData("DOE, JOHN; ROE, JANE", "JOHN DOE|JANE ROE", null, false)]
    [InlineData("Zhang, Wei; Li Na; Wang Fang", "Wei Zhang|Li Na|Wang Fang", null, false)]
    public void What_stands_behind_a_name_is_its_affiliation_unless_it_is_a_person(string creator, string names, string? affiliation, bool isDoubtful)
    {
        var imported = Assert.Single(Importer.Read(Source($"<dc><title>T</title><type>article</type><creator>{creator}</creator></dc>")).Articles);

        Assert.Equal(names.Split('|'), imported.Article.Contributors.Select(author => author.DisplayName));
        Assert.Equal(affiliation, imported.Article.Affiliations.SingleOrDefault()?.Text);
        Assert.Equal(isDoubtful, imported.Problems.Any(problem => problem is { Code: "authors-inferred", Field: "affiliations" }));
        Assert.Equal(isDoubtful, imported.Article.Inferred.Any(inference => inference.Field == "affiliations"));
    }

    [Fact]
    public void Nothing_says_that_it_is_an_article() =>
        Assert.Contains(Assert.Single(Importer.Read(Source("<dc><title>T</title><creator>A, B</creator></dc>")).Articles).Problems, problem => problem.Code == "type-unknown");

    [Fact]
    public void The_same_persons_in_two_languages_are_one_each()
    {
        var article = Assert.Single(Importer.Read(Source("""
            <dc><title xml:lang="ru">Т</title><type>article</type><language>ru</language>
            <creator xml:lang="ru">Ахметова, Дана</creator><creator xml:lang="ru">Ким, Фома</creator>
            <creator xml:lang="en">Akhmetova, Dana</creator><creator xml:lang="en">Kim, Foma</creator></dc>
            """)).Articles).Article;

        Assert.Equal(["Дана Ахметова / Dana Akhmetova", "Фома Ким / Foma Kim"], article.Contributors.Select(person => string.Join(" / ", person.Names.Select(name => name.DisplayName))));
    }

    [Fact]
    public void A_document_with_nothing_in_it_is_refused() => Assert.Equal("not-an-article", Assert.Single(Importer.Read(Source("<dc/>")).Problems).Code);

    [Fact]
    public void A_record_of_Zenodo_tells_where_the_article_appeared_and_its_community_is_no_full_text()
    {
        var article = Assert.Single(Importer.Read(Source("""
            <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>On things</dc:title><dc:type>info:eu-repo/semantics/article</dc:type>
            <dc:identifier>https://doi.org/10.5555/zenodo.1</dc:identifier><dc:relation>https://zenodo.org/communities/things</dc:relation><dc:relation>urn:eissn:2049-3630</dc:relation><dc:source>Journal of Things, 2(5), 12-19, (2023-05-14)</dc:source></oai_dc:dc>
            """)).Articles).Article;

        Assert.Equal(("Journal of Things", "2", "5", "12", "19"), (article.SourceJournal!.Title, article.Volume, article.IssueNumber, article.FirstPage, article.LastPage));
        Assert.Empty(article.FullText);
        Assert.Equal("2049-3630", Assert.Single(article.SourceJournal.Issns!).Value);
    }

    [Fact]
    public void A_creator_with_elements_of_its_own_is_a_person_with_an_affiliation()
    {
        var article = Assert.Single(Importer.Read(Source("""
            <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://example.org/extended/"><dc:title>On things</dc:title>
            <dc:creator><dc:name>Ann Roe</dc:name><dc:affiliation>University of Things</dc:affiliation></dc:creator></oai_dc:dc>
            """)).Articles).Article;

        Assert.Equal(("Roe, Ann", "University of Things"), (Assert.Single(article.Contributors).InvertedName, Assert.Single(article.Affiliations).DisplayText));
    }

    private static SourceFile Source(string text) => new("test.xml", Encoding.UTF8.GetBytes(text));
}
