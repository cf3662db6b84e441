using Dapper;
using Npgsql;
using NpgsqlTypes;
using Publishing.Text;

namespace Publishing.Postgres;

/// <summary>Imports: what was asked for, how far each has come, and the files of those that run in the background.</summary>
public sealed class ImportStore(NpgsqlDataSource database)
{
    private const string BeginSql = """
        insert into imports (journal, state, options, started_by)
        select id, @state, @options::jsonb, @startedBy
        from journals
        where slug = @journal
        returning id
        """;

    /// <summary>Begins an import that the caller carries out itself; null when there is no such journal.</summary>
    /// <param name="journal">The slug of the journal.</param>
    /// <param name="options">How it was asked for, as JSON.</param>
    /// <param name="startedBy">The name of the key; null for the command line.</param>
    /// <param name="cancel">Gives it up.</param>
    public async Task<long?> BeginAsync(string journal, string options, string? startedBy, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await BeginAsync(connection, null, journal, options, startedBy, ImportState.Running, cancel);
    }

    private const string AddFileSql = """
        insert into import_files (import, place, name, bytes, report, mapping)
        values ($1, $2, $3, $4, $5::jsonb, $6)
        """;

    private const string CountFilesSql = """
        update imports
        set files = @files, files_done = @done
        where id = @id
        """;

    /// <summary>Puts an import with all its files in the queue; null when there is no such journal. It is there wholly or not at all.</summary>
    public async Task<long?> QueueAsync(string journal, string options, string? startedBy, IAsyncEnumerable<NewImportFile> files, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (await BeginAsync(connection, transaction, journal, options, startedBy, ImportState.Waiting, cancel) is not { } id)
        {
            return null;
        }

        var (place, done) = (0, 0);
        await foreach (var file in files.WithCancellation(cancel))
        {
            done += file.Report is null ? 0 : 1;
            await using var add = new NpgsqlCommand(AddFileSql, connection, transaction);
            add.Parameters.Add(new NpgsqlParameter<long> { TypedValue = id });
            add.Parameters.Add(new NpgsqlParameter<int> { TypedValue = place++ });
            add.Parameters.Add(new NpgsqlParameter<string> { TypedValue = XmlText.Clean(file.Name) });
            add.Parameters.Add(file.Bytes is { } bytes ? new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = bytes, NpgsqlDbType = NpgsqlDbType.Bytea } : new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bytea });
            add.Parameters.Add(new NpgsqlParameter { Value = (object?)file.Report ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
            add.Parameters.Add(new NpgsqlParameter { Value = file.Mapping is null ? DBNull.Value : XmlText.Clean(file.Mapping), NpgsqlDbType = NpgsqlDbType.Text });
            await add.ExecuteNonQueryAsync(cancel);
        }

        await connection.ExecuteAsync(new CommandDefinition(CountFilesSql, new { id, files = place, done }, transaction, cancellationToken: cancel));
        await transaction.CommitAsync(cancel);
        return id;
    }

    private const string UnderWaySql = """
        select id
        from imports
        where state in ('waiting', 'running') and files > 0
        order by id
        """;

    private const string StartSql = """
        update imports
        set state = 'running'
        where id = @id and state in ('waiting', 'running')
        """;

    /// <summary>Takes on the first import of the queue that nobody is at: a new one, or one that a server left when it was stopped. Null when there is none.</summary>
    public async Task<ImportTurn?> TakeAsync(CancellationToken cancel = default)
    {
        IReadOnlyList<long> underWay;
        await using (var connection = await database.OpenConnectionAsync(cancel))
        {
            underWay = [.. await connection.QueryAsync<long>(new CommandDefinition(UnderWaySql, cancellationToken: cancel))];
        }

        foreach (var id in underWay)
        {
            if (await ImportTurn.TakeAsync(database, id, cancel) is not { } turn)
            {
                continue;
            }

            if (await turn.ExecuteAsync(StartSql, cancel) > 0)
            {
                return turn;
            }

            await turn.DisposeAsync();
        }

        return null;
    }

    /// <summary>The right to carry out an import that was just begun, so that everybody sees that somebody is at it.</summary>
    public async Task<ImportTurn?> HoldAsync(long id, CancellationToken cancel = default) => await ImportTurn.TakeAsync(database, id, cancel);

    /// <summary>Whether an import is still under way. One that a command line left in the middle, because it was killed, is not: it is noted as failed.</summary>
    public async Task<bool> IsUnderWayAsync(StoredImport import, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(import);
        if (import.State is not (ImportState.Waiting or ImportState.Running))
        {
            return false;
        }

        if (import.Files > 0 || await ImportTurn.TakeAsync(database, import.Id, cancel) is not { } turn)
        {
            return true;
        }

        await using (turn)
        {
            await EndAsync(import.Id, ImportState.Failed, failure: "It was cut short.", cancel: cancel);
            return false;
        }
    }

    private const string NextFileSql = """
        select place, name, bytes, mapping
        from import_files
        where import = @import and place > @after and report is null
        order by place
        limit 1
        """;

    /// <summary>The next file of an import of the queue that is not done, behind <paramref name="after"/>; null when there is none.</summary>
    public async Task<WaitingFile?> NextFileAsync(long import, int? after = null, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<WaitingFile>(new CommandDefinition(NextFileSql, new { import, after = after ?? -1 }, cancellationToken: cancel));
    }

