using Publishing.Server.Api;
using Publishing.Server.Web;

namespace Publishing.Server.Operations;

/// <summary>The web server, put together: a table of contents of what it offers.</summary>
public static class PublishingHost
{
    /// <summary>The server, ready to be run.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddOperations();
        builder.AddOaiPmh();
        builder.AddApi();
        builder.AddPages();

        var app = builder.Build();
        app.UseOperations();
        app.MapHealth();
        app.MapSchemas();
        app.MapOaiPmh();
        app.MapApi();
        app.MapPages();
        return app;
    }
}
