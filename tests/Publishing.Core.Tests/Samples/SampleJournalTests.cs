using System.Text.Json;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Jats;
using Publishing.Journals;
using Publishing.Licensing;
using Publishing.Schemas;
using Publishing.Tests.Jats;
using Publishing.Text;

namespace Publishing.Tests.Samples;

/// <summary>The sample journal is the first that a newcomer sees and harvests.</summary>
public sealed class SampleJournalTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "samples");

    private static readonly IReadOnlyList<string> Names = [.. Directory.EnumerateFiles(Path.Combine(Folder, "articles")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files => [.. Names];

    [Fact]
    public void The_journal_invents_no_ISSN_and_its_description_says_that_it_does_not_exist()
    {
        var journal = ReadJournal();

        Assert.Null(journal.Issn);
        Assert.Contains("Sample", journal.Title, StringComparison.Ordinal);
        Assert.Contains("does not exist", journal.Description, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_article_is_read_without_error_and_goes_out_valid_in_every_format(string file)
    {
        var article = Published(file);

        Assert.All(CrosswalkRegistry.All, crosswalk => Assert.Empty(crosswalk.Render(article) is { } root ? RecordSchemas.Faults(crosswalk.Schema, root) : []));
        Assert.Empty(Jats4rRules.Errors(JatsWriter.Write(article, XNamespace.None)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_article_invents_no_DOI(string file) => Assert.Null(Published(file).Article.Doi);

    [Fact]
    public void The_awkward_cases_are_all_there()
    {
        var articles = Names.Select(name => Published(name).Article).ToList();

        Assert.Contains(articles, article => article.Contributors.Any(contributor => contributor.Group is not null));
        Assert.Contains(articles, article => article.Contributors.Any(contributor => contributor.Names.Any(name => name.GivenNames is null)));
        Assert.Contains(articles, article => article.Contributors.Any(contributor => contributor.Names.Count > 1) && article.Titles.Count > 1);
        Assert.Contains(articles, article => article.Titles.Any(title => title.Text.Inlines.Any(inline => inline is MathRun)));
        Assert.Contains(articles, article => article.Permissions.AccessOn(new DateOnly(2026, 1, 1)) == AccessRight.Embargoed);
        Assert.Contains(articles, article => article.Permissions.Licenses.Any(license => license.Url == "https://creativecommons.org/licenses/by-nc-nd/4.0/"));
        Assert.Contains(articles, article => article.Awards.Count > 0);
        Assert.Contains(Names, name => name.EndsWith(".withdrawn.json", StringComparison.Ordinal));
    }

    private static PublishedArticle Published(string file)
    {
        var source = new SourceFile(file, File.ReadAllBytes(Path.Combine(Folder, "articles", file)));
        var result = ImporterRegistry.Recognize(source)!.Read(source);
        var imported = Assert.Single(result.Articles);
        Assert.DoesNotContain(result.Problems.Concat(imported.Problems), problem => problem.Severity == ProblemSeverity.Error);
        return new PublishedArticle
        {
            Id = 1,
            Article = imported.Article,
            Journal = ReadJournal(),
            Addresses = new RepositoryAddresses(new Uri("http://localhost:8080/"), "localhost"),
            Today = new DateOnly(2026, 1, 1),
        };
    }

    private static Journal ReadJournal() => JsonSerializer.Deserialize<Journal>(File.ReadAllText(Path.Combine(Folder, "journal.json")), ArticleJson.Options)!;
}
