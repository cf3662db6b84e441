using System.Text.Json;
using System.Text.RegularExpressions;
using Publishing.Articles;

namespace Publishing.Postgres;

/// <summary>Documents as they lie in <c>jsonb</c>.</summary>
internal static partial class StoredJson
{
    /// <summary>A document as text for a <c>jsonb</c> column.</summary>
    public static string Write<T>(T document)
    {
        var json = JsonSerializer.Serialize(document, ArticleJson.Options);

        // jsonb cannot hold the character NUL, and no document is lost for want of one.
        return json.Contains(@"\u0000", StringComparison.Ordinal) ? Nul().Replace(json, "$1") : json;
    }

    /// <summary>A document from the text of a <c>jsonb</c> column.</summary>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, ArticleJson.Options) ?? throw new JsonException($"The stored {typeof(T).Name} is null.");

    // An even number of backslashes before it, else it is the text \u0000 and not the character.
    [GeneratedRegex(@"(?<!\\)((?:\\\\)*)\\u0000", RegexOptions.CultureInvariant)]
    private static partial Regex Nul();
}
