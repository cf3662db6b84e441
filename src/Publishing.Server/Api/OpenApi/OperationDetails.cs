using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Publishing.Server.Api.OpenApi;

/// <summary>What every operation of its kind has: the key it needs, its ETags, its errors and examples.</summary>
internal sealed class OperationDetails : IOpenApiOperationTransformer
{
    /// <inheritdoc/>
    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var path = context.Description.RelativePath!;
        operation.OperationId = OperationId(context.Description.HttpMethod!, path);
        operation.Tags = new HashSet<OpenApiTagReference> { new(Tag(path), context.Document) };
        operation.Responses ??= [];

        var statuses = new SortedSet<int>();
        Key(operation, context.Document!, metadata, statuses);
        Versions(operation, metadata, statuses);
        await BodyAsync(operation, context, metadata, statuses, cancellationToken);
        Words(operation, context.Description);
        if (operation.Parameters?.Any(parameter => parameter.In == ParameterLocation.Query) is true)
        {
            statuses.Add(StatusCodes.Status400BadRequest);
        }

        if (path.Contains('{', StringComparison.Ordinal) || path is "api/import" or "api/imports")
        {
            statuses.Add(StatusCodes.Status404NotFound);
        }

        var document = context.Document!;
        document.AddComponent<IOpenApiSchema>("ProblemDetails", await context.GetOrCreateSchemaAsync(typeof(ProblemDocument), cancellationToken: cancellationToken));
        var schema = new OpenApiSchemaReference("ProblemDetails", document);
        foreach (var status in statuses)
        {
            document.AddComponent<IOpenApiResponse>($"{status}", Error(status, schema));
            operation.Responses[$"{status}"] = new OpenApiResponseReference($"{status}", document);
        }

        ApiExamples.AddTo(operation, context.Description);
    }

    // Method and path: plain, and cannot collide.
    private static string OperationId(string method, string path) =>
        $"{method.ToLowerInvariant()}-{path["api/".Length..].Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace('/', '-')}";

    private static string Tag(string path)
    {
        var parts = path.Split('/');
        return parts[1] is "imports" ? "import" : parts.Contains("issues") ? "issues" : parts.Contains("problems") || parts[1] is "problem-codes" or "problem-types" ? "problems" : parts[1] is "formats" or "importers" ? "formats and importers" : parts[1];
    }

    private static void Key(OpenApiOperation operation, OpenApiDocument document, IList<object> metadata, SortedSet<int> statuses)
    {
        if (metadata.OfType<RequiredRole>().LastOrDefault() is not { } required)
        {
            return;
        }

        operation.Description += $" Needs a key with the role *{required.Role.ToString().ToLowerInvariant()}*.";
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiDocument.KeyScheme, document)] = [] }];
        statuses.UnionWith([StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden]);
    }

    private static void Versions(OpenApiOperation operation, IList<object> metadata, SortedSet<int> statuses)
    {
        if (metadata.OfType<VersionedEndpoint>().LastOrDefault() is not { } versioned)
        {
            return;
        }

        foreach (var response in operation.Responses!.Where(response => response.Key is "200" or "201").Select(response => response.Value).OfType<OpenApiResponse>())
        {
            response.Headers = new Dictionary<string, IOpenApiHeader>
            {
                ["ETag"] = new OpenApiHeader { Description = "The version; a change names it in If-Match.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
            };
        }

        operation.Parameters ??= [];
        if (versioned.Changes)
        {
            operation.Parameters.Add(Header("If-Match", "The ETag that reading the resource gave; * for whatever it is now.", required: true));
            statuses.UnionWith([StatusCodes.Status409Conflict, StatusCodes.Status412PreconditionFailed, StatusCodes.Status428PreconditionRequired]);
        }
        else
        {
            operation.Parameters.Add(Header("If-None-Match", "The ETag of a copy that you have: the answer is 304 while it is still right.", required: false));
            operation.Responses!["304"] = new OpenApiResponse { Description = "The copy that you have is still right." };
        }
    }

    // A patch is any part of the document; the schema of the whole would ask for all of it.
    private static async Task<IOpenApiSchema> SchemaAsync(DocumentBody body, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        if (body.MediaType == MergePatch.MediaType)
        {
            return new OpenApiSchema { Type = JsonSchemaType.Object, Description = "The members to change, as they stand in the document; null takes one away (RFC 7396)." };
        }

        context.Document!.AddComponent<IOpenApiSchema>(body.Type.Name, await context.GetOrCreateSchemaAsync(body.Type, cancellationToken: cancel));
        return new OpenApiSchemaReference(body.Type.Name, context.Document);
    }

    private static async Task BodyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, IList<object> metadata, SortedSet<int> statuses, CancellationToken cancel)
    {
        if (metadata.OfType<SourceBody>().Any())
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Description = "A source as it is, or a form with files.",
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/octet-stream"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
                    ["multipart/form-data"] = new OpenApiMediaType
                    {
                        Schema = new OpenApiSchema
                        {
                            Type = JsonSchemaType.Object,
                            Properties = new Dictionary<string, IOpenApiSchema>
                            {
                                ["file"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
                            },
                        },
                    },
                },
            };
        }

        if (metadata.OfType<DocumentBody>().LastOrDefault() is { } body)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = body.Type != typeof(Withdrawal),
                Content = new Dictionary<string, OpenApiMediaType> { [body.MediaType] = new OpenApiMediaType { Schema = await SchemaAsync(body, context, cancel) } },
            };
        }

        if (operation.RequestBody is not null)
        {
            statuses.UnionWith([StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity]);
            if (operation.OperationId!.StartsWith("post", StringComparison.Ordinal) && operation.Responses!.ContainsKey("201"))
            {
                statuses.Add(StatusCodes.Status409Conflict);
            }
        }
    }

    private static void Words(OpenApiOperation operation, ApiDescription description)
    {
        foreach (var described in description.ParameterDescriptions)
        {
            if ((described.ParameterDescriptor as IParameterInfoParameterDescriptor)?.ParameterInfo.GetCustomAttribute<WordsAttribute>() is { Words: var words }
                && operation.Parameters?.FirstOrDefault(parameter => parameter.Name == described.Name)?.Schema is OpenApiSchema schema)
            {
                schema.Enum = [.. words.Select(word => (JsonNode)JsonValue.Create(word))];
            }
        }
    }

    private static OpenApiParameter Header(string name, string description, bool required) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Required = required,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiResponse Error(int status, IOpenApiSchema schema)
    {
        var kinds = ProblemType.All.Where(kind => kind.Status == status).ToList();
        return new OpenApiResponse
        {
            Description = string.Join("; or: ", kinds.Select(kind => $"{kind.Title}. {kind.Remedy}")),
            Content = new Dictionary<string, OpenApiMediaType> { [ProblemAnswer.MediaType] = new OpenApiMediaType { Schema = schema, Example = ApiExamples.OfProblem(status) } },
        };
    }
}
