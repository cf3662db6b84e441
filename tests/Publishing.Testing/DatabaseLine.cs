using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Publishing.Testing;

/// <summary>A line to a test database that can be cut, and mended again: a database that is away, as the server sees it.</summary>
public sealed class DatabaseLine : IDisposable
{
    private readonly List<Socket> _ends = [];
    private readonly UnixDomainSocketEndPoint _database;
    private readonly Lock _lock = new();
    private TcpListener? _listener;

    /// <summary>A line to a database, not yet cut.</summary>
    public DatabaseLine(TestDatabase database)
    {
        var direct = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        _database = new UnixDomainSocketEndPoint(Path.Combine(direct.Host!, ".s.PGSQL.5432"));
        Port = Listen(0);
        ConnectionString = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Host = "127.0.0.1", Port = Port, SslMode = SslMode.Disable }.ConnectionString;
    }

    /// <summary>How to reach the database over the line.</summary>
    public string ConnectionString { get; }

    private int Port { get; }

    /// <summary>Whether bytes are held back: the database seems to hang.</summary>
    public bool Stalled { get; set; }

    /// <summary>Cuts it: connections break, and new ones are refused.</summary>
    public void Cut()
    {
        lock (_lock)
        {
            _listener?.Stop();
            _listener = null;
            _ends.ForEach(end => end.Dispose());
            _ends.Clear();
        }
    }

    /// <summary>Mends it.</summary>
    public void Mend() => Listen(Port);

    /// <inheritdoc/>
    public void Dispose() => Cut();

    private int Listen(int port)
    {
        lock (_lock)
        {
            var listener = _listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            _ = AcceptAsync(listener);
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var near = await listener.AcceptSocketAsync();
                var far = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await far.ConnectAsync(_database);
                lock (_lock)
                {
                    _ends.AddRange([near, far]);
                }

                _ = CopyAsync(near, far);
                _ = CopyAsync(far, near);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // It was cut.
        }
    }

    private async Task CopyAsync(Socket from, Socket to)
    {
        var buffer = new byte[16_384];
        try
        {
            int read;
            while ((read = await from.ReceiveAsync(buffer)) > 0)
            {
                while (Stalled)
                {
                    await Task.Delay(20);
                }

                await to.SendAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // It was cut.
        }
        finally
        {
            to.Dispose();
        }
    }
}
