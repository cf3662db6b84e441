using Publishing.Articles;
using Publishing.Ingest.Values;

namespace Publishing.Tests.Ingest.Values;

public sealed class AffiliationListTests
{
    [Fact]
    public void One_that_several_authors_name_stands_once()
    {
        var list = new AffiliationList();

        Assert.Equal(["aff1", "aff2", "aff1"], new[] { "A", "B", "A" }.Select(name => list.Add(new Affiliation("", Institution: name))));
        Assert.Equal([new Affiliation("aff1", Institution: "A"), new Affiliation("aff2", Institution: "B")], list.All);
    }
}
