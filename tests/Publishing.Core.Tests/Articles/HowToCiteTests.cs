using Publishing.Articles;
using Publishing.Testing;
using Publishing.Text;

namespace Publishing.Tests.Articles;

public class HowToCiteTests
{
    [Fact]
    public void A_citation_holds_authors_year_title_journal_place_and_DOI() => Assert.Equal(
        "Сұлтанова, Ақмарал; Shamsieva, I.; Steppe Water Group (2022). Қазақстан мен Өзбекстанның одақтастық қатынастары: Stipa capillata өсетін жерлердегі су саясаты және x² моделі: өзбек сарапшыларының пікірлері. Дала зерттеулері, 5(2), 10–25. https://doi.org/10.5555/steppe.2022.%3C2%3E",
        HowToCite.Of(SampleArticles.InPlace(SampleArticles.Full, SampleArticles.Issue)));

    [Fact]
    public void What_is_not_known_is_left_out_and_not_made_up() => Assert.Equal(
        "[Untitled] (n.d.). Дала зерттеулері. https://press.example.org/journals/articles/42",
        HowToCite.Of(SampleArticles.InPlace(SampleArticles.Bare)));

    [Fact]
    public void A_title_that_ends_with_a_question_mark_gets_no_full_stop() =>
        Assert.Contains("(n.d.). Why? Дала", Of(new Article { Titles = [new(RichText.Plain("Why?"))], Contributors = [Author("A")] }), StringComparison.Ordinal);

    [Fact]
    public void Of_more_than_twenty_authors_the_first_nineteen_and_the_last_are_named()
    {
        var citation = Of(new Article { Contributors = [.. Enumerable.Range(1, 25).Select(number => Author($"N{number}"))] });

        Assert.Contains("N19; … N25", citation, StringComparison.Ordinal);
        Assert.DoesNotContain("N20", citation, StringComparison.Ordinal);
    }

    private static Contributor Author(string name) => new() { Names = [new PersonName(name)] };

    private static string Of(Article article) => HowToCite.Of(SampleArticles.InPlace(article));
}
