namespace Publishing.Server.Api;

/// <summary>That a query parameter is one of the words of an enumeration, in camel case as in the documents.</summary>
/// <param name="type">The enumeration.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class WordsAttribute(Type type) : Attribute
{
    /// <summary>The words that there are.</summary>
    public IReadOnlyList<string> Words { get; } = [.. Enum.GetNames(type).Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName)];

    /// <summary>The value of a word that <see cref="QueryCheck"/> has let through; null when none was given.</summary>
    public static T? Read<T>(string? word)
        where T : struct, Enum => word is null ? null : Enum.Parse<T>(word, ignoreCase: true);
}