    private const string FileDoneSql = """
        with done as (
            update import_files
            set report = @report::jsonb, bytes = null
            where import = @import and place = @place and report is null
            returning place
        )
        update imports
        set files_done = files_done + 1, articles_done = @articles, summary = @summary::jsonb
        where id = @import and exists (select from done)
        """;

    /// <summary>Notes what became of a file, and the import in numbers up to now.</summary>
    /// <param name="import">The import's number.</param>
    /// <param name="place">Which file it is.</param>
    /// <param name="report">What became of it, as JSON.</param>
    /// <param name="articles">How many articles are done, those of the files before among them.</param>
    /// <param name="summary">The import in numbers, as JSON.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task FileDoneAsync(long import, int place, string report, int articles, string summary, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(new CommandDefinition(FileDoneSql, new { import, place, report, articles, summary }, cancellationToken: cancel));
    }

    private const string SoFarSql = """
        update imports
        set articles_done = greatest(articles_done, @articles)
        where id = @id
        returning cancel_asked
        """;

    /// <summary>Notes how many articles are done, in the middle of a file; true when somebody has called the import off.</summary>
    public async Task<bool> SoFarAsync(long id, int articles, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.ExecuteScalarAsync<bool>(new CommandDefinition(SoFarSql, new { id, articles }, cancellationToken: cancel));
    }

    private const string ProgressSql = """
        update imports
        set files_done = @files, articles_done = @articles, summary = @summary::jsonb
        where id = @id
        returning cancel_asked
        """;

    /// <summary>Notes how far an import has come that the caller carries out itself; true when somebody has called it off.</summary>
    public async Task<bool> ProgressAsync(long id, int files, int articles, string summary, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.ExecuteScalarAsync<bool>(new CommandDefinition(ProgressSql, new { id, files, articles, summary }, cancellationToken: cancel));
    }

    // What came to an end or was called off keeps no bytes.
    private const string EndSql = """
        with emptied as (
            update import_files
            set bytes = null
            where import = @id and bytes is not null
        )
        update imports
        set state = @state, failure = @failure, ended_at = repository_clock(), summary = coalesce(@summary::jsonb, summary)
        where id = @id and state in ('waiting', 'running')
        """;

    /// <summary>Notes the end of an import.</summary>
    public async Task EndAsync(long id, ImportState state, string? summary = null, string? failure = null, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(new CommandDefinition(EndSql, new { id, state = Write(state), summary, failure }, cancellationToken: cancel));
    }

    private const string CancelSql = """
        update imports
        set cancel_asked = true
        where id = @id and state in ('waiting', 'running')
        """;

    /// <summary>Calls an import off: it ends behind the file that it is at. <see cref="ChangeOutcome.WrongState"/> when it has ended already.</summary>
    public async Task<Changed<StoredImport>> CancelAsync(long id, CancellationToken cancel = default)
    {
        int changed;
        await using (var connection = await database.OpenConnectionAsync(cancel))
        {
            changed = await connection.ExecuteAsync(new CommandDefinition(CancelSql, new { id }, cancellationToken: cancel));
        }

        var found = await FindAsync(id, cancel);
        return new(found is null ? ChangeOutcome.NotFound : changed > 0 ? ChangeOutcome.Done : ChangeOutcome.WrongState, found);
    }

    private const string SelectSql = """
        select imports.id, journals.slug as Journal, imports.state, imports.options::text as Options, imports.started_by as StartedBy,
            imports.files, imports.files_done as FilesDone, imports.articles_done as ArticlesDone, nullif(imports.summary - 'undoneAt', '{}')::text as Summary,
            (imports.summary ->> 'undoneAt')::timestamptz as UndoneAt,
            imports.failure, imports.cancel_asked as CancelAsked, imports.created_at as CreatedAt, imports.ended_at as EndedAt
        from imports
        join journals on journals.id = imports.journal

        """;

    /// <summary>The import of that number, or null.</summary>
    public async Task<StoredImport?> FindAsync(long id, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<StoredImport>(new CommandDefinition(SelectSql + "where imports.id = @id", new { id }, cancellationToken: cancel));
    }

    internal const string ListSql = SelectSql + """
        where imports.id < @before and (@journal::text is null or imports.journal = (select id from journals where slug = @journal))
        order by imports.id desc
        limit @limit
        """;

    /// <summary>Imports by number, the last one first, of one journal or of all.</summary>
    public async Task<IReadOnlyList<StoredImport>> ListAsync(string? journal, long? before, int limit, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return [.. await connection.QueryAsync<StoredImport>(new CommandDefinition(ListSql, new { journal, before = before ?? long.MaxValue, limit }, cancellationToken: cancel))];
    }

    private const string ListFilesSql = """
        select place, name, report::text as Report
        from import_files
        where import = @import and place > @after
        order by place
        limit @limit
        """;

    /// <summary>The files of an import that runs in the background, in the order given, behind <paramref name="after"/>.</summary>
    public async Task<IReadOnlyList<ImportFile>> ListFilesAsync(long import, int? after, int limit, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return [.. await connection.QueryAsync<ImportFile>(new CommandDefinition(ListFilesSql, new { import, after = after ?? -1, limit }, cancellationToken: cancel))];
    }

    internal static string Write(ImportState state) => state.ToString().ToLowerInvariant();

    private static async Task<long?> BeginAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, string journal, string options, string? startedBy, ImportState state, CancellationToken cancel)
    {
        var values = new { journal, options, startedBy, state = Write(state) };
        return await connection.ExecuteScalarAsync<long?>(new CommandDefinition(BeginSql, values, transaction, cancellationToken: cancel));
    }
}
