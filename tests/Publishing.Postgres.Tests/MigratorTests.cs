using Publishing.Testing;

namespace Publishing.Postgres.Tests;

public sealed class MigratorTests
{
    [Fact]
    public async Task Eight_nodes_that_start_at_once_apply_every_migration_once()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();

        var applied = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new Migrator(database.DataSource).MigrateAsync())));

        Assert.Equal(Migration.All.Select(migration => migration.Number), applied.SelectMany(each => each).Select(migration => migration.Number));
        Assert.Equal(Migration.All.Count, await database.ScalarAsync<long>("select count(*) from schema_migrations"));
    }

    [Fact]
    public async Task A_second_run_has_nothing_to_do()
    {
        await using var database = await TestDatabase.CreateAsync();

        Assert.Empty(await new Migrator(database.DataSource).MigrateAsync());
    }

    [Fact]
    public async Task The_status_of_an_empty_database_names_every_step_as_pending_and_changes_nothing()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();

        var status = await new Migrator(database.DataSource).StatusAsync();

        Assert.Null(status.Refusal);
        Assert.Equal(Migration.All.Count, status.Pending.Count());
        Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from pg_class where relnamespace = 'public'::regnamespace"));
    }

    [Fact]
    public async Task A_migration_that_was_changed_after_it_was_applied_is_refused_by_name()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await new Migrator(database.DataSource, [new(1, "create_thing", "create table thing (id integer)")]).MigrateAsync();

        var changed = new Migrator(database.DataSource, [new(1, "create_thing", "create table thing (id bigint)")]);
        var exception = await Assert.ThrowsAsync<MigrationException>(() => changed.MigrateAsync());

        Assert.Contains("0001_create_thing is not the one that was applied", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_by_name()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        Migration first = new(1, "create_thing", "create table thing (id integer)");
        await new Migrator(database.DataSource, [first, new(2, "create_other", "create table other (id integer)")]).MigrateAsync();

        var exception = await Assert.ThrowsAsync<MigrationException>(() => new Migrator(database.DataSource, [first]).MigrateAsync());

        Assert.Contains("0002_create_other", exception.Message, StringComparison.Ordinal);
        Assert.Contains("newer version", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_numbered_before_the_last_applied_is_refused()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        Migration second = new(2, "create_thing", "create table thing (id integer)");
        await new Migrator(database.DataSource, [second]).MigrateAsync();

        var exception = await Assert.ThrowsAsync<MigrationException>(() => new Migrator(database.DataSource, [new(1, "create_late", "select 1"), second]).MigrateAsync());

        Assert.Contains("0001_create_late was never applied", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_that_fails_is_undone_and_those_before_it_stay()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        var migrator = new Migrator(database.DataSource, [new(1, "create_thing", "create table thing (id integer)"), new(2, "fail", "create table half (id integer); select 1 / 0")]);

        var exception = await Assert.ThrowsAsync<MigrationException>(() => migrator.MigrateAsync());

        Assert.Contains("0002_fail failed and was undone: division by zero", exception.Message, StringComparison.Ordinal);
        Assert.True(await database.ScalarAsync<bool>("select to_regclass('thing') is not null and to_regclass('half') is null"));
        Assert.Equal([2], (await migrator.StatusAsync()).Pending.Select(step => step.Number));
    }

    [Fact]
    public void Every_migration_is_numbered_in_a_row_and_begins_by_saying_why()
    {
        Assert.Equal(Enumerable.Range(1, Migration.All.Count), Migration.All.Select(migration => migration.Number));
        Assert.All(Migration.All, migration => Assert.StartsWith("-- ", migration.Sql, StringComparison.Ordinal));
        Assert.All(Migration.All, migration => Assert.Matches("^[a-z]+(_[a-z]+)+$", migration.Name));
    }

    [Theory]
    [InlineData(140012, "UTF8", "PostgreSQL 14; this program needs 15 or later")]
    [InlineData(150003, "SQL_ASCII", "encoding is SQL_ASCII; it must be UTF8")]
    public void A_server_that_will_not_do_is_refused_with_a_sentence(int version, string encoding, string sentence) =>
        Assert.Contains(sentence, Migrator.Refuse(version, encoding), StringComparison.Ordinal);

    [Theory]
    [InlineData(150000)]
    [InlineData(180001)]
    public void PostgreSQL_15_and_later_will_do(int version) => Assert.Null(Migrator.Refuse(version, "UTF8"));
}
