using System.Globalization;
using System.Text;

namespace Publishing.Ingest.Marc;

/// <summary>MARC in the order of ISO 2709, as library systems exchange it (.mrc): a leader of 24 characters, a directory, the fields.</summary>
internal static class Iso2709
{
    private const byte RecordEnd = 0x1D;
    private const byte FieldEnd = 0x1E;
    private const char SubfieldMark = (char)0x1F;

    /// <summary>Whether the bytes begin with such a record.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 40 && Number(bytes[..5]) is >= 40 && Number(bytes.Slice(12, 5)) is > 24 and <= 99999 and var at && at <= bytes.Length && bytes[at - 1] == FieldEnd && bytes[10] == '2' && bytes[20] == '4' && bytes[21] == '5';

    /// <summary>The records; one that is cut off or has a false directory is a problem in its place.</summary>
    public static IEnumerable<(MarcRecord? Record, Problem? Problem)> Read(ReadOnlyMemory<byte> bytes)
    {
        for (var number = 1; bytes.Length > 0; number++)
        {
            var end = bytes.Span.IndexOf(RecordEnd);
            var one = bytes[..(end < 0 ? bytes.Length : end)];
            bytes = bytes[(end < 0 ? bytes.Length : end + 1)..];
            if (one.Span.Trim("\r\n\0 "u8).Length == 0)
            {
                continue;
            }

            yield return One(one.Span.TrimStart("\r\n"u8)) is { } record
                ? (record, null)
                : (null, Problem.Of(ProblemCodes.MalformedRecord, $"Record {number} of the file is cut off, or its directory does not fit it.", value: Encoding.UTF8.GetString(one.Span[..Math.Min(24, one.Length)])));
        }
    }

    private static MarcRecord? One(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 25 || Number(bytes.Slice(12, 5)) is not { } start || start > bytes.Length || start < 25)
        {
            return null;
        }

        var fields = new List<MarcField>();
        for (var at = 24; at + 12 <= start - 1; at += 12)
        {
            var entry = bytes.Slice(at, 12);
            if (Number(entry.Slice(3, 4)) is not { } length || Number(entry.Slice(7, 5)) is not { } offset || start + offset + length > bytes.Length + 1)
            {
                return null;
            }

            var content = bytes.Slice(start + offset, Math.Min(length, bytes.Length - start - offset));
            fields.Add(Field(Encoding.ASCII.GetString(entry[..3]), SourceText.Of(content.TrimEnd(FieldEnd)).Text));
        }

        return new MarcRecord(Encoding.ASCII.GetString(bytes[..24]), fields, null);
    }

    private static MarcField Field(string tag, string text)
    {
        if (!text.Contains(SubfieldMark, StringComparison.Ordinal))
        {
            return new MarcField(tag, ' ', ' ', [('\0', text)]);
        }

        var parts = text.Split(SubfieldMark);
        var indicators = parts[0].PadRight(2);
        return new MarcField(tag, indicators[0], indicators[1], [.. parts.Skip(1).Where(part => part.Length > 1).Select(part => (part[0], part[1..].Trim()))]);
    }

    private static int? Number(ReadOnlySpan<byte> digits) =>
        int.TryParse(Encoding.ASCII.GetString(digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
