using Dapper;
using Npgsql;
using Publishing.Journals;

namespace Publishing.Postgres;

/// <summary>Journals and their issues.</summary>
public sealed class JournalStore(NpgsqlDataSource database)
{
    private const string CreateSql = """
        insert into journals (slug, document)
        values (@slug, @document::jsonb)
        on conflict (slug) do nothing
        returning id, document::text as document, version, updated_at as UpdatedAt
        """;

    /// <summary>Stores a new journal; <see cref="ChangeOutcome.Duplicate"/> when its slug is taken.</summary>
    public async Task<Changed<StoredJournal>> CreateAsync(Journal journal, CancellationToken cancel = default)
    {
        RequireSlugs([journal.Slug, .. journal.Sections.Select(section => section.Slug)]);
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var row = await connection.QuerySingleOrDefaultAsync<JournalRow>(
            new CommandDefinition(CreateSql, new { slug = journal.Slug, document = StoredJson.Write(journal) }, transaction, cancellationToken: cancel));
        if (row is null)
        {
            await transaction.RollbackAsync(cancel);
            return new(ChangeOutcome.Duplicate, await FindAsync(journal.Slug, cancel));
        }

        await JournalSets.PutAsync(transaction, row.Id, journal, cancel);
        await transaction.CommitAsync(cancel);
        return new(ChangeOutcome.Done, row.ToStored());
    }

    private const string FindSql = """
        select id, document::text as document, version, updated_at as UpdatedAt
        from journals
        where slug = @slug
        """;

