using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Postgres.Tests.Fixtures;
using Publishing.Text;

namespace Publishing.Postgres.Tests;

public sealed class ArticleIntakeTests : IAsyncLifetime
{
    private TestRepository _repository = null!;

    public async ValueTask InitializeAsync() => _repository = await TestRepository.CreateAsync();

    public ValueTask DisposeAsync() => _repository.DisposeAsync();

    private ArticleIntake Intake => new(_repository.DataSource);

    [Fact]
    public async Task Each_draft_of_a_batch_has_an_outcome_of_its_own()
    {
        var known = (await _repository.Articles.CreateAsync(Draft("Wells", "10.5555/1"))).Value!.Id;
        var outcomes = await Intake.CreateAsync([
            PreparedDraft.Of(Draft("Roads", "10.5555/2")),
            PreparedDraft.Of(Draft("Wells again", "10.5555/1")),
            PreparedDraft.Of(Draft("Camels", "10.5555/3") with { Section = "nowhere" }),
            PreparedDraft.Of(Draft("Yurts", "10.5555/4") with { Issue = "1-1", Section = "notes" }),
        ]);

        Assert.Equal([ChangeOutcome.Done, ChangeOutcome.Duplicate, ChangeOutcome.NotFound, ChangeOutcome.Done], outcomes.Select(outcome => outcome.Outcome));
        Assert.Equal(known, outcomes[1].Id);
        Assert.Equal(["Wells", "Roads", "Yurts"], (await _repository.Articles.ListAsync(new ArticleSelection("journal"), null, 10)).Select(article => article.Article.PlainTitle));
        var placed = (await _repository.Articles.FindAsync(outcomes[3].Id!.Value))!;
        Assert.Equal(("Yurts", "1-1", "notes", ArticleState.Draft), (placed.Article.PlainTitle, placed.Issue, placed.Section, placed.State));
    }

    [Fact]
    public async Task What_is_known_of_a_batch_is_found_for_each_draft()
    {
        await _repository.Journals.CreateAsync(TestRepository.Journal("other"));
        var source = await new SourceStore(_repository.DataSource).AddAsync(new("a.xml", "text/xml", "jats", 1, "<article/>"u8.ToArray()));
        var applied = (await _repository.Articles.CreateAsync(Draft("Applied", "10.5555/1") with { SourceId = source, SourcePlace = 3 })).Value!.Id;
        var same = (await _repository.Articles.CreateAsync(Draft("Same", "10.5555/2"))).Value!.Id;
        var elsewhere = (await _repository.Articles.CreateAsync(Draft("Elsewhere", "10.5555/3") with { Journal = "other" })).Value!.Id;
        var alike = (await _repository.Articles.CreateAsync(Draft("Alike", null))).Value!.Id;
        await _repository.Articles.CreateAsync(Draft("Alike", "10.5555/5"));

        var known = await Intake.FindAsync("journal", [
            PreparedDraft.Of(Draft("Changed since", "10.5555/9") with { SourceId = source, SourcePlace = 3 }),
            PreparedDraft.Of(Draft("Same", "10.5555/2") with { SourceId = source, SourcePlace = 2 }),
            PreparedDraft.Of(Draft("Elsewhere", "10.5555/3")),
            PreparedDraft.Of(Draft("Alike", "10.5555/4")),
            PreparedDraft.Of(Draft("New", "10.5555/6")),
        ], 10);

        Assert.Equal([applied, null, null, null, null], known.Select(one => one.Applied?.Id));
        Assert.Equal([null, same, null, null, null], known.Select(one => one.Same?.Id));
        Assert.Equal([elsewhere], known.SelectMany(one => one.Elsewhere).Select(article => article.Id));
        Assert.Equal((elsewhere, 2), (known[2].Elsewhere[0].Id, known[3].AlikeCount));

        // The other one that looks like it has another DOI, and is another article for certain.
        var only = Assert.Single(known[3].Alike);
        Assert.Equal((alike, true), (only.Article.Id, only.KnownByTitleOnly));
    }

    [Fact]
    public async Task Two_batches_with_the_same_articles_at_once_make_each_once()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() =>
            Intake.CreateAsync([.. Enumerable.Range(0, 50).OrderBy(n => n * 7919 * (i + 1) % 53).Select(n => PreparedDraft.Of(Draft($"Wells {n}", $"10.5555/{n}")))]))));

        Assert.Equal(50, made.Sum(batch => batch.Count(outcome => outcome.Outcome == ChangeOutcome.Done)));
        Assert.Equal(150, made.Sum(batch => batch.Count(outcome => outcome.Outcome == ChangeOutcome.Duplicate)));
        Assert.Equal(50, (await _repository.Articles.CountAsync("journal"))[ArticleState.Draft]);
    }

    private static ArticleDraft Draft(string title, string? doi) => new("journal", new Article
    {
        Titles = [new Title(RichText.Plain(title))],
        Contributors = [new Contributor { Names = [new PersonName("Zhansaya", "Aru")] }],
        Doi = doi is null ? null : Doi.TryParse(doi, out var parsed) ? parsed : null,
    });
}
