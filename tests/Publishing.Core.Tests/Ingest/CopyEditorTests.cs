using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Tests.Ingest;

public sealed class CopyEditorTests
{
    [Fact]
    public void No_plain_string_keeps_white_space_or_what_XML_cannot_hold()
    {
        var edited = CopyEditor.Edit(new Article
        {
            Volume = " 5\u0000 ",
            IssueNumber = " ",
            SectionTitle = "Original\n articles",
            Permissions = new Permissions { CopyrightStatement = "©\t2022 A", CopyrightHolder = "\ud800" },
            SourceJournal = new JournalReference(" ", JournalId: ""),
        }).Article;

        Assert.Equal(("5", null, "Original articles", "© 2022 A", null, null), (edited.Volume, edited.IssueNumber, edited.SectionTitle, edited.Permissions.CopyrightStatement, edited.Permissions.CopyrightHolder, edited.SourceJournal));
    }

    [Theory]
    [InlineData("-", "Sukarno", "Sukarno")]
    [InlineData("Sukarno", ".", "Sukarno")]
    [InlineData("–", "Dewi Lestari", "Dewi Lestari")]
    public void A_dash_that_a_form_was_given_for_a_name_is_none(string surname, string given, string expected)
    {
        var edited = CopyEditor.Edit(new Article { Contributors = [new Contributor { Names = [new PersonName(surname, given)] }] }).Article;

        Assert.Equal(new PersonName(expected), edited.Contributors[0].Names[0]);
    }

    [Fact]
    public void What_is_empty_is_dropped()
    {
        var edited = CopyEditor.Edit(new Article
        {
            Titles = [new Title(RichText.Plain(" ")), new Title(RichText.Plain("T"), Subtitle: RichText.Empty)],
            Abstracts = [Abstract.Plain(RichText.Empty)],
            Keywords = [new KeywordGroup([RichText.Empty])],
            References = [new Reference("R1", [new CitationPart(" ")])],
            Contributors = [new Contributor { Names = [new PersonName("", "Plato")] }, null!],
        });

        Assert.Equal("T", edited.Article.PlainTitle);
        Assert.Null(edited.Article.Titles[0].Subtitle);
        Assert.Empty(edited.Article.Abstracts);
        Assert.Empty(edited.Article.Keywords);
        Assert.Empty(edited.Article.References);
        Assert.Equal(new PersonName("Plato"), Assert.Single(edited.Article.Contributors).Names[0]);
        Assert.Empty(edited.Problems);
    }

    [Theory]
    [InlineData("http://creativecommons.org/licenses/by/4.0", "https://creativecommons.org/licenses/by/4.0/")]
    [InlineData("https://publisher.example/terms", "https://publisher.example/terms")]
    [InlineData("javascript:x", null)]
    public void A_license_has_an_address_that_can_be_opened(string given, string? kept)
    {
        var edited = CopyEditor.Edit(new Article { Permissions = new Permissions { Licenses = [new License(given, Text: RichText.Plain("Terms"))] } });

        Assert.Equal(kept, edited.Article.Permissions.Licenses[0].Url);
        Assert.Equal(kept is null ? ["permissions/licenses/0/url"] : Array.Empty<string>(), edited.Problems.Select(problem => problem.Field));
    }

    [Fact]
    public void Each_value_that_cannot_be_is_left_out_and_said()
    {
        var edited = CopyEditor.Edit(new Article
        {
            Affiliations = [new Affiliation("a", "University", CountryCode: "UZB")],
            Contributors =
            [
                new Contributor { Names = [new PersonName("A")], AffiliationIds = ["a", "a", "b"], Email = "nobody", Roles = [new Role("Baker", "baking"), new Role("", "Software")] },
                new Contributor { Email = "x@example.org" },
            ],
            Permissions = new Permissions { CopyrightYear = 22, FreeToRead = new FreeToRead(new DateOnly(2024, 2, 1), new DateOnly(2024, 1, 1)) },
            FullText = [new FullTextLink("article.pdf"), new FullTextLink("https://example.org/1", "pdf")],
            RelatedArticles = [new RelatedArticle("corrected-article", Url: "ftp:x")],
            Counts = new Dictionary<string, int> { ["page-count"] = 3, ["fig-count"] = -1, ["number of pages"] = 2 },
            Fragments = [new JatsFragment("back", "<a>"), new JatsFragment("front/article-meta", "<custom-meta-group/>"), new JatsFragment("../x y", "<a/>")],
        });

        Assert.Equal(
            [
                "affiliations/0/countryCode", "contributors/0/affiliationIds", "contributors/0/roles/0/credit", "contributors/0/email", "contributors/1",
                "permissions/copyrightYear", "permissions/freeToRead", "relatedArticles/0/url", "fullText/0/url", "fullText/1/mediaType",
                "counts/fig-count", "counts/number of pages", "fragments/0/xml", "fragments/2/place",
            ],
            edited.Problems.Select(problem => problem.Field));
        Assert.All(edited.Problems, problem => Assert.Equal(("invalid-value", ProblemSeverity.Warning), (problem.Code, problem.Severity)));
        Assert.Equal([new Role("Baker"), new Role("Software", "software")], edited.Article.Contributors[0].Roles);
        Assert.Equal(["a"], edited.Article.Contributors[0].AffiliationIds);
        Assert.Equal("front/article-meta", Assert.Single(edited.Article.Fragments).Place);
    }

