using System.Buffers;

namespace Publishing.Ingest.Values;

/// <summary>
/// Files that stand in an XML source as base64, which may be a hundred times as long as all that is said about them.
/// They are cut out of the bytes before these become characters, their line breaks left, so that every line keeps its number.
/// </summary>
internal static class EmbeddedFiles
{
    // No text is so long without a full stop; and what is shorter costs nothing.
    private const int Shortest = 32 * 1024;

    private static readonly SearchValues<byte> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/= \t\r\n"u8);

    /// <summary>The bytes without what is base64 in them; the same when there is none.</summary>
    public static ReadOnlyMemory<byte> CutOut(ReadOnlyMemory<byte> source)
    {
        var bytes = source.Span;
        ArrayBufferWriter<byte>? rest = null;
        var kept = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var start = bytes[at..].IndexOfAny((byte)'>', (byte)'[') is >= 0 and var opening ? at + opening + 1 : bytes.Length;
            var length = bytes[start..].IndexOfAnyExcept(Alphabet) is >= 0 and var end ? end : bytes.Length - start;
            at = start + length;
            if (length < Shortest || IsIndentation(bytes.Slice(start, length)))
            {
                continue;
            }

            rest ??= new ArrayBufferWriter<byte>(64 * 1024);
            rest.Write(bytes[kept..start]);
            WriteLineBreaks(bytes.Slice(start, length), rest);
            kept = at;
        }

        if (rest is null)
        {
            return source;
        }

        rest.Write(bytes[kept..]);
        return rest.WrittenMemory;
    }

    // Words have spaces between them; base64 has at most a line break after every 64 characters or so.
    private static bool IsIndentation(ReadOnlySpan<byte> run) => run.Count((byte)' ') > run.Length / 16;

    private static void WriteLineBreaks(ReadOnlySpan<byte> run, ArrayBufferWriter<byte> rest)
    {
        var breaks = run.Count((byte)'\n');
        var span = rest.GetSpan(Math.Max(1, breaks));
        span[..breaks].Fill((byte)'\n');
        rest.Advance(breaks);
    }
}
