using Npgsql;
using Publishing.OaiPmh;
using Publishing.Postgres;
using Publishing.Server.Deposits;
using Publishing.Server.Harvest;
using Publishing.Server.Ingest;
using Publishing.Server.Readiness;

namespace Publishing.Server.Operations;

/// <summary>What the web server and the verbs of the command line both work with.</summary>
public static class ServiceSetup
{
    /// <summary>Registers settings, the database and its stores, and the import.</summary>
    /// <exception cref="StartRefusedException">A setting is wrong.</exception>
    public static PublishingSettings AddPublishing(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = SettingsReader.Read(configuration);
        services.AddSingleton(settings);
        services.AddSingleton(settings.Addresses());
        services.AddSingleton(TimeProvider.System);

        services.AddSingleton(new DatabaseConnection(ConnectionSetting.Read(configuration, settings)));
        services.AddSingleton<Database>();
        services.AddSingleton(provider => provider.GetRequiredService<Database>().Source);
        services.AddSingleton<JournalStore>();
        services.AddSingleton<ArticleStore>();
        services.AddSingleton<ArticleIntake>();
        services.AddSingleton<RenderFailures>();
        services.AddSingleton(provider => new ArticlePublisher(provider.GetRequiredService<NpgsqlDataSource>(), settings.Addresses(), provider.GetRequiredService<TimeProvider>(), settings.Crosswalks())
        {
            Failed = provider.GetRequiredService<RenderFailures>().Log,
        });
        services.AddSingleton<OfferedFormats>();
        services.AddSingleton<ReadinessReports>();
        services.AddSingleton<SourceStore>();
        services.AddSingleton<ArticleTextStore>();
        services.AddSingleton<ApiKeyStore>();
        services.AddSingleton<SecretStore>();
        services.AddSingleton<OneTimeWork>();
        services.AddSingleton<RecordQueries>();
        services.AddSingleton<IRecordSource>(provider => provider.GetRequiredService<RecordQueries>());

        services.AddSingleton<DepositClock>();
        services.AddSingleton<DepositArticles>();
        services.AddSingleton<Depositor>();
        services.AddSingleton<ImportStore>();
        services.AddSingleton<ImportUndo>();
        services.AddSingleton<SourceImport>();
        services.AddSingleton<HarvestStore>();
        services.AddSingleton<Harvester>();
        services.AddSingleton<ImportBatches>();
        return settings;
    }
}
