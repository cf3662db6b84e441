namespace Publishing.Server.Tests.Conformance;

/// <summary>A journal's own base URL is a repository of its own (OAI-PMH §2.1), whose items are the journal's.</summary>
[Collection<ConformanceCollection>]
public sealed class JournalBaseUrlTests(ConformanceRepository repository)
{
    [Fact]
    public async Task It_identifies_itself_as_the_journal()
    {
        var answer = await repository.Mining.GetAsync("verb=Identify");

        Assert.Equal("Mining & Law", answer.Value("repositoryName"));
        Assert.Equal("https://press.example.org/lib/journals/mining/oai", answer.Value("baseURL"));
        Assert.Equal("https://press.example.org/lib/journals/mining/oai", answer.Value("request"));
        Assert.Equal("editor@mining.example.org", answer.Value("adminEmail"));
        Assert.Contains("What is law <below> ground.", answer.Root.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_without_an_address_of_its_own_gives_the_repository_s() =>
        Assert.Equal("oai@press.example.org", (await new OaiClient(repository.Http, "/journals/history/oai").GetAsync("verb=Identify")).Value("adminEmail"));

    [Theory]
    [InlineData("ListIdentifiers")]
    [InlineData("ListRecords")]
    public async Task Its_lists_are_those_of_its_set(string verb)
    {
        var headers = await repository.Mining.HeadersAsync($"verb={verb}&metadataPrefix=oai_dc");

        Assert.Equal(20, headers.Length);
        Assert.Equal(await repository.Oai.HeadersAsync($"verb={verb}&metadataPrefix=oai_dc&set=mining"), headers);
        Assert.Equal(headers, await repository.Mining.HeadersAsync($"verb={verb}&metadataPrefix=oai_dc&set=mining"));
        Assert.Equal(5, (await repository.Mining.HeadersAsync($"verb={verb}&metadataPrefix=oai_dc&set=mining:safety")).Length);
    }

    [Fact]
    public async Task It_has_its_own_sets_alone()
    {
        Assert.Equal(["mining", "mining:archive", "mining:geology", "mining:safety"], (await repository.Mining.GetAsync("verb=ListSets")).Values("setSpec"));
        Assert.Equal(["noRecordsMatch"], (await repository.Mining.GetAsync("verb=ListRecords&metadataPrefix=oai_dc&set=history")).Errors);
    }

    [Fact]
    public async Task Another_journal_s_article_does_not_exist_there()
    {
        var identifier = ConformanceRepository.IdentifierOf(ConformanceRepository.OfHistory);

        Assert.Equal(["idDoesNotExist"], (await repository.Mining.GetAsync($"verb=GetRecord&metadataPrefix=oai_dc&identifier={identifier}")).Errors);
        Assert.Equal(["idDoesNotExist"], (await repository.Mining.GetAsync($"verb=ListMetadataFormats&identifier={identifier}")).Errors);
        Assert.Equal([identifier], (await repository.Oai.GetAsync($"verb=GetRecord&metadataPrefix=oai_dc&identifier={identifier}")).Identifiers);
    }

    [Fact]
    public async Task A_journal_without_articles_answers()
    {
        var empty = new OaiClient(repository.Http, "/journals/empty/oai");

        Assert.Equal("Nothing Yet", (await empty.GetAsync("verb=Identify")).Value("repositoryName"));
        Assert.Equal(["empty"], (await empty.GetAsync("verb=ListSets")).Values("setSpec"));
        Assert.Equal(["noRecordsMatch"], (await empty.GetAsync("verb=ListRecords&metadataPrefix=oai_dc")).Errors);
    }
}
