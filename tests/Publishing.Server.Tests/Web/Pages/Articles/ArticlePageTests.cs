using System.Text.Json;
using AngleSharp.Dom;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Licensing;
using Publishing.Representations;
using Publishing.Server.Web.Pages.Articles;
using Publishing.Testing;

namespace Publishing.Server.Tests.Web.Pages.Articles;

public class ArticlePageTests
{
    [Fact]
    public async Task Every_text_says_its_language_and_the_page_that_of_the_article()
    {
        var page = await PageAsync(SampleArticles.Full);

        Assert.Equal("kk", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("en", page.Body!.GetAttribute("lang"));
        Assert.Equal("kk", page.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Equal(["en", "ru", "ar"], page.QuerySelectorAll(".translations li").Select(title => title.GetAttribute("lang")));
        Assert.Equal("rtl", page.QuerySelector(".translations li[lang=ar]")!.GetAttribute("dir"));
        Assert.Equal(["kk", "en", "ar", "en"], page.QuerySelectorAll(".abstract > div").Select(text => text.GetAttribute("lang")));
        Assert.Equal("ru-Latn", page.QuerySelector(".references span[lang]")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_title_keeps_its_markup_and_its_formula()
    {
        var title = (await PageAsync(SampleArticles.Full)).QuerySelector("h1")!;

        Assert.Equal("Stipa capillata", title.Text("i"));
        Assert.Equal("http://www.w3.org/1998/Math/MathML", title.QuerySelector("math > msup")!.NamespaceUri);
        Assert.Equal("өзбек сарапшыларының пікірлері", title.Text(".subtitle"));
    }

    [Fact]
    public async Task Authors_are_linked_to_their_affiliations_and_ORCID_iDs()
    {
        var page = await PageAsync(SampleArticles.Full);

        var first = page.QuerySelector(".byline li")!;
        Assert.Equal("Ақмарал Сұлтанова", first.Text(".person"));
        Assert.Equal("(Akmaral Sultanova)", first.Text(".other-name"));
        Assert.Equal(["#affiliation-1", "#affiliation-2"], first.QuerySelectorAll("sup a").Select(link => link.GetAttribute("href")));
        Assert.Equal("https://orcid.org/0000-0002-1825-0097", first.QuerySelector(".orcid")!.GetAttribute("href"));
        Assert.Equal("Department of History, Sample National University, Almaty, Kazakhstan ROR", page.Text("#affiliation-1"));
        Assert.Equal("Editor: Daniyar Omarov", page.Text(".notes li:last-child"));
    }

    [Fact]
    public async Task Licence_and_copyright_are_those_of_the_permissions()
    {
        var page = await PageAsync(SampleArticles.Full);

        Assert.All(page.QuerySelectorAll("[rel=license]"), link => Assert.Equal(CreativeCommons.By40, link.GetAttribute("href")));
        Assert.Equal(3, page.QuerySelectorAll("[rel=license]").Length);
        var section = page.QuerySelector("[aria-labelledby=license]")!.TextContent;
        Assert.Contains("Copyright (c) 2022 Sultanova A., Shamsieva I.", section, StringComparison.Ordinal);
        Assert.Contains("This work is licensed under a Creative Commons Attribution 4.0 International License.", section, StringComparison.Ordinal);
        Assert.Equal("Open access", page.Text(".badges .open"));
    }

    [Fact]
    public async Task No_licence_stays_no_licence()
    {
        var page = await PageAsync(SampleArticles.Bare);

        Assert.Empty(page.QuerySelectorAll("[rel=license]"));
        Assert.Contains("No license is stated.", page.QuerySelector("[aria-labelledby=license]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("creativecommons", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task References_stand_verbatim_and_their_DOIs_and_addresses_can_be_followed()
    {
        var page = await PageAsync(SampleArticles.Full);

        Assert.Equal(SampleArticles.Full.References.Select(reference => reference.ToPlainText()), page.QuerySelectorAll(".references p").Select(reference => reference.TextContent));
        Assert.Equal("https://doi.org/10.5555/12345678", page.QuerySelector("#reference-3 a")!.GetAttribute("href"));
        Assert.Equal("[3]", page.Text("#reference-3 .label"));
    }

    [Fact]
    public async Task A_correction_is_told_before_the_abstract()
    {
        var sections = (await PageAsync(SampleArticles.Full)).QuerySelectorAll(".reading > section").Select(section => section.GetAttribute("aria-labelledby"));

        Assert.Equal("related", sections.First());
    }

    [Fact]
    public async Task The_head_names_the_page_for_search_engines_reference_managers_and_machines()
    {
        var page = await PageAsync(SampleArticles.Full);

        Assert.Equal("https://press.example.org/journals/articles/42", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(["index, follow"], page.Meta("robots"));
        Assert.Equal(["article"], page.Meta("og:type"));
        Assert.Single(page.Meta("citation_title"));
        Assert.Equal("https://doi.org/10.5555/steppe.2022.%3C2%3E", page.QuerySelector("link[rel=cite-as]")!.GetAttribute("href"));
        using var json = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal("ScholarlyArticle", json.RootElement.GetProperty("@type").GetString());
    }

    [Fact]
    public async Task Nobody_learns_an_email_address() =>
        Assert.DoesNotContain("akmaral@", (await PageAsync(SampleArticles.Full)).DocumentElement.OuterHtml, StringComparison.Ordinal);

    [Fact]
    public async Task Text_that_means_harm_stays_text()
    {
        var page = await PageAsync(SampleArticles.Hostile);

        Assert.Equal("application/ld+json", Assert.Single(page.QuerySelectorAll("script")).GetAttribute("type"));
        Assert.Empty(page.QuerySelectorAll("img, svg, iframe, object, style"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name == "style");
        Assert.DoesNotContain(page.Addresses(), address => address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase));
        Assert.StartsWith("<script>alert(1)</script> & \"quotes\"", page.Text("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_has_nothing_has_a_page_all_the_same()
    {
        var page = await PageAsync(SampleArticles.Bare);

        Assert.Equal("Untitled", page.Text("h1"));
        Assert.Empty(page.QuerySelectorAll(".byline, .affiliations, .abstract, .references, .keywords"));
    }

    [Fact]
    public async Task Every_link_to_ourselves_keeps_the_prefix_of_the_base_URL()
    {
        var page = await PageAsync(SampleArticles.Full);

        Assert.All(page.Addresses().Where(address => address.StartsWith('/')), address => Assert.StartsWith("/journals/", address, StringComparison.Ordinal));
        Assert.DoesNotContain(page.Addresses(), address => address.StartsWith("http://press", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Headings_go_down_step_by_step_from_one_first_heading()
    {
        var levels = (await PageAsync(SampleArticles.Full)).QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), step => Assert.True(step.Second <= step.First + 1));
    }

    [Fact]
    public async Task Names_within_the_page_are_unique_and_every_label_points_to_one()
    {
        var page = await PageAsync(SampleArticles.Full);

        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), element => Assert.Contains(element.GetAttribute("aria-labelledby"), ids));
    }

    // A reader of a restricted article may be one who may open it; of an embargoed one nobody is.
    [Fact]
    public async Task A_full_text_is_linked_where_somebody_may_open_it()
    {
        async Task<int> LinksAsync(Permissions permissions) => (await PageAsync(SampleArticles.Full with { Permissions = permissions })).QuerySelectorAll(".downloads a[href^='https://press.example.org/files/']").Length;

        Assert.Equal(2, await LinksAsync(new Permissions()));
        Assert.Equal(2, await LinksAsync(new Permissions { StatedAccess = AccessRight.Restricted }));
        Assert.Equal(0, await LinksAsync(new Permissions { StatedAccess = AccessRight.MetadataOnly }));
        Assert.Equal(0, await LinksAsync(new Permissions { FreeToRead = new FreeToRead(SampleArticles.Today.AddDays(1)) }));
    }

    [Fact]
    public async Task What_was_worked_out_says_so() =>
        Assert.Equal("Copyright year: from the copyright line", (await PageAsync(SampleArticles.Full)).Text(".inferred li"));

    [Fact]
    public async Task A_tombstone_shows_title_day_and_reason_and_nothing_else_of_the_article()
    {
        var page = await Rendered.PageAsync<TombstonePage>(new TombstoneView(SampleArticles.InPlace(SampleArticles.Full), new DateTime(2026, 3, 4, 0, 0, 0, DateTimeKind.Utc), "Published <twice>."));

        Assert.Contains("Stipa capillata", page.Text("h1"), StringComparison.Ordinal);
        Assert.Equal("This article was withdrawn on 4 March 2026", page.Text("h2"));
        Assert.Contains("Published <twice>.", page.Text(".notice"), StringComparison.Ordinal);
        Assert.Equal(["noindex"], page.Meta("robots"));
        Assert.Empty(page.QuerySelectorAll(".abstract, .references, .byline"));
    }

    private static Task<IDocument> PageAsync(Article article) =>
        Rendered.PageAsync<ArticlePage>(new ArticleView(SampleArticles.InPlace(article, SampleArticles.Issue), [.. CrosswalkRegistry.All.Select(crosswalk => crosswalk.Format)], RepresentationRegistry.All, "5-2"));
}
