using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Licensing;
using Publishing.Postgres.Tests.Fixtures;

namespace Publishing.Postgres.Tests;

/// <summary>What may be done with an article changes on a day that is known beforehand: at midnight UTC its records say so by themselves, with a new datestamp where their bytes change and nowhere else.</summary>
public sealed class RightsOverTimeTests : IAsyncLifetime
{
    private static readonly DateOnly Fourth = new(2026, 3, 4);

    private TestRepository _repository = null!;

    public static TheoryData<string, string, string> Changes => new()
    {
        { "an embargo ends", "info:eu-repo/semantics/embargoedAccess", "info:eu-repo/semantics/openAccess" },
        { "an embargo of an article under CC BY ends", "info:eu-repo/semantics/embargoedAccess", "info:eu-repo/semantics/openAccess" },
        { "free reading ends", "info:eu-repo/semantics/openAccess", "info:eu-repo/semantics/restrictedAccess" },
        { "free reading ends for all but the metadata", "info:eu-repo/semantics/openAccess", "info:eu-repo/semantics/closedAccess" },
        { "a licence begins", "info:eu-repo/semantics/embargoedAccess", "info:eu-repo/semantics/openAccess" },
    };

    public async ValueTask InitializeAsync() => _repository = await TestRepository.CreateAsync();

    public ValueTask DisposeAsync() => _repository.DisposeAsync();

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task At_midnight_UTC_Dublin_Core_flips_and_its_datestamp_moves(string what, string before, string after)
    {
        var article = await PublishAsync(Of(what));
        Assert.Equal(before, await AccessAsync(article));
        var stamps = await _repository.StampsAsync();
        await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(5));

        _repository.Time.Now = new DateTimeOffset(2026, 3, 3, 23, 59, 59, TimeSpan.Zero);
        Assert.Equal(0, await Publisher().RenderDueAsync(10));
        _repository.Time.Now = new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(1, await Publisher().RenderDueAsync(10));

        Assert.Equal(after, await AccessAsync(article));
        var moved = await _repository.StampsAsync();
        Assert.True(moved[("oai_dc", article)] > stamps[("oai_dc", article)]);
        Assert.Equal(0, await Publisher().RenderDueAsync(10));
    }

    // Both days stand in ali:free_to_read and ali:license_ref from the beginning: harvesters know them already, and nothing is to be harvested again.
    [Theory]
    [MemberData(nameof(Changes))]
    public async Task JATS_says_the_day_beforehand_so_its_record_stays_as_it_is(string what, string before, string after)
    {
        Assert.NotEqual(before, after);
        var article = await PublishAsync(Of(what));
        var text = TestRepository.Text((await _repository.Records.FindAsync("jats", article))!);
        Assert.Contains(what.StartsWith("free", StringComparison.Ordinal) ? "end_date=\"2026-03-03\"" : "start_date=\"2026-03-04\"", text, StringComparison.Ordinal);
        var stamps = await _repository.StampsAsync();
        await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(5));

        _repository.Time.Now = new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.Zero);
        await Publisher().RenderDueAsync(10);

        Assert.Equal(text, TestRepository.Text((await _repository.Records.FindAsync("jats", article))!));
        Assert.Equal(stamps[("jats", article)], (await _repository.StampsAsync())[("jats", article)]);
    }

    [Fact]
    public async Task An_article_that_is_free_between_two_days_changes_on_each_of_them()
    {
        var article = await PublishAsync(new Permissions { FreeToRead = new FreeToRead(Fourth, Fourth.AddDays(2)) });
        var seen = new List<string>();
        for (var day = Fourth.AddDays(-1); day <= Fourth.AddDays(4); day = day.AddDays(1))
        {
            _repository.Time.Now = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
            var due = await Publisher().RenderDueAsync(10);
            seen.Add($"{day:MM-dd} {due} {(await AccessAsync(article)).Split('/')[^1]}");
        }

        Assert.Equal(["03-03 0 embargoedAccess", "03-04 1 openAccess", "03-05 0 openAccess", "03-06 0 openAccess", "03-07 1 restrictedAccess", "03-08 0 restrictedAccess"], seen);
    }

    // A node that was down over midnight, or over a month of them, has missed nothing.
    [Fact]
    public async Task A_day_that_passed_unseen_is_made_up_for()
    {
        var article = await PublishAsync(Of("an embargo ends"));

        _repository.Time.Now = new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal(1, await Publisher().RenderDueAsync(10));

        Assert.Equal("info:eu-repo/semantics/openAccess", await AccessAsync(article));
    }

    private static Permissions Of(string what) => what switch
    {
        "an embargo ends" => new Permissions { FreeToRead = new FreeToRead(Fourth) },
        "an embargo of an article under CC BY ends" => new Permissions { FreeToRead = new FreeToRead(Fourth), Licenses = [new License(CreativeCommons.By40)] },
        "free reading ends" => new Permissions { FreeToRead = new FreeToRead(End: Fourth.AddDays(-1)) },
        "free reading ends for all but the metadata" => new Permissions { FreeToRead = new FreeToRead(End: Fourth.AddDays(-1)), StatedAccess = AccessRight.MetadataOnly },
        _ => new Permissions { Licenses = [new License(CreativeCommons.By40, Fourth)] },
    };

    // The formats that there are, and not those of the tests.
    private ArticlePublisher Publisher() => new(_repository.DataSource, TestRepository.Addresses, _repository.Time);

    private async Task<long> PublishAsync(Permissions permissions)
    {
        var draft = TestRepository.Draft("On storks");
        var article = (await _repository.Articles.CreateAsync(draft with { Article = draft.Article with { Permissions = permissions, PubDates = [new PubDate(new PartialDate(2026, 1, 1))] } })).Value!;
        Assert.Equal(ChangeOutcome.Done, (await Publisher().PublishAsync(article.Id, null)).Outcome);
        return article.Id;
    }

    private async Task<string> AccessAsync(long article)
    {
        var text = TestRepository.Text((await _repository.Records.FindAsync("oai_dc", article))!);
        var start = text.IndexOf("info:eu-repo/semantics/", text.IndexOf("<dc:rights>", StringComparison.Ordinal) is var rights && rights >= 0 ? rights : text.Length, StringComparison.Ordinal);
        return start < 0 ? "" : text[start..text.IndexOf('<', start)];
    }
}
