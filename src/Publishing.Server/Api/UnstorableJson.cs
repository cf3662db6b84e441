using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Publishing.Ingest;
using Publishing.Text;

namespace Publishing.Server.Api;

/// <summary>
/// Finds what no document may hold, whatever it is about: strings that neither XML nor the database can take (control characters, halves of surrogate pairs),
/// lists that are longer than any article's, and numbers that .NET cannot compare.
/// </summary>
internal static class UnstorableJson
{
    private const int AtMost = 20;

    /// <summary>A mistake for each such string and list, 20 at most.</summary>
    public static IReadOnlyList<Mistake> Mistakes(JsonElement document)
    {
        var mistakes = new List<Mistake>();
        Look(document, "", mistakes);
        return mistakes;
    }

    private static void Look(JsonElement value, string at, List<Mistake> mistakes)
    {
        if (mistakes.Count >= AtMost)
        {
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.GetPropertyCount() > ArticleChecks.LongestList:
                mistakes.Add(TooMany(at, value.GetPropertyCount()));
                break;
            case JsonValueKind.Array when value.GetArrayLength() > ArticleChecks.LongestList:
                mistakes.Add(TooMany(at, value.GetArrayLength()));
                break;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    if (Text(member) is { } name && XmlText.IsClean(name))
                    {
                        Look(member.Value, at + JsonMistakes.Step(name), mistakes);
                    }
                    else
                    {
                        // Of the object that it stands in, for a place that goes by this name could not be written down.
                        mistakes.Add(Illegal(at, Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(member))));
                    }
                }

                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in value.EnumerateArray().Index())
                {
                    Look(item, $"{at}/{index}", mistakes);
                }

                break;
            case JsonValueKind.Number when IsTooLarge(value.GetRawText()):
                mistakes.Add(Mistake.InField(at, value.GetRawText(), "Must be a number with an exponent of three digits at most."));
                break;
            case JsonValueKind.String when Text(value) is var text && (text is null || !XmlText.IsClean(text)):
                mistakes.Add(Illegal(at, text));
                break;
        }
    }

    // JsonNode.DeepEquals throws at an exponent that is no 32-bit number.
    private static bool IsTooLarge(string number) => number.IndexOfAny(['e', 'E']) is >= 0 and var at && number.Length - at > 5;

    private static string? Text(JsonElement value) => Read(() => value.GetString());

    private static string? Text(JsonProperty member) => Read(() => member.Name);

    // Half of a surrogate pair, which JSON can write as an escape, is nothing that .NET makes a string of.
    private static string? Read(Func<string?> text)
    {
        try
        {
            return text();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static Mistake TooMany(string at, int count) =>
        Mistake.InField(at, $"{count} members", $"Must have at most {ArticleChecks.LongestList} members.");

    private static Mistake Illegal(string at, string? text) =>
        Mistake.InField(at, text is null ? null : XmlText.Clean(text), "Must not hold control characters or halves of surrogate pairs: XML cannot hold them. Take them out.");
}
