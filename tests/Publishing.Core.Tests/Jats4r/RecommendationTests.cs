using System.Reflection;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Jats4r;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Tests.Jats4r;

public sealed class RecommendationTests
{
    private const string By40 = CreativeCommons.By40;

    private static readonly LanguageTag Russian = LanguageTag.Parse("ru");

    [Fact]
    public void Every_recommendation_is_registered()
    {
        var written = typeof(Recommendation).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Recommendation)) && !type.IsAbstract);

        Assert.Equal(written.OrderBy(type => type.FullName), RecommendationRegistry.All.Select(recommendation => recommendation.GetType()).OrderBy(type => type.FullName));
        Assert.Equal(RecommendationRegistry.All.Count, RecommendationRegistry.All.Select(recommendation => recommendation.Title).Distinct().Count());
    }

    // What the repository took before it takes still.
    [Fact]
    public void No_recommendation_is_an_error()
    {
        var codes = ProblemCodes.All.Values.Where(code => code.Code.StartsWith("jats4r-", StringComparison.Ordinal) || code.Code.StartsWith("crec-", StringComparison.Ordinal)).ToList();

        Assert.True(codes.Count > 30);
        Assert.All(codes, code => Assert.NotEqual(ProblemSeverity.Error, code.Severity));
    }

    // One that nothing can find would be a rule that nobody holds.
    [Fact]
    public void Every_code_is_found_in_the_article_that_has_it()
    {
        var tested = typeof(RecommendationTests).GetMethods().SelectMany(method => method.GetCustomAttributes<FindsAttribute>()).Select(finds => finds.Code);
        var codes = ProblemCodes.All.Keys.Where(code => code.StartsWith("jats4r-", StringComparison.Ordinal) || code.StartsWith("crec-", StringComparison.Ordinal));

        Assert.Empty(codes.Except(tested));
    }

    [Fact]
    public void An_article_that_says_all_well_departs_from_nothing() => Assert.Empty(RecommendationRegistry.Check(Perfect));

    [Fact]
    public void An_article_of_which_nothing_is_known_is_asked_for_its_statements_alone() =>
        Assert.Equal(["jats4r-no-data-availability", "jats4r-no-coi-statement"], Codes(new Article()));

    [Fact]
    public void News_and_notices_have_no_data_and_no_interests() => Assert.Empty(Codes(new Article { Type = new ArticleType("news") }));

    [Fact]
    [Finds("jats4r-copyright-year")]
    [Finds("jats4r-copyright-holder")]
    public void A_copyright_has_year_and_holder()
    {
        Assert.Equal(["permissions/copyrightYear", "permissions/copyrightHolder"], Fields(Perfect with { Permissions = new Permissions { CopyrightStatement = "© all of us" } }));
        Assert.Equal(["jats4r-copyright-year"], Codes(Perfect with { Permissions = new Permissions { CopyrightHolder = "We" } }));
        Assert.Equal(["jats4r-copyright-holder"], Codes(Perfect with { Permissions = new Permissions { CopyrightYear = 2022 } }));
    }

    [Theory]
    [InlineData("© 2022 Zhailin D.", 2022, "Zhailin D.", null)]
    [InlineData("© 2022  ZHAILIN\u00a0D.", 2022, "Zhailin D.", null)]
    [InlineData("© 2021 Zhailin D.", 2022, "Zhailin D.", "2022")]
    [InlineData("© 2022 The Author", 2022, "Zhailin D.", "Zhailin D.")]
    [Finds("jats4r-copyright-statement")]
    public void A_copyright_statement_says_what_stands_beside_it(string statement, int year, string holder, string? unsaid)
    {
        var problems = RecommendationRegistry.Check(Perfect with { Permissions = new Permissions { CopyrightStatement = statement, CopyrightYear = year, CopyrightHolder = holder } });

        Assert.Equal(unsaid is null ? [] : [$"The copyright statement does not say '{unsaid}', which the field beside it does."], problems.Select(problem => problem.Message));
    }

    [Theory]
    [InlineData(null, "jats4r-license-address")]
    [InlineData("http://creativecommons.org/licenses/by/4.0", "jats4r-license-address-form")]
    [InlineData("https://creativecommons.org/licenses/", "jats4r-license-address-form")]
    [InlineData("https://creativecommons.org/licenses/by/3.0/igo/", null)]
    [InlineData("https://example.org/terms", null)]
    [Finds("jats4r-license-address")]
    [Finds("jats4r-license-address-form")]
    public void A_license_has_an_address_in_its_canonical_form(string? url, string? code) =>
        Assert.Equal(code is null ? [] : [code], Codes(Perfect with { Permissions = new Permissions { Licenses = [new License(url, Text: RichText.Plain("Some terms"))] } }));

    [Fact]
    [Finds("jats4r-license-start")]
    public void Of_several_licenses_each_says_from_when_it_holds_unless_the_day_of_publication_does()
    {
        var two = Perfect with { PubDates = [new PubDate(new PartialDate(2022), Format: "electronic")], Permissions = new Permissions { Licenses = [new License(By40), new License("https://example.org/tdm", Start: new DateOnly(2024, 1, 1))] } };

        Assert.Equal([("jats4r-license-start", "permissions/licenses/0")], RecommendationRegistry.Check(two).Select(problem => (problem.Code, problem.Field)));
        Assert.Empty(Codes(two with { PubDates = [new PubDate(new PartialDate(2022, 6, 1), Format: "electronic")] }));
    }

    [Fact]
    [Finds("jats4r-license-link")]
    public void The_sentence_of_a_license_links_to_that_license()
    {
        Assert.Empty(Codes(Licensed("http://creativecommons.org/licenses/by/4.0")));
        Assert.Equal(["jats4r-license-link"], Codes(Licensed("https://creativecommons.org/licenses/by-nc/4.0/")));

        static Article Licensed(string linked) => Perfect with { Permissions = new Permissions { Licenses = [new License(By40, Text: new RichText([new StyledRun(InlineStyle.Bold, new RichText([new LinkRun(linked, RichText.Plain("the license"))]))]))] } };
    }

    [Fact]
    [Finds("jats4r-free-to-read")]
    public void Free_reading_begins_before_it_ends() =>
        Assert.Equal(["jats4r-free-to-read"], Codes(Perfect with { Permissions = new Permissions { FreeToRead = new FreeToRead(new DateOnly(2024, 2, 1), new DateOnly(2024, 1, 1)) } }));

    [Fact]
    [Finds("jats4r-citation-type")]
    public void References_without_their_kind_are_one_problem_that_counts_them()
    {
        var problem = Assert.Single(RecommendationRegistry.Check(Perfect with { References = [Cited("journal"), Cited(null), Cited("journal"), Cited(null)] }));

        Assert.Equal(("jats4r-citation-type", "references/1", "2 references do not say what kind of work they refer to."), (problem.Code, problem.Field, problem.Message));
        Assert.Empty(Codes(Perfect with { References = [Cited(null) with { Xml = "<mixed-citation>kept</mixed-citation>" }] }));
    }

    [Fact]
    [Finds("jats4r-citation-data")]
    [Finds("jats4r-citation-preprint")]
    public void References_to_data_and_to_preprints_have_their_parts()
    {
        Assert.Equal(["jats4r-citation-data", "jats4r-citation-preprint"], Codes(Perfect with { References = [Cited("data"), Cited("preprint")] }));
        Assert.Empty(Codes(Perfect with
        {
            References =
            [
                Cited("data", new CitationPart("Zenodo", CitationPartKind.Source)),
                Cited("preprint", new CitationPart("Cai", CitationPartKind.Name), new CitationPart("2020", CitationPartKind.Year), new CitationPart("A title", CitationPartKind.ArticleTitle), new CitationPart("bioRxiv", CitationPartKind.Source), new CitationPart("10.5555/1", CitationPartKind.Doi)),
            ],
        }));
    }

    [Theory]
    [InlineData(CitationPartKind.Year, "2020", null)]
    [InlineData(CitationPartKind.Year, "2020a", null)]
    [InlineData(CitationPartKind.Year, "in press", "jats4r-citation-year")]
    [InlineData(CitationPartKind.Doi, "10.5555/1", null)]
    [InlineData(CitationPartKind.Doi, "https://doi.org/10.5555/1", "jats4r-citation-doi")]
    [Finds("jats4r-citation-year")]
    [Finds("jats4r-citation-doi")]
    public void A_year_is_four_digits_and_a_DOI_is_bare(CitationPartKind kind, string text, string? code) =>
        Assert.Equal(code is null ? [] : [code], Codes(Perfect with { References = [Cited("journal", new CitationPart(text, kind))] }));

    [Theory]
    [InlineData("10", "25", false)]
    [InlineData("25", "10", true)]
    [InlineData("S25", "S10", false)]
    [Finds("jats4r-citation-pages")]
    public void The_last_page_of_a_reference_comes_after_the_first(string first, string last, bool isWrong) =>
        Assert.Equal(isWrong ? ["jats4r-citation-pages"] : [], Codes(Perfect with { References = [Cited("journal", new CitationPart(first, CitationPartKind.FirstPage), new CitationPart(last, CitationPartKind.LastPage))] }));

    [Fact]
    [Finds("jats4r-no-author")]
    [Finds("jats4r-equal-contribution")]
    [Finds("jats4r-orcid-unauthenticated")]
    public void Contributors_have_an_author_equals_and_confirmed_iDs()
    {
        Assert.Equal(["jats4r-no-author"], Codes(Perfect with { Contributors = [Author() with { Kind = "editor" }] }));
        Assert.Equal(["jats4r-equal-contribution"], Codes(Perfect with { Contributors = [Author(), Author() with { EqualContribution = true }] }));
        Assert.Equal(["jats4r-orcid-unauthenticated"], Codes(Perfect with { Contributors = [Author() with { Orcid = Orcid.TryParse("0000-0002-1825-0097", out var orcid) ? orcid : null }] }));
    }

    [Fact]
    [Finds("jats4r-affiliation-unused")]
    [Finds("jats4r-affiliation-institution")]
    [Finds("jats4r-affiliation-country")]
    public void Affiliations_have_somebody_an_institution_and_the_code_of_their_country()
    {
        var two = Perfect with { Contributors = [Author("a"), Author("b")] };

        Assert.Empty(Codes(two with { Affiliations = [new Affiliation("a", "One"), new Affiliation("b", "Two", CountryCode: "KZ", Country: "Kazakhstan")] }));
        Assert.Equal(["jats4r-affiliation-unused"], Codes(two with { Affiliations = [new Affiliation("a", "One"), new Affiliation("b", "Two"), new Affiliation("c", "Three")] }));
        Assert.Equal(["jats4r-affiliation-institution"], Codes(two with { Affiliations = [new Affiliation("a", Text: "One, Astana"), new Affiliation("b", "Two")] }));
        Assert.Equal([("jats4r-affiliation-country", "affiliations/1")], RecommendationRegistry.Check(two with { Affiliations = [new Affiliation("a", "One"), new Affiliation("b", "Two", Country: "Kazakhstan")] }).Select(problem => (problem.Code, problem.Field)));
    }

    [Theory]
    [InlineData("Formal analysis", null, "jats4r-credit-unmarked")]
    [InlineData("Formal Analysis", "formal-analysis", null)]
    [InlineData("Magic", "magic", "jats4r-credit-unknown")]
    [InlineData("Guarantor", null, null)]
    [Finds("jats4r-credit-unmarked")]
    [Finds("jats4r-credit-unknown")]
    public void A_role_of_CRediT_is_marked_as_one_of_the_fourteen(string text, string? credit, string? code) =>
        Assert.Equal(code is null ? [] : [code], Codes(Perfect with { Contributors = [Author() with { Roles = [new Role(text, credit)] }] }));

    [Fact]
    [Finds("jats4r-abstracts-alike")]
    [Finds("jats4r-abstract-kind")]
    [Finds("jats4r-abstract-section")]
    public void Abstracts_are_told_apart_of_a_known_kind_and_in_titled_parts()
    {
        var plain = Abstract.Plain(RichText.Plain("What we did"));

        Assert.Empty(Codes(Perfect with { Abstracts = [plain, plain with { Language = Russian }, plain with { Kind = "graphical" }] }));
        Assert.Equal(["jats4r-abstracts-alike"], Codes(Perfect with { Abstracts = [plain, plain with { Language = LanguageTag.Parse("en") }] }));
        Assert.Equal(["jats4r-abstract-kind"], Codes(Perfect with { Abstracts = [plain with { Kind = "highlights" }] }));
        Assert.Equal(["jats4r-abstract-section"], Codes(Perfect with { Abstracts = [new Abstract([new AbstractSection(RichText.Plain("Aims"), [RichText.Plain("To see")]), new AbstractSection(null, [RichText.Plain("What we did")])])] }));
    }

    [Fact]
    [Finds("jats4r-keywords-alike")]
    [Finds("jats4r-subjects-alike")]
    public void Groups_of_keywords_and_of_subjects_are_told_apart()
    {
        var words = new KeywordGroup([RichText.Plain("snow")]);
        var subjects = new SubjectGroup([RichText.Plain("Physics")], "field");

        Assert.Empty(Codes(Perfect with { Keywords = [words, words with { Language = Russian }, words with { Vocabulary = "MeSH" }], Subjects = [subjects, subjects with { Kind = "heading" }] }));
        Assert.Equal(["jats4r-keywords-alike", "jats4r-subjects-alike"], Codes(Perfect with { Keywords = [words, words], Subjects = [subjects, subjects] }));
    }

    [Fact]
    [Finds("jats4r-no-funder")]
    [Finds("jats4r-funder-doi")]
    [Finds("jats4r-funder-unidentified")]
    [Finds("jats4r-funding-in-words")]
    public void A_funder_is_named_and_identified()
    {
        Assert.Equal(["jats4r-no-funder"], Codes(Perfect with { Awards = [new Award(null, AwardNumbers: ["X-1"])] }));
        Assert.Equal(["jats4r-funder-unidentified"], Codes(Perfect with { Awards = [new Award("A fund")] }));
        Assert.Equal(["jats4r-funder-doi"], Codes(Perfect with { Awards = [new Award("A fund", DoiOf("10.5555/fund"))] }));
        Assert.Empty(Codes(Perfect with { Awards = [new Award("A fund", DoiOf("10.13039/501100004411"))], FundingStatement = RichText.Plain("A fund paid.") }));
        Assert.Equal(["jats4r-funding-in-words"], Codes(Perfect with { FundingStatement = RichText.Plain("A fund paid.") }));
    }

    [Fact]
    [Finds("jats4r-no-data-availability")]
    [Finds("jats4r-no-coi-statement")]
    public void A_report_of_research_has_its_two_statements() =>
        Assert.Equal(["jats4r-no-data-availability", "jats4r-no-coi-statement"], Codes(Perfect with { DataAvailability = null, ConflictOfInterest = RichText.Empty }));

    [Fact]
    [Finds("jats4r-pub-date-format")]
    [Finds("jats4r-version")]
    public void A_date_says_of_which_edition_it_is_and_a_version_is_one_of_NISO()
    {
        Assert.Equal(["jats4r-pub-date-format"], Codes(Perfect with { PubDates = [new PubDate(new PartialDate(2022)), new PubDate(new PartialDate(2022), "collection")] }));
        Assert.Empty(Codes(Perfect with { Version = "CVoR" }));
        Assert.Equal(["jats4r-version"], Codes(Perfect with { Version = "final" }));
    }

    [Theory]
    [InlineData("""<fig xmlns:xlink="http://www.w3.org/1999/xlink"><graphic xlink:href="a.png"/></fig>""", true)]
    [InlineData("""<fig xmlns:xlink="http://www.w3.org/1999/xlink"><alt-text>A map</alt-text><graphic xlink:href="a.png"/></fig>""", false)]
    [InlineData("""<graphic xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="a.png"><alt-text>A map</alt-text></graphic>""", false)]
    [InlineData("<p>A graphic novel</p>", false)]
    [InlineData("<graphic", false)]
    [Finds("jats4r-alt-text")]
    public void A_picture_has_words_that_stand_for_it(string xml, bool isWithout) =>
        Assert.Equal(isWithout ? ["jats4r-alt-text"] : [], Codes(Perfect with { Fragments = [new JatsFragment("front/article-meta", xml)] }));

    [Fact]
    [Finds("jats4r-peer-review")]
    public void A_peer_review_has_its_parts()
    {
        var review = Perfect with { Type = new ArticleType("reviewer-report") };

        Assert.Equal(["doi", "relatedArticles"], Fields(review with { Doi = null }));
        Assert.Empty(Codes(review with { RelatedArticles = [new RelatedArticle("peer-reviewed-article", DoiOf("10.5555/2"))] }));
    }

    [Fact]
    [Finds("crec-notice-alone")]
    [Finds("crec-retracted-title")]
    public void A_notice_names_its_article_and_a_retracted_article_says_so()
    {
        Assert.Equal(["crec-notice-alone"], Codes(Perfect with { Type = new ArticleType("retraction") }));
        Assert.Empty(Codes(Perfect with { Type = new ArticleType("retraction"), RelatedArticles = [new RelatedArticle("retracted-article", DoiOf("10.5555/2"))] }));

        var retracted = Perfect with { RelatedArticles = [new RelatedArticle("retraction-forward", DoiOf("10.5555/3"))] };
        Assert.Equal(["crec-retracted-title"], Codes(retracted));
        Assert.Empty(Codes(retracted with { Titles = [new Title(RichText.Plain("RETRACTED: Snowmelt"))] }));
    }

    private static Article Perfect { get; } = new()
    {
        Language = LanguageTag.Parse("en"),
        Titles = [new Title(RichText.Plain("Snowmelt"))],
        Contributors = [Author()],
        PubDates = [new PubDate(new PartialDate(2022, 6, 1), Format: "electronic")],
        Doi = DoiOf("10.5555/1"),
        Permissions = new Permissions { CopyrightStatement = "© 2022 Carberry", CopyrightYear = 2022, CopyrightHolder = "Carberry", Licenses = [new License(By40)] },
        DataAvailability = RichText.Plain("There are none."),
        ConflictOfInterest = RichText.Plain("There are none."),
    };

    private static Contributor Author(string? affiliation = null) => new() { Names = [new PersonName("Carberry", "Josiah")], AffiliationIds = affiliation is null ? [] : [affiliation] };

    private static Reference Cited(string? type, params CitationPart[] parts) => new("R1", parts.Length > 0 ? parts : [new CitationPart("Somebody, something")], PublicationType: type);

    private static Doi DoiOf(string text) => Doi.TryParse(text, out var doi) ? doi : throw new FormatException(text);

    private static IEnumerable<string> Codes(Article article) => RecommendationRegistry.Check(article).Select(problem => problem.Code);

    private static IEnumerable<string?> Fields(Article article) => RecommendationRegistry.Check(article).Select(problem => problem.Field);

    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    private sealed class FindsAttribute(string code) : Attribute
    {
        public string Code => code;
    }
}
