using System.Text;
using System.Xml.Linq;
using Publishing.Postgres.Tests.Fixtures;

namespace Publishing.Postgres.Tests;

public sealed class HarvestStoreTests : IAsyncLifetime
{
    private static readonly HarvestPlan Plan = new("journal", "https://ojs.example.org/oai", "jats", "", null, Publish: true, AllowPrivate: false, HarvestAsker.Server);
    private TestRepository _repository = null!;

    private HarvestStore Harvests => new(_repository.DataSource);

    public async ValueTask InitializeAsync() => _repository = await TestRepository.CreateAsync();

    public ValueTask DisposeAsync() => _repository.DisposeAsync();

    [Fact]
    public async Task A_harvest_keeps_how_far_it_is_and_the_same_one_goes_on_from_there()
    {
        var begun = (await Harvests.BeginAsync(Plan, "2024-01-01"))!;
        Assert.Equal((Plan, HarvestState.Running, new HarvestPlace("2024-01-01")), (begun.Plan, begun.State, begun.Place));
        Assert.Null(await Harvests.BeginAsync(Plan with { Journal = "none" }, null));

        var place = new HarvestPlace("2024-01-01", "2024-05-01T10:00:00Z", "token", "2023-12-31");
        var problem = Problem.Of(ProblemCodes.RepositoryUnreachable, "It does not answer.");
        await Harvests.MoveAsync(begun.Id, HarvestState.Failed, place, new HarvestCounts(2, 200), problem, []);
        var failed = (await Harvests.FindAsync(begun.Id))!;
        Assert.Equal((HarvestState.Failed, place, new HarvestCounts(2, 200), problem), (failed.State, failed.Place, failed.Counts, failed.Problem));

        var again = (await Harvests.BeginAsync(Plan, null))!;
        Assert.Equal((begun.Id, HarvestState.Running, place, null), (again.Id, again.State, again.Place, again.Problem));

        // With another end it is another list.
        Assert.Equal(new HarvestPlace(NextFrom: "2023-12-31"), (await Harvests.BeginAsync(Plan with { Until = "2024-06-01" }, null))!.Place);
        Assert.NotEqual(begun.Id, (await Harvests.BeginAsync(Plan with { Set = "a" }, null))!.Id);
        Assert.Equal([begun.Id], (await Harvests.FindAllAsync("journal", Plan.BaseUrl, "")).Select(harvest => harvest.Id));
        Assert.Equal(2, (await Harvests.UnfinishedAsync()).Count);
        Assert.Equal(2, (await Harvests.ListAsync(null, 10)).Count);
    }

    [Fact]
    public async Task What_became_of_a_record_is_kept_and_its_article_and_source_stay_known()
    {
        var (id, article) = ((await Harvests.BeginAsync(Plan, null))!.Id, (await _repository.DraftAsync("A")).Id);
        var source = await new SourceStore(_repository.DataSource).AddAsync(new("a", "application/xml", "oai-pmh", 1, new byte[] { 1 }));
        await MoveAsync(id, new StoredHarvestRecord("oai:x:1", "2024-01-01", false, article, source, "imported", []), new StoredHarvestRecord("oai:x:2", "2024-01-01", false, 4711, null, "rejected", [Problem.Of(ProblemCodes.NoTitle, "None.")]));
        await MoveAsync(id, new StoredHarvestRecord("oai:x:1", "2024-01-02", false, null, null, "rejected", []), new StoredHarvestRecord("oai:x:1", "2024-01-03", true, null, null, "withdrawn", []));

        var records = await Harvests.RecordsAsync(id, ["oai:x:1", "oai:x:2", "oai:x:3"]);
        Assert.Equal(2, records.Count);
        Assert.Equal(("2024-01-03", true, article, source, "withdrawn"), (records["oai:x:1"].Datestamp, records["oai:x:1"].Deleted, records["oai:x:1"].ArticleId, records["oai:x:1"].SourceId, records["oai:x:1"].Outcome));
        Assert.Null(records["oai:x:2"].ArticleId);
        Assert.Equal("no-title", (await Harvests.ListRecordsAsync(id, "rejected", null, 10)).Single().Problems.Single().Code);
        Assert.Empty(await Harvests.ListRecordsAsync(id, "rejected", "oai:x:2", 10));

        await _repository.Articles.DeleteDraftAsync(article, null);
        Assert.Null((await Harvests.RecordsAsync(id, ["oai:x:1"]))["oai:x:1"].ArticleId);
    }

