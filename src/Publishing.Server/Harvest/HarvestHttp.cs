using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Publishing.Server.Cli;
using Publishing.Server.Operations;

namespace Publishing.Server.Harvest;

/// <summary>
/// One polite client of one repository: a request at a time, with our name and address on it, bounded in size and time. Where it connects to is looked at when it connects,
/// so that no name and no redirect leads into a private network.
/// </summary>
internal sealed class HarvestHttp : IDisposable
{
    private const int MostRedirects = 5;
    private static readonly TimeSpan ForHeaders = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan ForMoreOfTheBody = TimeSpan.FromMinutes(1);

    private readonly bool _allowPrivate;
    private readonly int _maxBytes;
    private readonly HttpClient _client;

    public HarvestHttp(PublishingSettings settings, bool allowPrivate)
    {
        (_allowPrivate, _maxBytes) = (allowPrivate, settings.MaxSourceBytes);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = TimeSpan.FromSeconds(30),
            MaxConnectionsPerServer = 1,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            UseCookies = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.TryParseAdd($"Publishing/{CommandLine.Version.Split('+')[0]} (OAI-PMH harvester; +{settings.BaseUrl})");
        _client.DefaultRequestHeaders.TryAddWithoutValidation("From", settings.AdminEmail);
        _client.DefaultRequestHeaders.Accept.TryParseAdd("text/xml, application/xml;q=0.9, */*;q=0.1");
    }

    /// <summary>What a repository answers.</summary>
    public async Task<HarvestReply> GetAsync(Uri address, CancellationToken cancel)
    {
        try
        {
            for (var redirects = 0; ; redirects++)
            {
                using var headers = CancellationTokenSource.CreateLinkedTokenSource(cancel);
                headers.CancelAfter(ForHeaders);
                using var response = await _client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, headers.Token);
                if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect) || response.Headers.Location is not { } location)
                {
                    return await ReadAsync(response, address, cancel);
                }

                var next = new Uri(address, location);
                if (redirects == MostRedirects || !MayFollow(address, next))
                {
                    return HarvestReply.Refused(Problem.Of(ProblemCodes.NotARepository, redirects == MostRedirects ? $"{address} redirects without end." : $"{address} redirects to {next}, which is not followed: it is another host, or not as safe.", value: next.ToString()) with { Remedy = "If that is the repository, give its address." });
                }

