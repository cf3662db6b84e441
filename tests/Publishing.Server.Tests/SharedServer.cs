using Publishing.Testing;

namespace Publishing.Server.Tests;

/// <summary>One server for all tests of a class that leave nothing behind.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    private PublishingServer? _server;

    /// <summary>The server.</summary>
    public PublishingServer Server => _server ?? throw new InvalidOperationException("The fixture was not initialized.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _server = await PublishingServer.StartAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
