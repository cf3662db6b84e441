using System.Diagnostics;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Postgres;
using Publishing.Server.Tests.Ingest;
using Publishing.Server.Tests.Operations;
using Publishing.Server.Web.Pages.Home;
using Publishing.Server.Web.Pages.Shared;
using Publishing.Testing;
using Publishing.Text;

namespace Publishing.Server.Tests.Web.Pages.Home;

public class HomePageTests
{
    private static readonly RepositoryFigures Figures = new(3, 12345, 2, [.. CrosswalkRegistry.All.Select(crosswalk => (crosswalk.Format, 12347L))]);

    [Fact]
    public async Task An_empty_repository_says_what_to_do_next()
    {
        var page = await Rendered.PageAsync<HomePage>(new HomeView(new RepositoryFigures(0, 0, 0, []), [], false, [], 1024 * 1024));

        Assert.Contains("publishing journals create", page.Text(".notice"), StringComparison.Ordinal);
        Assert.Contains("publishing import", page.Text(".notice"), StringComparison.Ordinal);
        Assert.Equal(6, page.QuerySelectorAll(".verbs a").Length);
    }

    [Fact]
    public async Task It_tells_how_much_there_is()
    {
        var page = await Rendered.PageAsync<HomePage>(new HomeView(Figures, [SampleArticles.Journal], false, [new ListedArticle(42, SampleArticles.Full, SampleArticles.Journal)], 1024 * 1024));

        Assert.Equal(["3", "12\u202f345", .. Figures.Formats.Select(_ => "12\u202f347"), "2"], page.QuerySelectorAll(".figures dd").Select(figure => figure.TextContent));
        Assert.Equal("/journals/articles/42", page.QuerySelector(".articles h3 a")!.GetAttribute("href"));
        Assert.Equal("/journals/journals/steppe", page.QuerySelector(".journals a")!.GetAttribute("href"));
        Assert.Contains("https://press.example.org/journals/oai", page.Text("#harvest"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_are_shown_in_the_order_in_which_they_were_published_here_whatever_numbers_and_dates_they_have()
    {
        await using var server = await PublishingServer.StartAsync();
        await server.Service<JournalStore>().CreateAsync(SampleArticles.Journal);
        var undated = await DraftAsync("Undated");
        var dated = await DraftAsync("Dated", new PubDate(new PartialDate(2024)));
        var publisher = server.Service<ArticlePublisher>();
        await publisher.PublishAsync(dated, null);
        await publisher.PublishAsync(undated, null);

        var page = Rendered.Document(await server.Client.GetStringAsync("/", TestContext.Current.CancellationToken));
        Assert.Equal(["Undated", "Dated"], page.QuerySelectorAll(".articles h3").Select(title => title.TextContent.Trim()));

        async Task<long> DraftAsync(string title, params PubDate[] dates) =>
            (await server.Service<ArticleStore>().CreateAsync(new ArticleDraft("steppe", new Article { Titles = [new Title(RichText.Plain(title))], PubDates = dates }))).Value!.Id;
    }

    [Fact]
    public async Task On_a_trial_the_command_to_bring_articles_in_works_when_it_is_copied_whatever_folder_one_is_in()
    {
        using var folder = new TemporaryFolder();
        var port = ServerRunTests.FreePort();
        var data = Path.Combine(folder.Path, "my data");
        await using var server = ServerProcess.Start(["--port", port, "--data", data], [("SampleDirectory", Path.Combine(Checkout.Root, "samples"))]);
        await server.WaitForAsync("Application started");
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}/") };
        var command = Rendered.Document(await client.GetStringAsync("/")).QuerySelector("section[aria-labelledby=bring] pre")!.TextContent;
        Assert.Contains(" import FILE \\\n  --journal ", command, StringComparison.Ordinal);

        var file = folder.Write("wells.xml", Sources.Jats("Wells", "10.5555/1"));
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", command.Replace("FILE", file, StringComparison.Ordinal)]) { WorkingDirectory = "/", RedirectStandardOutput = true })!;
        Assert.Contains("1 published now", await shell.StandardOutput.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Contains("Wells", Rendered.Document(await client.GetStringAsync("/")).Text(".articles"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_is_shown_nobodys_folders()
    {
        var page = await Rendered.PageAsync<HomePage>(new HomeView(Figures, [SampleArticles.Journal], false, [], 1024 * 1024));
        Assert.Equal("publishing import FILE \\ --journal steppe --publish", page.Text("section[aria-labelledby=bring] pre"));
    }

    [Fact]
    public async Task A_link_in_a_list_holds_no_other_link()
    {
        var page = await Rendered.HtmlAsync<HomePage>(new HomeView(Figures, [SampleArticles.Journal], false, [new ListedArticle(1, SampleArticles.Hostile)], 1024 * 1024));

        Assert.Equal("<script>alert(1)</script> & \"quotes\" clickxalert(5)", Rendered.Document(page).Text(".articles h3 a"));
    }
}
