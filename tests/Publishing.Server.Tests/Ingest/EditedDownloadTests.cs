using System.Text;
using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Journals;
using Publishing.Postgres;
using Publishing.Server.Ingest;
using Publishing.Testing;

namespace Publishing.Server.Tests.Ingest;

/// <summary>A download of ours that an editor has edited, and imports again: it replaces the article, but for what no download gives.</summary>
public sealed class EditedDownloadTests
{
    private const string Authors = """
        <contrib contrib-type="author"><contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id><name><surname>Zhansaya</surname><given-names>Aru</given-names></name><email>aru@example.org</email><xref ref-type="aff" rid="aff1"/></contrib>
        <contrib contrib-type="author"><name><surname>Wells</surname><given-names>Ann</given-names></name><email>ann@example.org</email></contrib>
        <contrib contrib-type="author"><name><surname>Wells</surname><given-names>Ann</given-names></name><email>other.ann@example.org</email></contrib>
        <contrib contrib-type="author"><name><surname>Roads</surname><given-names>Tim</given-names></name><email>tim@example.org</email></contrib>
        <aff id="aff1">Institute of Water, e-mail: water@example.org</aff>
        """;

    [Fact]
    public async Task The_addresses_of_the_same_authors_stay_and_the_edit_wins()
    {
        await using var server = await StartAsync();
        var (id, download) = await PublishedAsync(server);
        Assert.DoesNotContain("@example.org", download, StringComparison.Ordinal);

        // A title, a name that its ORCID iD holds, one author less, another spelling of another.
        var edited = download
            .Replace("Old wells", "Wells of old", StringComparison.Ordinal)
            .Replace("<surname>Zhansaya</surname>", "<surname>Zhansayeva</surname>", StringComparison.Ordinal)
            .Replace("<surname>Roads</surname>", "<surname>Rhodes</surname>", StringComparison.Ordinal);
        var dry = Assert.Single((await ImportAsync(server, edited, dryRun: true)).Articles);
        var report = Assert.Single((await ImportAsync(server, edited)).Articles);

        Assert.Equal((ImportOutcome.Updated, id), (report.Outcome, report.ArticleId!.Value));
        Assert.Equal(dry.Changes, report.Changes);
        var kept = Assert.Single(report.Problems, problem => problem.Code == "kept-from-before");
        Assert.Equal("contributors", kept.Field);
        var article = await ArticleAsync(server, id);
        Assert.Equal("Wells of old", article.PlainTitle);
        Assert.Equal(
            [("Aru Zhansayeva", "aru@example.org"), ("Ann Wells", "ann@example.org"), ("Ann Wells", "other.ann@example.org"), ("Tim Rhodes", null)],
            article.Contributors.Select(author => (author.DisplayName, author.Email)));
        Assert.Contains("water@example.org", Assert.Single(article.Affiliations).DisplayText, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.org", await server.Client.GetStringAsync($"articles/{id}.jats.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_the_editor_gives_wins_and_an_author_at_another_place_is_known_by_a_name_that_is_one_authors()
    {
        await using var server = await StartAsync();
        var (id, download) = await PublishedAsync(server);
        var from = download.LastIndexOf("<contrib ", StringComparison.Ordinal);
        var last = download[from..(download.IndexOf("</contrib>", from, StringComparison.Ordinal) + "</contrib>".Length)];
        Assert.Contains("Roads", last, StringComparison.Ordinal);

        // The last author goes first: the others are not where they were, and of two with one name nobody knows which is which.
        var first = download.IndexOf("<contrib ", StringComparison.Ordinal);
        var edited = download.Remove(from, last.Length).Insert(first, last)
            .Replace("<surname>Zhansaya</surname><given-names>Aru</given-names></name>", "<surname>Zhansaya</surname><given-names>Aru</given-names></name><email>new@example.org</email>", StringComparison.Ordinal);
        await ImportAsync(server, edited);

        Assert.Equal(
            [("Tim Roads", "tim@example.org"), ("Aru Zhansaya", "new@example.org"), ("Ann Wells", null), ("Ann Wells", null)],
            (await ArticleAsync(server, id)).Contributors.Select(author => (author.DisplayName, author.Email)));
    }

    [Fact]
    public async Task The_publishers_own_JATS_takes_out_an_address_that_it_no_longer_has()
    {
        await using var server = await StartAsync();
        var (id, _) = await PublishedAsync(server);
        await ImportAsync(server, Source.Replace("<email>ann@example.org</email>", "", StringComparison.Ordinal));

        Assert.Equal(["aru@example.org", null, "other.ann@example.org", "tim@example.org"], (await ArticleAsync(server, id)).Contributors.Select(author => author.Email));
    }

    private static string Source => Sources.Jats("Old wells", "10.5555/1", Sources.CcBy)
        .Replace("""<contrib contrib-type="author"><name><surname>Zhansaya</surname><given-names>Aru</given-names></name></contrib>""", Authors, StringComparison.Ordinal);

    private static async Task<PublishingServer> StartAsync()
    {
        var server = await PublishingServer.StartAsync();
        await server.Service<JournalStore>().CreateAsync(new Journal { Slug = "steppe", Titles = [new("Steppe Studies")] });
        return server;
    }

    private static async Task<(long Id, string Download)> PublishedAsync(PublishingServer server)
    {
        var id = (await ImportAsync(server, Source)).Articles[0].ArticleId!.Value;
        return (id, await server.Client.GetStringAsync($"articles/{id}.jats.xml"));
    }

    private static async Task<Article> ArticleAsync(PublishingServer server, long id) => (await server.Service<ArticleStore>().FindAsync(id))!.Article;

    private static async Task<FileReport> ImportAsync(PublishingServer server, string source, bool dryRun = false) =>
        await (await server.Service<SourceImport>().BeginAsync(new ImportOptions("steppe", Publish: true, DryRun: dryRun)))!.ImportAsync(new SourceFile("a.xml", Encoding.UTF8.GetBytes(source)));
}
