using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Publishing.Identifiers;
using Publishing.Postgres;

namespace Publishing.Testing;

/// <summary>The whole server in the test's own process, over real HTTP on a port of its own, with a database of its own.</summary>
public sealed class PublishingServer : IAsyncDisposable
{
    private readonly Factory _factory;
    private readonly HttpMessageHandler _handler;
    private readonly Dictionary<ApiKeyRole, NewApiKey> _keys = [];

    private PublishingServer(TestDatabase database, Factory factory)
    {
        (Database, _factory) = (database, factory);
        Address = new Uri($"http://localhost:{factory.Port}/");

        // Nothing is followed or unpacked: a test sees what came over the wire.
        _handler = new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None, UseCookies = false };
        Client = NewClient(null);
    }

    /// <summary>Its database.</summary>
    public TestDatabase Database { get; }

    /// <summary>Where it listens; also its public base URL, unless a test sets another.</summary>
    public Uri Address { get; }

    /// <summary>Somebody without a key.</summary>
    public HttpClient Client { get; }

    /// <summary>What it has logged, warnings and above.</summary>
    public LogBook Logs => _factory.Logs;

    /// <summary>The addresses that it gives out.</summary>
    public RepositoryAddresses Addresses => _factory.Services.GetRequiredService<RepositoryAddresses>();

    /// <summary>One of its services, such as a store.</summary>
    public T Service<T>()
        where T : notnull => _factory.Services.GetRequiredService<T>();

    /// <summary>Starts one.</summary>
    /// <param name="settings">Settings other than the usual ones, such as <c>("PageSize", "10")</c>; a name with a colon is taken as it is, any other stands in the section <c>Publishing</c>.</param>
    public static Task<PublishingServer> StartAsync(params (string Name, string Value)[] settings) => StartAsync(null, settings);

    /// <summary>Starts one with services other than the usual ones, such as a clock.</summary>
    public static async Task<PublishingServer> StartAsync(Action<IServiceCollection>? services, params (string Name, string Value)[] settings) =>
        await StartAsync(await TestDatabase.CreateAsync(), services, settings);

    /// <summary>Starts one on a database that there is.</summary>
    public static async Task<PublishingServer> StartAsync(TestDatabase database, Action<IServiceCollection>? services, params (string Name, string Value)[] settings)
    {
        var factory = new Factory(database, FreePort(), services, settings);
        try
        {
            factory.StartServer();
            return new PublishingServer(database, factory);
        }
        catch
        {
            await factory.DisposeAsync();
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Somebody with a key of that role.</summary>
    public async Task<HttpClient> AsAsync(ApiKeyRole role) => NewClient((await KeyAsync(role)).Key);

    /// <summary>Somebody with a key that was made elsewhere.</summary>
    public Task<HttpClient> AsAsync(NewApiKey key) => Task.FromResult(NewClient(key.Key));

    /// <summary>The key of that role; made when it is first asked for.</summary>
    public async Task<NewApiKey> KeyAsync(ApiKeyRole role)
    {
        if (!_keys.TryGetValue(role, out var key))
        {
            _keys[role] = key = await Service<ApiKeyStore>().CreateAsync($"test {role}", role);
        }

        return key;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Database.DisposeAsync();
    }

    /// <summary>Stops it, and leaves its database for another to go on with.</summary>
    public async Task StopAsync()
    {
        Client.Dispose();
        _handler.Dispose();
        await _factory.DisposeAsync();
    }

    private HttpClient NewClient(string? key)
    {
        var client = new HttpClient(_handler, disposeHandler: false) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) };
        if (key is not null)
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        }

        return client;
    }

    // Known before the server starts, because its public base URL has the port in it.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Factory : WebApplicationFactory<Program>
    {
        private readonly TestDatabase _database;
        private readonly Action<IServiceCollection>? _services;
        private readonly (string Name, string Value)[] _settings;

        public Factory(TestDatabase database, int port, Action<IServiceCollection>? services, (string Name, string Value)[] settings)
        {
            (_database, Port, _services, _settings) = (database, port, services, settings);
            UseKestrel(port);
        }

        public int Port { get; }

        public LogBook Logs { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseContentRoot(AppContext.BaseDirectory);
            builder.UseEnvironment("Production");
            builder.UseSetting("ConnectionStrings:Publishing", _database.ConnectionString);
            builder.UseSetting("Publishing:BaseUrl", $"http://localhost:{Port}");
            builder.UseSetting("Publishing:Welcome", "false");
            foreach (var (name, value) in _settings)
            {
                builder.UseSetting(name.Contains(':', StringComparison.Ordinal) ? name : "Publishing:" + name, value);
            }

            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Logs).SetMinimumLevel(LogLevel.Warning));
            builder.ConfigureServices(services => _services?.Invoke(services));
        }
    }
}
