using System.Text.Json;

namespace Publishing.Ingest;

/// <summary>Where in a JSON value the values inside it stand: line and column of a JSON Pointer (RFC 6901).</summary>
internal sealed class JsonPlaces
{
    private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);

    /// <summary>The places of a value.</summary>
    /// <param name="value">The value, in UTF-8.</param>
    public JsonPlaces(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value, new JsonReaderOptions { MaxDepth = 64 });
        reader.Read();
        Walk(ref reader, "");
    }

    /// <summary>Where a value begins; where what holds it begins when it is not there.</summary>
    public int OffsetOf(string pointer)
    {
        int offset;
        while (!_offsets.TryGetValue(pointer, out offset))
        {
            pointer = pointer[..pointer.LastIndexOf('/')];
        }

        return offset;
    }

    private void Walk(ref Utf8JsonReader reader, string pointer)
    {
        _offsets.TryAdd(pointer, (int)reader.TokenStartIndex);
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var member = pointer + JsonMistakes.Step(reader.GetString()!);
                _offsets.TryAdd(member, (int)reader.TokenStartIndex);
                reader.Read();
                Walk(ref reader, member);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            {
                Walk(ref reader, $"{pointer}/{index}");
            }
        }
    }
}
