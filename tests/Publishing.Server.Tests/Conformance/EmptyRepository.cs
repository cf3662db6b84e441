using Publishing.Testing;

namespace Publishing.Server.Tests.Conformance;

/// <summary>A repository with nothing in it.</summary>
internal sealed class EmptyRepository : IAsyncDisposable
{
    private readonly PublishingServer _server;

    private EmptyRepository(PublishingServer server) => _server = server;

    public OaiClient Oai => new(_server.Client, "/oai");

    public static async Task<EmptyRepository> CreateAsync() => new(await PublishingServer.StartAsync());

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
