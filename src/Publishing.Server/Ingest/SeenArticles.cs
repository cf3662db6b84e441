using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Publishing.Ingest;

namespace Publishing.Server.Ingest;

/// <summary>The articles that one source has given so far, told apart as the store tells them (see <see cref="ArticleKeys"/>). Of a key only its hash is kept, for a large source has many.</summary>
internal sealed class SeenArticles
{
    // As in the store, a key is that of the first who had it.
    private readonly Dictionary<ulong, Identity> _owners = [];

    /// <summary>Remembers an article by its keys; false when it was there before.</summary>
    public bool Add(IReadOnlyList<string> keys)
    {
        var mine = Identity.Of(keys);
        var hashes = keys.Select(key => (Hash: HashOf(key), IsStrong: IsStrong(key))).ToList();
        var isNew = !hashes.Exists(key => _owners.TryGetValue(key.Hash, out var theirs) && (key.IsStrong || !mine.IsOther(theirs)));
        foreach (var key in hashes)
        {
            _owners.TryAdd(key.Hash, mine);
        }

        return isNew;
    }

    private static bool IsStrong(string key) => key.StartsWith(ArticleKeys.Doi, StringComparison.Ordinal) || key.StartsWith(ArticleKeys.Source, StringComparison.Ordinal);

    private static ulong HashOf(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(key.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    // What overrules a weaker key that two have in common (ArticleKeys.IsOverruled); 0 for none.
    private readonly record struct Identity(ulong Doi, ulong Source)
    {
        public static Identity Of(IReadOnlyList<string> keys) => new(Find(keys, ArticleKeys.Doi), Find(keys, ArticleKeys.Source));

        public bool IsOther(Identity other) => Differ(Doi, other.Doi) || Differ(Source, other.Source);

        private static bool Differ(ulong a, ulong b) => a != 0 && b != 0 && a != b;

        private static ulong Find(IReadOnlyList<string> keys, string kind) =>
            keys.FirstOrDefault(key => key.StartsWith(kind, StringComparison.Ordinal)) is { } key ? HashOf(key) : 0;
    }
}
