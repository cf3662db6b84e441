using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Publishing.Server.Tests.Harvest;

/// <summary>A repository over real HTTP that answers as a test tells it, byte for byte: late, cut off, wrong.</summary>
internal sealed class OddRepository : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, int, Reply> _answer;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private readonly ConcurrentDictionary<string, int> _asked = new(StringComparer.Ordinal);

    /// <summary>Starts one.</summary>
    /// <param name="answer">The reply to the query of a request, and how often it was asked before.</param>
    public OddRepository(Func<string, int, Reply> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/oai");

    /// <summary>The queries that were asked, in their order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The heads of the requests.</summary>
    public ConcurrentQueue<string> Heads { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            _ = AnswerAsync(client);
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var closing = client;
        await using var stream = client.GetStream();
        var head = new StringBuilder();
        var buffer = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer, _stop.Token) > 0)
        {
            head.Append((char)buffer[0]);
        }

        if (head.Length == 0)
        {
            return;
        }

        Heads.Enqueue(head.ToString());
        var target = head.ToString().Split(' ')[1];
        var query = WebUtility.UrlDecode(target[(target.IndexOf('?', StringComparison.Ordinal) + 1)..]);
        Asked.Enqueue(query);
        var reply = _answer(query, _asked.AddOrUpdate(query, 0, (_, before) => before + 1));
        var body = Encoding.UTF8.GetBytes(reply.Body);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {reply.Status} X\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{reply.Headers}\r\n"), _stop.Token);
        await stream.WriteAsync(body.AsMemory(0, reply.CutAt ?? body.Length), _stop.Token);
    }

    /// <summary>A reply.</summary>
    /// <param name="Body">Its body.</param>
    /// <param name="Status">Its status.</param>
    /// <param name="Headers">Further header lines, each with its end.</param>
    /// <param name="CutAt">After how many bytes of the body the connection ends; null for all of it.</param>
    public sealed record Reply(string Body, int Status = 200, string Headers = "", int? CutAt = null)
    {
        public static implicit operator Reply(string body) => new(body);
    }
}
