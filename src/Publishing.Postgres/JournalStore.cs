using Npgsql;
using Publishing.Journals;

namespace Publishing.Postgres;

/// <summary>Journals and their issues.</summary>
public sealed class JournalStore(NpgsqlDataSource database)
{
    /// <summary>Stores a new journal; <see cref="ChangeOutcome.Duplicate"/> when its slug is taken.</summary>
    public Task<Changed<StoredJournal>> CreateAsync(Journal journal, CancellationToken cancel = default) => throw new NotSupportedException(database.ToString());

    /// <summary>The journal of that slug, or null.</summary>
    public Task<StoredJournal?> FindAsync(string slug, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>A page of journals by slug, behind <paramref name="after"/>.</summary>
    public Task<IReadOnlyList<StoredJournal>> ListAsync(string? after, int limit, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>Replaces a journal's document; its articles become due for rendering. The slug cannot change, and a section that articles stand in cannot go (<see cref="ChangeOutcome.WrongState"/>).</summary>
    public Task<Changed<StoredJournal>> ReplaceAsync(string slug, Journal journal, int? expectedVersion, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>Stores a new issue; <see cref="ChangeOutcome.Duplicate"/> when its slug is taken, <see cref="ChangeOutcome.NotFound"/> when there is no such journal.</summary>
    public Task<Changed<StoredIssue>> CreateIssueAsync(string journal, Issue issue, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>An issue of a journal, or null.</summary>
    public Task<StoredIssue?> FindIssueAsync(string journal, string slug, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>A page of a journal's issues by slug, behind <paramref name="after"/>.</summary>
    public Task<IReadOnlyList<StoredIssue>> ListIssuesAsync(string journal, string? after, int limit, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>Replaces an issue's document; its articles become due for rendering.</summary>
    public Task<Changed<StoredIssue>> ReplaceIssueAsync(string journal, string slug, Issue issue, int? expectedVersion, CancellationToken cancel = default) => throw new NotSupportedException();
}

/// <summary>A journal as it lies in the database.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Journal">The journal.</param>
/// <param name="Version">Grows with every change; its ETag.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record StoredJournal(long Id, Journal Journal, int Version, DateTime UpdatedAt);

/// <summary>An issue as it lies in the database.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Journal">The slug of its journal.</param>
/// <param name="Issue">The issue.</param>
/// <param name="Version">Grows with every change; its ETag.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record StoredIssue(long Id, string Journal, Issue Issue, int Version, DateTime UpdatedAt);
