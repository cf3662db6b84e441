namespace Publishing.Postgres;

/// <summary>How a harvest stands.</summary>
public enum HarvestState
{
    /// <summary>It is under way, or its process died over it.</summary>
    Running,

    /// <summary>It was stopped, and goes on where it was when it is run again.</summary>
    Stopped,

    /// <summary>It could not go on; its problem says why.</summary>
    Failed,

    /// <summary>The list was read to its end; the next run brings what changed since.</summary>
    Complete,
}

/// <summary>Who asked for a harvest: the server goes on with its own after a restart.</summary>
public enum HarvestAsker
{
    /// <summary>Somebody at the command line.</summary>
    Command,

    /// <summary>The API.</summary>
    Server,
}

/// <summary>What is harvested, into which journal.</summary>
/// <param name="Journal">The slug of the journal.</param>
/// <param name="BaseUrl">The base URL of the repository.</param>
/// <param name="Prefix">The metadataPrefix.</param>
/// <param name="Set">The setSpec; empty for all.</param>
/// <param name="Until">Up to which datestamp; null for all.</param>
/// <param name="Publish">Whether articles are published at once.</param>
/// <param name="AllowPrivate">Whether addresses of private networks are taken.</param>
/// <param name="AskedBy">Who asked for it.</param>
public sealed record HarvestPlan(string Journal, string BaseUrl, string Prefix, string Set, string? Until, bool Publish, bool AllowPrivate, HarvestAsker AskedBy);

/// <summary>How far a harvest is, as its next run needs to know.</summary>
/// <param name="ListFrom">The <c>from</c> of the list that is under way; null for all of it.</param>
/// <param name="ListBegan">When that list began, by the repository's clock.</param>
/// <param name="Token">The resumption token of its next page; null when it begins.</param>
/// <param name="NextFrom">When the last completed list began; null when none was completed.</param>
public sealed record HarvestPlace(string? ListFrom = null, string? ListBegan = null, string? Token = null, string? NextFrom = null);

/// <summary>What became of the records of a run.</summary>
/// <param name="Pages">How many pages were read.</param>
/// <param name="Records">How many records were read.</param>
/// <param name="CompleteListSize">How many there are, when the repository says so.</param>
/// <param name="Imported">How many are new articles.</param>
/// <param name="Updated">How many changed an article.</param>
/// <param name="Unchanged">How many were there already.</param>
/// <param name="Rejected">How many were not taken.</param>
/// <param name="Published">How many articles were published.</param>
/// <param name="Withdrawn">How many articles were withdrawn, because their records were deleted.</param>
/// <param name="Deleted">How many drafts were deleted, because their records were.</param>
public sealed record HarvestCounts(int Pages = 0, long Records = 0, long? CompleteListSize = null, long Imported = 0, long Updated = 0, long Unchanged = 0, long Rejected = 0, long Published = 0, long Withdrawn = 0, long Deleted = 0);

/// <summary>A harvest as it lies in the database.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Plan">What is harvested.</param>
/// <param name="State">How it stands.</param>
/// <param name="Place">How far it is.</param>
/// <param name="Counts">What became of the records of its last run.</param>
/// <param name="Problem">Why it stopped or failed.</param>
/// <param name="CreatedAt">When it was first run.</param>
/// <param name="UpdatedAt">When it last moved.</param>
/// <param name="CompletedAt">When it was last completed.</param>
public sealed record StoredHarvest(long Id, HarvestPlan Plan, HarvestState State, HarvestPlace Place, HarvestCounts Counts, Problem? Problem, DateTime CreatedAt, DateTime UpdatedAt, DateTime? CompletedAt);

/// <summary>A record that was harvested.</summary>
/// <param name="Identifier">Its identifier at its source.</param>
/// <param name="Datestamp">Its datestamp there, as it was written.</param>
/// <param name="Deleted">Whether it is there no more.</param>
/// <param name="ArticleId">The article that it became; null when it became none, or that is deleted.</param>
/// <param name="SourceId">Under which number it is kept as it came.</param>
/// <param name="Outcome">What became of it when it last came.</param>
/// <param name="Problems">Why it was not taken; of one that was taken, what an editor should look at, the gravest first and ten at most.</param>
/// <param name="MetadataNamespace">The namespace of its metadata there; null when they stand in none.</param>
public sealed record StoredHarvestRecord(string Identifier, string Datestamp, bool Deleted, long? ArticleId, long? SourceId, string Outcome, IReadOnlyList<Problem> Problems, string? MetadataNamespace = null);
