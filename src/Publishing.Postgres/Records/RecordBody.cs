using System.Security.Cryptography;
using Publishing.OaiPmh;

namespace Publishing.Postgres.Records;

/// <summary>The <c>metadata</c> of a record and what is said about them: known by its hash, deflated when it is to be stored.</summary>
internal sealed class RecordBody(byte[] bytes)
{
    private DeflateSegment? _segment;

    /// <summary>SHA-256 of the bytes: by this one tells whether a record changed.</summary>
    public byte[] Hash { get; } = SHA256.HashData(bytes);

    /// <summary>What is stored. Made once, when it is first asked for: most renderings turn out to be what is stored already.</summary>
    public DeflateSegment Segment => _segment ??= DeflateSegment.Deflate(bytes);
}
