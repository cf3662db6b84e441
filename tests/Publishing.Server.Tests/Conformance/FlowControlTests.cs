using System.Globalization;
using Publishing.OaiPmh;
using Publishing.Postgres;

namespace Publishing.Server.Tests.Conformance;

/// <summary>Flow control (OAI-PMH §3.5).</summary>
[Collection<ConformanceCollection>]
public sealed class FlowControlTests(ConformanceRepository repository)
{
    private const string List = "verb=ListRecords&metadataPrefix=oai_dc";

    [Theory] // I1, I4, I9, I21
    [InlineData("metadataPrefix=oai_dc", 30, 3)]
    [InlineData("metadataPrefix=jats", 30, 3)]
    [InlineData("metadataPrefix=oai_dc&set=mining", 20, 2)]
    [InlineData("metadataPrefix=oai_dc&set=mining:geology", 12, 2)]
    [InlineData("metadataPrefix=oai_dc&set=history", 10, 1)]
    [InlineData("metadataPrefix=oai_dc&until=2024-03-09", 17, 2)]
    public async Task A_walk_gives_every_record_once_and_no_page_is_empty(string selection, int records, int pages)
    {
        foreach (var verb in new[] { "ListRecords", "ListIdentifiers" })
        {
            var walk = await repository.Oai.WalkAsync($"verb={verb}&{selection}");

            Assert.Equal(pages, walk.Count);
            Assert.Equal(records, walk.SelectMany(page => page.Identifiers).Distinct().Count());
            Assert.Equal(records, walk.Sum(page => page.Identifiers.Length));
        }
    }

    [Fact] // I2
    public async Task Both_lists_give_the_same_headers() => Assert.Equal(
        await repository.Oai.HeadersAsync("verb=ListIdentifiers&metadataPrefix=oai_dc"),
        await repository.Oai.HeadersAsync(List));

    [Fact] // I3
    public async Task The_last_page_of_a_list_that_was_resumed_ends_with_an_empty_token()
    {
        var pages = await repository.Oai.WalkAsync(List);

        Assert.All(pages.SkipLast(1), page => Assert.NotNull(page.Token));
        Assert.Equal("", pages[^1].TokenElement?.Value);
    }

    [Fact] // I3
    public async Task A_list_that_is_complete_in_one_response_has_no_token() =>
        Assert.Null((await repository.Oai.GetAsync($"{List}&set=history")).TokenElement);

    [Fact] // I5, I7, I8
    public async Task A_token_counts_and_lives_a_day_at_least()
    {
        var pages = await repository.Oai.WalkAsync(List);

        Assert.Equal(["0", "10", "20"], pages.Select(page => page.TokenElement?.Attribute("cursor")?.Value));
        Assert.All(pages, page => Assert.Equal("30", page.TokenElement?.Attribute("completeListSize")?.Value));
        Assert.All(pages.SkipLast(1), page => Assert.InRange(
            DateTime.Parse(page.TokenElement!.Attribute("expirationDate")!.Value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal) - DateTime.UtcNow,
            TimeSpan.FromHours(23),
            TimeSpan.FromHours(48)));
    }

    [Fact] // I10
    public async Task A_token_asked_again_gives_the_same_page()
    {
        var token = (await repository.Oai.GetAsync(List)).Token;

        var once = await repository.Oai.GetAsync($"verb=ListRecords&resumptionToken={token}");
        await repository.Oai.GetAsync($"verb=ListRecords&resumptionToken={once.Token}");
        var again = await repository.Oai.GetAsync($"verb=ListRecords&resumptionToken={token}");

        Assert.Equal(10, once.Headers.Length);
        Assert.Equal(once.Headers, again.Headers);
    }

    [Fact] // I10b
    public async Task A_list_goes_on_while_the_repository_changes()
    {
        await using var changing = await ConformanceRepository.CreateAsync();
        var before = await changing.Oai.HeadersAsync(List);
        var first = await changing.Oai.GetAsync(List);

        await changing.PublishAsync(3, "history");
        await changing.Get<ArticlePublisher>().WithdrawAsync(30, null, null, TestContext.Current.CancellationToken);
        var rest = new List<OaiAnswer>();
        for (var token = first.Token; token is not null; token = rest[^1].Token)
        {
            rest.Add(await changing.Oai.GetAsync($"verb=ListRecords&resumptionToken={token}"));
        }

        var given = first.Headers.Concat(rest.SelectMany(page => page.Headers)).ToArray();
        Assert.Superset(before.Where(header => header.Identifier != ConformanceRepository.IdentifierOf(30)).ToHashSet(), given.ToHashSet());
        Assert.True(given.Last(header => header.Identifier == ConformanceRepository.IdentifierOf(30)).Deleted);
        Assert.Equal(33, given.Select(header => header.Identifier).Distinct().Count());
        Assert.All(rest, page => Assert.True(int.Parse(page.TokenElement!.Attribute("completeListSize")!.Value, CultureInfo.InvariantCulture) >= 30));
    }

    [Theory] // I11
    [InlineData("metadataPrefix=oai_dc")]
    [InlineData("from=2024-01-01")]
    [InlineData("set=mining")]
    [InlineData("until=")]
    public async Task A_token_with_any_other_argument_is_badArgument(string other)
    {
        var token = (await repository.Oai.GetAsync(List)).Token;

        Assert.Equal(["badArgument"], (await repository.Oai.GetAsync($"verb=ListRecords&resumptionToken={token}&{other}")).Errors);
        Assert.Equal(["badArgument"], (await repository.Oai.GetAsync($"{other}&resumptionToken={token}&verb=ListRecords")).Errors);
    }

