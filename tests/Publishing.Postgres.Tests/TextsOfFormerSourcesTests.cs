using Publishing.Testing;

namespace Publishing.Postgres.Tests;

/// <summary>Sources that were kept before anybody noted whether they have a text.</summary>
public sealed class TextsOfFormerSourcesTests
{
    [Fact]
    public async Task They_are_searched_once_and_what_was_harvested_with_a_text_is_rendered_with_it()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await new Migrator(database.DataSource, [.. Migration.All.TakeWhile(migration => migration.Name != "add_has_text_to_sources")]).MigrateAsync();
        await database.ExecuteAsync("""
            insert into journals (slug, document) values ('journal', '{}');
            insert into sources (sha256, importer, importer_version, name, media_type, length, bytes)
            select sha256(int4send(number)), importer, 1, name, 'application/xml', length(bytes), bytes
            from (values
                (1, 'jats', 'plain', '<article><body/></article>'::bytea),
                (2, 'jats', 'prefixed', '<j:article><j:body/></j:article>'::bytea),
                (3, 'jats', 'utf-16', '\x003c0062006f00640079002f003e'::bytea),
                (4, 'jats', 'none', '<article><front>An antibody.</front></article>'::bytea),
                (5, 'csv', 'table', 'title,<body'::bytea),
                (6, 'oai-pmh+jats', 'harvested', '<record><article><body/></article></record>'::bytea),
                (7, 'oai-pmh+oai_dc', 'poor', '<record><dc>Wells</dc></record>'::bytea)
            ) as given (number, importer, name, bytes)
            order by number;
            insert into articles (journal, state, document, published_at, rendered_by, rendered_for, rendered_journal)
            select 1, 'published', '{}', now(), 9, 'x', 1 from generate_series(1, 7);
            insert into article_sources (source, place, article) select id, 0, id from articles;
            """);

        await new Migrator(database.DataSource).MigrateAsync();

        Assert.Equal("harvested plain prefixed utf-16", await database.ScalarAsync<string>("select string_agg(name, ' ' order by name) from sources where has_text"));
        Assert.Equal("harvested", await database.ScalarAsync<string>("select string_agg(name, ' ') from sources join articles on articles.id = sources.id where rendered_by = 0"));
    }
}
