using Publishing.Articles;
using Publishing.Deposits;
using Publishing.Identifiers;
using Publishing.Journals;
using Publishing.Licensing;
using Publishing.Readiness;
using Publishing.Tests.Crosswalks;
using Publishing.Text;

namespace Publishing.Tests.Readiness;

public sealed class ConsumerTests
{
    public static TheoryData<string> Names => [.. ConsumerRegistry.All.Select(consumer => consumer.Name)];

    [Fact]
    public void Every_consumer_is_registered_under_a_name_of_its_own()
    {
        var written = typeof(Consumer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Consumer)) && !type.IsAbstract);

        Assert.Empty(written.Except([typeof(DepositConsumer)]).Except(ConsumerRegistry.All.Select(consumer => consumer.GetType())));
        Assert.Equal(ConsumerRegistry.All.Count, ConsumerRegistry.All.Select(consumer => consumer.Name).Distinct().Count());
        Assert.All(ConsumerRegistry.All, consumer => Assert.Matches("^[a-z0-9-]+$", consumer.Name));
    }

    [Theory]
    [InlineData("crossref")]
    [InlineData("datacite")]
    [InlineData("pubmed")]
    [InlineData("doaj")]
    [InlineData("rsci")]
    public void Whom_articles_are_sent_to_is_asked_through_its_deposit(string name)
    {
        var deposit = DepositRegistry.All.SingleOrDefault(deposit => deposit.Name == name);
        var bare = Whole with { Article = new Article() };

        Assert.Equal(deposit is null ? [] : [name], ConsumerRegistry.All.Select(consumer => consumer.Name).Where(consumer => consumer == name));
        Assert.Equal(deposit?.Check(bare).OrderByDescending(problem => problem.Severity) ?? Enumerable.Empty<Problem>(), ConsumerRegistry.Check(bare).Where(one => one.Consumer == name).SelectMany(one => one.Problems));
    }

    [Fact]
    public void Every_consumer_has_its_row_in_the_page()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "readiness.md"));

        Assert.All(ConsumerRegistry.All, consumer => Assert.Contains($"| `{consumer.Name}` |", page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_article_that_has_everything_is_taken_by_all_without_a_warning(string consumer) => Assert.Empty(Check(consumer, Whole));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_missed_has_a_known_code_a_sentence_a_remedy_and_a_place(string consumer)
    {
        foreach (var article in GoldenCase.Names.Select(name => GoldenCase.Load(name).Article).Append(Whole with { Article = new Article(), Journal = new Journal { Slug = "bare", Titles = [] } }))
        {
            Assert.All(Check(consumer, article), problem =>
            {
                Assert.Contains(problem.Code, ProblemCodes.All.Keys);
                Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
                Assert.False(string.IsNullOrEmpty(problem.Remedy));
                Assert.False(string.IsNullOrEmpty(problem.Field));
            });
        }
    }

    [Theory]
    [InlineData("google-scholar", "authors-unnamed no-pub-date no-title")]
    [InlineData("openaire", "authors-unnamed no-access no-title")]
    [InlineData("base", "authors-unnamed no-title")]
    [InlineData("core", "no-title")]
    [InlineData("openalex", "no-title")]
    [InlineData("pmc", "no-copyright no-full-text-xml no-issn no-license no-pages no-pub-date no-publisher no-title")]
    [InlineData("jats4r", "")]
    public void Without_what_it_insists_on_an_article_is_not_taken(string consumer, string errors)
    {
        // In an issue of known date and volume, by nobody who wants to be named.
        var bare = Whole with { Article = new Article { Contributors = [new Contributor { Anonymous = true }], Abstracts = Whole.Article.Abstracts }, Journal = new Journal { Slug = "bare", Titles = [new LocalizedText("Bare")] } };

        Assert.Equal(errors, Codes(consumer, bare, ProblemSeverity.Error));
        Assert.Equal(errors.Length == 0, ConsumerRegistry.Check(bare).Single(one => one.Consumer == consumer).Ready);
    }

    [Theory]
    [InlineData("google-scholar", "no-abstract no-pdf", "no-full-text")]
    [InlineData("core", "no-pdf", "")]
    [InlineData("pmc", "no-pdf", "no-full-text-xml")]
    public void With_neither_abstract_nor_full_text_there_is_nothing_to_read(string consumer, string warnings, string errors)
    {
        var article = Whole with { Article = Whole.Article with { Abstracts = [], FullText = [] } };

        Assert.Equal(errors, Codes(consumer, article, ProblemSeverity.Error));
        Assert.Equal(warnings, Codes(consumer, article, ProblemSeverity.Warning));
    }

    [Theory]
    [InlineData("https://press.example.org/articles/7.pdf", "")]
    [InlineData("https://files.example.org/7.pdf", "pdf-elsewhere")]
    [InlineData("https://press.example.org/download/7", "pdf-address")]
    [InlineData("not an address", "pdf-address pdf-elsewhere")]
    public void CORE_fetches_a_PDF_from_the_host_of_the_page(string url, string warnings) =>
        Assert.Equal(warnings, Codes("core", Whole with { Article = Whole.Article with { FullText = [new FullTextLink(url, "application/pdf")] } }, ProblemSeverity.Warning));

    [Theory]
    [InlineData("Editorial", null, "short-title")]
    [InlineData("Snow: 2 rivers & 3 lakes", null, "short-title")]
    [InlineData("Snowmelt along two rivers of the steppe", null, "")]
    [InlineData("Editorial", "10.5555/1", "")]
    public void Unpaywall_matches_by_DOI_or_by_a_title_that_is_long_enough(string title, string? doi, string errors) => Assert.Equal(
        errors,
        Codes("openalex", Whole with { Article = Whole.Article with { Titles = [new Title(RichText.Plain(title))], Doi = Doi.TryParse(doi, out var known) ? known : null } }, ProblemSeverity.Error));

    [Fact]
    public void An_embargo_is_told_with_its_end_and_gone_on_that_day()
    {
        var embargoed = Whole with { Article = Whole.Article with { Permissions = Whole.Article.Permissions with { FreeToRead = new FreeToRead(new DateOnly(2025, 3, 1)) } } };

        var problem = Assert.Single(Check("google-scholar", embargoed));
        Assert.Equal(("not-open", "permissions/freeToRead"), (problem.Code, problem.Field));
        Assert.Contains("2025-03-01", problem.Message, StringComparison.Ordinal);
        Assert.Empty(Check("google-scholar", embargoed with { Today = new DateOnly(2025, 3, 1) }));
    }

    [Fact]
    public void The_date_of_the_issue_will_do_for_a_harvester_and_not_for_Google_Scholar()
    {
        var undated = Whole with { Article = Whole.Article with { PubDates = [] } };

        Assert.Equal("no-pub-date", Codes("google-scholar", undated, ProblemSeverity.Error));
        Assert.Empty(Check("base", undated));
    }

    [Fact]
    public void A_text_in_the_source_that_anybody_may_read_is_the_full_text_for_PMC_and_worth_a_link_for_OpenAIRE()
    {
        var given = Whole with { Article = Whole.Article with { FullText = [] }, Text = new([new JatsFragment("", "<body><p>Snow.</p></body>")]) };
        var kept = given with { Article = given.Article with { Permissions = given.Article.Permissions with { FreeToRead = new FreeToRead(new DateOnly(2030, 1, 1)) } } };

        Assert.Equal("", Codes("pmc", given, ProblemSeverity.Error));
        Assert.Equal(("", "no-full-text"), (Codes("openaire", given, ProblemSeverity.Warning), Codes("openaire", given, ProblemSeverity.Info)));
        Assert.Contains("jats_full", Check("openaire", given)[0].Message, StringComparison.Ordinal);
        foreach (var without in new[] { kept, given with { Text = new([]) }, given with { HasText = false } })
        {
            Assert.Equal("no-full-text-xml", Codes("pmc", without, ProblemSeverity.Error));
            Assert.Equal("no-full-text", Codes("openaire", without, ProblemSeverity.Warning));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_command_that_is_advised_names_the_journal(string consumer)
    {
        var remedies = Check(consumer, Whole with { Journal = new Journal { Slug = "steppe", Titles = [] } }).Select(problem => problem.Remedy!).ToList();

        Assert.All(remedies, remedy => Assert.DoesNotContain("SLUG", remedy, StringComparison.Ordinal));
        Assert.All(remedies.Where(remedy => remedy.Contains("publishing journals", StringComparison.Ordinal)), remedy => Assert.Contains("publishing journals change steppe --", remedy, StringComparison.Ordinal));
    }

    [Fact]
    public void Errors_stand_before_warnings()
    {
        var severities = Check("pmc", Whole with { Article = new Article() }).Select(problem => problem.Severity).ToList();

        Assert.Equal(severities.OrderDescending(), severities);
        Assert.Equal(2, severities.Distinct().Count());
    }

    private static PublishedArticle Whole { get; } = new()
    {
        Id = 7,
        Article = new Article
        {
            Language = LanguageTag.Parse("en"),
            Titles = [new Title(RichText.Plain("Snowmelt along two rivers of the steppe"))],
            Contributors = [new Contributor { Names = [new PersonName("Carberry", "Josiah")] }],
            Abstracts = [Abstract.Plain(RichText.Plain("Snow melts."))],
            Keywords = [new KeywordGroup([RichText.Plain("snow")])],
            References = [new Reference("R1", [new CitationPart("Waltz, K. N. (1979). Theory of International Politics.")], PublicationType: "book")],
            PubDates = [new PubDate(new PartialDate(2024, 6, 1), Format: "electronic")],
            FirstPage = "10",
            LastPage = "25",
            Doi = Doi.TryParse("10.5555/examples.7", out var doi) ? doi : null,
            Permissions = new Permissions { CopyrightStatement = "© 2024 Carberry", CopyrightYear = 2024, CopyrightHolder = "Carberry", Licenses = [new License(CreativeCommons.By40)] },
            FullText = [new FullTextLink("https://press.example.org/articles/7.pdf", "application/pdf"), new FullTextLink("https://press.example.org/articles/7.xml", "application/xml")],
            DataAvailability = RichText.Plain("There are none."),
            ConflictOfInterest = RichText.Plain("There are none."),
        },
        Journal = new Journal
        {
            Slug = "examples",
            Titles = [new LocalizedText("Journal of Examples")],
            AbbreviatedTitle = "J. Examples",
            ElectronicIssn = Issn.TryParse("2345-6787", out var issn) ? issn : null,
            Publisher = new Publisher("Example Press", "Almaty"),
            Language = LanguageTag.Parse("en"),
        },
        Issue = new Issue { Slug = "5-2", Volume = "5", Number = "2", Published = new PartialDate(2024, 6) },
        Addresses = new RepositoryAddresses(new Uri("https://press.example.org/"), "press.example.org"),
        Today = new DateOnly(2025, 1, 15),
    };

    private static IReadOnlyList<Problem> Check(string consumer, PublishedArticle article) => ConsumerRegistry.All.Single(one => one.Name == consumer).Check(article);

    private static string Codes(string consumer, PublishedArticle article, ProblemSeverity severity) =>
        string.Join(' ', Check(consumer, article).Where(problem => problem.Severity == severity).Select(problem => problem.Code).Order(StringComparer.Ordinal));
}
