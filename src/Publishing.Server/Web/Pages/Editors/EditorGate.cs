using Publishing.Postgres;
using Publishing.Server.Readiness;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web.Pages.Editors;

/// <summary>Lets those in who hold a key of the API: it is the password that their browser asks them for. What is shown behind it is kept by nobody, and found by no search engine.</summary>
internal sealed class EditorGate(ApiKeyStore keys, PageRenderer pages)
{
    /// <summary>Whether the request may be answered. If not, the answer, 401, is on its way: also for what there is not, so that nobody learns what there is.</summary>
    public async Task<bool> LetsInAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.Vary = "Authorization";
        if (BasicCredentials.Password(context.Request.Headers.Authorization.ToString()) is { } password
            && await keys.FindAsync(password.Trim(), context.RequestAborted) is { Role: >= ReadinessReports.LeastRole })
        {
            return true;
        }

        headers.WWWAuthenticate = BasicCredentials.Challenge;
        await PageResponse.SendAsync(context, await pages.RenderAsync<KeyNeededPage>(), StatusCodes.Status401Unauthorized, PageResponse.Html);
        return false;
    }
}
