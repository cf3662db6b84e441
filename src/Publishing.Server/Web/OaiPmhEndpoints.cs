using Publishing.OaiPmh;

namespace Publishing.Server.Web;

/// <summary>OAI-PMH 2.0 at <c>/oai</c> and <c>/journals/{slug}/oai</c>.</summary>
public static class OaiPmhEndpoints
{
    /// <summary>Registers what the verbs need.</summary>
    public static void AddOaiPmh(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OaiPmhRepository>();
        builder.Services.AddSingleton<OaiPmhFlowControl>();
        builder.Services.AddSingleton<OaiPmhHandler>();
    }

    /// <summary>Maps both base URLs, for every method: the handler says which ones it takes.</summary>
    public static void MapOaiPmh(this WebApplication app)
    {
        OaiPmhStylesheet.Map(app);

        // The handler has a time-out of its own: harvesters survive a 503, but not the 504 of the others.
        var baseUrls = app.MapGroup("");
        baseUrls.DisableRequestTimeout().ExcludeFromDescription();
        baseUrls.Map("/oai", (HttpContext context, OaiPmhRepository repository, OaiPmhHandler handler) =>
            handler.HandleAsync(context, _ => Task.FromResult<RepositoryIdentity?>(repository.Whole())));
        baseUrls.Map("/journals/{slug}/oai", (HttpContext context, string slug, OaiPmhRepository repository, OaiPmhHandler handler) =>
            handler.HandleAsync(context, cancel => repository.FindJournalAsync(slug, cancel)));
    }
}
