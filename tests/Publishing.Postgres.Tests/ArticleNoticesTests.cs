using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Postgres.Tests.Fixtures;
using Publishing.Text;

namespace Publishing.Postgres.Tests;

/// <summary>A correction, a retraction or an expression of concern is told of by the article that it is about, in every form, for as long as it is published.</summary>
public sealed class ArticleNoticesTests : IAsyncLifetime
{
    private TestRepository _repository = null!;

    public async ValueTask InitializeAsync() => _repository = await TestRepository.CreateAsync();

    public ValueTask DisposeAsync() => _repository.DisposeAsync();

    [Theory]
    [InlineData("correction", "corrected-article", "correction-forward")]
    [InlineData("retraction", "retracted-article", "retraction-forward")]
    [InlineData("partial-retraction", "retracted-article", "partial-retraction")]
    [InlineData("expression-of-concern", "object-of-concern", "expression-of-concern")]
    public async Task When_a_notice_is_published_its_article_tells_of_it_and_its_datestamps_move(string type, string kind, string answer)
    {
        var article = await PublishAsync("On storks", "10.5555/Storks");
        var other = await PublishAsync("On cranes", "10.5555/cranes");
        var before = await LaterAsync();

        var notice = await PublishAsync("Of storks", "10.5555/notice", type, (kind, "10.5555/storks"));
        Assert.Equal(1, await Publisher().RenderDueAsync(10));

        Assert.Contains($"related-article-type=\"{answer}\" ext-link-type=\"doi\" xlink:href=\"10.5555/notice\"", await TextAsync("jats", article), StringComparison.Ordinal);
        Assert.Contains("<dc:relation>info:eu-repo/semantics/reference/doi/10.5555/notice</dc:relation>", await TextAsync("oai_dc", article), StringComparison.Ordinal);
        var after = await _repository.StampsAsync();
        Assert.All(new[] { "jats", "oai_dc" }, format => Assert.True(after[(format, article)] > before[(format, article)]));
        Assert.All(new[] { "jats", "oai_dc" }, format => Assert.Equal(before[(format, other)], after[(format, other)]));
        Assert.Equal([new Notice(notice, answer, DoiOf("10.5555/notice"))], (await _repository.Articles.FindAsync(article))!.Notices);
        Assert.Empty((await _repository.Articles.FindAsync(article))!.Article.RelatedArticles);
        Assert.Equal(0, await Publisher().RenderDueAsync(10));
    }

    [Fact]
    public async Task A_draft_says_nothing_and_a_withdrawn_notice_says_nothing_any_more_until_it_is_published_again()
    {
        var article = await PublishAsync("On storks", "10.5555/storks");
        var draft = await DraftAsync("Of storks", "10.5555/notice", "retraction", ("retracted-article", "10.5555/storks"));
        Assert.Equal(0, await Publisher().RenderDueAsync(10));
        Assert.Empty((await _repository.Articles.FindAsync(article))!.Notices);
        var without = await TextAsync("jats", article);

        await Publisher().PublishAsync(draft, null);
        Assert.Equal(1, await Publisher().RenderDueAsync(10));
        var with = await TextAsync("jats", article);
        Assert.Contains("retraction-forward", with, StringComparison.Ordinal);

        var before = await LaterAsync();
        await Publisher().WithdrawAsync(draft, "A mistake.", null);
        Assert.Equal(1, await Publisher().RenderDueAsync(10));
        Assert.Equal(without, await TextAsync("jats", article));
        Assert.True((await _repository.StampsAsync())[("jats", article)] > before[("jats", article)]);

        await Publisher().PublishAsync(draft, null);
        Assert.Equal(1, await Publisher().RenderDueAsync(10));
        Assert.Equal(with, await TextAsync("jats", article));
    }

    [Fact]
    public async Task An_article_that_comes_after_its_notice_tells_of_it_at_once()
    {
        await PublishAsync("Of storks", "10.5555/notice", "correction", ("corrected-article", "10.5555/storks"));
        await Publisher().RenderDueAsync(10);

        var article = await PublishAsync("On storks", "10.5555/storks");

        Assert.Contains("correction-forward", await TextAsync("jats", article), StringComparison.Ordinal);
        Assert.Equal(0, await Publisher().RenderDueAsync(10));
    }

