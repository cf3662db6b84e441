using System.Text;
using System.Text.Json;

namespace Publishing.Ingest.Values;

/// <summary>The beginning of a JSON source, looked at without reading the rest: which members there are, and where. Lists are looked through, so that <c>[{"a": 1}]</c> and one object a line have the member <c>a</c> as <c>{"a": 1}</c> has.</summary>
public sealed class JsonHead
{
    private const int LookedAt = 64 * 1024;
    private const int MostMembers = 5000;

    private readonly Dictionary<string, string?> _members = new(StringComparer.Ordinal);

    private JsonHead()
    {
    }

    /// <summary>The head of a source; null when it does not begin like an object or a list.</summary>
    public static JsonHead? Of(SourceFile source)
    {
        var text = SourceText.Of(source.Bytes.Span[..Math.Min(source.Bytes.Length, LookedAt)]).Text.AsSpan().TrimStart();
        if (text.Length == 0 || text[0] is not ('{' or '['))
        {
            return null;
        }

        var head = new JsonHead();
        var bytes = Encoding.UTF8.GetBytes(text.ToArray());
        try
        {
            var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(JsonRecords.ReaderOptions));
            head.Read(ref reader);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Where it is broken is for the reading to say.
        }

        return head;
    }

    /// <summary>Whether the member is there.</summary>
    /// <param name="path">Its names from the outermost in, with slashes between them.</param>
    public bool Has(string path) => _members.ContainsKey(path);

    /// <summary>The first string that the member has.</summary>
    public string? Value(string path) => _members.GetValueOrDefault(path);

    /// <summary>The outermost place whose objects have the member, and any of the others; null when there is none. The place is empty for the source itself.</summary>
    public string? PlaceOf(string member, params ReadOnlySpan<string> others)
    {
        foreach (var path in _members.Keys.Where(path => path == member || path.EndsWith("/" + member, StringComparison.Ordinal)).OrderBy(path => path.Length))
        {
            var place = path[..^member.Length];
            foreach (var other in others)
            {
                if (_members.ContainsKey(place + other))
                {
                    return place.TrimEnd('/');
                }
            }
        }

        return null;
    }

    private void Read(ref Utf8JsonReader reader)
    {
        var names = new Stack<string>();
        var objects = new Stack<int>();
        while (_members.Count < MostMembers && reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    objects.Push(names.Count);
                    break;
                case JsonTokenType.EndObject when objects.Count > 0:
                    Back(names, objects.Pop());
                    break;
                case JsonTokenType.PropertyName:
                    Back(names, objects.Peek());
                    names.Push(reader.GetString()!);
                    _members.TryAdd(string.Join('/', names.Reverse()), null);
                    break;
                case JsonTokenType.String when names.Count > 0 && string.Join('/', names.Reverse()) is var path && _members.GetValueOrDefault(path) is null:
                    _members[path] = reader.GetString();
                    break;
            }
        }
    }

    private static void Back(Stack<string> names, int count)
    {
        while (names.Count > count)
        {
            names.Pop();
        }
    }
}
