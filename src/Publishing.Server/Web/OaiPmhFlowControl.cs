using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Publishing.Server.Operations;

namespace Publishing.Server.Web;

/// <summary>
/// Who has to wait, so that no harvester keeps others from theirs (OAI-PMH §3.1.2.2 and §3.5). A harvester that asks for one page after the other never meets it.
/// One that asks for many at once waits for itself; only when even its queue is full is it told to come again later.
/// </summary>
internal sealed class OaiPmhFlowControl(PublishingSettings settings) : IDisposable
{
    // So many of one harvester wait for each that is answered.
    private const int QueueFactor = 8;

    // Pages that lie ready for clients who are slow to take them. The lines hold some more; this is what lies with us.
    private readonly long _maxBytesWaiting = settings.SlowClientMegabytes * 1024L * 1024;

    private readonly PartitionedRateLimiter<string> _places = PartitionedRateLimiter.Create<string, string>(harvester => settings.RequestsPerHarvester == 0
        ? RateLimitPartition.GetNoLimiter(harvester)
        : RateLimitPartition.GetConcurrencyLimiter(harvester, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = settings.RequestsPerHarvester,
            QueueLimit = QueueFactor * settings.RequestsPerHarvester,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));

    private long _bytesWaiting;

    /// <summary>A place for a request, when there is one; none was got when the lease says so. Given back when it is disposed of.</summary>
    public async Task<RateLimitLease> EnterAsync(HttpContext context, CancellationToken cancel) =>
        await _places.AcquireAsync(HarvesterOf(context.Connection.RemoteIpAddress, context.Request.Headers["X-Forwarded-For"]), 1, cancel);

    /// <summary>Whether slow clients hold so much that nothing more can be laid beside it.</summary>
    public bool IsFull => Interlocked.Read(ref _bytesWaiting) > _maxBytesWaiting;

    /// <summary>Sends a page, and counts the bytes that lie with us as long as it waits.</summary>
    public async Task SendAsync(long bytes, Func<Task> send)
    {
        Interlocked.Add(ref _bytesWaiting, bytes);
        try
        {
            await send();
        }
        finally
        {
            Interlocked.Add(ref _bytesWaiting, -bytes);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    /// <summary>
    /// Whose request it is: an IPv4 address, or an IPv6 network of 64 bits, which is what one customer has. When it comes from this machine or a private network, as from a proxy,
    /// it is the address that the nearest proxy has seen, the last of <c>X-Forwarded-For</c>. Nothing but who waits for whom depends on it.
    /// </summary>
    internal static string HarvesterOf(IPAddress? address, string? forwardedFor)
    {
        address = Unmapped(address ?? IPAddress.None);
        if (IsPrivate(address) && forwardedFor?.Split(',')[^1].Trim() is { } last && IPAddress.TryParse(last, out var seen))
        {
            address = Unmapped(seen);
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 ? new IPNetwork(Network(address), 64).ToString() : address.ToString();
    }

    private static IPAddress Unmapped(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static IPAddress Network(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    private static bool IsPrivate(IPAddress address) =>
        IPAddress.IsLoopback(address)
        || address.IsIPv6UniqueLocal
        || address.IsIPv6LinkLocal
        || (address.AddressFamily == AddressFamily.InterNetwork && address.GetAddressBytes() is [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..]);
}
