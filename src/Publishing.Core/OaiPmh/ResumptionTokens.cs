using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Publishing.OaiPmh;

/// <summary>
/// Writes resumption tokens and reads them back. On the wire a token is base64url, <c>[A-Za-z0-9_-]</c>, because harvesters break any other alphabet,
/// and it is authenticated, because nobody but us may say where a list goes on.
/// </summary>
/// <param name="key">32 secret bytes that all nodes share.</param>
public sealed class ResumptionTokens(byte[] key)
{
    /// <summary>No token is longer than this.</summary>
    public const int MaxLength = 1024;

    /// <summary>Changes with the layout of the bytes, so that tokens of an older release are refused and not misread.</summary>
    private const byte Version = 1;

    private const int MacLength = 16;

    /// <summary>The token for a harvester at one base URL.</summary>
    /// <param name="token">What it says.</param>
    /// <param name="journal">The journal whose base URL it belongs to; null for that of the whole repository.</param>
    public string Write(ResumptionToken token, string? journal)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            WriteFields(writer, token);
        }

        bytes.Write(Mac(bytes.ToArray(), journal));
        return Base64Url.EncodeToString(bytes.ToArray());
    }

    /// <summary>What a token says; null when it is none that <see cref="Write"/> made for that base URL. Whether it has expired is for the caller to see.</summary>
    public ResumptionToken? Read(string text, string? journal)
    {
        if (text.Length > MaxLength || Decode(text) is not { Length: > MacLength } bytes)
        {
            return null;
        }

        var fields = bytes.AsSpan(0, bytes.Length - MacLength).ToArray();
        var isOurs = CryptographicOperations.FixedTimeEquals(Mac(fields, journal), bytes.AsSpan(fields.Length));
        return isOurs && fields[0] == Version ? ReadFields(fields) : null;
    }

    private byte[] Mac(byte[] fields, string? journal)
    {
        // The base URL is no field: it is mixed in, so that a token is simply wrong anywhere else. No slug holds the byte 0.
        byte[] message = [.. Encoding.UTF8.GetBytes(journal ?? ""), 0, .. fields];
        return HMACSHA256.HashData(key, message)[..MacLength];
    }

    private static byte[]? Decode(string text)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        if (Base64Url.DecodeFromChars(text, bytes, out _, out var length) != OperationStatus.Done)
        {
            return null;
        }

        // One spelling only: no padding, no blanks, no stray bits in the last character.
        bytes = bytes[..length];
        return Base64Url.EncodeToString(bytes) == text ? bytes : null;
    }

    private static void WriteFields(BinaryWriter writer, ResumptionToken token)
    {
        writer.Write(Version);
        writer.Write((byte)token.Verb);
        writer.Write(token.MetadataPrefix);
        writer.Write(token.Set ?? "");
        WriteTime(writer, token.From);
        WriteTime(writer, token.Until);
        WriteTime(writer, token.After?.Datestamp);
        writer.Write7BitEncodedInt64(token.After?.ArticleId ?? 0);
        writer.Write(token.AfterSet ?? "");
        writer.Write7BitEncodedInt64(token.Cursor);
        writer.Write7BitEncodedInt64(token.CompleteListSize);
        WriteTime(writer, token.Horizon);
        WriteTime(writer, token.Expires);
    }

    private static ResumptionToken ReadFields(byte[] fields)
    {
        using var reader = new BinaryReader(new MemoryStream(fields), Encoding.UTF8);
        reader.ReadByte();
        var token = new ResumptionToken
        {
            Verb = (Verb)reader.ReadByte(),
            MetadataPrefix = reader.ReadString(),
            Set = ReadText(reader),
            From = ReadTime(reader),
            Until = ReadTime(reader),
        };

        var (datestamp, article) = (ReadTime(reader), reader.Read7BitEncodedInt64());
        return token with
        {
            After = datestamp is { } stamp ? new RecordKey(stamp, article) : null,
            AfterSet = ReadText(reader),
            Cursor = reader.Read7BitEncodedInt64(),
            CompleteListSize = reader.Read7BitEncodedInt64(),
            Horizon = ReadTime(reader),
            Expires = ReadTime(reader) ?? default,
        };
    }

    private static string? ReadText(BinaryReader reader) => reader.ReadString() is { Length: > 0 } text ? text : null;

    // Seconds from the year 1, plus one; 0 stands for nothing.
    private static void WriteTime(BinaryWriter writer, DateTime? time) =>
        writer.Write7BitEncodedInt64(time is { } utc ? (utc.Ticks / TimeSpan.TicksPerSecond) + 1 : 0);

    private static DateTime? ReadTime(BinaryReader reader) =>
        reader.Read7BitEncodedInt64() is var seconds and > 0 ? new DateTime((seconds - 1) * TimeSpan.TicksPerSecond, DateTimeKind.Utc) : null;
}
