using System.Net;
using System.Text;
using System.Xml.Linq;
using Publishing.Deposits;
using Publishing.Postgres;
using Publishing.Testing;

namespace Publishing.Server.Tests.Api;

/// <summary><c>/api/deposits</c>, as editors' programs use it.</summary>
public sealed class DepositEndpointsTests
{
    private const string Journal = """{"slug": "steppe", "titles": [{"text": "Steppe Studies", "language": "en"}], "electronicIssn": "2345-6787", "publisher": {"name": "Example Press"}}""";

    [Fact]
    public async Task The_deposits_are_listed_for_everybody()
    {
        await using var server = await PublishingServer.StartAsync();

        var listed = (await server.Client.ReadAsync("api/deposits")).Json.AsArray().Select(deposit => (string?)deposit!["name"]);

        Assert.Equal(DepositRegistry.All.Select(deposit => deposit.Name), listed);
    }

    [Fact]
    public async Task A_file_holds_the_published_articles_of_a_journal_that_its_consumer_takes_and_the_problems_say_the_rest()
    {
        await using var server = await PublishingServer.StartAsync(("DepositorName", "Example Press"), ("DepositorEmail", "deposits@press.example.org"));
        using var editor = await server.AsAsync(ApiKeyRole.Editor);
        await MakeJournalAsync(server);
        var good = await AddAsync(editor, "Wells", publish: true, """, "doi": "10.5555/steppe.1" """);
        var bare = await AddAsync(editor, "Roads", publish: true);
        var draft = await AddAsync(editor, "Drafts", publish: false, """, "doi": "10.5555/steppe.3" """);

        var file = await editor.ReadAsync("api/deposits/crossref?journal=steppe");

        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.Equal("application/xml", file.ContentHeaders.ContentType!.ToString());
        Assert.Equal("steppe.crossref.xml", file.ContentHeaders.ContentDisposition!.FileName?.Trim('"'));
        Assert.Contains("/api/deposits/crossref/problems?journal=steppe>", string.Join("", file.Headers.GetValues("Link")), StringComparison.Ordinal);
        XNamespace crossref = "http://www.crossref.org/schema/5.4.0";
        var batch = XElement.Parse(file.Text);
        Assert.Equal(["10.5555/steppe.1"], batch.Descendants(crossref + "doi").Select(doi => doi.Value));
        Assert.Equal("deposits@press.example.org", batch.Descendants(crossref + "email_address").Single().Value);
        Assert.DoesNotContain("aru@example.org", file.Text, StringComparison.Ordinal);

        var report = (await editor.ReadAsync("api/deposits/crossref/problems?journal=steppe")).Json;
        Assert.True((bool)report["isWritten"]!);
        Assert.Equal([good], report["articles"]!.AsArray().Select(number => (long)number!));
        Assert.Equal([bare], report["leftOut"]!.AsArray().Select(number => (long)number!));
        Assert.Contains(report["problems"]!.AsArray(), found => (long?)found!["article"] == bare && (string?)found["problem"]!["code"] == "deposit-incomplete" && (string?)found["problem"]!["field"] == "doi");
        Assert.DoesNotContain(report["problems"]!.AsArray(), found => (long?)found!["article"] == draft);
    }

    // Also when nothing has changed: something may have gone wrong on the way.
    [Fact]
    public async Task The_timestamp_for_Crossref_grows_with_every_deposit_whatever_the_clock_says()
    {
        await using var server = await PublishingServer.StartAsync(("DepositorName", "Example Press"), ("DepositorEmail", "deposits@press.example.org"));
        using var editor = await server.AsAsync(ApiKeyRole.Editor);
        await MakeJournalAsync(server);
        await AddAsync(editor, "Wells", publish: true, """, "doi": "10.5555/steppe.1" """);
        async Task<long> TimestampAsync() => long.Parse(XElement.Parse((await editor.ReadAsync("api/deposits/crossref?journal=steppe")).Text).Descendants().Single(element => element.Name.LocalName == "timestamp").Value, System.Globalization.CultureInfo.InvariantCulture);

        var first = await TimestampAsync();
        await using var command = server.Service<Npgsql.NpgsqlDataSource>().CreateCommand("update deposit_clock set moment = moment + interval '1 hour'");
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var (second, third) = (await TimestampAsync(), await TimestampAsync());

        Assert.True(first < second && second < third, $"{first} {second} {third}");
    }

