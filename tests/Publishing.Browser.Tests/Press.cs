using Publishing.Articles;
using Publishing.Postgres;
using Publishing.Testing;
using Publishing.Text;

namespace Publishing.Browser.Tests;

/// <summary>A server with a journal, and a browser to look at it with.</summary>
public sealed class Press : IAsyncLifetime
{
    /// <summary>Every kind of page, by its path.</summary>
    public static readonly IReadOnlyList<string> Pages =
    [
        "", "journals", "journals/steppe", "journals/steppe/issues/5-2", "articles/1", "articles/2", "articles/3", "articles/4", "nothing", Readiness, JournalReadiness,
    ];

    public const string Full = "articles/1";
    public const string Hostile = "articles/2";
    public const string Withdrawn = "articles/4";

    public const string Readiness = "articles/1/readiness";
    public const string JournalReadiness = "journals/steppe/readiness";

    public PublishingServer Server { get; private set; } = null!;

    public Chromium Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await PublishingServer.StartAsync(("RepositoryName", "Sample University Press"));
        await Server.Service<JournalStore>().CreateAsync(SampleArticles.Journal);
        await Server.Service<JournalStore>().CreateIssueAsync("steppe", SampleArticles.Issue);
        await PublishAsync(SampleArticles.Full, "5-2", "history");
        await PublishAsync(SampleArticles.Hostile);
        await PublishAsync(SampleArticles.Bare with { Titles = [new Title(RichText.Plain(new string('x', 300)))] });
        var withdrawn = await PublishAsync(new Article { Titles = [new Title(RichText.Plain("Withdrawn"))] });
        await Server.Service<ArticlePublisher>().WithdrawAsync(withdrawn, "Published twice.", null);
        Browser = Chromium.Start();
        await SignInAsync();
    }

    // As an editor does it: the browser is told the password once, and sends it by itself from then on.
    private async Task SignInAsync()
    {
        var key = (await Server.KeyAsync(ApiKeyRole.Reader)).Key;
        foreach (var page in new[] { Readiness, JournalReadiness })
        {
            Browser.Open(new UriBuilder(new Uri(Server.Address, page)) { UserName = "editor", Password = key }.Uri, Screen.Desktop);
        }
    }

    public void Open(string path, Screen screen) => Browser.Open(new Uri(Server.Address, path), screen);

    public async ValueTask DisposeAsync()
    {
        Browser?.Dispose();
        await Server.DisposeAsync();
    }

    private async Task<long> PublishAsync(Article article, string? issue = null, string? section = null)
    {
        var draft = (await Server.Service<ArticleStore>().CreateAsync(new ArticleDraft("steppe", article, issue, section))).Value!;
        Assert.Equal(ChangeOutcome.Done, (await Server.Service<ArticlePublisher>().PublishAsync(draft.Id, null)).Outcome);
        return draft.Id;
    }
}
