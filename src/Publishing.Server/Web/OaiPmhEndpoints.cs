namespace Publishing.Server.Web;

/// <summary>OAI-PMH 2.0 at <c>/oai</c> and <c>/journals/{slug}/oai</c>.</summary>
public static class OaiPmhEndpoints
{
    /// <summary>Registers what the verbs need.</summary>
    public static void AddOaiPmh(this WebApplicationBuilder builder)
    {
    }

    /// <summary>Maps both base URLs.</summary>
    public static void MapOaiPmh(this WebApplication app)
    {
    }
}
