using Publishing.Identifiers;
using Publishing.Journals;
using Publishing.Postgres.Tests.Fixtures;
using Publishing.Text;

namespace Publishing.Postgres.Tests;

public sealed class JournalStoreTests : IAsyncLifetime
{
    private TestRepository _repository = null!;

    public async ValueTask InitializeAsync() => _repository = await TestRepository.CreateAsync();

    public ValueTask DisposeAsync() => _repository.DisposeAsync();

    [Fact]
    public async Task A_journal_comes_back_as_it_was_given()
    {
        var journal = TestRepository.Journal("acta") with
        {
            Titles = [new("Acta"), new LocalizedText("Записки", LanguageTag.Parse("ru"))],
            Publisher = new("Press \"X\" \\u0000", "Town"),
            Description = "About \0 storks.",
        };

        var (outcome, created) = await _repository.Journals.CreateAsync(journal);
        var found = (await _repository.Journals.FindAsync("acta"))!;

        Assert.Equal(ChangeOutcome.Done, outcome);
        Assert.Equal((created!.Id, 1), (found.Id, found.Version));
        Assert.Equal(journal.Titles, found.Journal.Titles);
        Assert.Equal(journal.Publisher, found.Journal.Publisher);
        Assert.Equal("About  storks.", found.Journal.Description);
    }

    [Fact]
    public async Task Journals_are_counted()
    {
        await _repository.Journals.CreateAsync(TestRepository.Journal("acta"));

        Assert.Equal(2, await _repository.Journals.CountAsync());
    }

    [Fact]
    public async Task A_slug_is_given_once()
    {
        var (outcome, existing) = await _repository.Journals.CreateAsync(TestRepository.Journal("journal", "Other"));

        Assert.Equal((ChangeOutcome.Duplicate, "Journal"), (outcome, existing!.Journal.Title));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("No Slug")]
    [InlineData("nul\0")]
    [InlineData("")]
    public async Task A_journal_that_there_is_not_is_null_and_never_an_error(string slug)
    {
        Assert.Null(await _repository.Journals.FindAsync(slug));
        Assert.Null(await _repository.Journals.FindIssueAsync(slug, "1-1"));
        Assert.Null(await _repository.Journals.FindIssueAsync("journal", slug));
        Assert.Empty(await _repository.Journals.ListIssuesAsync(slug, null, 10));
        Assert.Equal(ChangeOutcome.NotFound, (await _repository.Journals.CreateIssueAsync(slug, new Issue { Slug = "1" })).Outcome);
        Assert.Equal(ChangeOutcome.NotFound, (await _repository.Journals.ReplaceIssueAsync("journal", slug, new Issue { Slug = "1" }, null)).Outcome);
    }

    [Fact]
    public async Task Journals_are_listed_by_slug_page_by_page()
    {
        foreach (var slug in new[] { "b", "a", "c-1" })
        {
            await _repository.Journals.CreateAsync(TestRepository.Journal(slug));
        }

        Assert.Equal(["a", "b"], (await _repository.Journals.ListAsync(null, 2)).Select(journal => journal.Journal.Slug));
        Assert.Equal(["c-1", "journal"], (await _repository.Journals.ListAsync("b", 10)).Select(journal => journal.Journal.Slug));
    }

    [Fact]
    public async Task A_change_counts_up_the_version_and_the_same_document_does_not()
    {
        var (outcome, changed) = await _repository.Journals.ReplaceAsync("journal", TestRepository.Journal("journal", "Renamed"), 1);
        Assert.Equal((ChangeOutcome.Done, 2, "Renamed"), (outcome, changed!.Version, changed.Journal.Title));

        Assert.Equal(ChangeOutcome.Unchanged, (await _repository.Journals.ReplaceAsync("journal", TestRepository.Journal("journal", "Renamed"), 2)).Outcome);
        var (stale, current) = await _repository.Journals.ReplaceAsync("journal", TestRepository.Journal("journal"), 1);
        Assert.Equal((ChangeOutcome.VersionConflict, 2), (stale, current!.Version));
    }

