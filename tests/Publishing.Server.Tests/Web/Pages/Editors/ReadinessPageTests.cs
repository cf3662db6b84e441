using System.Net;
using System.Text;
using AngleSharp.Dom;
using Publishing.Postgres;
using Publishing.Readiness;

namespace Publishing.Server.Tests.Web.Pages.Editors;

/// <summary>The readiness of an article and of a journal as a page, for those who hold a key.</summary>
public sealed class ReadinessPageTests(PressServer press) : IClassFixture<PressServer>
{
    [Theory]
    [InlineData("/articles/1/readiness")]
    [InlineData("/articles/999999/readiness")]
    [InlineData("/journals/steppe/readiness")]
    [InlineData("/journals/nothing/readiness")]
    public async Task Without_a_key_a_browser_asks_for_one_and_nobody_learns_what_there_is(string address)
    {
        using var response = await press.GetAsync(address);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Basic realm=\"Publishing\", charset=\"UTF-8\"", response.Headers.WwwAuthenticate.ToString());
        AssertKeptByNobody(response);
        var page = Rendered.Document(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("give your key of the API as the password", page.Text(".lead"), StringComparison.Ordinal);
        Assert.Contains("keys create", page.Text("pre"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Basic")]
    [InlineData("Basic !!!")]
    [InlineData("Basic bm8tY29sb24=")]
    [InlineData("Basic bmFtZTo=")]
    [InlineData("Basic bmFtZTpwdWJfMDAwMDAwMDBfbm9ib2R5")]
    [InlineData("Digest username=\"editor\"")]
    public async Task What_is_no_key_of_ours_is_refused(string authorization)
    {
        using var response = await press.GetAsync("/articles/1/readiness", ("Authorization", authorization));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_key_that_was_revoked_opens_nothing()
    {
        var keys = press.Server.Service<ApiKeyStore>();
        var key = await keys.CreateAsync("for a day", ApiKeyRole.Admin, TestContext.Current.CancellationToken);
        using var before = await press.GetAsync("/articles/1/readiness", Basic("", key.Key));
        await keys.RevokeAsync(key.Entry.Prefix, TestContext.Current.CancellationToken);
        using var after = await press.GetAsync("/articles/1/readiness", Basic("", key.Key));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (before.StatusCode, after.StatusCode));
    }

    [Theory]
    [InlineData(ApiKeyRole.Reader, "")]
    [InlineData(ApiKeyRole.Editor, "Ақмарал")]
    [InlineData(ApiKeyRole.Admin, "a name")]
    public async Task With_a_key_of_any_role_and_any_name_every_consumer_is_shown(ApiKeyRole role, string name)
    {
        var key = (await press.Server.KeyAsync(role)).Key;
        using var response = await press.GetAsync($"/articles/{press.Full}/readiness", Basic(name, key));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        AssertKeptByNobody(response);
        var page = Rendered.Document(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(ConsumerRegistry.All.Select(consumer => consumer.Title), page.QuerySelectorAll(".counts tbody th").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("noindex", Assert.Single(page.Meta("robots")));
        Assert.DoesNotContain("akmaral@example.org", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_consumer_misses_is_told_with_what_to_do_and_where()
    {
        var page = await OpenAsync($"/articles/{press.Draft}/readiness");

        var refused = page.QuerySelector("[aria-labelledby=google-scholar] .findings .error")!;
        Assert.Equal("Refused. The article names no authors. Google Scholar does not list the article.", refused.Text("p"));
        Assert.Contains("What to do: ", refused.TextContent, StringComparison.Ordinal);
        Assert.Equal(["contributors", "no-authors"], refused.QuerySelectorAll(".where code").Select(code => code.TextContent));
        Assert.Contains("import FILE \\ --journal steppe", page.Text("[aria-labelledby=article] pre"), StringComparison.Ordinal);
        Assert.Contains($"/api/articles/{press.Draft}", page.Text("[aria-labelledby=article]"), StringComparison.Ordinal);
        Assert.Contains("journals change steppe", page.Text("[aria-labelledby=journal] pre"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_and_withdrawn_articles_say_what_they_are()
    {
        Assert.Contains("It is a draft", (await OpenAsync($"/articles/{press.Draft}/readiness")).Text(".lead"), StringComparison.Ordinal);
        Assert.Contains("It is withdrawn", (await OpenAsync($"/articles/{press.Withdrawn}/readiness")).Text(".lead"), StringComparison.Ordinal);
        Assert.Null((await OpenAsync($"/articles/{press.Full}/readiness")).QuerySelector(".lead"));
    }

    [Fact]
    public async Task A_journal_counts_by_consumer_and_lists_the_articles_that_miss_something()
    {
        var page = await OpenAsync("/journals/steppe/readiness");
        Assert.Contains("published articles", page.Text(".lead"), StringComparison.Ordinal);
        Assert.Equal(ConsumerRegistry.All.Select(consumer => consumer.Title), page.QuerySelectorAll(".counts tbody th").Select(cell => cell.TextContent.Trim()));
        var bare = page.QuerySelectorAll(".articles li").Single(item => item.Text("h3") == "Article number 1");
        Assert.Contains("Google Scholar", bare.Text("p"), StringComparison.Ordinal);
        Assert.DoesNotContain("A secret draft", page.Text("main"), StringComparison.Ordinal);

        // One consumer's, found by its row.
        var one = await OpenAsync(page.QuerySelectorAll(".counts tbody a").Single(link => link.TextContent == "Google Scholar").GetAttribute("href")!);
        Assert.Equal("Google Scholar misses most", one.Text("aside h2"));
        Assert.Equal("Not taken", one.QuerySelectorAll(".articles li").Single(item => item.Text("h3") == "Article number 1").Text("p"));
    }

    [Theory]
    [InlineData("/articles/999999/readiness")]
    [InlineData("/articles/01/readiness")]
    [InlineData("/articles/x/readiness")]
    [InlineData("/journals/nothing/readiness")]
    [InlineData("/journals/steppe/readiness?consumer=nobody")]
    public async Task What_is_not_there_is_not_found_and_the_answer_is_kept_by_nobody(string address)
    {
        using var response = await press.GetAsync(address, Basic("", (await press.Server.KeyAsync(ApiKeyRole.Reader)).Key));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        AssertKeptByNobody(response);
    }

    [Fact]
    public async Task It_is_only_read()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/articles/1/readiness");
        using var response = await press.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task The_foot_of_an_article_and_of_a_journal_leads_there_and_says_nothing_of_it()
    {
        foreach (var (address, readiness) in new[] { ($"/articles/{press.Full}", $"/articles/{press.Full}/readiness"), ("/journals/steppe", "/journals/steppe/readiness") })
        {
            var link = (await press.PageAsync(address)).QuerySelector("footer a[rel=nofollow]")!;
            Assert.Equal((readiness, "For editors: readiness"), (link.GetAttribute("href"), link.TextContent));
        }

        Assert.Null((await press.PageAsync("/")).QuerySelector("footer a[rel=nofollow]"));
    }

    [Fact]
    public async Task Text_that_means_harm_is_shown_as_text()
    {
        var page = await OpenAsync($"/articles/{press.Hostile}/readiness");

        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.StartsWith("<script>alert(1)</script>", page.Text("h1"), StringComparison.Ordinal);
    }

    private static void AssertKeptByNobody(HttpResponseMessage response)
    {
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal("noindex, nofollow", Assert.Single(response.Headers.GetValues("X-Robots-Tag")));
        Assert.Contains("Authorization", response.Headers.Vary);
        Assert.Null(response.Headers.ETag);
    }

    private static (string, string) Basic(string name, string key) => ("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{key}")));

    private async Task<IDocument> OpenAsync(string address)
    {
        using var response = await press.GetAsync(address, Basic("", (await press.Server.KeyAsync(ApiKeyRole.Reader)).Key));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return Rendered.Document(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
