using System.Globalization;
using Microsoft.Net.Http.Headers;
using Publishing.OaiPmh;
using Publishing.Server.Operations;

namespace Publishing.Server.Web;

/// <summary>
/// The HTTP side of the protocol (OAI-PMH §3.1): every answer that is OAI-PMH, errors included, has status 200 and is <c>text/xml</c>;
/// other statuses are about the transport, and come with a sentence in plain text.
/// </summary>
internal sealed partial class OaiPmhHandler(OaiPmhRepository repository, OaiPmhFlowControl flow, PublishingSettings settings, ILogger<OaiPmhHandler> logger)
{
    private const int RetryAfterSeconds = 30;

    /// <summary>Answers a request at the base URL of whoever <paramref name="identify"/> finds.</summary>
    public async Task HandleAsync(HttpContext context, Func<CancellationToken, Task<RepositoryIdentity?>> identify)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        timer.CancelAfter(TimeSpan.FromSeconds(settings.RequestTimeoutSeconds));
        try
        {
            using var place = await flow.EnterAsync(context, timer.Token);
            if (place.IsAcquired && !flow.IsFull)
            {
                await AnswerAsync(context, identify, timer.Token);
            }
            else
            {
                await ComeAgainAsync(context, place.IsAcquired ? "Too many pages wait for slow clients" : "Too many requests of yours are under way");
            }
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            LogTimeout(logger, settings.RequestTimeoutSeconds);
            await ComeAgainAsync(context, "The repository is too busy to answer now");
        }
    }

    private static Task ComeAgainAsync(HttpContext context, string reason)
    {
        context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return SayAsync(context, StatusCodes.Status503ServiceUnavailable, $"{reason}; come again in {RetryAfterSeconds} seconds.");
    }

    private async Task AnswerAsync(HttpContext context, Func<CancellationToken, Task<RepositoryIdentity?>> identify, CancellationToken cancel)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsPost(request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD, POST";
            await SayAsync(context, StatusCodes.Status405MethodNotAllowed, "OAI-PMH requests are GET or POST.");
            return;
        }

        var (arguments, status, refusal) = await OaiPmhArguments.ReadAsync(request, cancel);
        if (status != StatusCodes.Status200OK)
        {
            await SayAsync(context, status, refusal);
        }
        else if (await identify(cancel) is not { } identity)
        {
            await SayAsync(context, StatusCodes.Status404NotFound, "There is no such journal in this repository.");
        }
        else
        {
            var open = await repository.OpenAsync(cancel);
            using var response = await open.AnswerAsync(identity, arguments, cancel);
            await SendAsync(context, response);
        }
    }

    // All of the body is here and its length known before its first byte goes out, so nothing can cut it short but the line, and that shows.
    private async Task SendAsync(HttpContext context, OaiResponse response)
    {
        var gzip = OaiPmhEncoding.PrefersGzip(context.Request.Headers.AcceptEncoding);
        var headers = context.Response.Headers;
        headers.Vary = "Accept-Encoding";
        headers.CacheControl = "no-cache";
        if (response.EntityTag is { } tag && !HttpMethods.IsPost(context.Request.Method))
        {
            var entityTag = new EntityTagHeaderValue($"\"{tag}{(gzip ? "-gzip" : "")}\"");
            headers.ETag = entityTag.ToString();
            if (IsKnown(context.Request, entityTag))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        headers.ContentType = "text/xml; charset=UTF-8";
        var (output, cancel) = (context.Response.Body, context.RequestAborted);
        using var body = gzip ? response.ToGzip() : null;
        headers.ContentLength = body?.Length ?? response.Length;
        if (gzip)
        {
            headers.ContentEncoding = "gzip";
        }

        await flow.SendAsync(response.Bytes, () => body?.CopyToAsync(output, cancel) ?? response.WritePlainAsync(output, cancel));
    }

    // RFC 9110 §13.1.2: with * anything that exists is known.
    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false));

    private static Task SayAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(sentence + "\n", context.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An OAI-PMH request was given up after {Seconds} s and answered with 503")]
    private static partial void LogTimeout(ILogger logger, int seconds);
}
