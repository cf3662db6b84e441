using Publishing.Ingest;
using Publishing.Postgres;
using Publishing.Server.Ingest.Archives;

namespace Publishing.Server.Ingest;

/// <summary>A source that was read, with everything done to it that needs no database.</summary>
/// <param name="Name">The name it was given under, as it may be shown.</param>
/// <param name="Importer">What it was recognized as; null when it was not.</param>
/// <param name="Problems">What is wrong with the source as a whole.</param>
/// <param name="Articles">Its articles, in its order; none when nothing is to be taken of it.</param>
/// <param name="Kept">What is to be kept of it; null when none of its articles is to be stored.</param>
internal sealed record ReadSource(string Name, string? Importer, IReadOnlyList<Problem> Problems, IReadOnlyList<ReadArticle> Articles, NewSource? Kept)
{
    /// <summary>What is to be said where no source was found; null when one was.</summary>
    public FoundSource? NotFound { get; init; }

    /// <summary>The source itself, when it is a table, so that its editor gets back the rows that were not taken; null otherwise.</summary>
    public SourceFile? Table { get; init; }

    /// <summary>Which part of a larger source it is; null when it is whole.</summary>
    public SourcePart? Part { get; init; }

    /// <summary>A source of which nothing is to be taken.</summary>
    public static ReadSource Rejected(string name, string? importer, params IReadOnlyList<Problem> problems) => new(name, importer, problems, [], null);
}

/// <summary>An article that was read, and what it is to become.</summary>
/// <param name="Imported">What was read.</param>
/// <param name="Keys">By what it is told apart from the others of its source.</param>
/// <param name="Draft">What is to be stored; null when its problems do not allow that.</param>
internal sealed record ReadArticle(ImportedArticle Imported, IReadOnlyList<string> Keys, PreparedDraft? Draft);