    [Fact] // I12
    public async Task A_repeated_token_is_badArgument()
    {
        var token = (await repository.Oai.GetAsync(List)).Token;

        Assert.Equal(["badArgument"], (await repository.Oai.GetAsync($"verb=ListRecords&resumptionToken={token}&resumptionToken={token}")).Errors);
    }

    [Fact] // I13
    public async Task A_token_of_another_verb_is_badResumptionToken()
    {
        var token = (await repository.Oai.GetAsync(List)).Token;

        Assert.Equal(["badResumptionToken"], (await repository.Oai.GetAsync($"verb=ListIdentifiers&resumptionToken={token}")).Errors);
        Assert.Equal(["badResumptionToken"], (await repository.Oai.GetAsync($"verb=ListSets&resumptionToken={token}")).Errors);
    }

    [Fact]
    public async Task A_token_of_another_base_URL_is_badResumptionToken()
    {
        var (whole, mining) = ((await repository.Oai.GetAsync(List)).Token, (await repository.Mining.GetAsync(List)).Token);

        Assert.Equal(["badResumptionToken"], (await repository.Mining.GetAsync($"verb=ListRecords&resumptionToken={whole}")).Errors);
        Assert.Equal(["badResumptionToken"], (await repository.Oai.GetAsync($"verb=ListRecords&resumptionToken={mining}")).Errors);
    }

    [Theory] // I15, I16
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%00")]
    [InlineData("%FF%FE")]
    [InlineData("%22%3E%3Cscript%3E")]
    [InlineData("%D0%A8")]
    [InlineData("oai_dc/10")]
    [InlineData("1%20or%201=1")]
    [InlineData("%C0%80")]
    public async Task A_token_that_is_junk_is_badResumptionToken(string token) => await BadAsync(token);

    [Fact] // I15, I16
    public async Task A_token_that_was_cut_lengthened_or_altered_is_badResumptionToken()
    {
        var token = (await repository.Oai.GetAsync(List)).Token!;

        await BadAsync(token[..^1]);
        await BadAsync(token[1..]);
        await BadAsync(token + "A");
        await BadAsync(token + "%3D");
        await BadAsync(token + "%0A");
        await BadAsync(token[..10] + (token[10] == 'A' ? 'B' : 'A') + token[11..]);
        await BadAsync(char.IsLower(token[0]) ? token.ToUpperInvariant() : token.ToLowerInvariant());
    }

    [Fact] // I15
    public async Task A_huge_token_is_badResumptionToken()
    {
        await BadAsync(new string('A', 7000));
        Assert.Equal(["badResumptionToken"], (await repository.Oai.PostAsync($"verb=ListRecords&resumptionToken={new string('A', 15_000)}")).Errors);
    }

    [Fact] // I18
    public async Task An_expired_token_is_badResumptionToken()
    {
        var tokens = new ResumptionTokens(await repository.Get<SecretStore>().ResumptionTokenKeyAsync(TestContext.Current.CancellationToken));
        var position = tokens.Read((await repository.Oai.GetAsync(List)).Token!, null)!;

        Assert.Empty((await repository.Oai.GetAsync($"verb=ListRecords&resumptionToken={tokens.Write(position, null)}")).Errors);
        await BadAsync(tokens.Write(position with { Expires = DateTime.UtcNow.AddSeconds(-1) }, null));
    }

    [Fact] // I19
    public async Task Tokens_have_no_character_that_a_client_could_break()
    {
        var pages = await repository.Oai.WalkAsync($"{List}&set=mining:geology&from=2024-01-01T00:00:00Z&until=2024-12-31T00:00:00Z");

        Assert.All(pages.SkipLast(1), page => Assert.Matches("^[A-Za-z0-9_-]{20,1024}$", page.Token));
    }

    [Theory] // I20
    [InlineData("verb=ListIdentifiers&metadataPrefix=jats&set=mining&from=2024-02-28&until=2024-02-29")]
    [InlineData("verb=ListRecords&metadataPrefix=jats&set=mining:geology")]
    [InlineData("verb=ListIdentifiers&metadataPrefix=oai_dc&from=2024-02-28T00:00:00Z&until=2024-03-01T23:59:59Z")]
    public async Task A_list_that_goes_on_keeps_format_set_and_dates(string query)
    {
        var pages = await repository.Oai.WalkAsync(query);
        var expected = (await repository.Oai.HeadersAsync(query.Replace("ListRecords", "ListIdentifiers", StringComparison.Ordinal))).Length;

        Assert.Equal(2, pages.Count);
        Assert.InRange(expected, 11, 17);
        Assert.Equal(expected, pages.Sum(page => page.Headers.Length));
    }

    [Fact] // C5
    public async Task The_request_of_a_page_has_verb_and_token_alone()
    {
        var token = (await repository.Oai.GetAsync(List)).Token;

        Assert.Equal($"verb=ListRecords resumptionToken={token}", (await repository.Oai.GetAsync($"verb=ListRecords&resumptionToken={token}")).Request);
    }

    private async Task BadAsync(string token)
    {
        var answer = await repository.Oai.GetAsync($"verb=ListRecords&resumptionToken={token}");

        Assert.Equal(["badResumptionToken"], answer.Errors);
        Assert.DoesNotContain("script", answer.Text, StringComparison.Ordinal);
    }
}
