using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Articles;

namespace Publishing.Ingest.Merging;

/// <summary>What was worked out never takes the place of what was read.</summary>
internal static class MergedInferences
{
    /// <summary>What a source says, without what was only worked out of it and is known for certain.</summary>
    public static Article WithoutGuesses(Article before, Article given)
    {
        var guesses = given.Inferred.Where(guess => !IsWorkedOut(before, guess.Field)).ToList();
        if (guesses.Count == 0)
        {
            return given;
        }

        var (known, said) = (Tree(before), (JsonObject)Tree(given));
        foreach (var guess in guesses.Where(guess => At(known, guess.Field) is not null))
        {
            var cut = guess.Field.LastIndexOf('/');
            if (At(said, cut < 0 ? "" : guess.Field[..cut]) is JsonObject parent)
            {
                parent.Remove(guess.Field[(cut + 1)..]);
            }
        }

        return said.Deserialize<Article>(ArticleJson.Options)!;
    }

    /// <summary>Which fields of the merged article were worked out: those that came so from either side and were not replaced.</summary>
    public static IReadOnlyList<Inference> Of(Article before, Article said, Article merged)
    {
        if (before.Inferred.Count == 0 && said.Inferred.Count == 0)
        {
            return [];
        }

        var (known, now, all) = (Tree(before), Tree(said), Tree(merged));
        var mine = said.Inferred.Where(one => At(now, one.Field) is { } value && JsonNode.DeepEquals(value, At(all, one.Field))).ToList();
        return
        [
            .. mine,
            .. before.Inferred.Where(one => mine.TrueForAll(other => other.Field != one.Field)
                && At(known, one.Field) is { } value && JsonNode.DeepEquals(value, At(all, one.Field)) && !JsonNode.DeepEquals(value, At(now, one.Field))),
        ];
    }

    private static bool IsWorkedOut(Article article, string field) => article.Inferred.Any(one => one.Field == field || field.StartsWith(one.Field + "/", StringComparison.Ordinal));

    private static JsonNode Tree(Article article) => JsonSerializer.SerializeToNode(article, ArticleJson.Options)!;

    private static JsonNode? At(JsonNode? node, string field)
    {
        foreach (var step in field.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node switch
            {
                JsonObject members => members[step],
                JsonArray list when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < list.Count => list[place],
                _ => null,
            };
        }

        return node;
    }
}
