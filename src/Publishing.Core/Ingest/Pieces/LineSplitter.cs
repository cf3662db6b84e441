using System.Text.Json;

namespace Publishing.Ingest.Pieces;

/// <summary>A record a line: NDJSON, JSON Lines.</summary>
public sealed class LineSplitter : RecordSplitter
{
    private bool _hasMore;

    private LineSplitter()
    {
    }

    /// <inheritdoc/>
    public override bool IsInRecord => _hasMore;

    /// <summary>For a source of JSON whose first line is a value of its own and not all; null for any other.</summary>
    public static LineSplitter? Of(ReadOnlySpan<byte> beginning)
    {
        var start = beginning is [0xEF, 0xBB, 0xBF, ..] ? beginning[3..] : beginning;
        start = start.TrimStart(" \t\r\n"u8);
        var end = start.IndexOf((byte)'\n');
        if (end < 0 || start[0] is not ((byte)'{' or (byte)'[') || !IsNarrow(beginning))
        {
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(start[..end]);
            return JsonDocument.TryParseValue(ref reader, out var first) && Done(first) ? new LineSplitter() : null;
        }
        catch (JsonException)
        {
            return null;
        }

        static bool Done(JsonDocument document)
        {
            document.Dispose();
            return true;
        }
    }

    /// <inheritdoc/>
    public override void Look(ReadOnlySpan<byte> bytes)
    {
        for (int length; (length = bytes[At..].IndexOf((byte)'\n') + 1) > 0;)
        {
            Records += bytes.Slice(At, length).ContainsAnyExcept(" \t\r\n"u8) ? 1 : 0;
            At += length;
            Cut = At;
        }

        _hasMore = bytes[At..].ContainsAnyExcept(" \t\r\n"u8);
    }
}
