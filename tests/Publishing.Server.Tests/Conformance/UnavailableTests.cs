using System.Globalization;
using System.Net;
using Npgsql;
using Publishing.Testing;

namespace Publishing.Server.Tests.Conformance;

/// <summary>What harvesters get while the database is away or too slow (OAI-PMH §3.1.2.2): 503 with Retry-After in whole seconds, the one thing that most of them survive.</summary>
public sealed class UnavailableTests
{
    [Fact] // S2
    public async Task While_the_database_is_away_the_answer_is_503_and_afterwards_all_is_well()
    {
        using var road = await Road.OpenAsync();
        await using var server = await PublishingServer.StartAsync(("ConnectionStrings:Publishing", road.ConnectionString));
        var oai = new OaiClient(server.Client, "/oai");
        await oai.GetAsync("verb=Identify");

        await road.CloseAsync();
        await UnavailableAsync(oai, "verb=ListRecords&metadataPrefix=oai_dc");
        await UnavailableAsync(oai, "verb=Identify");
        await UnavailableAsync(new OaiClient(server.Client, "/journals/mining/oai"), "verb=Identify");

        road.Reopen();
        await oai.GetAsync("verb=Identify");
    }

    [Fact] // S2
    public async Task A_database_that_does_not_answer_does_not_hang_the_server()
    {
        await using var server = await PublishingServer.StartAsync(("RequestTimeoutSeconds", "1"));
        var oai = new OaiClient(server.Client, "/oai");
        await oai.GetAsync("verb=ListRecords&metadataPrefix=oai_dc");

        await using var connection = await server.Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var lockRecords = new NpgsqlCommand("lock table records in access exclusive mode", connection, transaction);
        await lockRecords.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        await UnavailableAsync(oai, "verb=ListRecords&metadataPrefix=oai_dc");
        await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        await oai.GetAsync("verb=ListRecords&metadataPrefix=oai_dc");
    }

    private static async Task UnavailableAsync(OaiClient oai, string query)
    {
        using var response = await oai.SendAsync(HttpMethod.Get, query);
        var sentence = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.True(int.Parse(response.Headers.NonValidated["Retry-After"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture) >= 1);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("   at ", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Npgsql", sentence, StringComparison.Ordinal);
        Assert.InRange(sentence.Length, 10, 300);
    }

    /// <summary>A way to a database that can be taken away: a link to the folder of the cluster's socket.</summary>
    private sealed class Road : IDisposable
    {
        private readonly string _link = Path.Combine(Path.GetTempPath(), $"pub-{Guid.NewGuid():N}");
        private readonly TestCluster _cluster;
        private readonly TestDatabase _database;

        private Road(TestCluster cluster, TestDatabase database)
        {
            (_cluster, _database) = (cluster, database);
            Reopen();
        }

        public string ConnectionString => new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Host = _link }.ConnectionString;

        public static async Task<Road> OpenAsync() => new(await TestCluster.RunningAsync(), await TestDatabase.CreateAsync());

        public void Reopen() => Directory.CreateSymbolicLink(_link, _cluster.Folder);

        public async Task CloseAsync()
        {
            Directory.Delete(_link);
            await _database.ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{_database.Name}' and pid <> pg_backend_pid()");
        }

        public void Dispose() => Directory.Delete(_link);
    }
}