    [Fact]
    public void Names_that_cannot_be_an_XML_ID_are_replaced_wherever_they_stand()
    {
        var edited = CopyEditor.Edit(new Article
        {
            Affiliations = [new Affiliation("1", "A"), new Affiliation("aff1", "B"), new Affiliation("aff1", "C")],
            Contributors = [new Contributor { Names = [new PersonName("A")], AffiliationIds = ["1", "aff1"] }],
            References = [new Reference("", [new CitationPart("x")]), new Reference("R1", [new CitationPart("y")])],
        }).Article;

        Assert.Equal(3, edited.Affiliations.Select(affiliation => affiliation.Id).Distinct().Count());
        Assert.Equal(edited.Affiliations.Take(2).Select(affiliation => affiliation.Id), edited.Contributors[0].AffiliationIds);
        Assert.Equal(["R1", "R2"], edited.References.Select(reference => reference.Id));
    }

    [Fact]
    public void A_reference_and_an_affiliation_never_share_a_name()
    {
        var edited = CopyEditor.Edit(new Article
        {
            Affiliations = [new Affiliation("R1", "A")],
            Contributors = [new Contributor { Names = [new PersonName("A")], AffiliationIds = ["R1"] }],
            References = [new Reference("R1", [new CitationPart("x")])],
        }).Article;

        Assert.Equal(("R1", "R1", "R2"), (edited.Affiliations[0].Id, edited.Contributors[0].AffiliationIds[0], edited.References[0].Id));
    }

    [Fact]
    public void The_parts_of_an_affiliation_have_no_separators_at_their_ends() => Assert.Equal(
        new Affiliation("a", "University", null, "Nukus", Country: "Uzbekistan"),
        CopyEditor.Edit(new Article { Affiliations = [new Affiliation("a", "University, ", ";", " Nukus;", Country: ", Uzbekistan")] }).Article.Affiliations[0]);

    [Fact]
    public void That_ORCID_confirmed_it_is_not_said_of_nothing() =>
        Assert.False(CopyEditor.Edit(new Article { Contributors = [new Contributor { Names = [new PersonName("A")], OrcidAuthenticated = true }] }).Article.Contributors[0].OrcidAuthenticated);

    [Fact]
    public void The_article_s_own_language_is_not_repeated()
    {
        var english = LanguageTag.Parse("en");
        var edited = CopyEditor.Edit(new Article
        {
            Language = english,
            Titles = [new Title(RichText.Plain("T"), english), new Title(RichText.Plain("Б"), LanguageTag.Parse("ru"))],
        }).Article;

        Assert.Equal([null, LanguageTag.Parse("ru")], edited.Titles.Select(title => title.Language));
    }

    [Fact]
    public void What_has_been_edited_is_edited_to_itself()
    {
        var once = CopyEditor.Edit(new Article
        {
            Titles = [new Title(new RichText([new TextRun(" On "), new StyledRun(InlineStyle.Italic, RichText.Plain(" Homo ")), new TextRun(" ")]))],
            Contributors = [new Contributor { Names = [new PersonName("A")], AffiliationIds = ["1"] }],
            Affiliations = [new Affiliation("1", "X")],
            Identifiers = [new ArticleIdentifier("doi", "https://doi.org/10.5555/1"), new ArticleIdentifier("pmid", "1")],
            References = [new Reference("1", [new CitationPart(" A. "), new CitationPart(" "), new CitationPart("2020", CitationPartKind.Year), new CitationPart(" b"), new CitationPart("c ")])],
        }).Article;

        Assert.Equal(ArticleJson.Write(once), ArticleJson.Write(CopyEditor.Edit(once).Article));
        Assert.Equal("10.5555/1", once.Doi!.Value);
        Assert.Equal(["A. ", "2020", " bc"], once.References[0].Citation.Select(part => part.Text.ToPlainText()));
    }
}
