using Publishing.Articles;
using Publishing.Journals;

namespace Publishing.Postgres.Records;

/// <summary>All that an article is rendered from, each with its version: if one has changed by the time that the rendering is to be stored, it is rendered again.</summary>
internal sealed record RenderSource
{
    /// <summary>The article's number.</summary>
    public required long Id { get; init; }

    /// <summary>The article's version.</summary>
    public required int Version { get; init; }

    /// <summary>The article's state.</summary>
    public required string State { get; init; }

    /// <summary>The article.</summary>
    public required Article Article { get; init; }

    /// <summary>The journal with its version.</summary>
    public required Versioned<Journal> Journal { get; init; }

    /// <summary>The issue with its version.</summary>
    public Versioned<Issue>? Issue { get; init; }

    /// <summary>The section.</summary>
    public Section? Section { get; init; }

    /// <summary>The hashes of the article's records that are not deleted, by format.</summary>
    public IReadOnlyDictionary<string, byte[]> StoredHashes { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>The sets of its records.</summary>
    public IReadOnlyList<string> SetSpecs => Section is null ? [Journal.Document.Slug] : [Journal.Document.Slug, $"{Journal.Document.Slug}:{Section.Slug}"];
}

/// <summary>A document with its version.</summary>
internal sealed record Versioned<T>(long Id, int Version, T Document);