    [Fact]
    public async Task The_text_of_an_article_goes_to_eLIBRARY_out_of_its_JATS_source()
    {
        await using var server = await PublishingServer.StartAsync();
        using var editor = await server.AsAsync(ApiKeyRole.Editor);
        await MakeJournalAsync(server);
        const string Jats = """
            <article article-type="research-article" xml:lang="ru"><front><journal-meta/><article-meta><title-group><article-title>Wells</article-title></title-group>
            <pub-date><year>2024</year></pub-date><volume>5</volume><issue>2</issue><fpage>1</fpage><lpage>9</lpage>
            <permissions><license xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://creativecommons.org/licenses/by/4.0/"/></permissions></article-meta></front><body><p>They are deep.</p></body></article>
            """;
        using var content = new StringContent(Jats, Encoding.UTF8, "application/xml");
        using var imported = await editor.PostAsync(new Uri("api/import?journal=steppe&publish=true", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.True(imported.IsSuccessStatusCode, await imported.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        var bytes = await editor.GetByteArrayAsync(new Uri("api/deposits/rsci?journal=steppe", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("<text lang=\"RUS\">They are deep.</text>", Encoding.Unicode.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_as_on_the_command_line()
    {
        await using var server = await PublishingServer.StartAsync();
        using var editor = await server.AsAsync(ApiKeyRole.Editor);

        foreach (var path in new[] { "api/deposits/crossref?article=1&email=nobody", "api/deposits/crossref/problems?article=1&email=nobody" })
        {
            var refused = await editor.ReadAsync(path);
            Assert.Equal((HttpStatusCode.BadRequest, "email"), (refused.Status, refused.Places.Single()));
        }
    }

    [Fact]
    public async Task Nobody_is_sent_a_file_that_lacks_its_depositor_or_has_nothing_in_it()
    {
        await using var server = await PublishingServer.StartAsync();
        using var editor = await server.AsAsync(ApiKeyRole.Editor);
        await MakeJournalAsync(server);
        var good = await AddAsync(editor, "Wells", publish: true, """, "doi": "10.5555/steppe.1" """);
        var draft = await AddAsync(editor, "Drafts", publish: false);

        var anonymous = await editor.ReadAsync($"api/deposits/crossref?article={good}");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "invalid"), (anonymous.Status, anonymous.Kind));
        Assert.Equal("no-depositor", (string?)anonymous.Json["errors"]![0]!["code"]);
        Assert.Equal(HttpStatusCode.OK, (await editor.ReadAsync($"api/deposits/crossref?article={good}&depositor=Press&email=a@press.example.org")).Status);

        // No full text: DOAJ takes none of it, and says so of the article.
        var none = await editor.ReadAsync($"api/deposits/doaj?article={good}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.Status);
        Assert.Equal($"/articles/{good}/fullText", (string?)none.Json["errors"]![0]!["pointer"]);

        Assert.Equal(HttpStatusCode.NotFound, (await editor.ReadAsync($"api/deposits/doaj?article={draft}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.ReadAsync("api/deposits/doaj?journal=nowhere")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.ReadAsync("api/deposits/scopus?journal=steppe")).Status);
    }

    [Theory]
    [InlineData("", "journal")]
    [InlineData("?issue=5-2", "issue")]
    [InlineData("?journal=steppe&article=7", "journal")]
    [InlineData("?article=seven", "article")]
    public async Task Articles_are_chosen_in_one_way(string query, string parameter)
    {
        await using var server = await PublishingServer.StartAsync();
        using var editor = await server.AsAsync(ApiKeyRole.Editor);

        var answer = await editor.ReadAsync("api/deposits/crossref" + query);

        Assert.Equal((HttpStatusCode.BadRequest, "bad-parameter"), (answer.Status, answer.Kind));
        Assert.Equal([parameter], answer.Places);
    }

    [Fact]
    public async Task A_file_needs_an_editors_key()
    {
        await using var server = await PublishingServer.StartAsync();
        using var reader = await server.AsAsync(ApiKeyRole.Reader);

        Assert.Equal("key-missing", (await server.Client.ReadAsync("api/deposits/crossref?journal=steppe")).Kind);
        Assert.Equal("role-too-low", (await reader.ReadAsync("api/deposits/crossref/problems?journal=steppe")).Kind);
    }

    [Fact]
    public async Task Of_several_issues_eLIBRARY_takes_the_one_that_is_named_in_UTF_16()
    {
        await using var server = await PublishingServer.StartAsync();
        using var editor = await server.AsAsync(ApiKeyRole.Editor);
        await MakeJournalAsync(server);
        foreach (var number in new[] { "1", "2" })
        {
            await editor.PostAsync("api/journals/steppe/issues", $$"""{"slug": "5-{{number}}", "volume": "5", "number": "{{number}}", "published": "2022"}""");
            await AddAsync(editor, "Құдықтар " + number, publish: true, """, "firstPage": "1", "lastPage": "9" """, issue: "5-" + number);
        }

        var both = await editor.ReadAsync("api/deposits/rsci?journal=steppe");
        Assert.Equal("deposit-one-issue", (string?)both.Json["errors"]![0]!["code"]);
        Assert.Contains("5-1; 5-2", (string?)both.Json["errors"]![0]!["rule"], StringComparison.Ordinal);

        var one = await editor.ReadAsync("api/deposits/rsci?journal=steppe&issue=5-2");
        Assert.Equal([0xFF, 0xFE], one.Body.Take(2));
        var text = Encoding.Unicode.GetString(one.Body);
        Assert.Contains("encoding=\"utf-16\"", text, StringComparison.Ordinal);
        Assert.Contains("Құдықтар 2", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Құдықтар 1", text, StringComparison.Ordinal);
    }

    private static async Task MakeJournalAsync(PublishingServer server)
    {
        using var admin = await server.AsAsync(ApiKeyRole.Admin);
        Assert.Equal(HttpStatusCode.Created, (await admin.PostAsync("api/journals", Journal)).Status);
    }

    private static async Task<long> AddAsync(HttpClient editor, string title, bool publish, string more = "", string? issue = null)
    {
        var body = Calls.Article(title, more);
        var made = await editor.PostAsync("api/articles", issue is null ? body : body.Replace("\"journal\": \"steppe\"", $"\"journal\": \"steppe\", \"issue\": \"{issue}\"", StringComparison.Ordinal));
        Assert.True(made.Status == HttpStatusCode.Created, made.Text);
        var id = (long)made.Json["id"]!;
        if (publish)
        {
            Assert.Equal(HttpStatusCode.OK, (await editor.ChangeAsync(HttpMethod.Post, $"api/articles/{id}/publish", made.Tag)).Status);
        }

        return id;
    }
}
