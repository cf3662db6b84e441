using System.Text;
using System.Text.Json;

namespace Publishing.Ingest.Values;

/// <summary>The records of a JSON source of others: one, a list, one a line, or any of these within an envelope. One that is broken stops the list that it stands in, but not the lines after it.</summary>
public sealed class JsonRecords
{
    internal static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 64, AllowMultipleValues = true, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly byte[] _text;
    private readonly string[] _steps;
    private readonly List<JsonRecord> _records = [];
    private int _lineStart;
    private int _line = 1;

    private JsonRecords(byte[] text, string place)
    {
        _text = text;
        _steps = place.Split('/', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Reads the records of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="place">Where they stand, as <see cref="JsonHead.PlaceOf"/> says it; empty for the source itself.</param>
    /// <param name="problems">Told what is wrong with the characters of the source.</param>
    public static IReadOnlyList<JsonRecord> Read(SourceFile source, string place, List<Problem> problems)
    {
        var text = SourceText.Of(source.Bytes.Span);
        problems.AddRange(text.Problems);
        var clean = JsonText.WithoutLoneSurrogates(text.Text, out var first);
        if (first >= 0)
        {
            problems.Add(Problem.Of(ProblemCodes.IllegalCharacters, "Escapes that stand for half of a character were taken out.", value: text.Text.Substring(first, 6), line: XmlPreparation.LineAt(text.Text, first)));
        }

        var records = new JsonRecords(Encoding.UTF8.GetBytes(clean), place);
        for (var at = 0; at >= 0 && at < records._text.Length;)
        {
            at = records.ReadFrom(at);
        }

        return records._records;
    }

    // Reads to the end, or to what cannot be read: then it goes on in the next line that begins with an object.
    private int ReadFrom(int start)
    {
        var reader = new Utf8JsonReader(_text.AsSpan(start), ReaderOptions);
        var from = start;
        var count = _records.Count;
        try
        {
            while (reader.Read())
            {
                from = start + (int)reader.TokenStartIndex;
                Walk(ref reader, start, 0);
                count = _records.Count;
            }

            return -1;
        }
        catch (JsonException exception)
        {
            var isList = from < _text.Length && _text[from] == (byte)'[';
            Reject(start, exception);
            return isList || count < _records.Count - 1 ? -1 : NextObject(from);
        }
    }

    private void Walk(ref Utf8JsonReader reader, int start, int step)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                Walk(ref reader, start, step);
            }
        }
        else if (step == _steps.Length)
        {
            var line = LineOf(start + (int)reader.TokenStartIndex);
            _records.Add(new JsonRecord(JsonElement.ParseValue(ref reader), line));
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isNext = reader.ValueTextEquals(_steps[step]);
                reader.Read();
                if (isNext)
                {
                    Walk(ref reader, start, step + 1);
                }
                else
                {
                    reader.Skip();
                }
            }
        }
    }

    private void Reject(int start, JsonException exception)
    {
        var offset = start;
        for (var line = exception.LineNumber ?? 0; line > 0 && _text.AsSpan(offset).IndexOf((byte)'\n') is >= 0 and var newline; line--)
        {
            offset += newline + 1;
        }

        var place = LineOf(Math.Min(offset, _text.Length));
        _records.Add(new JsonRecord(default, place, Problem.Of(ProblemCodes.MalformedJson, $"The JSON is not well-formed: {exception.Message.Split(" LineNumber:")[0]}", line: place)));
    }

    private int NextObject(int offset)
    {
        while (_text.AsSpan(offset).IndexOf((byte)'\n') is >= 0 and var newline)
        {
            offset += newline + 1;
            if (offset < _text.Length && _text[offset] == (byte)'{')
            {
                return offset;
            }
        }

        return -1;
    }

    // Lines are counted on from the last place.
    private int LineOf(int offset)
    {
        if (offset < _lineStart)
        {
            (_lineStart, _line) = (0, 1);
        }

        while (_text.AsSpan(_lineStart, offset - _lineStart).IndexOf((byte)'\n') is >= 0 and var newline)
        {
            _lineStart += newline + 1;
            _line++;
        }

        return _line;
    }
}
