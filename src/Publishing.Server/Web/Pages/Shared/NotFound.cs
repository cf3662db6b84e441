namespace Publishing.Server.Web.Pages.Shared;

/// <summary>The page for an address at which there is nothing: the same for what never was and for what must not be seen.</summary>
internal sealed class NotFound(PageRenderer pages)
{
    /// <summary>Answers 404.</summary>
    public async Task SendAsync(HttpContext context)
    {
        // What is for editors alone says itself that nobody may keep it.
        if (context.Response.Headers.CacheControl.Count == 0)
        {
            context.Response.Headers.CacheControl = "no-cache";
        }

        await PageResponse.SendAsync(context, await pages.RenderAsync<NotFoundPage>(), StatusCodes.Status404NotFound, PageResponse.Html);
    }

    /// <summary>Gives people who come to an address that nobody serves a page in place of an empty answer; programs and the API are told in their own way.</summary>
    public async Task FillEmptyAsync(HttpContext context)
    {
        var response = context.Response;
        if (response is { HasStarted: false, StatusCode: StatusCodes.Status404NotFound, ContentType: null } && IsForPeople(context.Request))
        {
            await SendAsync(context);
        }
    }

    private static bool IsForPeople(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
}
