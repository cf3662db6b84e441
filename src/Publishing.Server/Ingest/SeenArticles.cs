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

    /// <summary>Remembers an article by its keys; null when it is new, or where it was before.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="place">Where it is: a number that the caller understands.</param>
    public int? Add(IReadOnlyList<string> keys, int place)
    {
        var mine = Identity.Of(keys, place);
        var hashes = keys.Select(key => (Hash: HashOf(key), IsStrong: IsStrong(key))).ToList();
        int? before = null;
        foreach (var (hash, isStrong) in hashes)
        {
            before ??= _owners.TryGetValue(hash, out var theirs) && (isStrong || !mine.IsOther(theirs)) ? theirs.Place : null;
        }

        foreach (var key in hashes)
        {
            _owners.TryAdd(key.Hash, mine);
        }

        return before;
    }

    private static bool IsStrong(string key) => key.StartsWith(ArticleKeys.Doi, StringComparison.Ordinal) || key.StartsWith(ArticleKeys.Source, StringComparison.Ordinal);

    private static ulong HashOf(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(key.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    // What overrules a weaker key that two have in common (ArticleKeys.IsOverruled); 0 for none.
    private readonly record struct Identity(ulong Doi, ulong Source, int Place)
    {
        public static Identity Of(IReadOnlyList<string> keys, int place) => new(Find(keys, ArticleKeys.Doi), Find(keys, ArticleKeys.Source), place);

        public bool IsOther(Identity other) => Differ(Doi, other.Doi) || Differ(Source, other.Source);

        private static bool Differ(ulong a, ulong b) => a != 0 && b != 0 && a != b;

        private static ulong Find(IReadOnlyList<string> keys, string kind) =>
            keys.FirstOrDefault(key => key.StartsWith(kind, StringComparison.Ordinal)) is { } key ? HashOf(key) : 0;
    }
}
