namespace Publishing.Server.Operations;

/// <summary>
/// Lets the server answer below the path of its public base URL, such as <c>https://press.example.org/journals</c>,
/// whether the proxy before it takes that path away or leaves it.
/// </summary>
/// <param name="next">What comes after.</param>
/// <param name="prefix">The path of the base URL; empty for none.</param>
/// <param name="endpoints">Every endpoint, so that a path can be told from a prefix that is spelled the same.</param>
public sealed class BasePath(RequestDelegate next, PathString prefix, IEnumerable<EndpointDataSource> endpoints)
{
    // The first parts of the paths of all endpoints; made at the first request, when all of them are mapped.
    private readonly Lazy<HashSet<string>> _rooms = new(() => endpoints
        .SelectMany(source => source.Endpoints)
        .OfType<RouteEndpoint>()
        .Select(endpoint => FirstPart(endpoint.RoutePattern.RawText ?? ""))
        .ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>Moves the prefix from the path to the path base.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!prefix.HasValue || !request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase, out var matched, out var rest) || IsOurOwn(rest))
        {
            await next(context);
            return;
        }

        var (path, pathBase) = (request.Path, request.PathBase);
        request.PathBase = pathBase.Add(matched);
        request.Path = rest.HasValue ? rest : "/";
        try
        {
            await next(context);
        }
        finally
        {
            (request.Path, request.PathBase) = (path, pathBase);
        }
    }

    // Below /journals a stripped /journals/kazlaw looks as if it had its prefix still. It has not when no endpoint begins with "kazlaw" and some do with "journals".
    private bool IsOurOwn(PathString rest) =>
        rest.HasValue && rest != "/" && !_rooms.Value.Contains(FirstPart(rest.Value!)) && _rooms.Value.Contains(FirstPart(prefix.Value!));

    private static string FirstPart(string path) => path.TrimStart('/').Split('/', 2)[0];
}
