using System.Globalization;
using System.Text.Json.Nodes;

namespace Publishing.Articles;

/// <summary>The place of a field in words, as an editor would call it: <c>abstract (ru), section 1</c> for <c>abstracts/0/sections/0</c>.</summary>
internal static class FieldLabel
{
    // What is counted is named in the singular; what is not in here is named as it is spelled.
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["titles"] = "title",
        ["abstracts"] = "abstract",
        ["sections"] = "section",
        ["paragraphs"] = "paragraph",
        ["keywords"] = "keywords",
        ["subjects"] = "subjects",
        ["contributors"] = "contributor",
        ["names"] = "name",
        ["affiliations"] = "affiliation",
        ["affiliationIds"] = "affiliation",
        ["pubDates"] = "date of publication",
        ["history"] = "date",
        ["identifiers"] = "identifier",
        ["licenses"] = "license",
        ["awards"] = "funding",
        ["awardNumbers"] = "award number",
        ["references"] = "reference",
        ["citation"] = "text",
        ["relatedArticles"] = "related article",
        ["fullText"] = "link to the full text",
        ["fragments"] = "kept piece of JATS",
        ["inferred"] = "inferred field",
        ["roles"] = "role",
        ["issns"] = "ISSN",
        ["doi"] = "DOI",
        ["orcid"] = "ORCID iD",
        ["ror"] = "ROR",
        ["funderDoi"] = "funder's DOI",
        ["funderRor"] = "funder's ROR",
        ["url"] = "address",
        ["issueNumber"] = "issue",
    };

    /// <summary>The words.</summary>
    /// <param name="field">The place, in JSON Pointer form without the first slash.</param>
    /// <param name="article">The article that has it.</param>
    public static string Of(string field, JsonNode? article)
    {
        var (parts, node, list) = (new List<string>(), article, "");
        foreach (var step in field.Split('/'))
        {
            var isOnly = node is JsonArray { Count: 1 };
            node = Step(node, step);
            if (!int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
            {
                list = Word(step);
                parts.Add(list);
                continue;
            }

            if (isOnly && list is ("section" or "paragraph" or "name"))
            {
                parts.RemoveAt(parts.Count - 1);
                continue;
            }

            // Which of several it is, its language tells better than its number.
            var number = $"{list} {(place + 1).ToString(CultureInfo.InvariantCulture)}";
            parts[^1] = IsNumbered(list) ? number
                : Member(node, "language") is { } language ? $"{list} ({language})"
                : isOnly ? list
                : Member(node, "kind") is { } kind ? $"{list} ({kind})"
                : number;
        }

        // "permissions, license 1" and "title (ru), text" say no more than "license 1" and "title (ru)".
        if (parts.Count > 1 && parts[0] == "permissions")
        {
            parts.RemoveAt(0);
        }

        return string.Join(", ", parts is [.., "text"] ? parts[..^1] : parts);
    }

    // Who of several people it is, no language tells.
    private static bool IsNumbered(string list) => list is "contributor" or "affiliation" or "reference" or "name" or "section" or "paragraph";

    private static string? Member(JsonNode? node, string name) => node is JsonObject members && members[name] is JsonValue value ? value.ToString() : null;

    private static JsonNode? Step(JsonNode? node, string step) => node switch
    {
        JsonObject members => members[step],
        JsonArray list when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < list.Count => list[place],
        _ => null,
    };

    private static string Word(string name) => Words.GetValueOrDefault(name)
        ?? string.Concat(name.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
}
