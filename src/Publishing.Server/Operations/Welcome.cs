using Npgsql;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Postgres;

namespace Publishing.Server.Operations;

/// <summary>Prints the links to open, once the server answers, when somebody is there to read them.</summary>
public sealed class Welcome(PublishingSettings settings, RepositoryAddresses addresses, Database database, JournalStore journals, ArticleStore articles) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (settings.Welcome ?? !Console.IsOutputRedirected)
        {
            try
            {
                // In one piece, so that no line of a log comes in between.
                await Console.Out.WriteAsync(string.Join(Environment.NewLine, await LinesAsync(cancellationToken)) + Environment.NewLine);
            }
            catch (NpgsqlException)
            {
                // The database went away just now; who asks for it will be told. A greeting is no reason to end.
            }
        }
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<List<string>> LinesAsync(CancellationToken cancel)
    {
        var journal = await journals.ListAsync(null, 1, cancel) is [var first, ..] ? first.Journal.Slug : null;
        var article = await articles.ListAsync(new ArticleSelection(States: [ArticleState.Published]), null, 1, cancel) is [var published, ..] ? published : null;
        List<string> lines =
        [
            "",
            $"{settings.RepositoryName} answers at {addresses.Home}",
            "",
            $"  Home page             {addresses.Home}",
            $"  Identify              {addresses.Oai}?verb=Identify",
            $"  Records as JATS       {addresses.Oai}?verb=ListRecords&metadataPrefix=jats",
            $"  Records as oai_dc     {addresses.Oai}?verb=ListRecords&metadataPrefix=oai_dc",
        ];
        if (article is not null)
        {
            lines.Add($"  An article            {addresses.Article(article.Id)}");
            lines.Add($"  The same as JATS      {addresses.ArticleJats(article.Id)}");
        }

        lines.Add($"  API reference         {addresses.Path("reference")}");
        lines.Add("");
        lines.AddRange(journal is null
            ? ["Make a journal:         " + Invocation.For("journals create --slug SLUG --title TITLE", settings, database.IsPrivate)]
            : ["Import a file:          " + Invocation.For($"import FILE --journal {journal} --publish", settings, database.IsPrivate)]);
        lines.Add("Make a key for the API: " + Invocation.For("keys create --name NAME --role editor", settings, database.IsPrivate));
        lines.Add(database.IsPrivate ? "Ctrl-C stops the server and its PostgreSQL." : "Ctrl-C stops the server.");
        lines.Add("");
        return lines;
    }
}
