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

    /// <summary>Why the article, its journal or its issue cannot be read as it is stored; null when all can. Only the numbers and versions are there then.</summary>
    public Exception? Fault { get; init; }

    /// <summary>The article.</summary>
    public required Article Article { get; init; }

    /// <summary>The journal with its version.</summary>
    public required Versioned<Journal> Journal { get; init; }

    /// <summary>The issue with its version.</summary>
    public Versioned<Issue>? Issue { get; init; }

    /// <summary>The section.</summary>
    public Section? Section { get; init; }

    /// <summary>The article's full text, read when it is asked for; null when no source has one, or no format takes it.</summary>
    public Lazy<IReadOnlyList<JatsFragment>>? Text { get; init; }

    /// <summary>Where the article was harvested, if it was.</summary>
    public HarvestOrigin? Origin { get; init; }

    /// <summary>The notices about the article.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>How often they have changed.</summary>
    public int NoticesVersion { get; init; }

    /// <summary>The hashes of the article's records that are not deleted, by format.</summary>
    public IReadOnlyDictionary<string, byte[]> StoredHashes { get; init; } = new Dictionary<string, byte[]>();
}

/// <summary>A document with its version.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Version">Its version.</param>
/// <param name="Document">The document; not there when it cannot be read.</param>
/// <param name="Fault">Why it cannot be read; null when it can.</param>
internal sealed record Versioned<T>(long Id, int Version, T Document, Exception? Fault = null)
    where T : class
{
    /// <summary>Reads a document. One that cannot be read must not hold up all that is read with it.</summary>
    public static Versioned<T> Read(long id, int version, string text, Func<string, T> read)
    {
        try
        {
            return new Versioned<T>(id, version, read(text));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new Versioned<T>(id, version, null!, exception);
        }
    }
}