                address = next;
            }
        }
        catch (HttpRequestException exception) when (PrivateAddressIn(exception) is { } refused)
        {
            return HarvestReply.Refused(Problem.Of(ProblemCodes.PrivateAddress, refused.Message, value: address.Host));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            var why = exception is OperationCanceledException ? "it did not answer in time" : (exception.InnerException ?? exception).Message;
            return HarvestReply.Failed($"{address.Host}: {why}", isFound: exception is not HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError });
        }
    }

    public void Dispose() => _client.Dispose();

    private static PrivateAddressException? PrivateAddressIn(Exception? exception) => exception is null or PrivateAddressException ? (PrivateAddressException?)exception : PrivateAddressIn(exception.InnerException);

    // From http to https, and to another path of the same host; nobody is led elsewhere by what somebody else says.
    private static bool MayFollow(Uri from, Uri to) =>
        to.Scheme is "http" or "https" && string.Equals(from.IdnHost, to.IdnHost, StringComparison.OrdinalIgnoreCase)
        && (from.Scheme == to.Scheme ? from.Port == to.Port : from.Scheme == "http" && to.IsDefaultPort);

    private async Task<HarvestReply> ReadAsync(HttpResponseMessage response, Uri address, CancellationToken cancel)
    {
        var status = (int)response.StatusCode;
        if (response.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests)
        {
            return HarvestReply.Busy($"{address.Host} answers {status}", Delay(response.Headers.RetryAfter));
        }

        if (status >= 500 || response.StatusCode == HttpStatusCode.RequestTimeout)
        {
            return HarvestReply.Failed($"{address.Host} answers {status} {response.ReasonPhrase}".TrimEnd(), isFound: true);
        }

        if (await BodyAsync(response, cancel) is not { } body)
        {
            return HarvestReply.Refused(Problem.Of(ProblemCodes.TooLarge, $"The answer of {address.Host} has more than the {_maxBytes} bytes that are read at most.") with { Remedy = "Let the server read larger sources (Publishing__MaxSourceBytes), or the repository make smaller pages." });
        }

        // An error of the protocol comes with another status here and there; its body tells.
        return status is >= 200 and < 300 || body.AsSpan().IndexOf("OAI-PMH"u8) >= 0
            ? HarvestReply.Of(body)
            : HarvestReply.Refused(Problem.Of(ProblemCodes.NotARepository, $"{address} answers {status} {response.ReasonPhrase}".TrimEnd() + ".", value: address.ToString()));
    }

    private async Task<byte[]?> BodyAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(ForMoreOfTheBody);
        await using var stream = await response.Content.ReadAsStreamAsync(patience.Token);
        using var body = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await stream.ReadAsync(buffer, patience.Token)) > 0;)
        {
            if (body.Length + read > _maxBytes)
            {
                return null;
            }

            body.Write(buffer, 0, read);
            patience.CancelAfter(ForMoreOfTheBody);
        }

        return body.ToArray();
    }

    private static TimeSpan? Delay(RetryConditionHeaderValue? retry) => retry switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - DateTimeOffset.UtcNow is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var all = await Dns.GetHostAddressesAsync(host, cancel);
        var allowed = _allowPrivate || await IsProxyAsync(context, cancel) ? all : [.. all.Where(PublicAddress.Is)];
        if (allowed.Length == 0)
        {
            throw new PrivateAddressException($"{host} is an address of a private network{(all.Length > 0 ? $" ({all[0]})" : "")}.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // A proxy is the administrator's choice, and may well stand in the own network; what is asked of it must not.
    private static async Task<bool> IsProxyAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        if (context.InitialRequestMessage.RequestUri is not { } asked || HttpClient.DefaultProxy.GetProxy(asked) is not { } proxy || proxy.IdnHost != context.DnsEndPoint.Host || proxy.Port != context.DnsEndPoint.Port)
        {
            return false;
        }

        try
        {
            var addresses = await Dns.GetHostAddressesAsync(asked.IdnHost, cancel);
            return addresses.All(PublicAddress.Is) ? true : throw new PrivateAddressException($"{asked.IdnHost} is an address of a private network ({addresses[0]}).");
        }
        catch (SocketException)
        {
            // Names of the internet may be known to the proxy alone.
            return !IPAddress.TryParse(asked.Host, out _);
        }
    }
}

/// <summary>What was to be connected to is of a private network.</summary>
internal sealed class PrivateAddressException(string message) : IOException(message);

/// <summary>What a repository answers to one request.</summary>
/// <param name="Body">The answer; null when there is none.</param>
/// <param name="Problem">Why it is of no use to ask again; null when it is.</param>
/// <param name="Trouble">What went wrong for the time being.</param>
/// <param name="IsBusy">Whether it asks for patience.</param>
/// <param name="RetryAfter">For how much.</param>
/// <param name="IsFound">Whether something answered at all.</param>
internal sealed record HarvestReply(byte[]? Body, Problem? Problem = null, string? Trouble = null, bool IsBusy = false, TimeSpan? RetryAfter = null, bool IsFound = true)
{
    public static HarvestReply Of(byte[] body) => new(body);

    public static HarvestReply Refused(Problem problem) => new(null, problem);

    public static HarvestReply Failed(string trouble, bool isFound) => new(null, null, trouble, IsFound: isFound);

    public static HarvestReply Busy(string trouble, TimeSpan? retryAfter) => new(null, null, trouble, IsBusy: true, retryAfter);
}
