using Publishing.Server.Harvest;
using Publishing.Server.Ingest;

namespace Publishing.Server.Operations;

/// <summary>Settings, storage, logging and limits, and what every request goes through.</summary>
public static partial class OperationsSetup
{
    /// <summary>Registers them.</summary>
    /// <exception cref="StartRefusedException">A setting is wrong.</exception>
    public static void AddOperations(this WebApplicationBuilder builder)
    {
        builder.AddLogs();
        var settings = builder.Services.AddPublishing(builder.Configuration);
        builder.AddLimits(settings);
        builder.ListenByDefault();
        builder.Services.AddSingleton<Health>();
        builder.Services.AddSingleton<SampleJournal>();
        builder.Services.AddHostedService<PostgresKeeper>();
        builder.Services.AddHostedService<Renderer>();
        builder.Services.AddHostedService<ClockTick>();
        builder.Services.AddHostedService<ImportWorker>();
        builder.Services.AddSingleton<HarvestJobs>();
        builder.Services.AddHostedService(services => services.GetRequiredService<HarvestJobs>());
        builder.Services.AddHostedService<Welcome>();
    }

    /// <summary>What every request goes through, from the outside inwards.</summary>
    public static void UseOperations(this WebApplication app)
    {
        var path = new Uri(app.Services.GetRequiredService<PublishingSettings>().BaseUrl).AbsolutePath.TrimEnd('/');
        app.UseMiddleware<BasePath>(new PathString(path));
        app.UseSecurityHeaders();
        app.UseMiddleware<Failures>();
        app.UseHeadAsGet();
        app.UseRouting();
        app.UseRequestTimeouts();
    }

    /// <summary>Opens and migrates the database and puts the sample journal in; before the first request is taken.</summary>
    /// <exception cref="StartRefusedException">The database cannot be had or does not fit.</exception>
    public static async Task PrepareAsync(this WebApplication app, CancellationToken cancel = default)
    {
        if (SettingsRules.Warn(app.Services.GetRequiredService<PublishingSettings>()) is { } warning)
        {
            LogWarning(app.Logger, warning);
        }

        var database = app.Services.GetRequiredService<Database>();

        // Long enough for a PostgreSQL that was started together with us.
        await database.OpenAsync(TimeSpan.FromSeconds(30), cancel);
        if (database.IsPrivate)
        {
            ServedBaseUrl.Keep(app.Services.GetRequiredService<PublishingSettings>());
        }

        await database.MigrateAsync(app.Services.GetRequiredService<PublishingSettings>().MigrateOnStart, cancel);
        await app.Services.GetRequiredService<OfferedFormats>().LookAsync(cancel);
        await app.Services.GetRequiredService<SampleJournal>().PublishOnceAsync(cancel);
    }

    // HEAD is GET without its body (RFC 9110 §9.3.2): what comes behind this sees a GET, and Kestrel, which knows what came, keeps the body back.
    private static void UseHeadAsGet(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
        }
    });

    // Port 8080 of this machine alone, unless the environment says where to listen.
    private static void ListenByDefault(this WebApplicationBuilder builder)
    {
        string[] settings = ["urls", "http_ports", "https_ports"];
        if (settings.All(name => string.IsNullOrEmpty(builder.Configuration[name])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls("http://localhost:8080");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Warning}")]
    private static partial void LogWarning(ILogger logger, string warning);
}
