using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Journals;
using Publishing.Postgres;
using Publishing.Server.Api;
using Publishing.Server.Api.OpenApi;
using Publishing.Server.Ingest;
using Publishing.Server.Readiness;
using Publishing.Server.Tests.Ingest;
using Publishing.Testing;

namespace Publishing.Server.Tests.Api;

public sealed class ApiDocumentTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Fact]
    public void Every_kind_of_error_is_explained_with_its_status()
    {
        var explained = Regex.Matches(Checkout.Read("docs/errors.md"), @"^\| (\d{3}) \| `([a-z-]+)` \| \S.* \| \S.* \|\r?$", RegexOptions.Multiline).Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value}");
        Assert.Equal(ProblemType.All.Select(type => $"{type.Status} {type.Name}").Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_endpoint_is_in_the_document_with_summary_description_and_examples()
    {
        var server = shared.Server;
        var document = (await server.Client.ReadAsync("openapi/v1.json")).Json;
        Assert.StartsWith("3.1", (string?)document["openapi"], StringComparison.Ordinal);
        Assert.Equal(server.Addresses.Home.TrimEnd('/'), (string?)document["servers"]![0]!["url"]);

        var documented = Operations(document).Select(operation => $"{operation.Method} {operation.Path}").Order(StringComparer.Ordinal);
        var mapped = server.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal) && endpoint.RoutePattern.RawText != "/api/")
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText}"))
            .Order(StringComparer.Ordinal);
        Assert.Equal(mapped, documented);

        foreach (var (method, path, operation) in Operations(document))
        {
            Assert.False(string.IsNullOrEmpty((string?)operation["summary"]), path);
            Assert.False(string.IsNullOrEmpty((string?)operation["description"]), path);
            Assert.Single(operation["tags"]!.AsArray());
            foreach (var body in Bodies(operation).Where(body => body.Type.Contains("json", StringComparison.Ordinal)))
            {
                Assert.True(body.Content["example"] is not null, $"{method} {path} {body.Type}");
                Assert.True(body.Content["schema"] is not null, $"{method} {path} {body.Type}");
            }

            Assert.All(operation["parameters"]?.AsArray() ?? [], parameter => Assert.True(parameter!["description"] is not null || (string?)parameter["in"] == "path", $"{path} {parameter["name"]}"));
        }

        Assert.Equal(Operations(document).Count(), Operations(document).Select(operation => (string?)operation.Operation["operationId"]).Distinct().Count());
    }

    // They stand in a record that handlers share, which is none of the client's business.
    [Theory]
    [InlineData("/api/import", "post", "query journal, query name, query format, query publish, query dryRun")]
    [InlineData("/api/imports", "post", "query journal, query name, query format, query publish, query dryRun")]
    [InlineData("/api/deposits/{name}", "get", "path name, query journal, query issue, query article, query depositor, query email")]
    [InlineData("/api/deposits/{name}/problems", "get", "path name, query journal, query issue, query article, query depositor, query email")]
    public async Task Parameters_that_handlers_share_are_documented_one_by_one(string path, string method, string expected)
    {
        var parameters = (await shared.Server.Client.ReadAsync("openapi/v1.json")).Json["paths"]![path]![method]!["parameters"]!.AsArray();

        Assert.Equal(expected, string.Join(", ", parameters.Select(parameter => $"{parameter!["in"]} {parameter["name"]}")));
        Assert.All(parameters, parameter => Assert.Equal((string?)parameter!["in"] == "path", parameter["required"] is { } required && (bool)required));
        if (parameters.FirstOrDefault(parameter => (string?)parameter!["name"] == "publish") is { } publish)
        {
            Assert.Equal(("boolean", false), ((string?)publish["schema"]!["type"], (bool?)publish["schema"]!["default"]));
        }
    }

    [Fact]
    public async Task Every_reference_inside_the_document_leads_somewhere()
    {
        var server = shared.Server;
        var text = (await server.Client.ReadAsync("openapi/v1.json")).Text;
        var components = JsonNode.Parse(text)!["components"]!;
        foreach (Match match in Regex.Matches(text, "\"\\$ref\": \"#/components/([a-z]+)/([^\"]+)\""))
        {
            Assert.True(components[match.Groups[1].Value]?[match.Groups[2].Value] is not null, match.Value);
        }
    }

    [Fact]
    public async Task A_change_is_documented_with_the_key_and_the_ETag_that_it_needs()
    {
        var server = shared.Server;
        var document = (await server.Client.ReadAsync("openapi/v1.json")).Json;
        var put = document["paths"]!["/api/articles/{id}"]!["put"]!;
        Assert.Equal("If-Match", (string?)put["parameters"]!.AsArray().Single(parameter => (string?)parameter!["in"] == "header")!["name"]);
        Assert.True(new[] { "401", "403", "404", "409", "412", "413", "415", "422", "428" }.All(status => put["responses"]![status] is not null));
        foreach (var (status, response) in document["components"]!["responses"]!.AsObject())
        {
            var error = response!["content"]!["application/problem+json"]!;
            Assert.Equal("#/components/schemas/ProblemDetails", (string?)error["schema"]!["$ref"]);
            Assert.Equal(status, $"{error["example"]!["status"]}");
        }
        Assert.NotNull(put["security"]![0]!["key"]);
        Assert.Null(document["paths"]!["/api/articles"]!["get"]!["security"]);
        Assert.Equal(["draft", "published", "withdrawn"], document["paths"]!["/api/articles"]!["get"]!["parameters"]!.AsArray().Single(parameter => (string?)parameter!["name"] == "state")!["schema"]!["enum"]!.AsArray().Select(word => (string?)word));
    }

    [Fact]
    public async Task Values_that_are_written_as_strings_are_documented_as_such_and_what_is_worked_out_is_not_documented()
    {
        var server = shared.Server;
        var schemas = (await server.Client.ReadAsync("openapi/v1.json")).Json["components"]!["schemas"]!;
        foreach (var name in new[] { "Doi", "Issn", "Orcid", "LanguageTag", "PartialDate", "ArticleType" })
        {
            Assert.Equal("string", (string?)schemas[name]!["type"]);
        }

        Assert.Equal(2, schemas["RichText"]!["oneOf"]!.AsArray().Count);
        Assert.Null(schemas["Article"]!["properties"]!["plainTitle"]);
        Assert.Null(schemas["Reference"]!["properties"]!["doi"]);
        Assert.Null(schemas["Journal"]!["properties"]!["issn"]);
    }

    [Fact]
    public void The_examples_are_what_they_are_examples_of()
    {
        Assert.Empty(Mistakes<Journal>(ApiExamples.Journal));
        Assert.Empty(JournalRules.Check(Read<Journal>(ApiExamples.Journal)));
        Assert.Empty(Mistakes<Issue>(ApiExamples.Issue));
        Assert.Empty(JournalRules.Check(Read<Issue>(ApiExamples.Issue)));
        Assert.Empty(Mistakes<ArticleBody>(ApiExamples.ArticleBody));
        Assert.Empty(CopyEditor.Edit(Read<ArticleBody>(ApiExamples.ArticleBody).Article).Problems);
        Assert.Empty(Mistakes<Withdrawal>(ApiExamples.Withdrawal));
        Assert.Empty(Mistakes<ProblemDocument>(ApiExamples.Problem));
        Assert.Empty(Mistakes<ArticleResource>(ResponseExamples.WholeArticle().ToJsonString()));
        Assert.Empty(Mistakes<ArticleSummary>(ResponseExamples.Summary));
        Assert.Empty(Mistakes<ArticleProblem>(ResponseExamples.ArticleProblem));
        Assert.Empty(Mistakes<ArticleReadiness>(ResponseExamples.ArticleReadiness));
        Assert.Empty(Mistakes<JournalReadiness>(ResponseExamples.JournalReadiness));
        Assert.Empty(Mistakes<Postgres.StoredSource>(ResponseExamples.Source));
        Assert.Empty(Mistakes<ImportReport>(ResponseExamples.Import));
        Assert.Empty(Mistakes<HarvestBody>(ApiExamples.Harvest));
        Assert.Empty(Mistakes<HarvestResource>(ResponseExamples.Harvest));
        Assert.Empty(Mistakes<Postgres.StoredHarvestRecord>(ResponseExamples.HarvestRecord));
    }

    [Fact]
    public async Task Every_address_in_the_examples_is_there_on_a_server_that_has_what_they_show()
    {
        await using var server = await PublishingServer.StartAsync();
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        await admin.PostAsync("api/journals", ApiExamples.Journal);
        await admin.PostAsync("api/journals/steppe-studies/issues", ApiExamples.Issue);
        for (var source = 1; source <= 3; source++)
        {
            Assert.Equal(HttpStatusCode.OK, (await admin.CallAsync(HttpMethod.Post, "api/import?journal=steppe-studies", new StringContent(Sources.Jats($"Source {source}")))).Status);
        }

        for (var article = 4; article <= 14; article++)
        {
            var made = await admin.PostAsync("api/articles", article == 12 ? ApiExamples.ArticleBody : Calls.Article($"Article {article}").Replace("\"steppe\"", "\"steppe-studies\"", StringComparison.Ordinal));
            Assert.True(made.Status == HttpStatusCode.Created && (int)made.Json["id"]! == article, made.Text);
            await admin.ChangeAsync(HttpMethod.Post, $"api/articles/{article}/publish", made.Tag);
        }

        await server.Service<Postgres.HarvestStore>().BeginAsync(new Postgres.HarvestPlan("steppe-studies", "https://ojs.example.org/index.php/steppe/oai", "jats", "", null, true, false, Postgres.HarvestAsker.Command), null);
        var document = (await server.Client.ReadAsync("openapi/v1.json")).Json;
        var examples = Operations(document).SelectMany(operation => Bodies(operation.Operation)).Select(body => body.Content["example"]?.ToJsonString() ?? "");
        var addresses = examples.SelectMany(example => Regex.Matches(example, "\"https://press\\.example\\.org/([^\"]*)\"")).Select(match => Regex.Unescape(match.Groups[1].Value)).Distinct().ToList();
        Assert.True(addresses.Count >= 10, string.Join('\n', addresses));
        foreach (var address in addresses)
        {
            var answer = await admin.ReadAsync(address.EndsWith("/oai", StringComparison.Ordinal) ? address + "?verb=Identify" : address);
            Assert.True(answer.Status == HttpStatusCode.OK, $"{answer.Status} {address}");
            if (address.Split('#') is [_, var name])
            {
                Assert.Contains(answer.Json.AsArray(), kind => (string?)kind!["name"] == name);
            }
        }
    }

    [Theory]
    [InlineData("formats")]
    [InlineData("importers")]
    [InlineData("problem-codes")]
    [InlineData("problem-types")]
    public async Task What_is_the_same_everywhere_is_its_own_example(string list)
    {
        var server = shared.Server;
        var document = (await server.Client.ReadAsync("openapi/v1.json")).Json;
        var example = document["paths"]![$"/api/{list}"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["example"]!.AsArray();
        var real = (await server.Client.ReadAsync($"api/{list}")).Json.AsArray().Select(item => item!.ToJsonString().Replace(server.Addresses.Home, "https://press.example.org/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(example);
        Assert.All(example, item => Assert.Contains(item!.ToJsonString(), real));
    }

    [Fact]
    public async Task The_document_comes_as_YAML_too()
    {
        var server = shared.Server;
        var yaml = await server.Client.ReadAsync("openapi/v1.yaml");
        Assert.Equal(HttpStatusCode.OK, yaml.Status);
        Assert.StartsWith("openapi: '3.1", yaml.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reference_page_takes_everything_from_this_server()
    {
        await using var server = await PublishingServer.StartAsync(("BaseUrl", "https://press.example.org/press"));
        foreach (var root in new[] { "", "press/" })
        {
            var page = await server.Client.ReadAsync(root + "reference/");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotMatch("(src|href)=\"(https?:)?//", page.Text);
            Assert.Contains("script-src 'self'", string.Join(' ', page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            foreach (Match script in Regex.Matches(page.Text, "src=\"([^\"]+)\""))
            {
                Assert.Equal(HttpStatusCode.OK, (await server.Client.ReadAsync($"{root}reference/{script.Groups[1].Value}")).Status);
            }
        }
    }

    [Fact]
    public async Task Who_comes_to_the_root_of_the_API_finds_the_way_on()
    {
        var server = shared.Server;
        var index = (await server.Client.ReadAsync("api")).Json.AsObject();
        foreach (var (name, address) in index.Where(link => link.Key is not ("sources" or "problems" or "import" or "imports" or "harvests")))
        {
            Assert.True((await server.Client.ReadAsync((string)address!)).Status is HttpStatusCode.OK or HttpStatusCode.Found, name);
        }
    }

    [Fact]
    public async Task Formats_importers_and_kinds_of_problems_are_listed_for_everybody()
    {
        var server = shared.Server;
        Assert.Contains("jats", (await server.Client.ReadAsync("api/formats")).Json.AsArray().Select(format => (string?)format!["metadataPrefix"]));
        Assert.Equal(ImporterRegistry.All.Count, (await server.Client.ReadAsync("api/importers")).Json.AsArray().Count);
        Assert.Equal(ProblemCodes.All.Count, (await server.Client.ReadAsync("api/problem-codes")).Json.AsArray().Count);
        Assert.Equal(ProblemType.All.Count, (await server.Client.ReadAsync("api/problem-types")).Json.AsArray().Count);
    }

    private static IEnumerable<(string Method, string Path, JsonNode Operation)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (operation.Key.ToUpperInvariant(), path.Key, operation.Value);

    private static IEnumerable<(string Type, JsonNode Content)> Bodies(JsonNode operation) =>
        new[] { operation["requestBody"] }.Concat(operation["responses"]!.AsObject().Select(response => response.Value))
            .SelectMany(body => body?["content"]?.AsObject() ?? [])
            .Select(content => (content.Key, content.Value!));

    private static IReadOnlyList<JsonMistake> Mistakes<T>(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonMistakes.Find<T>(document.RootElement);
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, ArticleJson.Options)!;
}
