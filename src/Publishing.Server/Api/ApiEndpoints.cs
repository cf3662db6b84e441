using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Server.Api.OpenApi;
using Publishing.Server.Ingest;

namespace Publishing.Server.Api;

/// <summary>The API under <c>/api</c>.</summary>
public static class ApiEndpoints
{
    /// <summary>Registers what the endpoints need, and the OpenAPI document.</summary>
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ImportGate>();
        builder.Services.AddSingleton<UploadMemory>();

        // The endpoints write with the same options themselves; these are for the document's schemas.
        builder.Services.ConfigureHttpJsonOptions(json => ArticleJson.Configure(json.SerializerOptions));
        builder.Services.AddApiDocument();
    }

    /// <summary>Maps every endpoint, the OpenAPI document and its page.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal),
            api => api.UseMiddleware<ApiKeyCheck>().UseMiddleware<QueryCheck>());

        var api = app.MapGroup("/api");
        api.MapGet("/", Index).ExcludeFromDescription();
        api.MapJournals();
        api.MapIssues();
        api.MapArticles();
        api.MapSources();
        api.MapProblems();
        api.MapReadiness();
        api.MapImport();
        api.MapImports();
        api.MapHarvests();
        api.MapFormats();
        api.MapDeposits();
        app.MapApiDocument();
    }

    // Who comes to /api finds the way on.
    private static JsonAnswer Index(RepositoryAddresses addresses) => new(new Dictionary<string, string>
    {
        ["reference"] = addresses.Path("reference"),
        ["openapi"] = addresses.Path("openapi/v1.json"),
        ["journals"] = addresses.Path("api/journals"),
        ["articles"] = addresses.Path("api/articles"),
        ["sources"] = addresses.Path("api/sources"),
        ["problems"] = addresses.Path("api/problems"),
        ["import"] = addresses.Path("api/import"),
        ["imports"] = addresses.Path("api/imports"),
        ["harvests"] = addresses.Path("api/harvests"),
        ["formats"] = addresses.Path("api/formats"),
        ["deposits"] = addresses.Path("api/deposits"),
        ["importers"] = addresses.Path("api/importers"),
        ["problemCodes"] = addresses.Path("api/problem-codes"),
        ["problemTypes"] = addresses.Path("api/problem-types"),
    });
}