    [Fact]
    public async Task A_slug_cannot_change_and_a_section_in_use_cannot_go()
    {
        await _repository.DraftAsync("On storks", section: "notes");
        var journal = TestRepository.Journal("journal");

        Assert.Equal(ChangeOutcome.WrongState, (await _repository.Journals.ReplaceAsync("journal", journal with { Slug = "other" }, null)).Outcome);
        Assert.Equal(ChangeOutcome.WrongState, (await _repository.Journals.ReplaceAsync("journal", journal with { Sections = [journal.Sections[0]] }, null)).Outcome);
        Assert.Equal(ChangeOutcome.Done, (await _repository.Journals.ReplaceAsync("journal", journal with { Sections = [journal.Sections[1]] }, null)).Outcome);
    }

    [Fact]
    public async Task A_section_that_is_gone_stays_a_set_while_records_are_listed_under_it()
    {
        var article = await _repository.PublishedAsync("On storks", section: "notes");
        await _repository.Publisher().ReplaceAsync(article.Id, TestRepository.Draft("On storks", section: "reviews"), null);
        var journal = TestRepository.Journal("journal");

        await _repository.Journals.ReplaceAsync("journal", journal with { Sections = [journal.Sections[0], new("new", [new("New")])] }, null);
        Assert.Equal(["journal", "journal:new", "journal:notes", "journal:reviews"], await SetsAsync());

        await _repository.Journals.ReplaceAsync("journal", journal with { Sections = [journal.Sections[0]] }, null);
        Assert.Equal(["journal", "journal:notes", "journal:reviews"], await SetsAsync());
    }

    [Fact]
    public async Task Issues_are_kept_within_their_journal()
    {
        await _repository.Journals.CreateAsync(TestRepository.Journal("other"));

        Assert.Equal(ChangeOutcome.Done, (await _repository.Journals.CreateIssueAsync("other", new Issue { Slug = "1-1" })).Outcome);
        Assert.Equal(ChangeOutcome.Duplicate, (await _repository.Journals.CreateIssueAsync("journal", new Issue { Slug = "1-1" })).Outcome);
        await _repository.Journals.CreateIssueAsync("journal", new Issue { Slug = "1-2" });
        Assert.Equal(["1-1", "1-2"], (await _repository.Journals.ListIssuesAsync("journal", null, 10)).Select(issue => issue.Issue.Slug));
        Assert.Equal(["1-2"], (await _repository.Journals.ListIssuesAsync("journal", "1-1", 10)).Select(issue => issue.Issue.Slug));

        var (outcome, changed) = await _repository.Journals.ReplaceIssueAsync("journal", "1-1", new Issue { Slug = "1-1", Volume = "I" }, 1);
        Assert.Equal((ChangeOutcome.Done, 2, "I"), (outcome, changed!.Version, changed.Issue.Volume));
        Assert.Equal(ChangeOutcome.Unchanged, (await _repository.Journals.ReplaceIssueAsync("journal", "1-1", new Issue { Slug = "1-1", Volume = "I" }, null)).Outcome);
        Assert.Equal(ChangeOutcome.VersionConflict, (await _repository.Journals.ReplaceIssueAsync("journal", "1-1", new Issue { Slug = "1-1" }, 1)).Outcome);
        Assert.Equal(ChangeOutcome.WrongState, (await _repository.Journals.ReplaceIssueAsync("journal", "1-1", new Issue { Slug = "1-3" }, null)).Outcome);
        Assert.Null((await _repository.Journals.FindIssueAsync("other", "1-1"))!.Issue.Volume);
    }

    private async Task<IEnumerable<string>> SetsAsync() => (await _repository.Records.SetsAsync(null, null, 100)).Select(set => set.SetSpec);
}
