namespace Publishing.Server.Web;

/// <summary>The schemas that this repository announces, at <c>/schemas/…</c>.</summary>
public static class SchemaEndpoints
{
    /// <summary>Maps every embedded schema.</summary>
    public static void MapSchemas(this WebApplication app)
    {
    }
}
