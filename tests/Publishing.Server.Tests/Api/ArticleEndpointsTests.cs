using System.Net;
using System.Text.Json.Nodes;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Postgres;
using Publishing.Testing;

namespace Publishing.Server.Tests.Api;

public sealed class ArticleEndpointsTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Fact]
    public async Task A_draft_is_not_there_for_anybody_without_a_key()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        var made = await editor.PostAsync("api/articles", Calls.Article());
        Assert.Equal((HttpStatusCode.Created, "draft"), (made.Status, (string?)made.Json["state"]));
        var path = $"api/articles/{made.Json["id"]}";
        Assert.Equal(server.Addresses.Path(path), made.Headers.Location!.ToString());

        var hidden = await server.Client.ReadAsync(path);
        var none = await server.Client.ReadAsync("api/articles/4711");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.Status, none.Status));
        Assert.Equal((string?)hidden.Json["detail"], ((string?)none.Json["detail"])!.Replace("4711", $"{made.Json["id"]}", StringComparison.Ordinal));
        Assert.Empty((await server.Client.ReadAsync("api/articles")).Json["items"]!.AsArray());

        Assert.Equal(HttpStatusCode.OK, (await (await server.AsAsync(ApiKeyRole.Reader)).ReadAsync(path)).Status);
        Assert.Single((await editor.ReadAsync("api/articles?state=draft")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task A_published_article_is_there_for_everybody_without_what_is_for_its_editor()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        var (path, tag) = await MakeAsync(editor);

        var published = await editor.ChangeAsync(HttpMethod.Post, path + "/publish", tag);
        Assert.Equal((HttpStatusCode.OK, "published"), (published.Status, (string?)published.Json["state"]));
        Assert.Equal(CrosswalkRegistry.All.Select(crosswalk => crosswalk.Format.Prefix), published.Json["formats"]!.AsArray().Select(format => (string?)format!["metadataPrefix"]));
        AssertValid(published.Json["formats"]!.AsArray());

        var open = await server.Client.ReadAsync(path);
        Assert.Equal(HttpStatusCode.OK, open.Status);
        Assert.DoesNotContain("aru@example.org", open.Text, StringComparison.Ordinal);
        Assert.Null(open.Json["problems"]);
        Assert.NotEqual(open.Tag, published.Tag);

        var known = await editor.ReadAsync(path);
        Assert.Contains("aru@example.org", known.Text, StringComparison.Ordinal);
        Assert.Contains(known.Json["problems"]!.AsArray(), problem => (string?)problem!["code"] == "no-doi");
        Assert.DoesNotContain(known.Json["problems"]!.AsArray(), problem => (string?)problem!["code"] == "no-journal");
        Assert.Equal("Wells", (string?)Assert.Single((await server.Client.ReadAsync("api/articles?journal=steppe")).Json["items"]!.AsArray())!["title"]);
    }

    [Theory]
    [InlineData("\\u200b")]
    [InlineData(" \\u200e\\ufeff\\u2060 ")]
    [InlineData("\\u3164\\u115f\\u2800")]
    [InlineData("\\ufe0f\\udb40\\udd00")]
    public async Task A_title_that_cannot_be_seen_is_no_title(string title)
    {
        var server = shared.Server;
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        await admin.PostAsync("api/journals", Calls.Journal);
        foreach (var text in new[] { $"\"{title}\"", $$"""[{"italic": ["{{title}}"]}]""", $$"""[{"math": "<math xmlns='http://www.w3.org/1998/Math/MathML'><mi>{{title}}</mi></math>"}]""" })
        {
            var answer = await editor.PostAsync("api/articles", $$$"""{"journal": "steppe", "article": {"titles": [{"text": {{{text}}}}]}}""");
            Assert.True((HttpStatusCode.UnprocessableEntity, "/article/titles") == (answer.Status, answer.Places.First()), answer.Text);

            var journal = await admin.PostAsync("api/journals", $$$"""{"slug": "unseen", "titles": [{"text": {{{text}}}}]}""");
            Assert.True((HttpStatusCode.UnprocessableEntity, "/titles/0/text") == (journal.Status, journal.Places.First()), journal.Text);
        }

        var nobody = await editor.PostAsync("api/articles", $$$"""{"journal": "steppe", "article": {"titles": [{"text": "A"}], "contributors": [{"names": [{"surname": "{{{title}}}"}]}]}}""");
        Assert.True((HttpStatusCode.UnprocessableEntity, "/article/contributors/0") == (nobody.Status, nobody.Places.First()), nobody.Text);
    }

    [Fact]
    public async Task E_mail_addresses_of_people_are_for_those_who_have_a_key()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        var made = await editor.PostAsync("api/articles", """
            {"journal": "steppe", "article": {
              "titles": [{"text": "Wells"}],
              "contributors": [
                {"names": [{"surname": "Zhansaya"}], "email": "secret1@example.org", "affiliationIds": ["aff1"], "degrees": "PhD, secret2@example.org",
                 "biography": ["Aru digs wells. E-mail: secret3@example.org, ", {"italic": ["SECRET4@example.org"]}, {"link": "https://example.org/~aru", "text": "her page"}]},
                {"names": [{"surname": "Bolat"}], "biography": "secret5@example.org"}
              ],
              "affiliations": [{"id": "aff1", "text": "Example University, Almaty (secret6@example.org)"}],
              "fragments": [
                {"place": "front/article-meta", "xml": "<author-notes><corresp>Write to <email>secret7@example.org</email> or secret8@example.org</corresp></author-notes>"},
                {"place": "front/article-meta/contrib-group/contrib", "xml": "<email xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"mailto:secret9@example.org\">secret9&#64;example.org</email>"},
                {"place": "front/article-meta/contrib-group/contrib[2]", "xml": "<uri xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"https://example.org/bolat\">page</uri>"}
              ],
              "abstracts": [{"sections": [{"paragraphs": ["Write to wells@example.org."]}]}]
            }}
            """);
        Assert.True(made.Status == HttpStatusCode.Created, made.Text);
        var path = $"api/articles/{made.Json["id"]}";
        var published = await editor.ChangeAsync(HttpMethod.Post, path + "/publish", made.Tag);
        AssertValid(published.Json["formats"]!.AsArray());
        await server.Database.SetClockAsync(TimeSpan.FromSeconds(5));

        foreach (var open in new[] { path, $"articles/{made.Json["id"]}", $"articles/{made.Json["id"]}.jats.xml", "oai?verb=ListRecords&metadataPrefix=jats", "oai?verb=ListRecords&metadataPrefix=oai_dc" })
        {
            var answer = await server.Client.ReadAsync(open);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.DoesNotContain("secret", answer.Text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("wells@example.org", answer.Text, StringComparison.Ordinal);
        }

        var article = (await server.Client.ReadAsync(path)).Json["article"]!;
        Assert.Equal("""["Aru digs wells., ",{"link":"https://example.org/~aru","text":"her page"}]""", article["contributors"]![0]!["biography"]!.ToJsonString(ArticleJson.Options));
        Assert.Equal("PhD", (string?)article["contributors"]![0]!["degrees"]);
        Assert.Null(article["contributors"]![1]!["biography"]);
        Assert.Equal("Example University, Almaty", (string?)article["affiliations"]![0]!["text"]);
        Assert.Equal(2, article["fragments"]!.AsArray().Count);
        foreach (var role in new[] { ApiKeyRole.Reader, ApiKeyRole.Editor })
        {
            var known = await (await server.AsAsync(role)).ReadAsync(path);
            Assert.All(Enumerable.Range(1, 9), number => Assert.Contains($"secret{number}", known.Text, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Pieces_of_JATS_and_affiliations_show_nobody_s_address_without_a_key()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        var article = JsonNode.Parse(Checkout.Read("tests/data/articles/kept-pieces/article.json"))!;
        article["affiliations"] = JsonNode.Parse("""[{"id": "aff1", "text": "Example University, e-mail: office@example.org"}]""");
        article["contributors"]![0]!["affiliationIds"] = new JsonArray("aff1");
        foreach (var piece in new[]
        {
            """<notes><!-- c@example.org --><p>Kept.</p></notes>""",
            """<notes><p>Letters <ext-link xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="mailto:d%40example.org">are welcome</ext-link>.</p></notes>""",
        })
        {
            article["fragments"]!.AsArray().Add(new JsonObject { ["place"] = "back", ["xml"] = piece });
        }

        var made = await editor.PostAsync("api/articles", new JsonObject { ["journal"] = "steppe", ["article"] = article }.ToJsonString(ArticleJson.Options));
        Assert.True(made.Status == HttpStatusCode.Created, made.Text);
        var path = $"api/articles/{made.Json["id"]}";
        await editor.ChangeAsync(HttpMethod.Post, path + "/publish", made.Tag);
        await server.Database.SetClockAsync(TimeSpan.FromSeconds(5));

        foreach (var open in new[] { path, $"articles/{made.Json["id"]}", $"articles/{made.Json["id"]}.jats.xml", $"oai?verb=ListRecords&metadataPrefix=jats" })
        {
            var answer = await server.Client.ReadAsync(open);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.DoesNotContain("@example.org", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("%40example.org", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("mailto:", answer.Text, StringComparison.OrdinalIgnoreCase);
        }

        var shown = (await server.Client.ReadAsync(path)).Text;
        Assert.Contains("Correspondence: B. Second, Almaty.", shown, StringComparison.Ordinal);
        Assert.Contains("Letters from the field", shown, StringComparison.Ordinal);
        var known = (await editor.ReadAsync(path)).Text;
        Assert.All(["b@example.org", "c@example.org", "d%40example.org", "office@example.org", "nobody@example.org"], address => Assert.Contains(address, known, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_withdrawn_article_leaves_a_tombstone_with_the_reason()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        var (path, tag) = await MakeAsync(editor);
        var draft = await editor.ChangeAsync(HttpMethod.Post, path + "/withdraw", tag);
        Assert.Equal((HttpStatusCode.Conflict, "wrong-state"), (draft.Status, draft.Kind));

        var published = await editor.ChangeAsync(HttpMethod.Post, path + "/publish", tag);
        var withdrawn = await editor.PostAsync(path + "/withdraw", """{"reason": "Published twice."}""", ("If-Match", published.Tag!));
        Assert.Equal((HttpStatusCode.OK, "withdrawn"), (withdrawn.Status, (string?)withdrawn.Json["state"]));
        Assert.All(withdrawn.Json["formats"]!.AsArray().Where(format => (bool)format!["valid"]!), format => Assert.True((bool)format!["deleted"]!));

        var gone = await server.Client.ReadAsync(path);
        Assert.Equal((HttpStatusCode.Gone, "withdrawn", "Withdrawn: Published twice."), (gone.Status, gone.Kind, (string?)gone.Json["detail"]));
        Assert.Empty((await server.Client.ReadAsync("api/articles")).Json["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.OK, (await editor.ReadAsync(path)).Status);

        var edited = await editor.PatchAsync(path, """{"article": {"volume": "1"}}""", withdrawn.Tag);
        Assert.Equal((HttpStatusCode.Conflict, "wrong-state"), (edited.Status, edited.Kind));
    }

    [Fact]
    public async Task What_was_read_may_be_sent_back_and_changes_nothing()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        var (path, tag) = await MakeAsync(editor);
        var read = await editor.ReadAsync(path);

        var same = await editor.PutAsync(path, read.Text, tag);
        Assert.Equal(HttpStatusCode.OK, same.Status);
        Assert.Equal(tag, same.Tag);
    }

    [Fact]
    public async Task What_an_importer_found_remains_until_the_field_is_changed()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        var page = new StringContent(Checkout.Read("samples/articles/01-kazakhstan-and-uzbekistan.txt"));
        var imported = await editor.CallAsync(HttpMethod.Post, "api/import?journal=steppe", page);
        var path = $"api/articles/{imported.Json["files"]![0]!["articles"]![0]!["articleId"]}";
        var read = await editor.ReadAsync(path);
        Assert.Superset(new HashSet<string>(["authors-inferred", "no-journal", "references-rejoined"]), Codes(read));

        Assert.Equal(read.Tag, (await editor.PutAsync(path, read.Text, read.Tag)).Tag);

        var changed = await editor.PatchAsync(path, """{"article": {"contributors": [{"names": [{"surname": "Zhailin", "givenNames": "Dauren"}]}], "doi": "10.5555/7"}}""", read.Tag);
        Assert.Equal(Codes(read).Except(["authors-inferred", "no-doi"]).Order(StringComparer.Ordinal), Codes(changed).Order(StringComparer.Ordinal));

        static HashSet<string> Codes(Calls.Answer answer) => [.. answer.Json["problems"]!.AsArray().Select(problem => (string)problem!["code"]!)];
    }

    [Fact]
    public async Task What_the_repository_gives_cannot_be_edited()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        var (path, tag) = await MakeAsync(editor);

        var put = await editor.PutAsync(path, (await editor.ReadAsync(path)).Text.Replace("\"state\":\"draft\"", "\"state\":\"published\"", StringComparison.Ordinal), tag);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "/state"), (put.Status, Assert.Single(put.Places)));
        var patch = await editor.PatchAsync(path, """{"state": "published", "id": 7, "journal": "other"}""", tag);
        Assert.Equal(["/id", "/journal", "/state"], patch.Places.Order(StringComparer.Ordinal));
        Assert.Equal("/journal", Assert.Single((await editor.PatchAsync(path, """{"journal": "other"}""", tag)).Places));
        Assert.Equal("/id", Assert.Single((await editor.PostAsync("api/articles", Calls.Article("Other").Replace("{\"journal\"", "{\"id\": 3, \"journal\"", StringComparison.Ordinal))).Places));
    }

    [Fact]
    public async Task A_patch_changes_what_it_names_and_a_published_article_is_rendered_at_once()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        var (path, tag) = await MakeAsync(editor);
        var published = await editor.ChangeAsync(HttpMethod.Post, path + "/publish", tag);

        var patched = await editor.PatchAsync(path, """{"article": {"firstPage": "11", "lastPage": "24"}}""", published.Tag);
        Assert.Equal((HttpStatusCode.OK, "24"), (patched.Status, (string?)patched.Json["article"]!["lastPage"]));
        Assert.Equal("Wells", (string?)patched.Json["article"]!["titles"]![0]!["text"]);
        Assert.True(await server.Database.ScalarAsync<long>("select count(*) from records") > 0);

        var taken = await editor.PatchAsync(path, """{"article": {"lastPage": null}}""", patched.Tag);
        Assert.Null(taken.Json["article"]!["lastPage"]);
    }

    [Fact]
    public async Task Of_two_that_change_the_same_version_one_is_told_that_it_is_stale()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        var (path, tag) = await MakeAsync(editor);

        var both = await Task.WhenAll(Enumerable.Range(1, 2).Select(volume => editor.PatchAsync(path, $$$"""{"article": {"volume": "{{{volume}}}"}}""", tag)));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], both.Select(answer => answer.Status).Order());
    }

    [Fact]
    public async Task The_same_article_twice_is_a_duplicate_that_names_the_first()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        var first = await editor.PostAsync("api/articles", Calls.Article("One", ", \"doi\": \"10.5555/1\""));

        var again = await editor.PostAsync("api/articles", Calls.Article("Two", ", \"doi\": \"10.5555/1\""));
        Assert.Equal((HttpStatusCode.Conflict, "duplicate"), (again.Status, again.Kind));
        Assert.Equal(first.Headers.Location!.ToString(), (string?)again.Json["existing"]);
    }

    [Fact]
    public async Task An_article_needs_a_place_that_is_there()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        foreach (var (change, place, says) in new[]
        {
            ("\"journal\": \"prairie\"", "/journal", "no journal 'prairie'"),
            ("\"journal\": \"prairie\", \"section\": \"law\"", "/journal", "no journal 'prairie'"),
            ("\"issue\": \"9-9\", \"journal\": \"steppe\"", "/issue", "no issue '9-9'"),
            ("\"section\": \"law\", \"journal\": \"steppe\"", "/section", "no section 'law'. It has history: "),
        })
        {
            var refused = await editor.PostAsync("api/articles", Calls.Article().Replace("\"journal\": \"steppe\"", change, StringComparison.Ordinal));
            Assert.Equal((HttpStatusCode.UnprocessableEntity, place), (refused.Status, Assert.Single(refused.Places)));
            Assert.Contains(says, refused.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_wrong_place_is_named_together_with_every_other_mistake()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        const string article = """{"titles": [], "doi": "eleven", "volume": 5, "contributors": [{"names": [{"surname": "A"}], "orcid": "0000-0002-1825-0098"}], "fullText": [{"url": "javascript:alert(1)"}]}""";
        string[] wrong = ["/article/titles", "/article/doi", "/article/volume", "/article/contributors/0/orcid", "/article/fullText/0/url"];

        var post = await editor.PostAsync("api/articles", $$"""{"id": 4, "journal": "prairie", "article": {{article}}}""");
        Assert.Equal([.. wrong.Append("/journal").Append("/id").Order(StringComparer.Ordinal)], post.Places.Order(StringComparer.Ordinal));
        var orcid = post.Json["errors"]!.AsArray().Single(error => (string?)error!["pointer"] == "/article/contributors/0/orcid")!;
        Assert.Equal(
            ("\"0000-0002-1825-0098\"", "Must be an ORCID iD with a right check digit, such as 0000-0002-1825-0097.", "invalid-value"),
            ((string?)orcid["value"], (string?)orcid["rule"], (string?)orcid["code"]));

        var (path, tag) = await MakeAsync(editor);
        var patch = await editor.PatchAsync(path, $$"""{"issue": "9-9", "section": "law", "article": {{article}}}""", tag);
        Assert.Equal([.. wrong.Append("/issue").Append("/section").Order(StringComparer.Ordinal)], patch.Places.Order(StringComparer.Ordinal));
        var moved = await editor.PatchAsync(path, $$"""{"journal": "prairie", "article": {{article}}}""", tag);
        Assert.Equal([.. wrong.Append("/journal").Order(StringComparer.Ordinal)], moved.Places.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("null", "")]
    [InlineData("[]", "")]
    [InlineData("{}", "/article /journal")]
    [InlineData("""{"journal": 7, "issue": [], "section": {}, "article": null}""", "/article /issue /journal /section")]
    [InlineData("""{"journal": "steppe", "article": 5}""", "/article")]
    [InlineData("""{"journal": "steppe", "article": {"titles": "T", "a/b": 1}}""", "/article/a~1b /article/titles")]
    public async Task A_body_that_is_no_article_is_named_by_what_it_lacks(string json, string places)
    {
        await using var server = await StartAsync();
        var refused = await (await server.AsAsync(ApiKeyRole.Editor)).PostAsync("api/articles", json);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(places, string.Join(' ', refused.Places.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task An_article_goes_through_the_same_checks_as_an_imported_one_and_every_mistake_is_named()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);

        var untitled = await editor.PostAsync("api/articles", """{"journal": "steppe", "article": {"fullText": [{"url": "javascript:alert(1)"}], "counts": {"pages": -1}}}""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, untitled.Status);
        Assert.Equal(["/article/counts/pages", "/article/fullText/0/url", "/article/titles"], untitled.Places.Order(StringComparer.Ordinal));

        var tooLong = await editor.PostAsync("api/articles", Calls.Article(new string('x', 20_000)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "/article/titles/0/text"), (tooLong.Status, Assert.Single(tooLong.Places)));
    }

    [Fact]
    public async Task Texts_keep_their_markup_and_scripts()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        const string text = """["Құдықтар ", {"italic": ["Homo ", {"sup": "2"}]}, " 𐌰 &amp; <script>"]""";
        var made = await editor.PostAsync("api/articles", Calls.Article().Replace("\"Wells\"", text, StringComparison.Ordinal));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text), made.Json["article"]!["titles"]![0]!["text"]), made.Text);
    }

    [Fact]
    public async Task A_draft_can_be_deleted_and_what_was_published_cannot()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        var (path, tag) = await MakeAsync(editor);
        Assert.Equal((HttpStatusCode)428, (await editor.ChangeAsync(HttpMethod.Delete, path, null)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await editor.ChangeAsync(HttpMethod.Delete, path, tag)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.ReadAsync(path)).Status);

        (path, tag) = await MakeAsync(editor);
        var published = await editor.ChangeAsync(HttpMethod.Post, path + "/publish", tag);
        var refused = await editor.ChangeAsync(HttpMethod.Delete, path, published.Tag);
        Assert.Equal((HttpStatusCode.Conflict, "wrong-state"), (refused.Status, refused.Kind));
    }

    [Theory]
    [InlineData("api/articles/99999999999999999999999")]
    [InlineData("api/articles/-1")]
    [InlineData("api/articles/1e3")]
    [InlineData("api/articles/1 or 1=1")]
    [InlineData("api/articles/0x10")]
    [InlineData("api/articles/٣")]
    public async Task A_number_that_cannot_be_is_not_found(string path)
    {
        var server = shared.Server;
        var reader = await server.AsAsync(ApiKeyRole.Reader);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.ReadAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.ReadAsync(path.Replace("articles", "sources", StringComparison.Ordinal))).Status);
        Assert.Empty(server.Logs.Entries);
    }

    [Fact]
    public async Task Problems_are_listed_over_all_articles_and_for_one()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        for (var i = 0; i < 3; i++)
        {
            await MakeAsync(editor, $"Number {i}");
        }

        var dois = await editor.ReadAsync("api/problems?code=no-doi&journal=steppe");
        Assert.Equal(3, dois.Json["items"]!.AsArray().Count);
        Assert.All(dois.Json["items"]!.AsArray(), item => Assert.Equal("no-doi", (string?)item!["problem"]!["code"]));
        Assert.Empty((await editor.ReadAsync("api/problems?severity=error")).Json["items"]!.AsArray());

        var seen = new List<string?>();
        for (var next = "api/problems?code=no-doi&limit=1"; next is not null;)
        {
            var page = await editor.ReadAsync(next);
            seen.AddRange(page.Json["items"]!.AsArray().Select(item => (string?)item!["title"]));
            next = (string?)page.Json["next"];
        }

        Assert.Equal(["Number 0", "Number 1", "Number 2"], seen);
        var one = await editor.ReadAsync($"api/articles/{dois.Json["items"]![0]!["article"]}/problems");
        Assert.Contains(one.Json["items"]!.AsArray(), item => (string?)item!["problem"]!["code"] == "no-license");
    }

    [Fact]
    public async Task Lists_can_be_narrowed_and_turned_round()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        await editor.PostAsync("api/journals/steppe/issues", """{"slug": "5-2"}""");
        var (_, _) = await MakeAsync(editor, "One");
        await editor.PostAsync("api/articles", Calls.Article("Two").Replace("\"journal\"", "\"issue\": \"5-2\", \"journal\"", StringComparison.Ordinal));
        await MakeAsync(editor, "Three");

        Assert.Equal("Three Two One", await TitlesAsync("api/articles?newestFirst=true"));
        Assert.Equal("Two", await TitlesAsync("api/articles?journal=steppe&issue=5-2"));
        Assert.Equal("", await TitlesAsync("api/articles?journal=prairie"));
        Assert.Equal("One Two Three", await TitlesAsync("api/articles?state=draft"));
        Assert.Equal(["issue"], (await editor.ReadAsync("api/articles?issue=5-2")).Places);

        var first = await editor.ReadAsync("api/articles?newestFirst=true&limit=2&state=draft");
        var second = await editor.ReadAsync((string)first.Json["next"]!);
        Assert.Equal("One", (string?)Assert.Single(second.Json["items"]!.AsArray())!["title"]);
        Assert.Null(second.Json["next"]);

        async Task<string> TitlesAsync(string path) => string.Join(' ', (await editor.ReadAsync(path)).Json["items"]!.AsArray().Select(item => (string?)item!["title"]));
    }

    private static async Task<PublishingServer> StartAsync()
    {
        var server = await PublishingServer.StartAsync();
        await (await server.AsAsync(ApiKeyRole.Admin)).PostAsync("api/journals", Calls.Journal);
        return server;
    }

    // In every format but those that need something that not every article has.
    private static void AssertValid(JsonArray formats) => Assert.All(
        formats.Where(format => CrosswalkRegistry.Find((string)format!["metadataPrefix"]!)!.Needs is null),
        format => Assert.True((bool)format!["valid"]!, format.ToJsonString()));

    private static async Task<(string Path, string Tag)> MakeAsync(HttpClient editor, string title = "Wells")
    {
        var made = await editor.PostAsync("api/articles", Calls.Article(title));
        Assert.True(made.Status == HttpStatusCode.Created, made.Text);
        Assert.Equal(ArticleState.Draft, Enum.Parse<ArticleState>((string)made.Json["state"]!, ignoreCase: true));
        return ($"api/articles/{made.Json["id"]}", made.Tag!);
    }
}
