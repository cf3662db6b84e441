using Microsoft.Net.Http.Headers;
using Publishing.Postgres;

namespace Publishing.Server.Api;

/// <summary>Finds out who asks, and holds back what the endpoint does not allow them. Every change needs a key: an endpoint that forgets to say which role is for admins.</summary>
public sealed class ApiKeyCheck(RequestDelegate next, ApiKeyStore keys)
{
    /// <summary>The header for clients that cannot set <c>Authorization</c>.</summary>
    public const string KeyHeader = "X-Api-Key";

    /// <summary>Passes the request on, or answers with what is missing.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers.Append(HeaderNames.Vary, $"{HeaderNames.Authorization}, {KeyHeader}");
        var given = KeyOf(context.Request);
        var key = string.IsNullOrEmpty(given) ? null : await keys.FindAsync(given, context.RequestAborted);
        var refusal = (given, key) switch
        {
            ({ }, null) => new ProblemAnswer(ProblemType.KeyRefused, "The key that was sent is not one of this repository's, or it was revoked."),
            _ => Refusal(context, key),
        };
        if (refusal is null)
        {
            context.Features.Set(key is null ? Caller.Anybody : new Caller(key.Role, key.Prefix));
            await next(context);
            return;
        }

        if (refusal.Kind.Status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"Publishing\"";
        }

        await refusal.ExecuteAsync(context);
    }

    private static ProblemAnswer? Refusal(HttpContext context, ApiKey? key)
    {
        // What the router answers itself, such as 405, is no route and tells nothing.
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            return null;
        }

        var role = endpoint.Metadata.GetMetadata<RequiredRole>()?.Role ?? (HttpMethods.IsGet(context.Request.Method) ? null : ApiKeyRole.Admin);
        return (role, key) switch
        {
            (null, _) => null,
            (_, null) => new ProblemAnswer(ProblemType.KeyMissing, $"{context.Request.Method} {context.Request.Path} needs a key with the role {Name(role.Value)}."),
            var (needed, has) when has.Role < needed => new ProblemAnswer(ProblemType.RoleTooLow, $"{context.Request.Method} {context.Request.Path} needs the role {Name(needed.Value)}; the key '{has.Name}' is {Name(has.Role)}."),
            _ => null,
        };
    }

    private static string? KeyOf(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        const string scheme = "Bearer ";
        return authorization.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? authorization[scheme.Length..].Trim()
            : authorization.Length > 0 ? authorization
            : request.Headers.TryGetValue(KeyHeader, out var key) ? key.ToString().Trim()
            : null;
    }

    private static string Name(ApiKeyRole role) => role.ToString().ToLowerInvariant();
}
