using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Server.Api.OpenApi;

/// <summary>The schemas of the values that are written by converters of their own, which the generator cannot look into.</summary>
internal sealed class ValueSchemas : IOpenApiSchemaTransformer
{
    private static readonly Dictionary<Type, Action<OpenApiSchema>> Known = new()
    {
        [typeof(Doi)] = schema => Text(schema, "A DOI as a bare name; written as an address it is read too.", "10.5555/12345678", "^10\\."),
        [typeof(Issn)] = schema => Text(schema, "An ISSN, its check digit verified.", "2434-561X", "^[0-9]{4}-?[0-9]{3}[0-9Xx]$"),
        [typeof(Orcid)] = schema => Text(schema, "An ORCID iD, its check digit verified; written as an address it is read too.", "0000-0002-1825-0097"),
        [typeof(Ror)] = schema => Text(schema, "An identifier of the Research Organization Registry, as its address.", "https://ror.org/02mhbdp94"),
        [typeof(LanguageTag)] = schema => Text(schema, "A language (BCP 47); transliteration is a script: ru-Latn.", "en"),
        [typeof(PartialDate)] = schema => Text(schema, "A date as precisely as it is known: YYYY, YYYY-MM or YYYY-MM-DD.", "2022-06-30", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"),
        [typeof(ArticleType)] = schema => Text(schema, "A JATS article-type.", "research-article", "^[a-zA-Z][a-zA-Z0-9-]{0,63}$"),
        [typeof(Uri)] = schema => Text(schema, "An absolute http or https address.", "https://example.org/", "^[Hh][Tt][Tt][Pp][Ss]?:"),
        [typeof(RichText)] = RichTextSchema,
    };

    /// <inheritdoc/>
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (Known.TryGetValue(type, out var describe))
        {
            describe(schema);
        }

        // What is worked out from other members is neither read nor written.
        foreach (var derived in context.JsonTypeInfo.Properties.Where(property => property.Set is null && property.AssociatedParameter is null))
        {
            schema.Properties?.Remove(derived.Name);
        }

        return Task.CompletedTask;
    }

    private static void Text(OpenApiSchema schema, string description, string example, string? pattern = null)
    {
        schema.Type = JsonSchemaType.String;
        schema.Description ??= description;
        schema.Pattern = pattern;
        schema.Examples = [JsonValue.Create(example)];
    }

    private static void RichTextSchema(OpenApiSchema schema)
    {
        schema.Type = null;
        schema.Description = "A text: a string, or a list of strings and runs. A run is an object with one key, italic, bold, sub, sup, sc, monospace, underline, strike or overline, whose value is a text again; or {\"link\": address, \"text\": text}; or {\"math\": one MathML element}.";
        schema.OneOf =
        [
            new OpenApiSchema { Type = JsonSchemaType.String },
            new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.String }, new OpenApiSchema { Type = JsonSchemaType.Object }] } },
        ];
        schema.Examples = [JsonValue.Create("A plain title"), JsonNode.Parse("""["On ", {"italic": ["Homo sapiens"]}, " and H", {"sub": ["2"]}, "O"]""")!];
    }
}
