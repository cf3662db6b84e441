using System.Text;
using System.Text.Json;
using Publishing.Identifiers;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.SchemaOrg;

/// <summary>JSON-LD 1.1 as people write it for schema.org: one object, a list, a <c>@graph</c>, compact or expanded, with the mistakes that pages make. No context is ever fetched.</summary>
internal sealed class LinkedData
{
    private const int DeepestNesting = 64;
    private const int MostNodes = 100_000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = DeepestNesting };

    private readonly Dictionary<string, LinkedNode> _byId = new(StringComparer.Ordinal);
    private readonly List<LinkedNode> _all = [];

    private LinkedData()
    {
    }

    /// <summary>What stands at the top: the object, those of the list or of the graph.</summary>
    public IReadOnlyList<LinkedNode> Top { get; private set; } = [];

    /// <summary>Every node, those within others too.</summary>
    public IReadOnlyList<LinkedNode> All => _all;

    /// <summary>Whether a context or a name says schema.org.</summary>
    public bool IsSchemaOrg { get; private set; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mistake">Where it is no JSON, and why.</param>
    /// <returns>The nodes; null when the text is no JSON.</returns>
    public static LinkedData? Read(string text, out JsonException? mistake)
    {
        mistake = null;
        var data = new LinkedData();
        try
        {
            using var document = JsonDocument.Parse(Mended(text), Lenient);
            data.IsSchemaOrg = text.Contains("schema.org", StringComparison.OrdinalIgnoreCase);
            data.Top = [.. data.TopOf(document.RootElement)];
        }
        catch (JsonException exception)
        {
            mistake = exception;
            return null;
        }

        foreach (var node in data._all)
        {
            node.Resolve(reference => data._byId.GetValueOrDefault(reference.Id!, reference));
        }

        return data;
    }

    private IEnumerable<LinkedNode> TopOf(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                return [.. element.EnumerateArray().SelectMany(TopOf)];
            case JsonValueKind.Object when element.TryGetProperty("@graph", out var graph):
                return [.. TopOf(graph)];
            case JsonValueKind.Object:
                return NodeOf(element) is { } node ? [node] : [];
            default:
                return [];
        }
    }

    private LinkedNode? NodeOf(JsonElement element)
    {
        if (_all.Count >= MostNodes)
        {
            return null;
        }

        var node = new LinkedNode();
        _all.Add(node);
        foreach (var member in element.EnumerateObject())
        {
            switch (member.Name)
            {
                case "@id" or "id" when member.Value.ValueKind == JsonValueKind.String:
                    node.Id = member.Value.GetString();
                    break;
                case "@type" or "type":
                    node.Types.AddRange(Strings(member.Value).Select(LinkedNode.Plain));
                    break;
                case "@context":
                    break;
                case "@reverse":
                    break;
                default:
                    AddValues(node, member.Name, member.Value, null);
                    break;
            }
        }

        if (node is { Id: { Length: > 0 } id, IsReference: false })
        {
            _byId.TryAdd(id, node);
        }

        return node;
    }

    private void AddValues(LinkedNode node, string name, JsonElement value, LanguageTag? language)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    AddValues(node, name, item, language);
                }

                break;
            case JsonValueKind.Object when value.TryGetProperty("@value", out var words):
                AddValues(node, name, words, LanguageOf(value) ?? language);
                break;
            case JsonValueKind.Object when value.TryGetProperty("@list", out var list) || value.TryGetProperty("@set", out list):
                AddValues(node, name, list, language);
                break;
            case JsonValueKind.Object when IsLanguageMap(value):
                foreach (var member in value.EnumerateObject())
                {
                    AddValues(node, name, member.Value, LanguageTag.TryParse(member.Name, out var tag) ? tag : language);
                }

                break;
            case JsonValueKind.Object:
                if (NodeOf(value) is { } child)
                {
                    node.Add(name, new LinkedValue(null, child, language));
                }

                break;
            case JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                node.Add(name, new LinkedValue(value.ToString(), Language: language));
                break;
        }
    }

    private static LanguageTag? LanguageOf(JsonElement value) =>
        value.TryGetProperty("@language", out var language) && language.ValueKind == JsonValueKind.String && SourceLanguages.TryRead(language.GetString(), out var tag) ? tag : null;

    // {"en": "Title", "ru": "Название"}
    private static bool IsLanguageMap(JsonElement value) =>
        value.EnumerateObject().Any() && value.EnumerateObject().All(member => IsLanguage(member.Name) && member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Array or JsonValueKind.Null);

    private static bool IsLanguage(string name) =>
        name == "@none" || (name.Length >= 2 && (name.Length == 2 || (name.Length <= 11 && name[2..].StartsWith('-'))) && LanguageTag.TryParse(name, out _));

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!),
        _ => [],
    };

    // What pages put around JSON and into its strings: CDATA, a comment, line breaks and tabs as they are.
    private static string Mended(string text)
    {
        var clean = JsonText.WithoutLoneSurrogates(text, out _).Trim('\uFEFF', ' ', '\r', '\n', '\t', ';');
        foreach (var (open, close) in new[] { ("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("/*<![CDATA[*/", "/*]]>*/"), ("<![CDATA[", "]]>") })
        {
            if (clean.StartsWith(open, StringComparison.Ordinal))
            {
                clean = clean[open.Length..].Trim();
                clean = clean.EndsWith(close, StringComparison.Ordinal) ? clean[..^close.Length].Trim() : clean;
            }
        }

        if (!clean.Any(c => c < ' '))
        {
            return clean;
        }

        var mended = new StringBuilder(clean.Length);
        var (inString, escaped) = (false, false);
        foreach (var c in clean)
        {
            mended.Append(inString && c < ' ' ? ' ' : c);
            inString ^= c == '"' && !escaped;
            escaped = inString && c == '\\' && !escaped;
        }

        return mended.ToString();
    }
}
