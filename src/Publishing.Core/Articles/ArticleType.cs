using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Publishing.Articles;

/// <summary>The JATS <c>article-type</c>: a suggested, open list, so any token is kept.</summary>
[JsonConverter(typeof(ArticleTypeJsonConverter))]
public sealed partial record ArticleType
{
    /// <summary>An article that reports research; what an article is when nothing else is said.</summary>
    public static readonly ArticleType ResearchArticle = new("research-article");

    /// <summary>A type by its JATS name.</summary>
    /// <exception cref="FormatException">The name is not a token of lower-case letters, digits and hyphens.</exception>
    public ArticleType(string value) => Value = Form().IsMatch(value) ? value : throw new FormatException($"'{value}' is not an article type: use a JATS article-type such as research-article.");

    /// <summary>The JATS name, such as <c>review-article</c>, <c>editorial</c>, <c>correction</c>, <c>retraction</c>.</summary>
    public string Value { get; }

    /// <summary>The type if the text can be one, else null.</summary>
    public static ArticleType? TryParse(string? text) => text is not null && Form().IsMatch(text) ? new ArticleType(text) : null;

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9-]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

/// <summary>Writes an <see cref="ArticleType"/> as its name.</summary>
public sealed class ArticleTypeJsonConverter : JsonConverter<ArticleType>
{
    /// <inheritdoc/>
    public override ArticleType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return ArticleType.TryParse(text) ?? throw new JsonException($"'{text}' is not an article type: use a JATS article-type such as research-article.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ArticleType value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
