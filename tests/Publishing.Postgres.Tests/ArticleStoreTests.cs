using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Postgres.Tests.Fixtures;
using Publishing.Text;

namespace Publishing.Postgres.Tests;

public sealed class ArticleStoreTests : IAsyncLifetime
{
    private TestRepository _repository = null!;

    public async ValueTask InitializeAsync() => _repository = await TestRepository.CreateAsync();

    public ValueTask DisposeAsync() => _repository.DisposeAsync();

    [Fact]
    public async Task An_article_comes_back_as_it_was_given()
    {
        var source = await new SourceStore(_repository.DataSource).AddAsync(new("a.xml", "text/xml", "jats", 1, "<article/>"u8.ToArray()));
        var article = new Article
        {
            Titles = [new Title(new RichText([new TextRun("On "), new StyledRun(InlineStyle.Italic, RichText.Plain("Ciconia \U0001F426"))]), LanguageTag.Parse("en"))],
            Counts = new SortedDictionary<string, int> { ["page-count"] = 12, ["ref-count"] = 3 },
            FirstPage = "1",
        };
        Problem[] problems = [Problem.Of(ProblemCodes.NoDoi, "It has no DOI.")];

        var (outcome, created) = await _repository.Articles.CreateAsync(new("journal", article, "1-1", "notes", problems, source, "42"));
        var found = (await _repository.Articles.FindAsync(created!.Id))!;

        Assert.Equal(ChangeOutcome.Done, outcome);
        Assert.Equal(("journal", "1-1", "notes", ArticleState.Draft, 1, (long?)source), (found.Journal, found.Issue, found.Section, found.State, found.Version, found.SourceId));
        Assert.Equal(ArticleJson.Write(article), ArticleJson.Write(found.Article with { Counts = new SortedDictionary<string, int>(found.Article.Counts.ToDictionary()) }));
        Assert.Equal(problems, found.Problems);
        Assert.Empty(found.Formats);
        Assert.Null(found.PublishedAt);
        Assert.Equal(DateTimeKind.Utc, found.CreatedAt.Kind);
    }

    [Theory]
    [InlineData("none", null, null)]
    [InlineData("journal", "9-9", null)]
    [InlineData("journal", null, "none")]
    [InlineData("Not a slug", null, null)]
    public async Task An_article_needs_its_journal_issue_and_section(string journal, string? issue, string? section) =>
        Assert.Equal(new(ChangeOutcome.NotFound, null), await _repository.Articles.CreateAsync(TestRepository.Draft("On storks", section, issue, journal)));

    [Fact]
    public async Task An_article_is_known_again_by_DOI_by_source_key_and_by_what_it_is()
    {
        var doi = Doi("10.1234/storks");
        var known = (await _repository.Articles.CreateAsync(Draft("On storks", doi, "5", "7", sourceKey: "a"))).Value!;

        await AssertSameAsync(Draft("Retitled", Doi("10.1234/STORKS"), null, null));
        await AssertSameAsync(Draft("Retitled", null, null, null, sourceKey: "a"));
        await AssertSameAsync(Draft("On Storks!", null, "5", "7"));
        await AssertNewAsync(Draft("On storks", null, "6", "7"));
        await AssertNewAsync(Draft("On storks", null, "5", "7") with { Journal = "other" });

        async Task AssertSameAsync(ArticleDraft draft)
        {
            Assert.Equal(known.Id, (await SameAsync(draft))!.Id);
            var (outcome, existing) = await _repository.Articles.CreateAsync(draft);
            Assert.Equal((ChangeOutcome.Duplicate, known.Id), (outcome, existing!.Id));
        }

        async Task AssertNewAsync(ArticleDraft draft)
        {
            await _repository.Journals.CreateAsync(TestRepository.Journal("other"));
            Assert.Null(await SameAsync(draft));
            Assert.Equal(ChangeOutcome.Done, (await _repository.Articles.CreateAsync(draft)).Outcome);
        }
    }

    [Fact]
    public async Task Two_editorials_of_one_issue_are_two_when_their_DOIs_or_numbers_differ()
    {
        await _repository.Articles.CreateAsync(Draft("Editorial", Doi("10.1234/a"), "5", null, sourceKey: "1"));

        Assert.Equal(ChangeOutcome.Done, (await _repository.Articles.CreateAsync(Draft("Editorial", Doi("10.1234/b"), "5", null))).Outcome);
        Assert.Equal(ChangeOutcome.Done, (await _repository.Articles.CreateAsync(Draft("Editorial", null, "5", null, sourceKey: "2"))).Outcome);
        Assert.Equal(ChangeOutcome.Duplicate, (await _repository.Articles.CreateAsync(Draft("Editorial", null, "5", null, sourceKey: "2"))).Outcome);
    }

