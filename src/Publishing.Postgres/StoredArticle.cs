using System.Text.Json.Serialization;
using Publishing.Articles;

namespace Publishing.Postgres;

/// <summary>An article as it lies in the database.</summary>
public sealed record StoredArticle
{
    /// <summary>Its number, for ever.</summary>
    public required long Id { get; init; }

    /// <summary>The journal it stands in.</summary>
    public required string Journal { get; init; }

    /// <summary>The slug of its issue, if any.</summary>
    public string? Issue { get; init; }

    /// <summary>The slug of its section, if any.</summary>
    public string? Section { get; init; }

    /// <summary>Draft, published or withdrawn.</summary>
    public required ArticleState State { get; init; }

    /// <summary>Grows with every change; its ETag.</summary>
    public required int Version { get; init; }

    /// <summary>The article.</summary>
    public required Article Article { get; init; }

    /// <summary>What its editor should know.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What each format made of it when it was last rendered; empty for a draft that never was.</summary>
    public IReadOnlyList<FormatVerdict> Formats { get; init; } = [];

    /// <summary>The published articles that correct or retract it, or are otherwise notices about it.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>The source it was read from, if any.</summary>
    public long? SourceId { get; init; }

    /// <summary>When it came.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>When it was first published here; not its date of publication.</summary>
    public DateTime? PublishedAt { get; init; }

    /// <summary>When it was withdrawn.</summary>
    public DateTime? WithdrawnAt { get; init; }

    /// <summary>Why it was withdrawn, for its tombstone.</summary>
    public string? WithdrawalReason { get; init; }
}

/// <summary>What became of an article in one format.</summary>
/// <param name="MetadataPrefix">The format.</param>
/// <param name="Valid">Whether it was rendered and is valid against the format's schema.</param>
/// <param name="Reason">Why not; null when it is valid.</param>
/// <param name="Datestamp">The record's datestamp; null when there is no record.</param>
/// <param name="Deleted">Whether the record is a deleted one.</param>
public sealed record FormatVerdict(string MetadataPrefix, bool Valid, string? Reason, DateTime? Datestamp, bool Deleted)
{
    /// <summary>Whether the reason is a fault of the server, and none of the article.</summary>
    [JsonIgnore]
    public bool Failed { get; init; }

    /// <summary>Whether the reason is that the format cannot say such an article, so that nothing need be mended.</summary>
    [JsonIgnore]
    public bool Unsaid { get; init; }

    /// <summary>Under which code an editor is told that it is not valid.</summary>
    [JsonIgnore]
    public ProblemCode Code => Failed ? ProblemCodes.RenderingFailed : Unsaid ? ProblemCodes.FormatUnsaid : ProblemCodes.FormatInvalid;

    /// <summary>Whether harvesters get the record as it was before, because the server failed to make it anew.</summary>
    [JsonIgnore]
    public bool IsKept => !Valid && Datestamp is not null && !Deleted;
}

/// <summary>An article to be stored.</summary>
/// <param name="Journal">The slug of its journal, which must exist.</param>
/// <param name="Article">The article.</param>
/// <param name="Issue">The slug of an issue of that journal.</param>
/// <param name="Section">The slug of a section of that journal.</param>
/// <param name="Problems">What its editor should know; null when nobody has looked: then an article that is replaced keeps those it has.</param>
/// <param name="SourceId">The source it was read from; null for none, or for the one it has.</param>
/// <param name="SourceKey">The source's own identifier for it; null for none, or for the one it has.</param>
/// <param name="SourcePlace">Which article of its source it is, from 0, so that the source is known to have been applied; null when it comes from elsewhere, such as an editor.</param>
public sealed record ArticleDraft(
    string Journal,
    Article Article,
    string? Issue = null,
    string? Section = null,
    IReadOnlyList<Problem>? Problems = null,
    long? SourceId = null,
    string? SourceKey = null,
    int? SourcePlace = null);

/// <summary>Which articles to list.</summary>
/// <param name="Journal">Only this journal's.</param>
/// <param name="Issue">Only this issue's (with <paramref name="Journal"/>).</param>
/// <param name="States">Only these states; null for all.</param>
/// <param name="NewestFirst">By number downwards.</param>
public sealed record ArticleSelection(string? Journal = null, string? Issue = null, IReadOnlyList<ArticleState>? States = null, bool NewestFirst = false);
