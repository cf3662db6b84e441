using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Publishing.Server.Api;

namespace Publishing.Server.Operations;

/// <summary>Bounds on what one request may take, so that none can hang a node.</summary>
public static class Limits
{
    /// <summary>The time-out of requests that import sources.</summary>
    public const string ImportTimeout = "import";

    /// <summary>Sets them.</summary>
    public static void AddLimits(this WebApplicationBuilder builder, PublishingSettings settings)
    {
        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBody.MaxDocumentBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);

            // A client on the poorest line takes more than this; one that takes less holds a page for nothing.
            kestrel.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(20));
        });
        builder.Services.AddRequestTimeouts(timeouts =>
        {
            timeouts.DefaultPolicy = Policy(settings.RequestTimeoutSeconds);
            timeouts.Policies[ImportTimeout] = Policy(10 * settings.RequestTimeoutSeconds);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(settings.ShutdownTimeoutSeconds));
    }

    private static RequestTimeoutPolicy Policy(int seconds) =>
        new() { Timeout = TimeSpan.FromSeconds(seconds), TimeoutStatusCode = StatusCodes.Status504GatewayTimeout };
}
