using System.Xml.Linq;
using static Publishing.Tests.OaiPmh.TestRepository;

namespace Publishing.Tests.OaiPmh;

public sealed class ListSetsTests
{
    private readonly TestRepository _repository = new();

    [Fact]
    public async Task A_repository_without_sets_has_no_set_hierarchy() => Assert.Equal(["noSetHierarchy"], Errors(await _repository.AskAsync("verb=ListSets")));

    [Fact]
    public async Task Long_lists_come_in_pages()
    {
        _repository.Records.Sets.AddRange([new("a", "A"), new("a:x", "X"), new("b", "B", "About <B>"), new("c", "C")]);

        var first = await _repository.AskAsync("verb=ListSets");
        var second = await _repository.AskAsync($"verb=ListSets&resumptionToken={Token(first)}");

        Assert.Equal(["a", "a:x"], Specs(first));
        Assert.Equal(["b", "c"], Specs(second));
        Assert.Equal("", Token(second));
        Assert.Equal("2", second.Descendants(Oai + "resumptionToken").Single().Attribute("cursor")?.Value);
        Assert.Equal("BAbout <B>", second.Descendants(Oai + "setDescription").Single().Value);
    }

    [Fact]
    public async Task A_journal_has_its_own_sets_alone()
    {
        _repository.Records.Sets.AddRange([new("geology", "G"), new("mining", "M"), new("mining:x", "X")]);

        var response = await _repository.AskAsync("verb=ListSets", _repository.JournalIdentity);

        Assert.Equal(["mining", "mining:x"], Specs(response));
        Assert.Null(Token(response));
    }

    private static IEnumerable<string> Specs(XElement response) => response.Descendants(Oai + "setSpec").Select(set => set.Value);
}
