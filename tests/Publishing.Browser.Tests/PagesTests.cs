using System.Net;
using OpenQA.Selenium;

namespace Publishing.Browser.Tests;

public class PagesTests(Press press) : IClassFixture<Press>
{
    private Chromium Browser => press.Browser;

    public static TheoryData<string> EveryPage => [.. Press.Pages];

    [Theory]
    [MemberData(nameof(EveryPage))]
    public void A_page_fits_every_screen_and_axe_finds_no_fault_in_it_light_or_dark(string page)
    {
        foreach (var screen in Screen.All)
        {
            press.Open(page, screen);

            Assert.Equal((screen, 0), (screen, Browser.Evaluate<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")));
            Assert.Empty(Browser.Faults().Select(fault => $"{screen}: {fault}"));
        }
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public void A_page_asks_nobody_else_for_anything_and_the_browser_has_no_complaint(string page)
    {
        press.Open(page, Screen.Desktop);

        Assert.All(Browser.Requests(), request => Assert.Equal(press.Server.Address.Authority, request.Authority));
        Assert.Contains(Browser.Requests().Append(Browser.Address), request => request.AbsolutePath == "/" + page);

        // Chromium says of every page that is not 200 that it is not.
        Assert.DoesNotContain(Browser.Complaints(), complaint => !complaint.Contains("status of 404", StringComparison.Ordinal) && !complaint.Contains("status of 410", StringComparison.Ordinal));
    }

    [Fact]
    public void Dark_is_dark_and_light_is_light()
    {
        press.Open(Press.Full, Screen.Desktop);
        var light = Brightness();
        press.Open(Press.Full, Screen.Desktop with { Dark = true });
        var dark = Brightness();

        Assert.True(light > 230 && dark < 40, $"Paper is {light} in the light and {dark} in the dark, of 255.");
    }

    [Fact]
    public void A_keyboard_skips_what_every_page_begins_with()
    {
        press.Open(Press.Full, Screen.Desktop);

        Browser.Press(Keys.Tab);
        Assert.Equal("Skip to the content", Browser.Evaluate<string>("document.activeElement.textContent"));
        Assert.True(Browser.Evaluate<double>("document.activeElement.getBoundingClientRect().top") >= 0);

        Browser.Press(Keys.Enter);
        Browser.Press(Keys.Tab);
        Assert.True(Browser.Evaluate<bool>("document.activeElement.matches('main a')"));
        Assert.True(Browser.Evaluate<bool>("parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2 && getComputedStyle(document.activeElement).outlineStyle !== 'none'"));
    }

    [Fact]
    public void A_reader_comes_from_home_to_an_article_to_its_issue_and_to_the_journal()
    {
        foreach (var screen in new[] { Screen.Desktop, Screen.Phone })
        {
            press.Open("", screen);
            Browser.Click(".articles a[href='/articles/1']");
            Assert.Equal("/articles/1", Browser.Address.AbsolutePath);
            Browser.Click(".eyebrow a[href*='/issues/']");
            Assert.Equal("Volume 5, issue 2 (2022)", Heading());
            Browser.Click(".eyebrow a");
            Assert.Equal("Дала зерттеулері", Heading());
            Browser.Click("header.site .name");
            Assert.Equal("Sample University Press", Heading());
        }
    }

    [Fact]
    public async Task Every_link_of_ours_leads_somewhere()
    {
        var links = new HashSet<string>();
        foreach (var page in Press.Pages)
        {
            press.Open(page, Screen.Desktop);
            links.UnionWith(Browser.Evaluate<string[]>("[...document.querySelectorAll('[href]:not([href^=\"#\"])')].map(element => element.href.split('#')[0])")!);
        }

        var ours = links.Where(link => link.StartsWith(press.Server.Address.AbsoluteUri, StringComparison.Ordinal)).ToList();
        Assert.Contains(press.Server.Address.AbsoluteUri + "reference", ours);
        Assert.Contains(press.Server.Addresses.ArticleJats(1), ours);
        foreach (var link in ours)
        {
            using var response = await press.Server.Client.GetAsync(new Uri(link), TestContext.Current.CancellationToken);
            if (new Uri(link).AbsolutePath.EndsWith("/readiness", StringComparison.Ordinal))
            {
                Assert.Equal((link, HttpStatusCode.Unauthorized), (link, response.StatusCode));
                continue;
            }

            Assert.True(response.IsSuccessStatusCode || response.StatusCode is HttpStatusCode.Found or HttpStatusCode.MovedPermanently, $"{link} answers {response.StatusCode}");
        }
    }

    [Fact]
    public void An_editor_comes_from_an_article_to_its_readiness_to_that_of_the_journal_and_back_by_one_consumer()
    {
        foreach (var screen in new[] { Screen.Desktop, Screen.Phone })
        {
            press.Open(Press.Full, screen);
            Browser.Click("footer a[rel=nofollow]");
            Assert.Equal("/" + Press.Readiness, Browser.Address.AbsolutePath);
            Assert.Equal("Who would take it", Browser.Evaluate<string>("document.querySelector('h2').innerText"));
            Assert.True(Browser.Evaluate<bool>("[...document.querySelectorAll('.counts tbody a')].every(link => document.getElementById(link.hash.slice(1)))"));
            Browser.Click(".badges a[href$='/journals/steppe/readiness']");
            Browser.Click(".counts a[href*='consumer=google-scholar']");
            Assert.Equal("?consumer=google-scholar", Browser.Address.Query);
            Browser.Click(".articles h3 a");
            Assert.EndsWith("/readiness", Browser.Address.AbsolutePath, StringComparison.Ordinal);
            Assert.Equal("#google-scholar", Browser.Address.Fragment);
        }
    }

    [Fact]
    public void Reference_managers_find_the_citation_tags()
    {
        press.Open(Press.Full, Screen.Desktop);

        Assert.StartsWith("Қазақстан мен Өзбекстанның", Browser.Evaluate<string>("document.querySelector('meta[name=citation_title]').content"), StringComparison.Ordinal);
        Assert.Equal(["Сұлтанова, Ақмарал", "Shamsieva, I.", "Steppe Water Group"], Browser.Evaluate<string[]>("[...document.querySelectorAll('meta[name=citation_author]')].map(tag => tag.content)")!);
        Assert.Equal("2022/06/30", Browser.Evaluate<string>("document.querySelector('meta[name=citation_publication_date]').content"));
        Assert.Equal("ScholarlyArticle", Browser.Evaluate<string>("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)['@type']"));
    }

    [Fact]
    public void A_command_is_shown_whole_and_no_line_begins_with_a_separator()
    {
        foreach (var screen in Screen.All)
        {
            press.Open("", screen);
            Assert.Equal((screen, 0), (screen, Browser.Evaluate<int>("Math.max(...[...document.querySelectorAll('pre')].map(box => box.scrollWidth - box.clientWidth))")));
            Assert.Equal("none", Browser.Evaluate<string>("getComputedStyle(document.querySelector('.where > :last-child'), '::before').content"));
        }
    }

    [Fact]
    public void A_record_in_a_browser_has_a_name_for_each_of_its_parts()
    {
        foreach (var prefix in new[] { "jats", "oai_dc", "oai_openaire", "qdc", "mods", "marcxml" })
        {
            press.Open($"oai?verb=GetRecord&metadataPrefix={prefix}&identifier=oai:localhost.localdomain:articles/1", Screen.Desktop);
            string[] parts = prefix switch
            {
                "jats" => ["identifier", "datestamp", "journal-title", "title-group", "contrib", "pub-date", "abstract", "copyright-statement", "license", "kwd-group", "ref-list"],
                "qdc" => ["identifier", "datestamp", "title", "creator", "issued", "license", "accessRights"],
                "mods" => ["identifier", "datestamp", "titleInfo", "name", "genre", "originInfo", "relatedItem", "accessCondition"],
                "marcxml" => ["identifier", "datestamp", "leader"],
                _ => ["identifier", "datestamp", "title", "creator", "date", "rights"],
            };
            Assert.All(parts, part => Assert.Matches("[A-Za-z]{2}", Browser.Evaluate<string>($"getComputedStyle(document.getElementsByTagNameNS('*', '{part}')[0], '::before').content") ?? ""));
        }
    }

    [Fact]
    public void A_formula_is_drawn_and_Arabic_runs_from_the_right()
    {
        press.Open(Press.Full, Screen.Phone);

        Assert.True(Browser.Evaluate<bool>("document.querySelector('h1 msup mn').getBoundingClientRect().bottom < document.querySelector('h1 msup').getBoundingClientRect().bottom - 4"));
        Assert.Equal("rtl", Browser.Evaluate<string>("getComputedStyle(document.querySelector('.translations [lang=ar]')).direction"));
        Assert.True(Browser.Evaluate<bool>("(r => { const range = document.createRange(); range.selectNodeContents(r); return Math.abs(range.getBoundingClientRect().right - r.getBoundingClientRect().right) < 2; })(document.querySelector('.translations [lang=ar]'))"));
    }

    [Fact]
    public void Text_that_means_harm_does_none()
    {
        press.Open(Press.Hostile, Screen.Desktop);

        Assert.StartsWith("<script>alert(1)</script>", Heading(), StringComparison.Ordinal);
        Assert.Equal(0, Browser.Evaluate<int>("document.querySelectorAll('script:not([type=\"application/ld+json\"]), img, svg, iframe').length"));
        Assert.Empty(Browser.Complaints());
    }

    private string? Heading() => Browser.Evaluate<string>("document.querySelector('h1').innerText");

    private double Brightness() => Browser.Evaluate<double>("(c => (c[0] + c[1] + c[2]) / 3)(getComputedStyle(document.documentElement).backgroundColor.match(/[0-9]+/g).map(Number))");
}
