using System.Xml.Linq;

namespace Publishing.Server.Tests.Conformance;

/// <summary>Sets (OAI-PMH §2.6, §4.6).</summary>
[Collection<ConformanceCollection>]
public sealed class SetsTests(ConformanceRepository repository)
{
    [Fact] // H2, H3
    public async Task ListSets_names_every_set_each_parent_before_its_children()
    {
        var answer = await repository.Oai.GetAsync("verb=ListSets");

        Assert.Equal(
            ["empty=Nothing Yet", "history=History", "mining=Mining & Law", "mining:archive", "mining:geology", "mining:safety"],
            answer.Root.Descendants(OaiAnswer.Oai + "set").Select(set => set.Element(OaiAnswer.Oai + "setSpec")!.Value is var spec && spec.Contains(':', StringComparison.Ordinal) ? spec : $"{spec}={set.Element(OaiAnswer.Oai + "setName")!.Value}"));
        Assert.Null(answer.TokenElement);
    }

    [Fact]
    public async Task A_set_is_described_in_valid_Dublin_Core()
    {
        var mining = (await repository.Oai.GetAsync("verb=ListSets")).Root.Descendants(OaiAnswer.Oai + "set").Single(set => set.Element(OaiAnswer.Oai + "setSpec")!.Value == "mining");

        Assert.Equal("What is law <below> ground.", mining.Descendants(XNamespace.Get("http://purl.org/dc/elements/1.1/") + "description").Single().Value);
    }

    [Fact] // H3
    public async Task Every_set_that_a_header_names_and_every_parent_of_it_is_listed()
    {
        var listed = (await repository.Oai.GetAsync("verb=ListSets")).Values("setSpec").ToHashSet();
        var used = (await repository.Oai.HeadersAsync("verb=ListIdentifiers&metadataPrefix=oai_dc")).SelectMany(header => header.Sets.Split(' ')).Distinct().ToArray();

        Assert.Equal(4, used.Length);
        Assert.All(used, set => Assert.Contains(set, listed));
        Assert.All(used, set => Assert.Contains(set.Split(':')[0], listed));
    }

    [Fact] // H4
    public async Task A_set_has_the_members_of_the_sets_below_it()
    {
        var mining = await repository.Oai.HeadersAsync("verb=ListIdentifiers&metadataPrefix=oai_dc&set=mining");
        var safety = await repository.Oai.HeadersAsync("verb=ListIdentifiers&metadataPrefix=oai_dc&set=mining:safety");

        Assert.Equal(20, mining.Length);
        Assert.Equal(5, safety.Length);
        Assert.Superset(safety.Select(header => header.Identifier).ToHashSet(), mining.Select(header => header.Identifier).ToHashSet());
    }

    [Theory] // H7
    [InlineData(":")]
    [InlineData("mining:")]
    [InlineData(":geology")]
    [InlineData("mining::geology")]
    [InlineData("mining/geology")]
    [InlineData("mining%20geology")]
    [InlineData("mining%00")]
    [InlineData("%D0%A8")]
    [InlineData("%FF")]
    [InlineData("%3Cscript%3E")]
    [InlineData("mining%0A")]
    public async Task A_malformed_set_is_badArgument_and_never_markup(string set)
    {
        var answer = await repository.Oai.GetAsync($"verb=ListRecords&metadataPrefix=oai_dc&set={set}");

        Assert.Equal(["badArgument"], answer.Errors);
        Assert.Equal("", answer.Request);
        Assert.DoesNotContain("<script", answer.Text, StringComparison.Ordinal);
    }

    [Fact] // H0, H1
    public async Task A_repository_that_has_no_sets_yet_says_so()
    {
        await using var empty = await EmptyRepository.CreateAsync();

        Assert.Equal(["noSetHierarchy"], (await empty.Oai.GetAsync("verb=ListSets")).Errors);
        Assert.Equal(["noRecordsMatch"], (await empty.Oai.GetAsync("verb=ListRecords&metadataPrefix=oai_dc&set=mining")).Errors);
    }

    [Fact] // I17
    public async Task ListSets_with_a_token_that_was_never_given_is_badResumptionToken() =>
        Assert.Equal(["badResumptionToken"], (await repository.Oai.GetAsync("verb=ListSets&resumptionToken=x")).Errors);
}
