using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Publishing.Testing;

namespace Publishing.Server.Tests.Operations;

public sealed class HealthTests
{
    [Fact]
    public async Task A_node_with_its_database_is_live_and_ready()
    {
        await using var server = await PublishingServer.StartAsync();

        var live = await server.Client.GetFromJsonAsync<JsonObject>("health/live");
        Assert.Equal("live", (string?)live!["status"]);

        var ready = await server.Client.GetFromJsonAsync<JsonObject>("health/ready");
        Assert.Equal("""{"status":"ready","checks":{"database":"ok","migrations":"ok","schemas":"ok"}}""", ready!.ToJsonString());
    }
}
