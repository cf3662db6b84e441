using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Publishing.Text;

namespace Publishing.Articles;

/// <summary>How the documents of this repository are written in JSON: in the database, in files and over the API alike.</summary>
public static class ArticleJson
{
    /// <summary>camelCase, enumerations by name, nulls and empty lists left out, unknown members refused by name.</summary>
    public static readonly JsonSerializerOptions Options = Configure(new JsonSerializerOptions());

    /// <summary>Gives options these rules; for the host, which makes its own.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DictionaryKeyPolicy = null;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.IgnoreReadOnlyProperties = true;
        options.RespectRequiredConstructorParameters = true;
        options.RespectNullableAnnotations = true;
        options.MaxDepth = 64;
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(LeaveOutNulls);

        // Names and titles are in every script; escaping them all would triple the size and help nobody.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new WebAddressJsonConverter());
        return options;
    }

    // What is null is not written, so reading must not ask for it, even where a constructor has no default for it.
    private static void LeaveOutNulls(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.AssociatedParameter is { IsNullable: true }))
        {
            property.IsRequired = false;
        }
    }

    /// <summary>An article as its document.</summary>
    public static string Write(Article article) => JsonSerializer.Serialize(article, Options);

    /// <summary>An article from its document.</summary>
    /// <exception cref="JsonException">The document is not an article; the message names the field.</exception>
    public static Article ReadArticle(string json) => JsonSerializer.Deserialize<Article>(json, Options) ?? throw new JsonException("An article is an object, not null.");
}
