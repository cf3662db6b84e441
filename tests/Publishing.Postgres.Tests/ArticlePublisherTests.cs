using Publishing.Articles;
using Publishing.Postgres.Tests.Fixtures;

namespace Publishing.Postgres.Tests;

public sealed class ArticlePublisherTests : IAsyncLifetime
{
    private TestRepository _repository = null!;

    public async ValueTask InitializeAsync() => _repository = await TestRepository.CreateAsync();

    public ValueTask DisposeAsync() => _repository.DisposeAsync();

    [Fact]
    public async Task A_published_article_has_a_record_in_every_format()
    {
        var draft = await _repository.DraftAsync("On storks", section: "reviews", issue: "1-1");

        var (outcome, published) = await _repository.Publisher().PublishAsync(draft.Id, draft.Version);

        Assert.Equal(ChangeOutcome.Done, outcome);
        Assert.Equal(ArticleState.Published, published!.State);
        Assert.Equal(draft.Version + 1, published.Version);
        Assert.NotNull(published.PublishedAt);
        Assert.Equal(["title", "all"], published.Formats.Where(format => format is { Valid: true, Deleted: false, Datestamp: not null }).Select(format => format.MetadataPrefix));
        var record = await _repository.Records.FindAsync("all", draft.Id);
        Assert.Equal(["journal", "journal:reviews"], record!.SetSpecs);
        Assert.Contains("On storks | Journal | 1 | Reviews", TestRepository.Text(record), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_again_changes_nothing()
    {
        var article = await _repository.PublishedAsync("On storks");
        var stamps = await _repository.StampsAsync();

        var (outcome, again) = await _repository.Publisher().PublishAsync(article.Id, article.Version);

        Assert.Equal(ChangeOutcome.Unchanged, outcome);
        Assert.Equal(article.Version, again!.Version);
        Assert.Equal(stamps, await _repository.StampsAsync());
    }
}
