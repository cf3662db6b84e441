using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Publishing.OaiPmh;

/// <summary>The entity tag of a page in the middle of a list (RFC 9110 §8.8.3): a fingerprint of all that the page is made of, so that it needs no look at its bytes.</summary>
internal static class EntityTag
{
    // Another build may write the same records otherwise.
    private static readonly byte[] Build = typeof(EntityTag).Module.ModuleVersionId.ToByteArray();

    /// <summary>The tag, without its quotes, in <c>[A-Za-z0-9_-]</c>.</summary>
    /// <param name="baseUrl">The base URL that was asked.</param>
    /// <param name="token">The token that was asked with.</param>
    /// <param name="next">The token that the page ends with; it holds what else the page says.</param>
    /// <param name="license">What its records say of their metadata.</param>
    /// <param name="keys">Where its records stand: a record that changes moves.</param>
    public static string Of(string baseUrl, string token, string next, Uri? license, IReadOnlyList<RecordKey> keys)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Build);
        hash.AppendData(Encoding.UTF8.GetBytes($"{baseUrl} {token} {next} {license?.AbsoluteUri} "));
        Span<byte> bytes = stackalloc byte[16];
        foreach (var key in keys)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes, key.Datestamp.Ticks);
            BinaryPrimitives.WriteInt64LittleEndian(bytes[8..], key.ArticleId);
            hash.AppendData(bytes);
        }

        return Base64Url.EncodeToString(hash.GetHashAndReset().AsSpan(0, 18));
    }
}
