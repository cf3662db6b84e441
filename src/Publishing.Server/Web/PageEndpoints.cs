namespace Publishing.Server.Web;

/// <summary>The pages that people read, and the downloads beside them.</summary>
public static class PageEndpoints
{
    /// <summary>Registers what the pages need.</summary>
    public static void AddPages(this WebApplicationBuilder builder)
    {
    }

    /// <summary>Maps home, journal and article pages and the JATS download.</summary>
    public static void MapPages(this WebApplication app)
    {
    }
}
