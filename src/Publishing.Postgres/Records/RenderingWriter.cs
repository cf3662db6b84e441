using Npgsql;
using NpgsqlTypes;

namespace Publishing.Postgres.Records;

/// <summary>Stores renderings: the verdicts and what they were made with at the article, the records by the <see cref="RecordWriter"/>.</summary>
internal static class RenderingWriter
{
    private const string PublishSql = """
        update articles
        set state = 'published', version = articles.version + 1, updated_at = repository_clock(),
            published_at = coalesce(articles.published_at, repository_clock()), withdrawn_at = null, withdrawal_reason = null,
            verdicts = rendered.verdicts::jsonb, rendered_by = rendered.rendered_by, rendered_for = rendered.rendered_for,
            rendered_journal = rendered.rendered_journal, rendered_issue = rendered.rendered_issue, due_on = rendered.due_on, rendered_notices = rendered.rendered_notices
        from unnest($1::bigint[], $2::text[], $3::integer[], $4::text[], $5::integer[], $6::integer[], $7::date[], $8::integer[])
            as rendered (id, verdicts, rendered_by, rendered_for, rendered_journal, rendered_issue, due_on, rendered_notices)
        where articles.id = rendered.id
        """;

    // Who publishes by hand what an import left changes nothing of it: the import can be undone as before. What it had only changed stays published then.
    private const string StandSql = """
        update import_changes
        set version = articles.version, before = case when before is not null then jsonb_set(before, '{state}', '"published"') end
        from articles
        where present_import() is null and import_changes.article = articles.id and articles.id = any ($1) and import_changes.version = articles.version - 1
        """;

    /// <summary>Publishes articles that the transaction holds.</summary>
    public static async Task<int> PublishAsync(NpgsqlTransaction transaction, IReadOnlyList<Rendering> renderings, CancellationToken cancel)
    {
        var changed = await WriteAsync(transaction, PublishSql, renderings, cancel);
        await using var command = new NpgsqlCommand(StandSql, transaction.Connection, transaction);
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. renderings.Select(rendering => rendering.Source.Id)] });
        await command.ExecuteNonQueryAsync(cancel);
        return changed;
    }

    // The document is the same, so the version is too: an editor who has it open need not read it again.
    private const string RefreshSql = """
        update articles
        set verdicts = rendered.verdicts::jsonb, rendered_by = rendered.rendered_by, rendered_for = rendered.rendered_for,
            rendered_journal = rendered.rendered_journal, rendered_issue = rendered.rendered_issue, due_on = rendered.due_on, rendered_notices = rendered.rendered_notices
        from unnest($1::bigint[], $2::text[], $3::integer[], $4::text[], $5::integer[], $6::integer[], $7::date[], $8::integer[])
            as rendered (id, verdicts, rendered_by, rendered_for, rendered_journal, rendered_issue, due_on, rendered_notices)
        where articles.id = rendered.id
        """;

    /// <summary>Stores new renderings of published articles that the transaction holds; returns how many records changed.</summary>
    public static Task<int> RefreshAsync(NpgsqlTransaction transaction, IReadOnlyList<Rendering> renderings, CancellationToken cancel) =>
        WriteAsync(transaction, RefreshSql, renderings, cancel);

    private static async Task<int> WriteAsync(NpgsqlTransaction transaction, string sql, IReadOnlyList<Rendering> renderings, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, transaction.Connection, transaction);
        Add(NpgsqlDbType.Bigint, rendering => rendering.Source.Id);
        Add(NpgsqlDbType.Text, rendering => StoredJson.Write(rendering.Verdicts));
        Add(NpgsqlDbType.Integer, rendering => rendering.RenderedBy);
        Add(NpgsqlDbType.Text, rendering => rendering.RenderedFor);
        Add(NpgsqlDbType.Integer, rendering => rendering.Source.Journal.Version);
        Add(NpgsqlDbType.Integer, rendering => rendering.Source.Issue?.Version);
        Add(NpgsqlDbType.Date, rendering => rendering.DueOn);
        Add(NpgsqlDbType.Integer, rendering => rendering.Source.NoticesVersion);
        await command.ExecuteNonQueryAsync(cancel);
        return await RecordWriter.WriteAsync(transaction, [.. renderings.SelectMany(rendering => rendering.Records)], cancel);

        void Add<T>(NpgsqlDbType type, Func<Rendering, T> value) =>
            command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = [.. renderings.Select(value)], NpgsqlDbType = NpgsqlDbType.Array | type });
    }
}
