using Publishing.Articles;

namespace Publishing.Tests.Articles;

public sealed class AffiliationNumbersTests
{
    [Fact]
    public void A_contributor_s_affiliations_are_those_that_there_are_in_either_order()
    {
        var numbers = new AffiliationNumbers([new Affiliation("a", "A"), new Affiliation("b", "B"), new Affiliation("b", "second B"), new Affiliation("c", "C")]);
        var contributor = new Contributor { AffiliationIds = ["c", "nowhere", "a", "b", "a"] };

        Assert.Equal([3, 0, 1, 0], numbers.Of(contributor));
        Assert.Equal(["A", "B", "C"], numbers.In(contributor).Select(affiliation => affiliation.Institution));
    }
}
