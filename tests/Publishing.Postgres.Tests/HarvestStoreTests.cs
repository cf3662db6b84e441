using Publishing.Ingest;
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
