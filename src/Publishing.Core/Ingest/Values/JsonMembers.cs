using System.Text.Json;
using Publishing.Text;

namespace Publishing.Ingest.Values;

/// <summary>Looks into JSON of others, where a value may be a string or a list of one, a number or a string, null or not there.</summary>
public static class JsonMembers
{
    /// <summary>A member of an object; undefined when there is none, or it is null.</summary>
    public static JsonElement Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : default;

    /// <summary>The first of these members that is there and not empty.</summary>
    public static JsonElement Member(this JsonElement element, string name, params ReadOnlySpan<string> others)
    {
        var value = element.Member(name);
        foreach (var other in others)
        {
            value = value.IsEmpty() ? element.Member(other) : value;
        }

        return value;
    }

    /// <summary>Whether there is nothing in it.</summary>
    public static bool IsEmpty(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => true,
        JsonValueKind.String => string.IsNullOrWhiteSpace(element.GetString()),
        JsonValueKind.Array => element.EnumerateArray().All(IsEmpty),
        JsonValueKind.Object => !element.EnumerateObject().Any(),
        _ => false,
    };

    /// <summary>The items of a list; a value that is no list is a list of one, and what is empty is none.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => [],
        JsonValueKind.Array => element.EnumerateArray().Where(item => item.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null)),
        _ => [element],
    };

    /// <summary>The items of a member.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) => element.Member(name).Items();

    /// <summary>The text of a value as it stands, of a list that of its first item; null when there is none.</summary>
    public static string? Text(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString() is { } text && VisibleText.IsIn(text) ? text : null,
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.Array => element.EnumerateArray().Select(Text).FirstOrDefault(text => text is not null),

        // MongoDB writes numbers and dates so.
        JsonValueKind.Object when element.EnumerateObject().Take(2).ToList() is [{ Name: ['$', ..] } only] => only.Value.Text(),
        _ => null,
    };

    /// <summary>The text of a member as it stands.</summary>
    public static string? Text(this JsonElement element, string name) => element.Member(name).Text();

    /// <summary>The words of a value on one line, without markup; null when there are none.</summary>
    public static string? Words(this JsonElement element) => element.Text() is { } text && MarkedUpText.Words(text) is { Length: > 0 } words ? words : null;

    /// <summary>The words of a member.</summary>
    public static string? Words(this JsonElement element, string name) => element.Member(name).Words();

    /// <summary>The text of a member with its markup; null when there is none.</summary>
    public static RichText? Rich(this JsonElement element, string name) => element.Text(name) is { } text && MarkedUpText.Of(text) is { IsEmpty: false } rich ? rich : null;

    /// <summary>Whether a value says yes, as a boolean or in words.</summary>
    public static bool IsTrue(this JsonElement element) => element.ValueKind == JsonValueKind.True || (element.ValueKind == JsonValueKind.String && element.GetString()!.Equals("true", StringComparison.OrdinalIgnoreCase));
}
