using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Publishing.Postgres.Local;

namespace Publishing.Postgres.Tests.Local;

public sealed class LocalPostgresTests : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "publishing-local-" + Path.GetRandomFileName());

    public ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_folder);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (PostmasterFile.Read(DataFolder) is { } server)
        {
            await KillAsync(server.ProcessId);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string DataFolder => Path.Combine(_folder, "postgres");

    [Fact]
    public async Task What_was_stored_is_there_after_a_stop_and_a_start()
    {
        await using (var first = await LocalPostgres.StartAsync(_folder))
        {
            await ExecuteAsync(first, "create table kept as select 42 as answer");
        }

        Assert.Null(PostmasterFile.Read(DataFolder));
        await using var second = await LocalPostgres.StartAsync(_folder);
        Assert.Equal(42, await ExecuteAsync(second, "select answer from kept"));
    }

    [Fact]
    public async Task A_program_of_the_same_name_in_the_present_folder_is_not_run()
    {
        // A checkout of this project has a script named `test` at its root, and the server is started from there.
        var present = Directory.GetCurrentDirectory();
        await File.WriteAllTextAsync(Path.Combine(_folder, "test"), "#!/bin/sh\nexit 1\n");
        await new ServerUser(Name: null).RunAsync("chmod", ["755", Path.Combine(_folder, "test")]);
        try
        {
            Directory.SetCurrentDirectory(_folder);
            Assert.Equal(0, (await ServerUser.Current.RunAsync("test", ["-d", "/"])).ExitCode);
        }
        finally
        {
            Directory.SetCurrentDirectory(present);
        }
    }

    [Fact]
    public async Task Two_users_of_a_folder_share_the_server_and_the_last_one_out_stops_it()
    {
        var first = await LocalPostgres.StartAsync(_folder);
        var second = await LocalPostgres.StartAsync(_folder);
        Assert.Equal(first.ConnectionString, second.ConnectionString);

        await first.DisposeAsync();
        Assert.Equal(1, await ExecuteAsync(second, "select 1"));

        await second.DisposeAsync();
        Assert.Null(PostmasterFile.Read(DataFolder));
    }

    [Fact]
    public async Task Four_that_start_at_once_get_one_server()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => LocalPostgres.StartAsync(_folder))));

        Assert.Single(all.Select(local => local.ConnectionString).Distinct());
        foreach (var local in all)
        {
            await local.DisposeAsync();
        }

        Assert.Null(PostmasterFile.Read(DataFolder));
    }

    [Fact]
    public async Task A_server_that_was_killed_starts_again_even_when_its_process_number_belongs_to_another_by_now()
    {
        await using (var local = await LocalPostgres.StartAsync(_folder))
        {
            await ExecuteAsync(local, "create table kept as select 42 as answer");
            var server = PostmasterFile.Read(DataFolder)!;
            await KillAsync(server.ProcessId);

            // A process of the same user, as PostgreSQL takes no other for its own.
            using var stranger = Process.Start(ServerUser.Current.StartInfo("sleep", ["60"]))!;
            await GiveNumberToAsync(stranger);
            await using var again = await LocalPostgres.StartAsync(_folder);
            Assert.Equal(42, await ExecuteAsync(again, "select answer from kept"));
            stranger.Kill();
        }
    }

    [Fact]
    public async Task It_says_how_it_was_left()
    {
        var first = await LocalPostgres.StartAsync(_folder);
        var second = await LocalPostgres.StartAsync(_folder);

        Assert.Equal(LocalPostgresEnd.StillUsed, await first.StopAsync());
        Assert.Equal(LocalPostgresEnd.Stopped, await second.StopAsync());
        Assert.Null(await second.StopAsync());
    }

    [Fact]
    public async Task A_server_that_is_dead_already_is_left_in_peace_and_so_is_the_stranger_who_has_its_number()
    {
        var local = await LocalPostgres.StartAsync(_folder);
        await KillAsync(PostmasterFile.Read(DataFolder)!.ProcessId);
        Assert.Equal(LocalPostgresEnd.WasDead, await local.StopAsync());

        local = await LocalPostgres.StartAsync(_folder);
        await KillAsync(PostmasterFile.Read(DataFolder)!.ProcessId);
        using var stranger = Process.Start(ServerUser.Current.StartInfo("sleep", ["60"]))!;
        await GiveNumberToAsync(stranger);
        Assert.Equal(LocalPostgresEnd.WasDead, await local.StopAsync());
        Assert.False(stranger.HasExited);
        stranger.Kill();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_refused_with_what_else_could_be_set()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<LocalPostgresException>(() => LocalPostgres.StartAsync(Path.Combine(file, "data"), TestContext.Current.CancellationToken));

        Assert.StartsWith($"No ConnectionStrings__Publishing is set, and the folder {file}/data", refused.Message, StringComparison.Ordinal);
        Assert.Contains("such as Host=db;Database=publishing", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_made_by_another_version_is_refused_in_words()
    {
        Directory.CreateDirectory(DataFolder);
        await File.WriteAllTextAsync(Path.Combine(DataFolder, "PG_VERSION"), "9\n");

        var exception = await Assert.ThrowsAsync<LocalPostgresException>(() => LocalPostgres.StartAsync(_folder));

        Assert.Contains("were made by PostgreSQL 9", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Install PostgreSQL 9 again", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_whose_name_is_too_long_for_a_socket_works_all_the_same()
    {
        var deep = Path.Combine(_folder, new string('d', 100), "it's, a folder");
        await using var local = await LocalPostgres.StartAsync(deep);

        Assert.Equal(1, await ExecuteAsync(local, "select 1"));
    }

    [Fact]
    public async Task An_initdb_that_was_cut_short_is_begun_anew()
    {
        Directory.CreateDirectory(DataFolder + ".new");
        await File.WriteAllTextAsync(Path.Combine(DataFolder + ".new", "PG_VERSION"), "15\n");

        await using var local = await LocalPostgres.StartAsync(_folder);

        Assert.Equal(1, await ExecuteAsync(local, "select 1"));
    }

    [Fact]
    public async Task A_folder_that_the_server_s_user_cannot_reach_is_refused_in_words()
    {
        if (OperatingSystem.IsWindows() || !ServerUser.Current.IsOther)
        {
            // Ourselves are the server's user: then a folder that we cannot write is the same thing.
            await Assert.ThrowsAsync<LocalPostgresException>(() => LocalPostgres.StartAsync("/proc/publishing"));
            return;
        }

        var closed = Directory.CreateDirectory(Path.Combine(_folder, "closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var exception = await Assert.ThrowsAsync<LocalPostgresException>(() => LocalPostgres.StartAsync(Path.Combine(closed.FullName, "data")));

        Assert.Contains("cannot be reached by the user", exception.Message, StringComparison.Ordinal);
        Assert.Contains("--data", exception.Message, StringComparison.Ordinal);
    }

    private async Task GiveNumberToAsync(Process stranger)
    {
        foreach (var file in new[] { "postmaster.pid", ".s.PGSQL.5432.lock" })
        {
            var path = Path.Combine(DataFolder, file);
            var lines = await File.ReadAllLinesAsync(path);
            lines[0] = stranger.Id.ToString(CultureInfo.InvariantCulture);
            await File.WriteAllTextAsync(path, string.Join('\n', lines) + "\n");
        }
    }

    private static async Task<int?> ExecuteAsync(LocalPostgres local, string sql)
    {
        await using var connection = new NpgsqlConnection(local.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() as int?;
    }

    private static async Task KillAsync(int process)
    {
        await new ServerUser(Name: null).RunAsync("kill", ["-9", process.ToString(CultureInfo.InvariantCulture)]);

        // Its children notice within moments.
        await Task.Delay(500);
    }
}
