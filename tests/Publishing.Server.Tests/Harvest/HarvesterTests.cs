using Publishing.Articles;
using Publishing.Postgres;
using Publishing.Server.Harvest;
using Publishing.Server.Ingest;
using Publishing.Server.Operations;
using Publishing.Server.Tests.Api;
using Publishing.Testing;

namespace Publishing.Server.Tests.Harvest;

public sealed class HarvesterTests
{
    [Fact]
    public async Task The_whole_list_comes_the_first_time_and_afterwards_what_changed_since()
    {
        await using var here = await StartAsync();
        await using var there = new OddRepository((query, _) => Oai.Opening(query) ?? query switch
        {
            "verb=ListRecords&metadataPrefix=jats" => Oai.Page("two&2", Oai.Record(1), Oai.Record(2)),
            "verb=ListRecords&resumptionToken=two&2" => Oai.Page("", Oai.Record(3)),
            "verb=ListRecords&metadataPrefix=jats&from=2024-05-01T09:59:59Z" => Oai.Page(null, Oai.Record(3, "Changed"), Oai.Record(4)),
            _ => Oai.Error("badArgument"),
        });

        var first = await RunAsync(here, there);
        Assert.Equal((HarvestState.Complete, new HarvestCounts(2, 3, null, 3)), (first.State, first.Counts));
        var second = await RunAsync(here, there);
        Assert.Equal((HarvestState.Complete, new HarvestCounts(1, 2, null, 1, 1)), (second.State, second.Counts));
        Assert.Equal(["Title 1", "Title 2", "Changed", "Title 4"], await TitlesAsync(here));

        var kept = (await here.Service<HarvestStore>().FindAsync(first.Harvest!.Value))!;
        Assert.Equal(new HarvestPlace(NextFrom: Oai.Began), kept.Place);
        var record = (await here.Service<HarvestStore>().RecordsAsync(kept.Id, ["oai:x:3"]))["oai:x:3"];
        Assert.Equal(("2024-04-01T00:00:00Z", "updated", 3L), (record.Datestamp, record.Outcome, record.ArticleId));
        Assert.Contains("oai:x:3", System.Text.Encoding.UTF8.GetString((await here.Service<SourceStore>().ReadAsync(record.SourceId!.Value))!.Value.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_of_an_article_that_was_harvested_with_one_is_given_on()
    {
        await using var here = await StartAsync();
        var record = Oai.Record(1).Replace("</article-meta></front>", "<permissions><license xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"https://creativecommons.org/licenses/by/4.0/\"><license-p>CC BY</license-p></license></permissions></article-meta></front><body><p>Dig deep.</p></body>", StringComparison.Ordinal);
        await using var there = new OddRepository((query, _) => Oai.Opening(query) ?? Oai.Page(null, record));
        await RunAsync(here, there, publish: true);
        await here.Database.SetClockAsync(TimeSpan.FromSeconds(2));

        Assert.Contains("Dig deep.", await here.Client.GetStringAsync("oai?verb=ListRecords&metadataPrefix=jats_full", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_an_import_that_can_be_undone_as_one_and_one_that_finds_nothing_is_none()
    {
        await using var here = await StartAsync();
        var isNew = true;
        await using var there = new OddRepository((query, _) => Oai.Opening(query) ?? (isNew ? Oai.Page(null, Oai.Record(1)) : Oai.Error("noRecordsMatch")));
        var first = await RunAsync(here, there);
        isNew = false;
        Assert.Null((await RunAsync(here, there)).Import);
        var undone = await (await here.AsAsync(ApiKeyRole.Editor)).PostAsync($"api/imports/{first.Import}/undo", "");
        Assert.Equal(1, (int?)undone.Json["deleted"]);
        Assert.Empty(await TitlesAsync(here));
    }

    [Fact]
    public async Task It_says_who_it_is_and_takes_one_thing_after_the_other()
    {
        await using var here = await StartAsync(("AdminEmail", "library@press.example.org"));
        await using var there = new OddRepository((query, _) => Oai.Opening(query) ?? Oai.Error("noRecordsMatch"));
        Assert.Equal(HarvestState.Complete, (await RunAsync(here, there)).State);
        Assert.All(there.Heads, head =>
        {
            Assert.Matches(@"\r\nUser-Agent: Publishing/\d+\.\d+\.\d+\S* \(OAI-PMH harvester; \+http://localhost:\d+\)\r\n", head);
            Assert.Contains("\r\nFrom: library@press.example.org\r\n", head, StringComparison.Ordinal);
            Assert.Contains("\r\nAccept-Encoding: gzip", head, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_repository_in_trouble_is_waited_for()
    {
        await using var here = await StartAsync();
        var date = DateTime.UtcNow.AddSeconds(1).ToString("R");
        await using var there = new OddRepository((query, before) => Oai.Opening(query) ?? (query.Contains("resumptionToken", StringComparison.Ordinal), before) switch
        {
            (false, 0) => new OddRepository.Reply("busy", 503, "Retry-After: 0\r\n"),
            (false, 1) => new OddRepository.Reply("busy", 429, $"Retry-After: {date}\r\n"),
            (false, 2) => new OddRepository.Reply("oops", 500),
            (false, 3) => new OddRepository.Reply(Oai.Page("2", Oai.Record(1)), CutAt: 200),
            (false, _) => Oai.Page("2", Oai.Record(1)),

            // Cut off, and its length is said to be right.
            (true, 0) => Oai.Page(null, Oai.Record(2))[..400],
            _ => Oai.Page(null, Oai.Record(2)),
        });
        var watcher = new Watcher();
        var result = await RunAsync(here, there, watcher: watcher);
        Assert.Equal((HarvestState.Complete, 2L), (result.State, result.Counts.Imported));
        Assert.Equal(5, watcher.Waited.Count);
        Assert.Empty(watcher.Notes);
    }

    [Fact]
    public async Task What_does_not_answer_leaves_the_harvest_where_it_is_and_the_next_run_goes_on_from_there()
    {
        await using var here = await StartAsync();
        var isUp = false;
        await using var there = new OddRepository((query, _) => Oai.Opening(query) ?? query switch
        {
            "verb=ListRecords&metadataPrefix=jats" => Oai.Page("2", Oai.Record(1)),
            _ when isUp => Oai.Page(null, Oai.Record(2)),
            _ => new OddRepository.Reply("busy", 503, "Retry-After: 7200\r\n"),
        });

        var stuck = await RunAsync(here, there);
        Assert.Equal((HarvestState.Failed, "repository-unreachable", 1L), (stuck.State, stuck.Problem!.Code, stuck.Counts.Imported));
        Assert.Contains("120 minutes", stuck.Problem.Message, StringComparison.Ordinal);
        isUp = true;
        var on = await RunAsync(here, there);
        Assert.Equal((HarvestState.Complete, 1L), (on.State, on.Counts.Imported));
        Assert.Equal(1, there.Asked.Count(query => query == "verb=ListRecords&metadataPrefix=jats"));
    }

    [Fact]
    public async Task A_token_that_has_expired_begins_the_list_again_and_nothing_is_doubled()
    {
        await using var here = await StartAsync();
        await using var there = new OddRepository((query, before) => Oai.Opening(query) ?? query switch
        {
            "verb=ListRecords&metadataPrefix=jats" => Oai.Page(before == 0 ? "old" : "new", Oai.Record(1)),
            "verb=ListRecords&resumptionToken=old" => Oai.Error("badResumptionToken"),
            _ => Oai.Page(null, Oai.Record(2)),
        });
        var watcher = new Watcher();
        var result = await RunAsync(here, there, watcher: watcher);
        Assert.Equal((HarvestState.Complete, 2L, 1L), (result.State, result.Counts.Imported, result.Counts.Unchanged));
        Assert.Equal("token-expired", Assert.Single(watcher.Notes).Code);
    }

    [Fact]
    public async Task What_is_deleted_there_is_withdrawn_here_and_comes_back_with_it()
    {
        await using var here = await StartAsync();
        var page = Oai.Page(null, Oai.Record(1), Oai.Record(2));
        await using var there = new OddRepository((query, _) => Oai.Opening(query) ?? page);
        await RunAsync(here, there, publish: true);

        page = Oai.Page(null, Oai.Deleted(1), Oai.Deleted(9));
        var gone = await RunAsync(here, there, publish: true);
        Assert.Equal((1L, 0L), (gone.Counts.Withdrawn, gone.Counts.Rejected));
        var article = (await here.Service<ArticleStore>().FindAsync(1))!;
        Assert.Equal((ArticleState.Withdrawn, $"It was deleted at its source, {there.Address}, as oai:x:1 on 2024-04-02T00:00:00Z."), (article.State, article.WithdrawalReason));

        page = Oai.Page(null, Oai.Record(1, "Again"));
        var back = await RunAsync(here, there, publish: true);
        Assert.Equal(1, back.Counts.Updated);
        Assert.Equal((ArticleState.Published, "Again"), ((await here.Service<ArticleStore>().FindAsync(1))!.State, (await here.Service<ArticleStore>().FindAsync(1))!.Article.PlainTitle));
    }

    [Fact]
    public async Task A_draft_goes_with_its_record_unless_somebody_has_worked_on_it()
    {
        await using var here = await StartAsync();
        var page = Oai.Page(null, Oai.Record(1), Oai.Record(2));
        await using var there = new OddRepository((query, _) => Oai.Opening(query) ?? page);
        await RunAsync(here, there);
        var draft = (await here.Service<ArticleStore>().FindAsync(2))!;
        await here.Service<ArticlePublisher>().ReplaceAsync(2, new ArticleDraft("steppe", draft.Article with { Volume = "7" }), draft.Version);

        page = Oai.Page(null, Oai.Deleted(1), Oai.Deleted(2));
        var watcher = new Watcher();
        var gone = await RunAsync(here, there, watcher: watcher);
        Assert.Equal(1, gone.Counts.Deleted);
        Assert.Null(await here.Service<ArticleStore>().FindAsync(1));
        Assert.NotNull(await here.Service<ArticleStore>().FindAsync(2));
        Assert.Equal("deleted-at-source", Assert.Single(watcher.Notes).Code);
    }

    [Fact]
    public async Task A_page_with_a_bad_record_loses_only_that_one_and_the_next_run_asks_for_it_again()
    {
        await using var here = await StartAsync();
        var isMended = false;
        await using var there = new OddRepository((query, _) => Oai.Opening(query) ?? query switch
        {
            "verb=ListRecords&metadataPrefix=jats" => Oai.Page("2", Oai.Record(1), Oai.Record(2, "AT&T"), Oai.Record(3, "R&D"), Oai.Record(4)),
            "verb=ListRecords&resumptionToken=2" => Oai.Page(null, Oai.Record(5, "Cont\u0001rol")),
            "verb=GetRecord&identifier=oai:x:2&metadataPrefix=jats" => Oai.One(Oai.Record(2)),
            "verb=GetRecord&identifier=oai:x:3&metadataPrefix=jats" when isMended => Oai.One(Oai.Record(3)),
            _ when query.StartsWith("verb=GetRecord", StringComparison.Ordinal) => Oai.One(Oai.Record(3, "R&D")),
            _ => Oai.Error("noRecordsMatch"),
        });
        var watcher = new Watcher();
        var result = await RunAsync(here, there, watcher: watcher);
        Assert.Equal((HarvestState.Complete, 4L, 1L), (result.State, result.Counts.Imported, result.Counts.Rejected));
        Assert.Equal(["page-broken", "record-unavailable", "illegal-characters"], watcher.Notes.Select(note => note.Code));
        Assert.Contains("oai:x:3", watcher.Notes[1].Message, StringComparison.Ordinal);

        isMended = true;
        Assert.Equal(1, (await RunAsync(here, there)).Counts.Imported);
        Assert.Contains("Title 3", await TitlesAsync(here));
        Assert.Contains("Control", await TitlesAsync(here));
    }

    [Theory]
    [InlineData("cannotDisseminateFormat")]
    [InlineData("500")]
    [InlineData("cut")]
    public async Task A_list_that_one_record_spoils_is_asked_for_record_by_record(string how)
    {
        await using var here = await StartAsync();
        await using var there = new OddRepository((query, _) => Oai.Opening(query) ?? query switch
        {
            "verb=ListRecords&metadataPrefix=jats" => Oai.Page("2", Oai.Record(1)),
            "verb=ListRecords&resumptionToken=2" => how switch { "500" => new OddRepository.Reply("", 500), "cut" => Oai.Page("3", Oai.Record(2), Oai.Record(3))[..^300], _ => Oai.Error(how) },
            "verb=ListIdentifiers&resumptionToken=2" => Oai.Error("badResumptionToken"),
            "verb=ListIdentifiers&metadataPrefix=jats" => Oai.Identifiers("more", 1, 2),
            "verb=ListIdentifiers&resumptionToken=more" => Oai.Identifiers(null, 3, 4),
            "verb=GetRecord&identifier=oai:x:3&metadataPrefix=jats" => Oai.Error("cannotDisseminateFormat"),
            "verb=GetRecord&identifier=oai:x:2&metadataPrefix=jats" => Oai.One(Oai.Record(2)),
            "verb=GetRecord&identifier=oai:x:4&metadataPrefix=jats" => Oai.One(Oai.Record(4)),
            _ => Oai.Error("badArgument"),
        });
        var result = await RunAsync(here, there);
        Assert.Equal(HarvestState.Complete, result.State);
        Assert.Equal(["Title 1", "Title 2", "Title 4"], await TitlesAsync(here));
        Assert.True(result.Counts.Rejected > 0);
        Assert.DoesNotContain("verb=GetRecord&identifier=oai:x:1&metadataPrefix=jats", there.Asked);
    }

    [Theory]
    [InlineData("same")]
    [InlineData("new")]
    [InlineData("empty")]
    public async Task A_list_without_end_is_given_up(string how)
    {
        await using var here = await StartAsync();
        var pages = 0;
        await using var there = new OddRepository((query, _) => Oai.Opening(query) ?? (how == "empty" ? Oai.Page($"{++pages}") : Oai.Page(how == "same" ? "same" : $"{++pages}", Oai.Record(1))));
        var result = await RunAsync(here, there);
        Assert.Equal((HarvestState.Failed, "harvest-endless"), (result.State, result.Problem!.Code));
        Assert.InRange(there.Asked.Count, 3, 20);
    }

    [Fact]
    public async Task One_token_for_all_of_a_list_is_in_order_as_long_as_records_come()
    {
        await using var here = await StartAsync();
        await using var there = new OddRepository((query, before) => Oai.Opening(query) ?? Oai.Page(before < 3 ? "same" : null, Oai.Record(query.Contains("resumption", StringComparison.Ordinal) ? before + 2 : 1)));
        var result = await RunAsync(here, there);
        Assert.Equal((HarvestState.Complete, 5L), (result.State, result.Counts.Imported));
    }

    [Fact]
    public async Task A_repository_that_stamps_by_day_is_asked_by_day()
    {
        await using var here = await StartAsync();
        await using var there = new OddRepository((query, _) => query == "verb=Identify" ? Oai.Identify("YYYY-MM-DD") : Oai.Opening(query) ?? Oai.Page(null, Oai.Record(1)));
        await RunAsync(here, there, request => request with { From = "2024-01-01T10:00:00Z", Until = "2024-12-31" });
        await RunAsync(here, there, request => request with { Set = "a" });
        await RunAsync(here, there, request => request with { Set = "a" });
        Assert.Equal(
            ["verb=ListRecords&metadataPrefix=jats&from=2024-01-01&until=2024-12-31", "verb=ListRecords&metadataPrefix=jats&set=a", "verb=ListRecords&metadataPrefix=jats&set=a&from=2024-04-30"],
            there.Asked.Where(query => query.StartsWith("verb=ListRecords", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_format_that_tells_most_is_taken_and_one_that_nobody_reads_is_refused()
    {
        await using var here = await StartAsync();
        var formats = Oai.Formats(("mets", "http://www.loc.gov/METS/"));
        await using var there = new OddRepository((query, _) => query == "verb=ListMetadataFormats" ? formats : Oai.Opening(query) ?? Oai.Error("noRecordsMatch"));
        var none = await RunAsync(here, there);
        Assert.Equal((null, "no-readable-format"), (none.State, none.Problem!.Code));
        Assert.Contains("It has: mets.", none.Problem.Message, StringComparison.Ordinal);
        Assert.Equal("no-readable-format", (await RunAsync(here, there, request => request with { Prefix = "jats" })).Problem!.Code);

        formats = Oai.Formats(("mets", "http://www.loc.gov/METS/"), ("full", "http://dtd.nlm.nih.gov/publishing/2.3"));
        Assert.Equal(HarvestState.Complete, (await RunAsync(here, there)).State);
        Assert.Contains("verb=ListRecords&metadataPrefix=full", there.Asked);
    }

    [Fact]
    public async Task Nothing_leads_into_a_private_network_unless_that_is_allowed()
    {
        await using var here = await StartAsync();
        await using var there = new OddRepository((query, _) => Oai.Opening(query) ?? Oai.Error("noRecordsMatch"));
        var refused = await RunAsync(here, there, request => request with { AllowPrivate = false });
        Assert.Equal((null, "private-address"), (refused.State, refused.Problem!.Code));
        var named = await RunAsync(here, there, request => request with { AllowPrivate = false, Address = new UriBuilder(there.Address) { Host = "localhost" }.Uri });
        Assert.Equal("private-address", named.Problem!.Code);
        Assert.Empty(there.Asked);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/", "not-a-repository")]
    [InlineData("http://localhost:1/oai?verb=Identify", "not-a-repository")]
    [InlineData("file:///etc/passwd", "not-a-repository")]
    public async Task A_redirect_to_elsewhere_is_not_followed(string to, string code)
    {
        await using var here = await StartAsync();
        await using var there = new OddRepository((_, _) => new OddRepository.Reply("", 302, $"Location: {to}\r\n"));
        Assert.Equal(code, (await RunAsync(here, there)).Problem!.Code);
    }

    [Fact]
    public async Task A_redirect_to_another_path_of_the_host_is_followed_and_one_that_goes_round_is_not()
    {
        await using var here = await StartAsync();
        await using var there = new OddRepository((query, _) => query.StartsWith("moved&", StringComparison.Ordinal) ? Oai.Opening(query[6..]) ?? Oai.Error("noRecordsMatch") : new OddRepository.Reply("", 301, $"Location: /new/oai?moved&{query}\r\n"));
        Assert.Equal(HarvestState.Complete, (await RunAsync(here, there)).State);

        await using var round = new OddRepository((query, _) => new OddRepository.Reply("", 301, $"Location: /oai?{query}\r\n"));
        Assert.Contains("redirects without end", (await RunAsync(here, round)).Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_a_journal_is_taken_for_that_of_its_repository()
    {
        await using var here = await StartAsync();
        await using var there = new OddRepository((query, _) => Oai.Opening(query.Replace("page=3&", "", StringComparison.Ordinal)) ?? Oai.Error("noRecordsMatch"));
        Assert.Equal(HarvestState.Complete, (await RunAsync(here, there, request => request with { Address = new Uri(there.Address + "?verb=ListRecords&metadataPrefix=oai_dc&page=3") })).State);
        Assert.Equal("page=3&verb=Identify", there.Asked.First());

        await using var home = new OddRepository((_, _) => "<html><body>Welcome</body></html>");
        Assert.Equal("not-a-repository", (await RunAsync(here, home, request => request with { Address = new Uri(home.Address, "/index.php/steppe") })).Problem!.Code);
        Assert.Contains(home.Heads, head => head.StartsWith("GET /index.php/steppe/oai?verb=Identify", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<!DOCTYPE html>\n<html lang=en><head><title>Steppe<link rel=oai href='/oai'></head><body><p>We speak OAI-PMH & more<br></body>")]
    [InlineData("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>OAI-PMH</p></body></html>")]
    public async Task A_web_page_that_speaks_of_OAI_PMH_is_no_repository_and_it_is_said_what_to_give(string page)
    {
        await using var here = await StartAsync();
        await using var there = new OddRepository((_, _) => page);
        var problem = (await RunAsync(here, there)).Problem!;
        Assert.Equal("not-a-repository", problem.Code);
        Assert.Contains("/oai", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        await using var here = await StartAsync();
        await using var there = new OddRepository((query, _) => Oai.Opening(query) ?? Oai.Page(null, Oai.Record(1), Oai.Deleted(2)));
        var result = await RunAsync(here, there, request => request with { DryRun = true });
        Assert.Equal((HarvestState.Complete, null, 1L), (result.State, result.Harvest, result.Counts.Imported));
        Assert.Contains(result.Found, found => found is { Count: 1, First.Remedy: not null });
        Assert.Empty(await TitlesAsync(here));
        Assert.Empty(await here.Service<HarvestStore>().ListAsync(null, 10));
    }

    [Fact]
    public async Task It_is_stopped_between_pages_and_goes_on_from_there()
    {
        await using var here = await StartAsync();
        using var stop = new CancellationTokenSource();
        await using var there = new OddRepository((query, before) => Oai.Opening(query) ?? query switch
        {
            "verb=ListRecords&metadataPrefix=jats" => Oai.Page("2", Oai.Record(1)),
            "verb=ListRecords&resumptionToken=2" when before == 0 => new OddRepository.Reply("", 503, "Retry-After: 60\r\n"),
            _ => Oai.Page(null, Oai.Record(2)),
        });

        // While it waits for the second page, the first one being stored.
        var watcher = new Watcher();
        watcher.Waiting = () =>
        {
            SpinWait.SpinUntil(() => watcher.Pages > 0, TimeSpan.FromSeconds(20));
            stop.Cancel();
        };
        Assert.Equal(HarvestState.Stopped, (await RunAsync(here, there, watcher: watcher, cancel: stop.Token)).State);
        Assert.Equal(HarvestState.Complete, (await RunAsync(here, there)).State);
        Assert.Equal(1, there.Asked.Count(query => query == "verb=ListRecords&metadataPrefix=jats"));
        Assert.Equal(["Title 1", "Title 2"], await TitlesAsync(here));
    }

    [Fact]
    public async Task Our_own_repository_is_harvested_whole_and_in_its_best_format()
    {
        await using var there = await StartAsync(("PageSize", "3"));
        await using var source = new OddRepository((query, _) => Oai.Opening(query) ?? Oai.Page(null, Enumerable.Range(1, 8).Select(i => Oai.Record(i))));
        Assert.Equal(8, (await RunAsync(there, source, publish: true)).Counts.Published);

        await using var here = await StartAsync();
        var address = new Uri(there.Address, "journals/steppe/oai");
        var first = await RunAsync(here, source, request => request with { Address = address, Publish = true });
        Assert.Equal((HarvestState.Complete, 8L, 8L, 3), (first.State, first.Counts.Imported, first.Counts.Published, first.Counts.Pages));

        await there.Service<ArticlePublisher>().WithdrawAsync(3, "Twice", null);
        var second = await RunAsync(here, source, request => request with { Address = address, Publish = true });
        Assert.Equal((HarvestState.Complete, 1L), (second.State, second.Counts.Withdrawn));
        Assert.Equal("jats", (await here.Service<HarvestStore>().ListAsync(null, 10)).Single().Plan.Prefix);
    }

    private static async Task<PublishingServer> StartAsync(params (string, string)[] settings)
    {
        var server = await PublishingServer.StartAsync(settings);
        await (await server.AsAsync(ApiKeyRole.Admin)).PostAsync("api/journals", Calls.Journal);
        return server;
    }

    private static Task<HarvestResult> RunAsync(PublishingServer here, OddRepository there, Func<HarvestRequest, HarvestRequest>? how = null, bool publish = false, Watcher? watcher = null, CancellationToken? cancel = null)
    {
        var request = new HarvestRequest(there.Address, "steppe", Publish: publish, AllowPrivate: true);
        var harvester = new Harvester(here.Service<ImportBatches>(), here.Service<ImportStore>(), here.Service<HarvestStore>(), here.Service<ArticleStore>(), here.Service<ArticlePublisher>(), here.Service<PublishingSettings>())
        {
            Patience = new HarvestPatience { First = TimeSpan.FromMilliseconds(1) },
        };
        return harvester.RunAsync(how is null ? request : how(request), watcher ?? new Watcher(), cancel ?? TestContext.Current.CancellationToken);
    }

    private static async Task<IEnumerable<string>> TitlesAsync(PublishingServer server) =>
        (await server.Service<ArticleStore>().ListAsync(new ArticleSelection("steppe"), null, 100)).Select(article => article.Article.PlainTitle);

    private sealed class Watcher : IHarvestWatcher
    {
        public List<string> Waited { get; } = [];

        public List<Problem> Notes { get; } = [];

        public Action? Waiting { get; set; }

        public int Pages { get; private set; }

        public void Begins(string repository, string prefix, string? from, bool goesOn, bool tellsDeletions)
        {
        }

        public void Waits(string why)
        {
            Waited.Add(why);
            Waiting?.Invoke();
        }

        public void Took(HarvestCounts counts, IReadOnlyList<FileReport> files, IReadOnlyList<Problem> notes)
        {
            Pages++;
            Notes.AddRange(notes);
        }
    }
}