    /// <summary>The journal of that slug, or null.</summary>
    public async Task<StoredJournal?> FindAsync(string slug, CancellationToken cancel = default)
    {
        if (!JournalSlug.IsValid(slug))
        {
            return null;
        }

        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QuerySingleOrDefaultAsync<JournalRow>(new CommandDefinition(FindSql, new { slug }, cancellationToken: cancel)))?.ToStored();
    }

    internal const string ListSql = """
        select id, document::text as document, version, updated_at as UpdatedAt
        from journals
        where slug > @after
        order by slug
        limit @limit
        """;

    /// <summary>A page of journals by slug, behind <paramref name="after"/>.</summary>
    public async Task<IReadOnlyList<StoredJournal>> ListAsync(string? after, int limit, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var rows = await connection.QueryAsync<JournalRow>(new CommandDefinition(ListSql, new { after = after ?? "", limit }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToStored())];
    }

    private const string CountSql = """
        select count(*)
        from journals
        """;

    /// <summary>How many journals there are.</summary>
    public async Task<long> CountAsync(CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(CountSql, cancellationToken: cancel));
    }

    // An article that is just being put into a section holds a share of this row (JournalAndIssue), so no section goes away under it.
    private const string LockSql = """
        select id, document::text as document, version, updated_at as UpdatedAt
        from journals
        where slug = @slug
        for no key update
        """;

    private const string InUseSql = """
        select exists (
            select
            from articles
            where journal = @journal and section is not null and section <> all (@sections)
        )
        """;

    // The same document is no change: then no row comes back.
    private const string ReplaceSql = """
        update journals
        set document = @document::jsonb, version = version + 1, updated_at = repository_clock()
        where id = @id and document <> @document::jsonb
        returning id, document::text as document, version, updated_at as UpdatedAt
        """;

    /// <summary>Replaces a journal's document; its articles become due for rendering. The slug cannot change, and a section that articles stand in cannot go (<see cref="ChangeOutcome.WrongState"/>).</summary>
    // Nothing is marked: an article that was rendered with an earlier version of its journal is due (DueArticles).
    public async Task<Changed<StoredJournal>> ReplaceAsync(string slug, Journal journal, int? expectedVersion, CancellationToken cancel = default)
    {
        RequireSlugs([journal.Slug, .. journal.Sections.Select(section => section.Slug)]);
        if (!JournalSlug.IsValid(slug))
        {
            return new(ChangeOutcome.NotFound, null);
        }

        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var found = await connection.QuerySingleOrDefaultAsync<JournalRow>(new CommandDefinition(LockSql, new { slug }, transaction, cancellationToken: cancel));
        if (found is null)
        {
            return new(ChangeOutcome.NotFound, null);
        }

        if (expectedVersion is { } version && version != found.Version)
        {
            return new(ChangeOutcome.VersionConflict, found.ToStored());
        }

        var sections = journal.Sections.Select(section => section.Slug).ToArray();
        if (journal.Slug != slug || await connection.ExecuteScalarAsync<bool>(new CommandDefinition(InUseSql, new { journal = found.Id, sections }, transaction, cancellationToken: cancel)))
        {
            return new(ChangeOutcome.WrongState, found.ToStored());
        }

        var changed = await connection.QuerySingleOrDefaultAsync<JournalRow>(
            new CommandDefinition(ReplaceSql, new { id = found.Id, document = StoredJson.Write(journal) }, transaction, cancellationToken: cancel));
        if (changed is null)
        {
            return new(ChangeOutcome.Unchanged, found.ToStored());
        }

        await JournalSets.PutAsync(transaction, found.Id, journal, cancel);
        await transaction.CommitAsync(cancel);
        return new(ChangeOutcome.Done, changed.ToStored());
    }

    private const string CreateIssueSql = """
        insert into issues (journal, slug, document)
        select journals.id, @slug, @document::jsonb
        from journals
        where journals.slug = @journal
        on conflict (journal, slug) do nothing
        returning id, document::text as document, version, updated_at as UpdatedAt
        """;

    /// <summary>Stores a new issue; <see cref="ChangeOutcome.Duplicate"/> when its slug is taken, <see cref="ChangeOutcome.NotFound"/> when there is no such journal.</summary>
    public async Task<Changed<StoredIssue>> CreateIssueAsync(string journal, Issue issue, CancellationToken cancel = default)
    {
        RequireSlugs([issue.Slug]);
        if (!JournalSlug.IsValid(journal))
        {
            return new(ChangeOutcome.NotFound, null);
        }

        await using var connection = await database.OpenConnectionAsync(cancel);
        var row = await connection.QuerySingleOrDefaultAsync<IssueRow>(
            new CommandDefinition(CreateIssueSql, new { journal, slug = issue.Slug, document = StoredJson.Write(issue) }, cancellationToken: cancel));
        if (row is not null)
        {
            return new(ChangeOutcome.Done, row.ToStored(journal));
        }

        var existing = await FindIssueAsync(journal, issue.Slug, cancel);
        return new(existing is null ? ChangeOutcome.NotFound : ChangeOutcome.Duplicate, existing);
    }

    private const string FindIssueSql = """
        select issues.id, issues.document::text as document, issues.version, issues.updated_at as UpdatedAt
        from issues
        join journals on journals.id = issues.journal
        where journals.slug = @journal and issues.slug = @slug
        """;

    /// <summary>An issue of a journal, or null.</summary>
    public async Task<StoredIssue?> FindIssueAsync(string journal, string slug, CancellationToken cancel = default)
    {
        if (!JournalSlug.IsValid(journal) || !JournalSlug.IsValid(slug))
        {
            return null;
        }

        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QuerySingleOrDefaultAsync<IssueRow>(new CommandDefinition(FindIssueSql, new { journal, slug }, cancellationToken: cancel)))?.ToStored(journal);
    }

    internal const string ListIssuesSql = """
        select id, document::text as document, version, updated_at as UpdatedAt
        from issues
        where journal = (select journals.id from journals where journals.slug = @journal)
          and slug > @after
        order by slug
        limit @limit
        """;

    /// <summary>A page of a journal's issues by slug, behind <paramref name="after"/>.</summary>
    public async Task<IReadOnlyList<StoredIssue>> ListIssuesAsync(string journal, string? after, int limit, CancellationToken cancel = default)
    {
        if (!JournalSlug.IsValid(journal))
        {
            return [];
        }

        await using var connection = await database.OpenConnectionAsync(cancel);
        var rows = await connection.QueryAsync<IssueRow>(new CommandDefinition(ListIssuesSql, new { journal, after = after ?? "", limit }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToStored(journal))];
    }

    private const string ReplaceIssueSql = """
        update issues
        set document = @document::jsonb, version = version + 1, updated_at = repository_clock()
        where id = @id
          and document <> @document::jsonb
          and (@expectedVersion::integer is null or version = @expectedVersion)
        returning id, document::text as document, version, updated_at as UpdatedAt
        """;

    /// <summary>Replaces an issue's document; its articles become due for rendering. The slug cannot change (<see cref="ChangeOutcome.WrongState"/>).</summary>
    public async Task<Changed<StoredIssue>> ReplaceIssueAsync(string journal, string slug, Issue issue, int? expectedVersion, CancellationToken cancel = default)
    {
        if (await FindIssueAsync(journal, slug, cancel) is not { } found)
        {
            return new(ChangeOutcome.NotFound, null);
        }

        if (issue.Slug != slug)
        {
            return new(ChangeOutcome.WrongState, found);
        }

        await using var connection = await database.OpenConnectionAsync(cancel);
        var changed = await connection.QuerySingleOrDefaultAsync<IssueRow>(
            new CommandDefinition(ReplaceIssueSql, new { id = found.Id, document = StoredJson.Write(issue), expectedVersion }, cancellationToken: cancel));
        if (changed is not null)
        {
            return new(ChangeOutcome.Done, changed.ToStored(journal));
        }

        var current = (await FindIssueAsync(journal, slug, cancel))!;
        return new(expectedVersion is { } version && version != current.Version ? ChangeOutcome.VersionConflict : ChangeOutcome.Unchanged, current);
    }

    private static void RequireSlugs(IEnumerable<string> slugs)
    {
        if (slugs.FirstOrDefault(slug => !JournalSlug.IsValid(slug)) is { } bad)
        {
            throw new ArgumentException($"'{bad}' is not a slug: use {JournalSlug.Rule}.");
        }
    }

    private sealed record JournalRow(long Id, string Document, int Version, DateTime UpdatedAt)
    {
        public StoredJournal ToStored() => new(Id, StoredJson.Read<Journal>(Document), Version, UpdatedAt);
    }

    private sealed record IssueRow(long Id, string Document, int Version, DateTime UpdatedAt)
    {
        public StoredIssue ToStored(string journal) => new(Id, journal, StoredJson.Read<Issue>(Document), Version, UpdatedAt);
    }
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
