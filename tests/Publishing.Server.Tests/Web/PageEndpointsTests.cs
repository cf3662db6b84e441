using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using Publishing.Postgres;
using Publishing.Server.Tests.Web.Pages;
using Publishing.Testing;

namespace Publishing.Server.Tests.Web;

public class PageEndpointsTests(PressServer press) : IClassFixture<PressServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_home_page_shows_what_there_is_and_every_verb_that_it_offers_answers()
    {
        var page = await press.PageAsync("/");

        Assert.Contains(page.QuerySelectorAll(".articles h3 a"), link => link.TextContent == $"Article number {PressServer.Others}");
        var verbs = page.QuerySelectorAll(".verbs a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(6, verbs.Count);
        foreach (var verb in verbs)
        {
            var answer = XDocument.Parse(await press.Client.GetStringAsync(verb, Cancel));
            Assert.DoesNotContain(answer.Descendants(), element => element.Name.LocalName == "error");
        }
    }

    [Fact]
    public async Task A_published_article_has_a_page()
    {
        using var response = await press.GetAsync($"/articles/{press.Full}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
        Assert.NotNull(response.Content.Headers.LastModified);
        var link = Assert.Single(response.Headers.GetValues("Link"));
        Assert.StartsWith("<https://doi.org/10.5555/steppe.2022.%3C2%3E>; rel=\"cite-as\"", link, StringComparison.Ordinal);
        Assert.Contains("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"", link, StringComparison.Ordinal);
        Assert.Contains("Stipa capillata", Rendered.Document(await response.Content.ReadAsStringAsync(Cancel)).Text("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_has_the_page_gets_it_again_only_when_the_article_has_changed()
    {
        var id = await press.PublishAsync(PressServer.Titled("Before the change"));
        using var first = await press.GetAsync($"/articles/{id}");
        var tag = first.Headers.ETag!.ToString();

        using var again = await press.GetAsync($"/articles/{id}", ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(tag, again.Headers.ETag!.ToString());
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Cancel));

        await press.Server.Service<ArticlePublisher>().ReplaceAsync(id, new ArticleDraft("steppe", PressServer.Titled("After the change")), null, Cancel);
        using var changed = await press.GetAsync($"/articles/{id}", ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Contains("After the change", await changed.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/journals")]
    [InlineData("/journals/steppe")]
    [InlineData("/journals/steppe/issues/5-2")]
    public async Task Every_page_is_sent_only_once_while_it_stays_the_same(string address)
    {
        using var first = await press.GetAsync(address);
        using var again = await press.GetAsync(address, ("If-None-Match", $"\"other\", {first.Headers.ETag}"));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Who_takes_gzip_gets_the_same_page_smaller()
    {
        using var plain = await press.GetAsync($"/articles/{press.Full}");
        using var packed = await press.GetAsync($"/articles/{press.Full}", ("Accept-Encoding", "gzip, br"));

        Assert.Equal(["gzip"], packed.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept", "Accept-Encoding"], packed.Headers.Vary);
        Assert.True(packed.Content.Headers.ContentLength < plain.Content.Headers.ContentLength / 2);
        await using var unpacked = new GZipStream(await packed.Content.ReadAsStreamAsync(Cancel), CompressionMode.Decompress);
        Assert.Equal(await plain.Content.ReadAsStringAsync(Cancel), await new StreamReader(unpacked).ReadToEndAsync(Cancel));
    }

    [Fact]
    public async Task HEAD_says_what_GET_would_send()
    {
        using var get = await press.GetAsync($"/articles/{press.Full}");
        using var request = new HttpRequestMessage(HttpMethod.Head, $"/articles/{press.Full}");
        using var head = await press.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".jats.xml")]
    public async Task A_draft_cannot_be_told_from_an_article_that_never_was(string suffix)
    {
        using var draft = await press.GetAsync($"/articles/{press.Draft}{suffix}");
        using var unknown = await press.GetAsync($"/articles/999999{suffix}");

        Assert.Equal(HttpStatusCode.NotFound, draft.StatusCode);
        Assert.Equal(unknown.StatusCode, draft.StatusCode);
        Assert.Equal(await unknown.Content.ReadAsStringAsync(Cancel), await draft.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(Headers(unknown), Headers(draft));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".jats.xml")]
    public async Task A_withdrawn_article_is_gone_and_says_why(string suffix)
    {
        using var response = await press.GetAsync($"/articles/{press.Withdrawn}{suffix}");

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        var page = Rendered.Document(await response.Content.ReadAsStringAsync(Cancel));
        Assert.Equal("Withdrawn <b>title</b>", page.Text("h1"));
        Assert.Contains("Published twice.", page.Text(".notice"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("007")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1a")]
    [InlineData("99999999999999999999")]
    public async Task An_article_has_one_address(string number)
    {
        using var response = await press.GetAsync($"/articles/{number}", ("Accept", "text/html"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task JATS_is_sent_as_a_file()
    {
        using var response = await press.GetAsync($"/articles/{press.Full}.jats.xml");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/jats+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"attachment; filename=\"steppe-{press.Full}.jats.xml\"", response.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal($"<{press.Server.Addresses.Article(press.Full)}>; rel=\"describes\"; type=\"text/html\"", Assert.Single(response.Headers.GetValues("Link")));
        var text = await response.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("<!DOCTYPE article", text, StringComparison.Ordinal);
        Assert.Contains("https://creativecommons.org/licenses/by/4.0/", text, StringComparison.Ordinal);

        using var again = await press.GetAsync($"/articles/{press.Full}.jats.xml", ("If-None-Match", response.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Text_that_means_harm_comes_over_the_wire_as_text()
    {
        using var response = await press.GetAsync($"/articles/{press.Hostile}");

        var html = await response.Content.ReadAsStringAsync(Cancel);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript:", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_shows_each_published_article_once_over_its_pages()
    {
        var titles = new List<string>();
        string? next = "/journals/steppe";
        var pages = 0;
        while (next is not null)
        {
            var page = await press.PageAsync(next);
            titles.AddRange(page.QuerySelectorAll(".articles h3").Select(title => title.TextContent.Trim()));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            pages++;
        }

        Assert.True(pages > 1);
        Assert.Equal(titles.Count, titles.Distinct().Count());
        Assert.Contains("Article number 1", titles);
        Assert.Contains(titles, title => title.Contains("Stipa", StringComparison.Ordinal));
        Assert.DoesNotContain("A secret draft", titles);
        Assert.DoesNotContain("Withdrawn <b>title</b>", titles);
    }

    [Fact]
    public async Task A_journal_names_its_issues_and_its_own_base_URL()
    {
        var page = await press.PageAsync("/journals/steppe");

        Assert.Equal("Дала зерттеулері", page.Text("h1"));
        Assert.Equal(press.Server.Addresses.JournalOai("steppe"), page.Text(".facts .address"));
        var issue = await press.PageAsync(page.QuerySelector("aside .plain a")!.GetAttribute("href")!);
        Assert.Equal("Volume 5, issue 2 (2022)", issue.Text("h1"));
        Assert.Single(issue.QuerySelectorAll(".articles > li"));
    }

    [Theory]
    [InlineData("/journals/nothing")]
    [InlineData("/journals/Steppe")]
    [InlineData("/journals/steppe?after=x")]
    [InlineData("/journals/steppe?after=-1")]
    [InlineData("/journals/steppe/issues/nothing")]
    [InlineData("/journals/nothing/issues/5-2")]
    [InlineData("/journals?after=%00")]
    [InlineData("/nothing/at/all")]
    public async Task A_browser_that_comes_to_an_address_with_nothing_gets_a_page_that_leads_on(string address)
    {
        using var response = await press.GetAsync(address, ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("There is nothing at this address", Rendered.Document(await response.Content.ReadAsStringAsync(Cancel)).Text("h1"));
    }

    [Fact]
    public async Task A_program_that_comes_to_an_address_with_nothing_gets_no_page()
    {
        using var program = await press.GetAsync("/nothing/at/all", ("Accept", "*/*"));
        using var api = await press.GetAsync("/api/nothing", ("Accept", "text/html"));

        Assert.Equal("text/plain", program.Content.Headers.ContentType!.MediaType);
        Assert.Equal("application/problem+json", api.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_page_takes_no_other_method_than_GET_and_HEAD()
    {
        foreach (var address in new[] { "/", "/journals/steppe", $"/articles/{press.Full}", $"/articles/{press.Full}.bib" })
        {
            using var response = await press.Client.PostAsync(new Uri(address, UriKind.Relative), null, Cancel);

            Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
            Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("/articles/1.bib/", "/articles/1.bib")]
    [InlineData("/articles/1/", "/articles/1")]
    [InlineData("/articles/1/readiness/", "/articles/1/readiness")]
    [InlineData("/journals/", "/journals")]
    [InlineData("/journals/steppe/?after=20", "/journals/steppe?after=20")]
    [InlineData("/journals/steppe/issues/5-2/", "/journals/steppe/issues/5-2")]
    [InlineData("/journals/%D0%B4%3F/", "/journals/%D0%B4%3F")]
    public async Task A_slash_too_many_leads_to_the_one_address(string address, string location)
    {
        using var response = await press.GetAsync(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(location, response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task What_a_page_fetches_may_be_kept_for_ever()
    {
        var style = (await press.PageAsync("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        using var response = await press.GetAsync(style);
        using var other = await press.GetAsync("/assets/site.000000000000.css");

        Assert.Equal("text/css", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task The_icon_is_where_browsers_look_for_it()
    {
        using var response = await press.GetAsync("/favicon.ico");

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Crawlers_are_led_to_every_published_article_with_the_datestamp_of_its_records()
    {
        var robots = await press.Client.GetStringAsync("/robots.txt", Cancel);
        Assert.Contains("Allow: /\n", robots, StringComparison.Ordinal);
        var index = await XmlAsync(robots.Split('\n').Single(line => line.StartsWith("Sitemap: ", StringComparison.Ordinal))["Sitemap: ".Length..]);

        var entries = new List<(string Address, string? Changed)>();
        foreach (var file in index.Descendants().Where(element => element.Name.LocalName == "loc"))
        {
            entries.AddRange((await XmlAsync(file.Value)).Root!.Elements().Select(url => (Value(url, "loc")!, Value(url, "lastmod"))));
        }

        var addresses = press.Server.Addresses;
        Assert.Contains(entries, entry => entry.Address == addresses.Home);
        Assert.Contains(entries, entry => entry.Address == addresses.Journal("steppe"));
        Assert.DoesNotContain(entries, entry => entry.Address == addresses.Article(press.Draft) || entry.Address == addresses.Article(press.Withdrawn));
        var record = XDocument.Parse(await press.Client.GetStringAsync($"/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier={addresses.OaiIdentifier(press.Full)}", Cancel));
        Assert.Equal(record.Descendants().Single(element => element.Name.LocalName == "datestamp").Value, entries.Single(entry => entry.Address == addresses.Article(press.Full)).Changed);
    }

    [Fact]
    public async Task A_sitemap_begins_with_its_first_character_and_no_byte_order_mark() =>
        Assert.Equal((byte)'<', (await press.Client.GetByteArrayAsync(new Uri("/sitemap.xml", UriKind.Relative), Cancel))[0]);

    [Theory]
    [InlineData("/sitemaps/articles-0.xml")]
    [InlineData("/sitemaps/articles-x.xml")]
    [InlineData("/sitemaps/articles-99999999999.xml")]
    public async Task There_is_no_such_sitemap(string address)
    {
        using var response = await press.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Below_a_path_prefix_every_address_has_it()
    {
        await using var server = await PublishingServer.StartAsync(("BaseUrl", "https://press.example.org/journals"), ("IdentifierDomain", "press.example.org"));
        await server.Service<JournalStore>().CreateAsync(SampleArticles.Journal, Cancel);
        var id = (await server.Service<ArticleStore>().CreateAsync(new ArticleDraft("steppe", SampleArticles.Full), Cancel)).Value!.Id;
        await server.Service<ArticlePublisher>().PublishAsync(id, null, Cancel);

        foreach (var path in new[] { "", "journals", "journals/steppe", $"articles/{id}", $"articles/{id}.jats.xml", "robots.txt", "sitemap.xml", "sitemaps/articles-1.xml", "sitemaps/journals.xml" })
        {
            using var response = await server.Client.GetAsync(new Uri("/journals/" + path, UriKind.Relative), Cancel);
            var text = await response.Content.ReadAsStringAsync(Cancel);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.DoesNotContain("localhost", text + string.Join(' ', response.Headers.SelectMany(header => header.Value)), StringComparison.Ordinal);
            if (response.Content.Headers.ContentType!.MediaType == "text/html")
            {
                var links = Rendered.Document(text).Addresses();
                Assert.All(links.Where(link => link.StartsWith('/')), link => Assert.StartsWith("/journals/", link, StringComparison.Ordinal));
                Assert.All(links.Where(link => link.Contains("press.example.org/", StringComparison.Ordinal) && !link.Contains("/files/", StringComparison.Ordinal)), link => Assert.StartsWith("https://press.example.org/journals/", link, StringComparison.Ordinal));
            }
        }
    }

    private static string? Value(XElement parent, string name) => parent.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    private static IEnumerable<string> Headers(HttpResponseMessage response) =>
        response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);

    private async Task<XDocument> XmlAsync(string address) => XDocument.Parse(await press.Client.GetStringAsync(address, Cancel));
}
