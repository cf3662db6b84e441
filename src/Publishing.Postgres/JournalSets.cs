using Dapper;
using Npgsql;
using Publishing.Journals;
using Publishing.Text;

namespace Publishing.Postgres;

/// <summary>Keeps the sets that a journal and its sections make (OAI-PMH §2.6) in step with its document.</summary>
internal static class JournalSets
{
    private const string PutSql = """
        insert into sets (set_spec, journal, name, description)
        select set_spec, @journal, name, description
        from unnest(@specs::text[], @names::text[], @descriptions::text[]) as wanted (set_spec, name, description)
        on conflict (set_spec) do update
        set name = excluded.name, description = excluded.description
        """;

    // A set that records are or were in is named as long as they are listed under it.
    private const string DropSql = """
        delete from sets
        where journal = @journal
          and set_spec <> all (@specs)
          and not exists (select from record_counts where record_counts.set_spec = sets.set_spec)
        """;

    /// <summary>Makes the sets of a journal those of its document.</summary>
    public static async Task PutAsync(NpgsqlTransaction transaction, long journalId, Journal journal, CancellationToken cancel)
    {
        // A section's heading says little in a list of all journals' sets; beside its journal's title it does.
        string[] specs = [journal.Slug, .. journal.Sections.Select(section => $"{journal.Slug}:{section.Slug}")];
        string[] names = [XmlText.Clean(journal.Title), .. journal.Sections.Select(section => XmlText.Clean($"{journal.Title}: {section.Title}"))];
        string?[] descriptions = [journal.Description is { } description ? XmlText.Clean(description) : null, .. journal.Sections.Select(_ => (string?)null)];
        await ExecuteAsync(PutSql, new { journal = journalId, specs, names, descriptions });
        await ExecuteAsync(DropSql, new { journal = journalId, specs });

        Task ExecuteAsync(string sql, object values) => transaction.Connection!.ExecuteAsync(new CommandDefinition(sql, values, transaction, cancellationToken: cancel));
    }
}