    // Provenance guidelines, §2: where it was harvested, in "about". It is known when the article is published already.
    [Fact]
    public async Task A_published_article_that_was_harvested_says_where_as_soon_as_it_is_known_and_is_not_touched_again_as_long_as_that_stays()
    {
        var (id, article) = ((await Harvests.BeginAsync(Plan, null))!.Id, (await _repository.PublishedAsync("A")).Id);
        var record = new StoredHarvestRecord("oai:x:1", "2024-01-01", false, article, null, "imported", [], "https://jats.nlm.nih.gov/ns/archiving/1.3/");
        Assert.DoesNotContain("<about>", await RecordAsync(article), StringComparison.Ordinal);

        await MoveAsync(id, record);
        Assert.Equal(1, await _repository.Publisher().RenderDueAsync(10));
        var about = XElement.Parse($"<record>{await RecordAsync(article)}</record>").Element("about")!.Descendants().ToDictionary(element => element.Name.LocalName);
        Assert.Equal(
            [Plan.BaseUrl, "oai:x:1", "2024-01-01", "https://jats.nlm.nih.gov/ns/archiving/1.3/", "true"],
            [about["baseURL"].Value, about["identifier"].Value, about["datestamp"].Value, about["metadataNamespace"].Value, about["originDescription"].Attribute("altered")!.Value]);

        var said = await RecordAsync(article);
        await MoveAsync(id, record with { Outcome = "unchanged" });
        Assert.Equal(0, await _repository.Publisher().RenderDueAsync(10));
        Assert.Equal(said, await RecordAsync(article));

        await MoveAsync(id, record with { Datestamp = "2024-02-02T03:04:05Z" });
        Assert.Equal(1, await _repository.Publisher().RenderDueAsync(10));
        Assert.Contains("<datestamp>2024-02-02T03:04:05Z</datestamp>", await RecordAsync(article), StringComparison.Ordinal);
    }

    // A source may write anything there.
    [Theory]
    [InlineData("oai:x:1", "yesterday")]
    [InlineData("no address", "2024-01-01")]
    public async Task What_the_guideline_has_no_place_for_is_not_said(string identifier, string datestamp)
    {
        var (id, article) = ((await Harvests.BeginAsync(Plan, null))!.Id, (await _repository.PublishedAsync("A")).Id);
        await MoveAsync(id, new StoredHarvestRecord(identifier, datestamp, false, article, null, "imported", [], "urn:x"));
        await _repository.Publisher().RenderDueAsync(10);

        Assert.DoesNotContain("<about>", await RecordAsync(article), StringComparison.Ordinal);
    }

    private async Task<string> RecordAsync(long article)
    {
        await _repository.Records.CloseAsync();
        return Encoding.UTF8.GetString((await _repository.Records.FindAsync("title", article, null))!.Metadata!.Inflate());
    }

    [Fact]
    public async Task One_process_runs_a_harvest_at_a_time()
    {
        var id = (await Harvests.BeginAsync(Plan, null))!.Id;
        await using (var turn = await Harvests.TakeAsync(id))
        {
            Assert.NotNull(turn);
            Assert.Null(await Harvests.TakeAsync(id));
        }

        await using var next = await Harvests.TakeAsync(id);
        Assert.NotNull(next);
    }

    private Task MoveAsync(long id, params StoredHarvestRecord[] records) => Harvests.MoveAsync(id, HarvestState.Running, new HarvestPlace(), new HarvestCounts(), null, records);
}
