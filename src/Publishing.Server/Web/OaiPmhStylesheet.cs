namespace Publishing.Server.Web;

/// <summary>What lays a response out for people who open one in a browser: a CSS stylesheet that responses point to. Harvesters ignore it.</summary>
internal static class OaiPmhStylesheet
{
    private const string Resource = "OaiPmhStylesheet.css";

    /// <summary>Maps <c>/oai.css</c>.</summary>
    public static void Map(WebApplication app)
    {
        var css = Read();
        app.MapGet("/oai.css", (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=3600";
            return Results.Bytes(css, "text/css; charset=UTF-8");
        }).ExcludeFromDescription();
    }

    private static byte[] Read()
    {
        using var stream = typeof(OaiPmhStylesheet).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded in the assembly.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
