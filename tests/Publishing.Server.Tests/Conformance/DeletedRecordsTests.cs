using Publishing.Postgres;

namespace Publishing.Server.Tests.Conformance;

/// <summary>Deleted records (OAI-PMH §2.5.1) and records that leave a set (§2.7.2).</summary>
[Collection<ConformanceCollection>]
public sealed class DeletedRecordsTests(ConformanceRepository repository)
{
    public static TheoryData<string> Formats => [.. ConformanceRepository.Formats];

    private static readonly string Withdrawn = ConformanceRepository.IdentifierOf(ConformanceRepository.Withdrawn);

    [Theory] // G2, G3
    [MemberData(nameof(Formats))]
    public async Task A_deleted_record_is_a_header_with_its_sets_and_nothing_else(string prefix)
    {
        var answer = await repository.Oai.GetAsync($"verb=GetRecord&metadataPrefix={prefix}&identifier={Withdrawn}");

        Assert.True(Assert.Single(answer.Headers).Deleted);
        Assert.Equal("mining mining:geology", answer.Headers[0].Sets);
        Assert.Empty(answer.Values("metadata"));
    }

    [Theory] // G1, G4
    [InlineData("")]
    [InlineData("&set=mining")]
    [InlineData("&set=mining:geology")]
    [InlineData("&from=2024-03-20&until=2024-03-20")]
    [InlineData("&set=mining:geology&from=2024-03-20")]
    public async Task Every_list_that_it_belongs_to_names_it_with_the_time_of_its_deletion(string selection)
    {
        foreach (var verb in new[] { "ListIdentifiers", "ListRecords" })
        {
            var header = (await repository.Oai.HeadersAsync($"verb={verb}&metadataPrefix=oai_dc{selection}")).Single(header => header.Identifier == Withdrawn);

            Assert.True(header.Deleted);
            Assert.Equal("2024-03-20", header.Day);
        }
    }

    [Fact] // G5
    public async Task A_record_s_deletion_is_its_own()
    {
        await using var changing = await ConformanceRepository.CreateAsync();
        await changing.DeleteAsync(1, "jats");
        var identifier = ConformanceRepository.IdentifierOf(1);

        Assert.True((await changing.Oai.GetAsync($"verb=GetRecord&metadataPrefix=jats&identifier={identifier}")).Headers[0].Deleted);
        Assert.False((await changing.Oai.GetAsync($"verb=GetRecord&metadataPrefix=oai_dc&identifier={identifier}")).Headers[0].Deleted);
    }

    [Fact] // G4, E7
    public async Task A_record_that_is_published_again_keeps_its_identifier_and_moves_on_in_time()
    {
        await using var changing = await ConformanceRepository.CreateAsync();
        await changing.Get<ArticlePublisher>().PublishAsync(ConformanceRepository.Withdrawn, null, TestContext.Current.CancellationToken);

        var header = (await changing.Oai.GetAsync($"verb=GetRecord&metadataPrefix=oai_dc&identifier={Withdrawn}")).Headers[0];
        Assert.False(header.Deleted);
        Assert.True(string.CompareOrdinal(header.Datestamp, "2024-03-21") > 0);
    }

    [Fact] // G6
    public async Task A_record_that_moves_is_deleted_where_it_was_and_lives_where_it_is()
    {
        var moved = ConformanceRepository.IdentifierOf(ConformanceRepository.Moved);
        var old = (await repository.Oai.HeadersAsync("verb=ListIdentifiers&metadataPrefix=oai_dc&set=mining:geology&from=2024-03-20")).Single(header => header.Identifier == moved);
        var now = (await repository.Oai.HeadersAsync("verb=ListIdentifiers&metadataPrefix=oai_dc&set=mining:safety&from=2024-03-20")).Single();

        Assert.True(old.Deleted);
        Assert.Equal(moved, now.Identifier);
        Assert.False(now.Deleted);
        Assert.Equal("mining mining:safety", now.Sets);
    }

    [Fact]
    public async Task A_record_that_changes_moves_on_and_one_that_does_not_stays()
    {
        var headers = await repository.Oai.HeadersAsync("verb=ListIdentifiers&metadataPrefix=jats");

        Assert.Equal("2024-03-20", headers.Single(header => header.Identifier == ConformanceRepository.IdentifierOf(ConformanceRepository.Changed)).Day);
        Assert.Equal("2024-02-28", headers.Single(header => header.Identifier == ConformanceRepository.IdentifierOf(1)).Day);
    }
}
