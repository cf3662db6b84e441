using System.Text;
using AngleSharp.Dom;
using Publishing.Articles;
using Publishing.Postgres;
using Publishing.Testing;
using Publishing.Text;

namespace Publishing.Server.Tests.Web.Pages;

/// <summary>A server with a journal: one article that has everything, one that means harm, one withdrawn, one draft, and enough others for several pages.</summary>
public sealed class PressServer : IAsyncLifetime
{
    public const int Others = 30;

    public PublishingServer Server { get; private set; } = null!;

    public HttpClient Client => Server.Client;

    public long Full { get; private set; }

    public long Hostile { get; private set; }

    public long Withdrawn { get; private set; }

    public long Draft { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Server = await PublishingServer.StartAsync();
        await Server.Service<JournalStore>().CreateAsync(SampleArticles.Journal);
        await Server.Service<JournalStore>().CreateIssueAsync("steppe", SampleArticles.Issue);
        Full = await PublishAsync(SampleArticles.Full, "5-2", "history", "They met by the river.");
        Hostile = await PublishAsync(SampleArticles.Hostile);
        Withdrawn = await PublishAsync(Titled("Withdrawn <b>title</b>"));
        await Server.Service<ArticlePublisher>().WithdrawAsync(Withdrawn, "Published twice.", null);
        Draft = await CreateAsync(Titled("A secret draft"));
        for (var i = 1; i <= Others; i++)
        {
            await PublishAsync(Titled($"Article number {i}"));
        }
    }

    public static Article Titled(string title) => new() { Titles = [new Title(RichText.Plain(title))] };

    public async Task<long> CreateAsync(Article article, string? issue = null, string? section = null, string? text = null)
    {
        var source = text is null ? (long?)null : await Server.Service<SourceStore>().AddAsync(new NewSource("text.xml", "application/xml", "jats", 1, Encoding.UTF8.GetBytes($"<article><front/><body><p>{text}</p></body></article>")) { HasText = true });
        return (await Server.Service<ArticleStore>().CreateAsync(new ArticleDraft("steppe", article, issue, section, SourceId: source, SourcePlace: source is null ? null : 0))).Value!.Id;
    }

    public async Task<long> PublishAsync(Article article, string? issue = null, string? section = null, string? text = null)
    {
        var id = await CreateAsync(article, issue, section, text);
        Assert.Equal(ChangeOutcome.Done, (await Server.Service<ArticlePublisher>().PublishAsync(id, null)).Outcome);
        return id;
    }

    public async Task<IDocument> PageAsync(string address) => Rendered.Document(await Client.GetStringAsync(address, TestContext.Current.CancellationToken));

    public async Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
