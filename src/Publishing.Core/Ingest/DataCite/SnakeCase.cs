using System.Text.Json;
using System.Text.Json.Nodes;

namespace Publishing.Ingest.DataCite;

/// <summary>Names of members as programs in Ruby and Python write them, <c>rights_list</c> for <c>rightsList</c>.</summary>
internal static class SnakeCase
{
    /// <summary>The record with its members as DataCite names them; itself when they are so.</summary>
    public static JsonElement Undone(JsonElement record) => record.ValueKind == JsonValueKind.Object && record.EnumerateObject().Any(member => IsSnake(member.Name))
        ? JsonSerializer.SerializeToElement(Undone(JsonNode.Parse(record.GetRawText())))
        : record;

    private static JsonNode? Undone(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                var renamed = new JsonObject();
                foreach (var (name, value) in members.ToList())
                {
                    members.Remove(name);
                    renamed.TryAdd(IsSnake(name) ? Camel(name) : name, Undone(value));
                }

                return renamed;
            case JsonArray list:
                var items = list.ToList();
                list.Clear();
                return new JsonArray([.. items.Select(Undone)]);
            default:
                return node;
        }
    }

    private static bool IsSnake(string name) => name.IndexOf('_', StringComparison.Ordinal) is > 0 and var at && at < name.Length - 1 && name.All(letter => letter == '_' || char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter));

    private static string Camel(string name) => string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select((word, place) => place == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
