using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Deposits;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Jats;
using Publishing.Journals;
using Publishing.Licensing;
using Publishing.Readiness;
using Publishing.Representations;
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
    public void The_journal_has_the_ISSN_of_an_example_and_its_description_says_that_it_does_not_exist()
    {
        var journal = ReadJournal();

        Assert.Equal("1234-5679", journal.Issn?.Value);
        Assert.Contains("made up", journal.Description, StringComparison.Ordinal);
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
    public void An_article_has_no_DOI_but_one_for_examples_and_the_real_page_has_none(string file) =>
        Assert.Equal(file.EndsWith(".txt", StringComparison.Ordinal) ? null : $"10.5555/sample.{int.Parse(file[..2], CultureInfo.InvariantCulture)}", Published(file).Article.Doi?.Value);

    [Fact]
    public void Every_format_representation_and_deposit_has_something_to_show()
    {
        var articles = Names.Select(Published).ToList();

        Assert.All(CrosswalkRegistry.All, crosswalk => Assert.Contains(articles, article => crosswalk.Render(article) is not null));
        Assert.All(RepresentationRegistry.All, one => Assert.Contains(articles, article => one.Write(article) is not null));
        Assert.All(DepositRegistry.All, deposit => Assert.Contains(articles, article => deposit.Check(article).All(problem => problem.Severity != ProblemSeverity.Error)));
    }

    [Fact]
    public void One_article_corrects_another_that_comes_after_it_so_that_the_other_tells_of_it_from_the_first()
    {
        var correction = Published(Names.Single(name => name.Contains("correction", StringComparison.Ordinal)));
        var corrected = Published(Names.Single(name => name.EndsWith(".xml", StringComparison.Ordinal)));

        Assert.Equal(corrected.Article.Doi, Assert.Single(correction.Article.RelatedArticles).Doi);
        Assert.Equal(Names.Count - 1, Names.ToList().FindIndex(name => name.EndsWith(".xml", StringComparison.Ordinal)));
        Assert.Empty(ConsumerRegistry.Check(corrected).Where(consumer => !consumer.Ready && consumer.Consumer != "rsci").Select(consumer => $"{consumer.Title}: {string.Join(' ', consumer.Problems.Select(problem => problem.Message))}"));
    }

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
            Text = new(() => file.EndsWith(".xml", StringComparison.Ordinal) ? SourceFullText.Of(source.Bytes.Span)[0] : []),
        };
    }

    private static Journal ReadJournal() => JsonSerializer.Deserialize<Journal>(File.ReadAllText(Path.Combine(Folder, "journal.json")), ArticleJson.Options)!;
}
