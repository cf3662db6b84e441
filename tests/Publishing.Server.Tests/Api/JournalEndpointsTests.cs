using System.Net;
using System.Text.Json.Nodes;
using Publishing.Postgres;
using Publishing.Testing;

namespace Publishing.Server.Tests.Api;

public sealed class JournalEndpointsTests
{
    [Fact]
    public async Task An_admin_makes_a_journal_and_anybody_reads_it()
    {
        await using var server = await PublishingServer.StartAsync();
        var admin = await server.AsAsync(ApiKeyRole.Admin);

        var made = await admin.PostAsync("api/journals", Calls.Journal);
        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal(server.Addresses.Path("api/journals/steppe"), made.Headers.Location!.ToString());

        var read = await server.Client.ReadAsync("api/journals/steppe");
        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Equal(made.Tag, read.Tag);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Calls.Journal), read.Json), read.Text);
        Assert.Equal("application/json; charset=utf-8", read.ContentHeaders.ContentType!.ToString());

        var known = await server.Client.ReadAsync("api/journals/steppe", ("If-None-Match", read.Tag!));
        Assert.Equal((HttpStatusCode.NotModified, 0), (known.Status, known.Body.Length));
    }

    [Fact]
    public async Task Every_mistake_is_named_at_once_with_field_value_and_rule()
    {
        await using var server = await PublishingServer.StartAsync();
        var admin = await server.AsAsync(ApiKeyRole.Admin);

        var typed = await admin.PostAsync("api/journals", """{"titles": "Steppe", "printIssn": "1234-5678", "url": "here", "slag": "x"}""");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "invalid"), (typed.Status, typed.Kind));
        Assert.Equal(["/titles", "/printIssn", "/url", "/slag", "/slug"], typed.Places);
        Assert.Equal("""{"pointer":"/printIssn","value":"\"1234-5678\"","rule":"Must be an ISSN with a right check digit, such as 0378-5955.","code":"invalid-value"}""", typed.Json["errors"]![1]!.ToJsonString(Publishing.Articles.ArticleJson.Options));

        var ruled = await admin.PostAsync("api/journals", """
            {
              "slug": "Steppe Studies", "titles": [], "contactEmail": "nobody", "publisher": {"name": " "},
              "defaultLicense": {"url": "CC BY"}, "sections": [{"slug": "a", "titles": [{"text": "A"}]}, {"slug": "a", "titles": []}]
            }
            """);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ruled.Status);
        Assert.Equal(["/slug", "/titles", "/publisher/name", "/defaultLicense/url", "/contactEmail", "/sections/1/titles", "/sections/1/slug"], ruled.Places);
    }

    [Fact]
    public async Task A_slug_that_is_taken_is_a_duplicate()
    {
        await using var server = await PublishingServer.StartAsync();
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        await admin.PostAsync("api/journals", Calls.Journal);

        var again = await admin.PostAsync("api/journals", Calls.Journal);
        Assert.Equal((HttpStatusCode.Conflict, "duplicate"), (again.Status, again.Kind));
    }

    [Fact]
    public async Task A_change_must_name_the_version_that_it_changes()
    {
        await using var server = await PublishingServer.StartAsync();
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        var first = (await admin.PostAsync("api/journals", Calls.Journal)).Tag;
        var renamed = Calls.Journal.Replace("Steppe Studies", "Studies of the Steppe", StringComparison.Ordinal);

        Assert.Equal((HttpStatusCode)428, (await admin.PutAsync("api/journals/steppe", renamed, null)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await admin.PutAsync("api/journals/steppe", renamed, "\"77-aa\"")).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await admin.PutAsync("api/journals/steppe", renamed, "W/\"1\"")).Status);

        var changed = await admin.PutAsync("api/journals/steppe", renamed, first);
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.NotEqual(first, changed.Tag);

        var late = await admin.PutAsync("api/journals/steppe", Calls.Journal, first);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "stale"), (late.Status, late.Kind));
        Assert.Contains("Studies of the Steppe", (await server.Client.ReadAsync("api/journals/steppe")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await admin.PutAsync("api/journals/steppe", Calls.Journal, "*")).Status);
    }

    [Fact]
    public async Task A_slug_never_changes()
    {
        await using var server = await PublishingServer.StartAsync();
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        var made = await admin.PostAsync("api/journals", Calls.Journal);

        var moved = await admin.PutAsync("api/journals/steppe", Calls.Journal.Replace("\"steppe\"", "\"prairie\"", StringComparison.Ordinal), made.Tag);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "/slug"), (moved.Status, Assert.Single(moved.Places)));
    }

    [Fact]
    public async Task A_merge_patch_replaces_members_takes_null_ones_away_and_leaves_the_others()
    {
        await using var server = await PublishingServer.StartAsync();
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        var made = await admin.PostAsync("api/journals", Calls.Journal.Replace("\"sections\"", "\"description\": \"Old\", \"publisher\": {\"name\": \"Press\"}, \"sections\"", StringComparison.Ordinal));

        var patched = await admin.PatchAsync("api/journals/steppe", """{"description": null, "publisher": {"location": "Almaty"}, "language": "kaz"}""", made.Tag);
        Assert.Equal(HttpStatusCode.OK, patched.Status);
        Assert.Null(patched.Json["description"]);
        Assert.Equal("""{"name":"Press","location":"Almaty"}""", patched.Json["publisher"]!.ToJsonString());
        Assert.Equal("kk", (string?)patched.Json["language"]);
        Assert.Equal("history", (string?)patched.Json["sections"]![0]!["slug"]);

        var wrong = await admin.PatchAsync("api/journals/steppe", """{"titles": null, "publisher": {"name": null}}""", patched.Tag);
        Assert.Equal(["/publisher/name", "/titles"], wrong.Places.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_section_that_articles_stand_in_cannot_be_taken_away()
    {
        await using var server = await PublishingServer.StartAsync();
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        await admin.PostAsync("api/journals", Calls.Journal);
        var article = Calls.Article().Replace("\"journal\"", "\"section\": \"history\", \"journal\"", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, (await admin.PostAsync("api/articles", article)).Status);

        var refused = await admin.PatchAsync("api/journals/steppe", """{"sections": []}""", "*");
        Assert.Equal((HttpStatusCode.Conflict, "wrong-state"), (refused.Status, refused.Kind));
    }

    [Fact]
    public async Task A_licence_of_Creative_Commons_is_kept_by_its_canonical_address()
    {
        await using var server = await PublishingServer.StartAsync();
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        var made = await admin.PostAsync("api/journals", Calls.Journal.Replace("\"sections\"", "\"defaultLicense\": {\"url\": \"http://www.creativecommons.org/licenses/by/4.0/deed.en\"}, \"sections\"", StringComparison.Ordinal));
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", (string?)made.Json["defaultLicense"]!["url"]);
    }

    [Fact]
    public async Task A_list_is_read_page_by_page_until_there_is_no_next()
    {
        await using var server = await PublishingServer.StartAsync();
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        foreach (var slug in new[] { "e", "b", "d", "a", "c" })
        {
            await admin.PostAsync("api/journals", $$"""{"slug": "{{slug}}", "titles": [{"text": "{{slug}}"}]}""");
        }

        var seen = new List<string>();
        for (var next = "api/journals?limit=2"; next is not null;)
        {
            var page = await server.Client.ReadAsync(next);
            seen.Add(string.Concat(page.Json["items"]!.AsArray().Select(item => (string?)item!["slug"])));
            next = (string?)page.Json["next"];
            Assert.True(next is null || next.StartsWith(server.Address.ToString(), StringComparison.Ordinal));
        }

        Assert.Equal(["ab", "cd", "e"], seen);
    }

    [Fact]
    public async Task Issues_are_made_changed_and_listed_below_their_journal()
    {
        await using var server = await PublishingServer.StartAsync();
        await (await server.AsAsync(ApiKeyRole.Admin)).PostAsync("api/journals", Calls.Journal);
        var editor = await server.AsAsync(ApiKeyRole.Editor);

        var made = await editor.PostAsync("api/journals/steppe/issues", """{"slug": "5-2", "volume": "5", "number": "2", "published": "2022-06"}""");
        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal(HttpStatusCode.Conflict, (await editor.PostAsync("api/journals/steppe/issues", """{"slug": "5-2"}""")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.PostAsync("api/journals/prairie/issues", """{"slug": "5-2"}""")).Status);
        Assert.Equal("/slug", Assert.Single((await editor.PostAsync("api/journals/steppe/issues", """{"slug": "5/2"}""")).Places));

        var patched = await editor.PatchAsync("api/journals/steppe/issues/5-2", """{"published": "2022-06-30"}""", made.Tag);
        Assert.Equal("2022-06-30", (string?)patched.Json["published"]);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await editor.PutAsync("api/journals/steppe/issues/5-2", """{"slug": "5-2"}""", made.Tag)).Status);
        Assert.Equal(HttpStatusCode.OK, (await editor.PutAsync("api/journals/steppe/issues/5-2", """{"slug": "5-2", "volume": "V"}""", patched.Tag)).Status);
        Assert.Equal("V", (string?)(await server.Client.ReadAsync("api/journals/steppe/issues/5-2")).Json["volume"]);
        Assert.Single((await server.Client.ReadAsync("api/journals/steppe/issues")).Json["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.ReadAsync("api/journals/steppe/issues/6-1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.ReadAsync("api/journals/prairie/issues")).Status);
    }
}