    [Fact]
    public async Task The_same_article_given_many_times_at_once_is_stored_once()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() =>
            _repository.Articles.CreateAsync(i % 2 == 0 ? Draft("On storks", Doi("10.1234/a"), "5", "7") : Draft("On storks", null, "5", "7", sourceKey: "x")))));

        Assert.Single(outcomes, changed => changed.Outcome == ChangeOutcome.Done);
        Assert.Single(outcomes.Select(changed => changed.Value!.Id).Distinct());
        Assert.Equal(1, await _repository.Database.ScalarAsync<long>("select count(*) from articles"));
    }

    [Fact]
    public async Task A_title_of_ten_megabytes_is_stored_and_known_again()
    {
        var draft = Draft(new string('ж', 5_000_000), null, "5", "7");

        Assert.Equal(ChangeOutcome.Done, (await _repository.Articles.CreateAsync(draft)).Outcome);
        Assert.Equal(ChangeOutcome.Duplicate, (await _repository.Articles.CreateAsync(draft)).Outcome);
    }

    [Fact]
    public async Task Articles_are_listed_by_number_by_journal_issue_and_state_in_both_directions()
    {
        await _repository.Journals.CreateAsync(TestRepository.Journal("other"));
        var a = await _repository.PublishedAsync("A", issue: "1-1");
        var b = await _repository.DraftAsync("B");
        var c = await _repository.PublishedAsync("C");
        await _repository.Publisher().WithdrawAsync(c.Id, null, null);
        var d = (await _repository.Articles.CreateAsync(TestRepository.Draft("D", journal: "other"))).Value!;

        Assert.Equal([a.Id, b.Id, c.Id, d.Id], await ListAsync(new()));
        Assert.Equal([d.Id, c.Id, b.Id, a.Id], await ListAsync(new(NewestFirst: true)));
        Assert.Equal([b.Id, a.Id], await ListAsync(new(NewestFirst: true), after: c.Id));
        Assert.Equal([c.Id, d.Id], await ListAsync(new(), after: b.Id));
        Assert.Equal([a.Id, b.Id], await ListAsync(new(), limit: 2));
        Assert.Equal([a.Id, b.Id, c.Id], await ListAsync(new("journal")));
        Assert.Equal([a.Id], await ListAsync(new("journal", "1-1")));
        Assert.Equal([a.Id, c.Id], await ListAsync(new(States: [ArticleState.Withdrawn, ArticleState.Published])));
        Assert.Equal([d.Id], await ListAsync(new("other", States: [ArticleState.Draft])));
        Assert.Empty(await ListAsync(new("none")));
        Assert.Empty(await ListAsync(new("nul\0")));

        async Task<IEnumerable<long>> ListAsync(ArticleSelection selection, long? after = null, int limit = 10) =>
            (await _repository.Articles.ListAsync(selection, after, limit)).Select(article => article.Id);
    }

    [Fact]
    public async Task Articles_are_counted_by_state()
    {
        await _repository.PublishedAsync("A");
        await _repository.PublishedAsync("B");
        await _repository.DraftAsync("C");

        var counts = await _repository.Articles.CountAsync("journal");

        Assert.Equal((1, 2, 0), (counts[ArticleState.Draft], counts[ArticleState.Published], counts[ArticleState.Withdrawn]));
        Assert.Equal(3, (await _repository.Articles.CountAsync(null)).Values.Sum());
        Assert.Equal(0, (await _repository.Articles.CountAsync("none")).Values.Sum());
    }

    [Fact]
    public async Task A_draft_can_be_deleted_and_then_given_again()
    {
        var draft = await _repository.DraftAsync("On storks");

        Assert.Equal(ChangeOutcome.VersionConflict, (await _repository.Articles.DeleteDraftAsync(draft.Id, draft.Version + 1)).Outcome);
        Assert.Equal(ChangeOutcome.Done, (await _repository.Articles.DeleteDraftAsync(draft.Id, draft.Version)).Outcome);
        Assert.Equal(ChangeOutcome.NotFound, (await _repository.Articles.DeleteDraftAsync(draft.Id, null)).Outcome);
        Assert.Equal(ChangeOutcome.Done, (await _repository.Articles.CreateAsync(TestRepository.Draft("On storks"))).Outcome);
    }

    [Fact]
    public async Task What_was_published_is_never_deleted()
    {
        var article = await _repository.PublishedAsync("On storks");

        Assert.Equal(ChangeOutcome.WrongState, (await _repository.Articles.DeleteDraftAsync(article.Id, null)).Outcome);
        await _repository.Publisher().WithdrawAsync(article.Id, null, null);
        Assert.Equal(ChangeOutcome.WrongState, (await _repository.Articles.DeleteDraftAsync(article.Id, null)).Outcome);
    }

    private static Doi Doi(string text) => Identifiers.Doi.TryParse(text, out var doi) ? doi : throw new FormatException(text);

    private static ArticleDraft Draft(string title, Doi? doi, string? volume, string? page, string? sourceKey = null) =>
        new("journal", new Article { Titles = [new Title(RichText.Plain(title))], Doi = doi, Volume = volume, FirstPage = page }, SourceKey: sourceKey);

    private async Task<StoredArticle?> SameAsync(ArticleDraft draft) =>
        (await new ArticleIntake(_repository.DataSource).FindAsync(draft.Journal, [PreparedDraft.Of(draft)], 10))[0].Same;
}
