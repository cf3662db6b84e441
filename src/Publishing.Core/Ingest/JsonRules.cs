using System.Text.Json;

namespace Publishing.Ingest;

/// <summary>What the plain kinds of JSON values must look like, in words; the kinds of our own say it themselves.</summary>
internal static class JsonRules
{
    public static string? Of(Type type) => type switch
    {
        _ when type == typeof(string) => "Must be a string.",
        _ when type == typeof(bool) => "Must be true or false.",
        _ when type == typeof(int) || type == typeof(long) => "Must be a whole number.",
        _ when type == typeof(DateOnly) => "Must be a day, written YYYY-MM-DD.",
        _ when type == typeof(DateTime) => "Must be a point in time, written YYYY-MM-DDThh:mm:ssZ.",
        _ when type == typeof(Uri) => "Must be an absolute http or https address, such as https://example.org/.",
        { IsEnum: true } => $"Must be one of {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName))}.",
        _ => null,
    };
}
