using Microsoft.AspNetCore.OutputCaching;
using Microsoft.OpenApi;
using Publishing.Identifiers;
using Scalar.AspNetCore;

namespace Publishing.Server.Api.OpenApi;

/// <summary>The OpenAPI 3.1 document, made from the endpoints themselves, and the page on which people read and try it.</summary>
internal static class ApiDocument
{
    /// <summary>The name by which operations refer to the key.</summary>
    public const string KeyScheme = "key";

    // The page's scripts come from this server, in pieces of its own making.
    private const string ReferencePolicy = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Registers it.</summary>
    public static void AddApiDocument(this IServiceCollection services) => services.AddOutputCache().AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) is true;
        options.AddSchemaTransformer<ValueSchemas>();
        options.AddOperationTransformer<OperationDetails>();
        options.AddDocumentTransformer((document, context, _) =>
        {
            Describe(document, context.ApplicationServices.GetRequiredService<RepositoryAddresses>());
            return Task.CompletedTask;
        });
    });

    /// <summary>Maps the document, as JSON and YAML, and its page.</summary>
    public static void MapApiDocument(this WebApplication app)
    {
        // Made anew each time it would keep a processor busy for a good part of a second; it is the same as long as the program runs.
        app.UseOutputCache();
        app.MapOpenApi("/openapi/{documentName}.json").CacheOutput(Once);
        app.MapOpenApi("/openapi/{documentName}.yaml").CacheOutput(Once);

        // Relative addresses, so that the page works below any path; and nothing is fetched from elsewhere.
        app.MapScalarApiReference("/reference", scalar => scalar
            .WithTitle("Publishing API")
            .WithOpenApiRoutePattern("../openapi/{documentName}.json")
            .DisableDefaultFonts()
            .DisableTelemetry()
            .HideDeveloperTools()
            .HideClientButton()
            .DisableMcp()
            .AddPreferredSecuritySchemes(KeyScheme)
            .DisableAgent()).WithMetadata(new ReferencePage());
        app.Use((context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<ReferencePage>() is not null)
            {
                context.Response.Headers.ContentSecurityPolicy = ReferencePolicy;
            }

            return next(context);
        });
    }

    private static void Once(OutputCachePolicyBuilder policy) => policy.Expire(TimeSpan.FromDays(1)).SetVaryByQuery([]).SetVaryByHost(false);

    private static void Describe(OpenApiDocument document, RepositoryAddresses addresses)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Publishing API",
            Version = "v1",
            Description = """
                Journals, issues and articles: make, change, publish, withdraw and import them.

                - Published things are read by anybody. Everything else needs a key, `Authorization: Bearer pub_…` (`publishing keys create` makes one): a *reader* sees drafts, sources and problems; an *editor* also makes, changes, publishes, withdraws and imports; an *admin* also makes and changes journals.
                - A change names the version it changes: read the resource, send its `ETag` in `If-Match`. Without it the answer is 428, with an old one 412.
                - Lists are read page by page: follow `next` until there is none.
                - An error is `application/problem+json` (RFC 9457); `errors` names every mistake of the request at once, each with place, value and rule.
                - Times are UTC. A *text* is a string, or a list of strings and runs: `["On ", {"italic": ["Homo sapiens"]}]`.
                """,
        };
        document.Servers = [new OpenApiServer { Url = addresses.Home.TrimEnd('/') }];


        // The framework names a tag for each class of handlers; ours stand in the operations.
        document.Tags = document.Paths.Values.SelectMany(path => path.Operations ?? []).SelectMany(operation => operation.Value.Tags ?? new HashSet<OpenApiTagReference>())
            .Select(tag => tag.Reference.Id!).Distinct().Select(name => new OpenApiTag { Name = name }).ToHashSet();
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[KeyScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = $"A key, as 'publishing keys create' prints it. Clients that cannot set Authorization send it as {ApiKeyCheck.KeyHeader}.",
        };
    }

    private sealed record ReferencePage;
}
