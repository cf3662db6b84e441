using System.Net.Sockets;
using Npgsql;
using Publishing.Server.Api;

namespace Publishing.Server.Operations;

/// <summary>
/// The one place where what went wrong becomes an answer: logged once, and never with a stack trace to the client.
/// The API gets ProblemDetails, everything else a plain sentence.
/// </summary>
public sealed partial class Failures(RequestDelegate next, ILogger<Failures> logger)
{
    /// <summary>Passes the request on and answers for what goes wrong with it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            await FillEmptyAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; nobody is there to be answered.
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, Judge(context, exception));
        }
        catch (Exception exception)
        {
            // Half an answer is out: cutting the connection is the only way left to say that it is not whole.
            LogFailure(logger, exception, context.Request.Method, context.Request.Path);
            context.Abort();
        }
    }

    /// <summary>Whether an exception says that the database is away or cannot take more work now.</summary>
    public static bool IsDatabaseAway(Exception exception) => exception switch
    {
        // 08: connection; 53: insufficient resources; 57: operator intervention; 58: the system under PostgreSQL;
        // 25006 and 55000: a standby, or a server that is not ready; 40 and 55P03: somebody else stood in the way.
        PostgresException { SqlState: ['0', '8', ..] or ['5', '3' or '7' or '8', ..] or ['4', '0', ..] or "25006" or "55000" or "55P03" } => true,
        PostgresException => false,
        NpgsqlException => true,
        SocketException or TimeoutException { Source: "Npgsql" } => true,
        { InnerException: { } inner } => IsDatabaseAway(inner),
        _ => false,
    };

    /// <summary>Why the database is away, in words of the line or of PostgreSQL and not of the driver.</summary>
    public static string ReasonOf(Exception exception) => (exception.InnerException ?? exception).Message.TrimEnd('.');

    private static bool IsStandby(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } || (exception.InnerException is { } inner && IsStandby(inner));

    private ProblemAnswer Judge(HttpContext context, Exception exception)
    {
        if (exception is BadHttpRequestException bad)
        {
            return new ProblemAnswer(ProblemType.OfStatus(bad.StatusCode), OfBadRequest(bad));
        }

        if (IsDatabaseAway(exception))
        {
            LogDatabaseAway(logger, context.Request.Method, context.Request.Path, ReasonOf(exception));
            return new ProblemAnswer(ProblemType.Unavailable, IsStandby(exception)
                ? "This node reads from a standby, which nothing can be written to; nothing was changed. Write to a node that is on the primary."
                : "The database cannot be reached; nothing was changed.");
        }

        LogFailure(logger, exception, context.Request.Method, context.Request.Path);
        return new ProblemAnswer(ProblemType.Internal, "Something went wrong here that should not; it has been written down for the administrator.");
    }

    private static string OfBadRequest(BadHttpRequestException exception) => exception.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => "The body is larger than is read here.",
        StatusCodes.Status408RequestTimeout => "The body came too slowly.",
        _ => exception.Message,
    };

    // What the framework answered with a bare status: no such route, wrong method, a time-out.
    private static Task FillEmptyAsync(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.StatusCode < 400 || response.ContentType is not null || response.ContentLength > 0)
        {
            return Task.CompletedTask;
        }

        // The router does not know that HEAD is answered wherever GET is.
        if (response.StatusCode == StatusCodes.Status405MethodNotAllowed && response.Headers.Allow.ToString().Split(", ") is var methods && methods.Contains(HttpMethods.Get) && !methods.Contains(HttpMethods.Head))
        {
            response.Headers.Allow = string.Join(", ", methods.Append(HttpMethods.Head).Order(StringComparer.Ordinal));
        }

        var sentence = response.StatusCode switch
        {
            404 => $"There is nothing at {context.Request.Path}.",
            405 => $"{context.Request.Method} is not for this address{(response.Headers.Allow.Count > 0 ? $"; it takes {response.Headers.Allow}" : "")}.",
            504 => "The answer took too long and was given up.",
            _ => ProblemType.OfStatus(response.StatusCode).Title + ".",
        };
        return AnswerAsync(context, new ProblemAnswer(ProblemType.OfStatus(response.StatusCode) with { Status = response.StatusCode }, sentence));
    }

    private static async Task AnswerAsync(HttpContext context, ProblemAnswer answer)
    {
        var allow = context.Response.Headers.Allow;
        context.Response.Clear();
        context.Response.Headers.Allow = allow;
        if (answer.Kind.Status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = ProblemAnswer.RetryAfter;
        }

        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await answer.ExecuteAsync(context);
            return;
        }

        context.Response.StatusCode = answer.Kind.Status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync($"{answer.Detail} {answer.Kind.Remedy}\n", context.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private static partial void LogFailure(ILogger logger, Exception exception, string method, PathString path);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} was answered with 503, the database cannot be reached: {Reason}")]
    private static partial void LogDatabaseAway(ILogger logger, string method, PathString path, string reason);
}