    [Fact]
    public async Task A_notice_that_is_changed_leaves_the_one_article_and_comes_to_the_other()
    {
        var (storks, cranes) = (await PublishAsync("On storks", "10.5555/storks"), await PublishAsync("On cranes", "10.5555/cranes"));
        var notice = await PublishAsync("A correction", "10.5555/notice", "correction", ("corrected-article", "10.5555/storks"));
        await Publisher().RenderDueAsync(10);
        var draft = Draft("A correction", "10.5555/notice-2", "correction", ("corrected-article", "10.5555/cranes"));

        Assert.Equal(ChangeOutcome.Done, (await Publisher().ReplaceAsync(notice, draft, null)).Outcome);
        Assert.Equal(2, await Publisher().RenderDueAsync(10));

        Assert.DoesNotContain("related-article", await TextAsync("jats", storks), StringComparison.Ordinal);
        Assert.Contains("xlink:href=\"10.5555/notice-2\"", await TextAsync("jats", cranes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_whose_DOI_is_changed_has_the_notices_of_its_new_one()
    {
        await PublishAsync("Of storks", "10.5555/notice", "correction", ("corrected-article", "10.5555/storks"));
        await Publisher().RenderDueAsync(10);
        var article = await PublishAsync("On storks", "10.5555/stroks");
        Assert.DoesNotContain("related-article", await TextAsync("jats", article), StringComparison.Ordinal);

        await Publisher().ReplaceAsync(article, Draft("On storks", "10.5555/storks"), null);

        Assert.Contains("correction-forward", await TextAsync("jats", article), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_corrects_or_retracts_an_article_of_another_journal()
    {
        await _repository.Journals.CreateAsync(TestRepository.Journal("other"));
        var article = await PublishAsync("On storks", "10.5555/storks");
        var before = await LaterAsync();

        var draft = Draft("Of storks", "10.5555/notice", "retraction", ("retracted-article", "10.5555/storks")) with { Journal = "other" };
        var notice = (await _repository.Articles.CreateAsync(draft)).Value!;
        await Publisher().PublishAsync(notice.Id, null);
        await Publisher().RenderDueAsync(10);

        Assert.Empty((await _repository.Articles.FindAsync(article))!.Notices);
        Assert.DoesNotContain("retraction-forward", await TextAsync("jats", article), StringComparison.Ordinal);
        Assert.Equal(before[("jats", article)], (await _repository.StampsAsync())[("jats", article)]);
    }

    [Fact]
    public async Task A_notice_that_goes_to_another_journal_leaves_its_article_and_one_that_comes_is_told()
    {
        await _repository.Journals.CreateAsync(TestRepository.Journal("other"));
        var article = await PublishAsync("On storks", "10.5555/storks");
        var notice = await PublishAsync("Of storks", "10.5555/notice", "retraction", ("retracted-article", "10.5555/storks"));
        await Publisher().RenderDueAsync(10);
        Assert.Contains("retraction-forward", await TextAsync("jats", article), StringComparison.Ordinal);
        var draft = Draft("Of storks", "10.5555/notice", "retraction", ("retracted-article", "10.5555/storks"));

        Assert.Equal(ChangeOutcome.Done, (await Publisher().ReplaceAsync(notice, draft with { Journal = "other" }, null)).Outcome);
        await Publisher().RenderDueAsync(10);
        Assert.DoesNotContain("retraction-forward", await TextAsync("jats", article), StringComparison.Ordinal);

        await Publisher().ReplaceAsync(notice, draft, null);
        await Publisher().RenderDueAsync(10);
        Assert.Contains("retraction-forward", await TextAsync("jats", article), StringComparison.Ordinal);
    }

    // In a DOI only the letters of ASCII have a case; what the database folds depends on how it was made.
    [Theory]
    [InlineData("10.5555/ЖУРНАЛ-İ", "10.5555/ЖУРНАЛ-İ", true)]
    [InlineData("10.5555/ЖУРНАЛ.A", "10.5555/ЖУРНАЛ.a", true)]
    [InlineData("10.5555/ЖУРНАЛ", "10.5555/журнал", false)]
    public async Task An_article_whose_DOI_is_not_in_ASCII_has_its_notices(string doi, string named, bool isTold)
    {
        var article = await PublishAsync("On storks", doi);
        await PublishAsync("Of storks", "10.5555/notice", "correction", ("corrected-article", named));
        await Publisher().RenderDueAsync(10);

        Assert.Equal(isTold, (await TextAsync("jats", article)).Contains("correction-forward", StringComparison.Ordinal));
        Assert.Equal(isTold ? 1 : 0, (await _repository.Articles.FindAsync(article))!.Notices.Count);
    }

    [Theory]
    [InlineData("preprint", "10.5555/storks")]
    [InlineData("translated-article", "10.5555/storks")]
    [InlineData("corrected-article", "10.5555/notice")]
    public async Task A_relation_that_is_no_notice_or_of_an_article_to_itself_is_not_told_back(string kind, string doi)
    {
        var article = await PublishAsync("On storks", "10.5555/storks");
        var other = await PublishAsync("Of storks", "10.5555/notice", "research-article", (kind, doi));
        await Publisher().RenderDueAsync(10);

        Assert.Empty((await _repository.Articles.FindAsync(article))!.Notices);
        Assert.Empty((await _repository.Articles.FindAsync(other))!.Notices);
        Assert.DoesNotContain("-forward", await TextAsync("jats", article) + await TextAsync("jats", other), StringComparison.Ordinal);
    }

    // A notice that is published between reading and storing must not be lost.
    [Fact]
    public async Task A_notice_that_comes_while_its_article_is_rendered_is_told_all_the_same()
    {
        var article = await DraftAsync("On storks", "10.5555/storks", "research-article");
        var notice = await DraftAsync("Of storks", "10.5555/notice", "correction", ("corrected-article", "10.5555/storks"));
        var once = true;
        ArticlePublisher slow = new(_repository.DataSource, TestRepository.Addresses, _repository.Time)
        {
            Rendered = async () =>
            {
                if (once)
                {
                    once = false;
                    await Publisher().PublishAsync(notice, null);
                    await Publisher().RenderDueAsync(10);
                }
            },
        };

        await slow.PublishAsync(article, null);
        await Publisher().RenderDueAsync(10);

        Assert.Contains("correction-forward", await TextAsync("jats", article), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_without_a_DOI_is_told_by_its_address()
    {
        var article = await PublishAsync("On storks", "10.5555/storks");
        var notice = await PublishAsync("Of storks", null, "correction", ("corrected-article", "10.5555/storks"));
        await Publisher().RenderDueAsync(10);

        Assert.Contains($"ext-link-type=\"uri\" xlink:href=\"https://press.example.org/articles/{notice}\"", await TextAsync("jats", article), StringComparison.Ordinal);
    }

    // What an importer of long ago, or somebody with psql, may have left there.
    [Theory]
    [InlineData("""{"titles": [{"text": "A"}], "relatedArticles": 5}""")]
    [InlineData("""{"titles": [{"text": "A"}], "relatedArticles": ["x", null, {"doi": "10.5555/storks"}, {"kind": "corrected-article"}]}""")]
    public async Task A_document_that_is_not_what_it_should_be_holds_up_nobody(string document)
    {
        var article = await PublishAsync("On storks", "10.5555/storks");
        await using var command = _repository.DataSource.CreateCommand($"update articles set document = '{document}' where id = {article}");

        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private static Doi DoiOf(string text) => Doi.TryParse(text, out var doi) ? doi : throw new FormatException(text);

    private static ArticleDraft Draft(string title, string? doi, string type = "research-article", params (string Kind, string Doi)[] related) => new("journal", new Article
    {
        Type = new ArticleType(type),
        Titles = [new Title(RichText.Plain(title))],
        Doi = doi is null ? null : DoiOf(doi),
        RelatedArticles = [.. related.Select(one => new RelatedArticle(one.Kind, DoiOf(one.Doi)))],
    });

    private ArticlePublisher Publisher() => new(_repository.DataSource, TestRepository.Addresses, _repository.Time);

    private async Task<long> DraftAsync(string title, string? doi, string type, params (string Kind, string Doi)[] related) =>
        (await _repository.Articles.CreateAsync(Draft(title, doi, type, related))).Value!.Id;

    private async Task<long> PublishAsync(string title, string? doi, string type = "research-article", params (string Kind, string Doi)[] related)
    {
        var id = await DraftAsync(title, doi, type, related);
        Assert.Equal(ChangeOutcome.Done, (await Publisher().PublishAsync(id, null)).Outcome);
        return id;
    }

    private async Task<string> TextAsync(string format, long article) => TestRepository.Text((await _repository.Records.FindAsync(format, article))!);

    private async Task<IReadOnlyDictionary<(string Format, long Article), DateTime>> LaterAsync()
    {
        var stamps = await _repository.StampsAsync();
        await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(5));
        return stamps;
    }
}
