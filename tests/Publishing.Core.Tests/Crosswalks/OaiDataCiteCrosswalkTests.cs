using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Tests.Crosswalks;

public sealed class OaiDataCiteCrosswalkTests
{
    private static readonly XNamespace Kernel = "http://datacite.org/schema/kernel-4";

    private static readonly PublishedArticle Everything = GoldenCase.Load("everything").Article;

    [Fact]
    public void An_article_without_a_DOI_a_title_or_a_year_is_none_that_DataCite_can_say()
    {
        Assert.Null(Render(Everything.Article with { Doi = null }));
        Assert.Null(Render(Everything.Article with { Titles = [new Title(RichText.Plain(" \u200b"))] }));
        Assert.NotNull(Render(Everything.Article with { PubDates = [] }));
        Assert.Null(new OaiDataCiteCrosswalk().Render(Everything with { Article = Everything.Article with { PubDates = [] }, Issue = null }));
    }

    [Fact]
    public void What_DataCite_asks_for_and_nobody_knows_has_its_code()
    {
        var record = new OaiDataCiteCrosswalk().Render(Everything with { Article = Everything.Article with { Contributors = [] }, Journal = Everything.Journal with { Publisher = null } })!;

        Assert.Equal(["(:unav)"], record.Descendants(Kernel + "creatorName").Select(name => name.Value));
        Assert.Equal("(:unav)", record.Descendants(Kernel + "publisher").First().Value);
    }

    [Theory]
    [InlineData("https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0")]
    [InlineData("https://creativecommons.org/licenses/by/3.0/igo/", "CC-BY-3.0-IGO")]
    [InlineData("https://creativecommons.org/licenses/by/2.5/se/", null)]
    [InlineData("https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0")]
    [InlineData("https://press.example.org/terms", null)]
    public void A_licence_has_its_identifier_at_SPDX_if_SPDX_has_one(string url, string? spdx)
    {
        var rights = Render(Everything.Article with { Permissions = new Permissions { Licenses = [new License(url)] } })!.Descendants(Kernel + "rights").First();

        Assert.Equal((url, spdx, spdx is null ? null : "SPDX"), ((string?)rights.Attribute("rightsURI"), (string?)rights.Attribute("rightsIdentifier"), (string?)rights.Attribute("rightsIdentifierScheme")));
    }

    [Theory]
    [InlineData(AccessRight.Open, "openAccess")]
    [InlineData(AccessRight.Embargoed, "embargoedAccess")]
    [InlineData(AccessRight.Restricted, "restrictedAccess")]
    [InlineData(AccessRight.MetadataOnly, "metadataOnlyAccess")]
    public void The_access_right_is_the_last_of_the_rights(AccessRight access, string term)
    {
        var record = Render(Everything.Article with
        {
            Permissions = new Permissions
            {
                FreeToRead = access == AccessRight.Open ? new FreeToRead() : access == AccessRight.Embargoed ? new FreeToRead(new DateOnly(2030, 1, 1)) : null,
                StatedAccess = access is AccessRight.Restricted or AccessRight.MetadataOnly ? access : null,
            },
        })!;

        Assert.Equal("info:eu-repo/semantics/" + term, (string?)record.Descendants(Kernel + "rights").Single().Attribute("rightsURI"));
        Assert.Equal(access == AccessRight.Embargoed ? ["2030-01-01"] : [], record.Descendants(Kernel + "date").Where(date => (string?)date.Attribute("dateType") == "Available").Select(date => date.Value));
    }

    [Fact]
    public void Nothing_is_said_of_rights_that_nobody_knows() => Assert.Empty(Render(Everything.Article with { Permissions = new Permissions() })!.Descendants(Kernel + "rightsList"));

    [Fact]
    public void The_licence_of_the_manuscript_is_none_of_the_article()
    {
        Permissions permissions = new() { Licenses = [new License("https://press.example.org/am", AppliesTo: "am"), new License("https://press.example.org/tdm", AppliesTo: "tdm")] };

        Assert.Empty(Render(Everything.Article with { Permissions = permissions })!.Descendants(Kernel + "rights"));
        Assert.Equal("https://press.example.org/am", (string?)Render(Everything.Article with { Permissions = permissions, Version = "AM" })!.Descendants(Kernel + "rights").Single().Attribute("rightsURI"));
    }

    [Fact]
    public void Related_articles_have_DataCite_s_word_for_the_relation_or_are_left_out()
    {
        var record = Render(Everything.Article with
        {
            References = [],
            RelatedArticles =
            [
                new RelatedArticle("translated-article", DoiOf("10.5555/a")),
                new RelatedArticle("peer-review", Url: "https://reviews.example.org/1"),
                new RelatedArticle("companion", DoiOf("10.5555/b")),
                new RelatedArticle("preprint", Text: RichText.Plain("Somewhere")),
            ],
        })!;

        Assert.Equal(
            ["IsTranslationOf 10.5555/a", "IsReviewedBy https://reviews.example.org/1"],
            record.Descendants(Kernel + "relatedIdentifier").Where(related => !((string?)related.Attribute("relatedIdentifierType"))!.EndsWith("ISSN", StringComparison.Ordinal)).Select(related => $"{(string?)related.Attribute("relationType")} {related.Value}"));
    }

    private static Doi? DoiOf(string text) => Doi.TryParse(text, out var doi) ? doi : null;

    private static XElement? Render(Article article) => new OaiDataCiteCrosswalk().Render(Everything with { Article = article });
}
