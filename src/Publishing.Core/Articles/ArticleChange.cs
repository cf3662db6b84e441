using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Publishing.Articles;

/// <summary>One difference between two forms of an article.</summary>
/// <param name="Field">Where it is, in JSON Pointer form without the first slash, in the new form; in the old one for what is gone.</param>
/// <param name="Before">What stood there, as text; null when nothing did.</param>
/// <param name="After">What stands there now; null when it is gone.</param>
public sealed record ArticleChange(string Field, string? Before, string? After)
{
    /// <summary>The same place in words, for an editor: <c>abstract (ru), section 1</c>.</summary>
    public string Label { get; init; } = "";

    /// <summary>Every difference, in the order of the fields; none when both say the same. In a list, what stands the same at its beginning and end is not touched by what comes or goes in between.</summary>
    public static IReadOnlyList<ArticleChange> Between(Article before, Article after)
    {
        var changes = new List<ArticleChange>();
        var (was, now) = (Tree(before), Tree(after));
        Compare(changes, "", was, now);
        return [.. changes.Select(change => change with { Label = FieldLabel.Of(change.Field, change.After is null ? was : now) })];
    }

    private static JsonNode? Tree(Article article) => JsonSerializer.SerializeToNode(article, ArticleJson.Options);

    private static void Compare(List<ArticleChange> changes, string field, JsonNode? before, JsonNode? after)
    {
        switch (before, after)
        {
            case (JsonObject was, JsonObject now):
                foreach (var name in now.Select(member => member.Key).Union(was.Select(member => member.Key)))
                {
                    Compare(changes, field.Length == 0 ? name : $"{field}/{name}", was[name], now[name]);
                }

                break;
            case (JsonArray was, JsonArray now):
                CompareLists(changes, field, was, now);
                break;
            default:
                if (!JsonNode.DeepEquals(before, after))
                {
                    changes.Add(new ArticleChange(field, Text(before), Text(after)));
                }

                break;
        }
    }

    private static void CompareLists(List<ArticleChange> changes, string field, JsonArray was, JsonArray now)
    {
        var start = 0;
        while (start < Math.Min(was.Count, now.Count) && JsonNode.DeepEquals(was[start], now[start]))
        {
            start++;
        }

        var (wasEnd, nowEnd) = (was.Count, now.Count);
        while (Math.Min(wasEnd, nowEnd) > start && JsonNode.DeepEquals(was[wasEnd - 1], now[nowEnd - 1]))
        {
            (wasEnd, nowEnd) = (wasEnd - 1, nowEnd - 1);
        }

        for (var i = start; i < Math.Max(wasEnd, nowEnd); i++)
        {
            Compare(changes, string.Create(CultureInfo.InvariantCulture, $"{field}/{i}"), i < wasEnd ? was[i] : null, i < nowEnd ? now[i] : null);
        }
    }

    private static string? Text(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => node.ToJsonString(ArticleJson.Options),
    };
}
