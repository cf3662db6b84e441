using System.Diagnostics;
using Publishing.Articles;
using Publishing.Server.Web.Pages.Articles;
using Publishing.Server.Web.Pages.Articles.Head;
using Publishing.Testing;

namespace Publishing.Server.Tests.Web.Pages.Articles;

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

    // Looking through all affiliations for each of an author's took minutes here.
    [Fact]
    public void Thousands_of_authors_with_hundreds_of_affiliations_are_no_work_for_whoever_opens_the_page()
    {
        const int many = 10_000;
        var published = SampleArticles.InPlace(new Article
        {
            Affiliations = [.. Enumerable.Range(0, many).Select(i => new Affiliation($"a{i}", $"Institute {i}"))],
            Contributors = [.. Enumerable.Range(0, 2_000).Select(i => new Contributor { Names = [new PersonName($"Author {i}")], AffiliationIds = [.. Enumerable.Range(0, 200).Select(j => $"a{(i + (j * 50)) % many}")] })],
        });

        var clock = Stopwatch.StartNew();
        Assert.Equal(2_000 * 200, HighwireTags.Of(published).Count(tag => tag.Name == "citation_author_institution"));
        Assert.Equal(2_000, SchemaOrg.Of(published)["author"]!.AsArray().Count(author => author!["affiliation"]!.AsArray().Count == 200));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"{clock.Elapsed}");
    }
}
