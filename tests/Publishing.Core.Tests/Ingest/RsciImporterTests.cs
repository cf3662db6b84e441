using System.Text;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class RsciImporterTests
{
    private static readonly Lazy<ImportResult> Issue = new(() => new RsciImporter().Read(TestFiles.Read("sources/rsci/issue-declared-utf-16.xml")));

    private static Article Article => Issue.Value.Articles[0].Article;

    [Theory]
    [InlineData("<journal><titleid>1</titleid></journal>", 96)]
    [InlineData("<journal><operCard/><titleid>1</titleid></journal>", 96)]
    [InlineData("<article><pages>1</pages><artTitles><artTitle lang='RUS'>T</artTitle></artTitles></article>", 94)]
    [InlineData("<journal><journal_metadata/></journal>", 0)]
    [InlineData("<article><front/></article>", 0)]
    [InlineData("", 0)]
    public void An_issue_is_known_by_its_elements(string xml, int confidence) => Assert.Equal(confidence, new RsciImporter().Recognize(File(xml)));

    [Fact]
    public void A_declared_encoding_that_lies_costs_a_warning_and_no_article()
    {
        Assert.Equal(["bad-encoding"], Issue.Value.Problems.Select(problem => problem.Code));
        Assert.All(Issue.Value.Articles, article => Assert.True(article.Accepted));
        Assert.Equal(["Селеу туралы", "Хроника"], Issue.Value.Articles.Select(article => article.Article.PlainTitle));
    }

    [Fact]
    public void What_is_in_the_language_of_the_article_comes_first()
    {
        Assert.Equal("kk", Article.Language!.Value);
        Assert.Equal([("Селеу туралы", null), ("О Stipa", "ru")], Article.Titles.Select(title => (title.Text.ToPlainText(), title.Language?.Value)));
        Assert.False(Article.Titles[1].Text.IsPlain);
        Assert.Equal([null, "ru"], Article.Abstracts.Select(item => item.Language?.Value));
        Assert.Equal(["трава", "степь"], Article.Keywords.Single().Keywords.Select(keyword => keyword.ToPlainText()));
    }

    [Fact]
    public void Authors_stand_in_their_order_with_every_form_of_their_names()
    {
        Assert.Equal([new PersonName("Серік", "Айгүл")], Article.Contributors[0].Names);
        Assert.Equal([new PersonName("Ким", "А. Л.", Language: LanguageTag.Parse("ru")), new PersonName("Kim", "A. L.", Language: LanguageTag.Parse("en"))], Article.Contributors[1].Names);
        Assert.Equal(("профессор", true, "kim@example.org", "0000-0002-1825-0097"), (Article.Contributors[0].Degrees, Article.Contributors[1].Corresponding, Article.Contributors[1].Email, Article.Contributors[1].Orcid!.Value));
        Assert.Equal([("Институт травы", null), ("Institute of Grass", "Oral")], Article.Affiliations.Select(affiliation => (affiliation.Institution, affiliation.City)));
    }

    [Fact]
    public void Place_codes_and_dates_are_read()
    {
        Assert.Equal(("7", "2 (26)", "12", "19", "Ботаника", "review-article"), (Article.Volume, Article.IssueNumber, Article.FirstPage, Article.LastPage, Article.SectionTitle, Article.Type.Value));
        Assert.Equal(("Степные исследования", "Степь", "12345"), (Article.SourceJournal!.Title, Article.SourceJournal.Publisher, Article.SourceJournal.JournalId));
        Assert.Equal(["2541-9005", "2049-3630"], Article.SourceJournal.Issns!.Select(issn => issn.Value));
        Assert.Equal(("10.5555/steppe.7", "Фонд травы, G-1"), (Article.Doi!.Value, Article.FundingStatement!.ToPlainText()));
        Assert.Equal([new ArticleIdentifier("udc", "581.5"), new ArticleIdentifier("edn", "ABCDEF")], Article.Identifiers);
        Assert.Equal([new PubDate(new PartialDate(2024, 5, 1)), new PubDate(new PartialDate(2024), "collection")], Article.PubDates);
        Assert.Equal([new HistoryDate("received", new PartialDate(2024, 1, 15))], Article.History);
        Assert.Equal([new FullTextLink("https://example.org/7.pdf", "application/pdf")], Article.FullText);
    }

    [Fact]
    public void References_of_both_forms_are_read()
    {
        Assert.Equal([("Ким А. О траве. 2001.", "1"), ("Ли Б. О степи. 2002. / Lee B. On the steppe. 2002.", null)], Article.References.Select(reference => (reference.ToPlainText(), reference.Label)));
    }

    [Theory]
    [InlineData("{surname}", "{surname}, {initials}")]
    [InlineData("скоро", "is not a date")]
    [InlineData(null, "spin of authors")]
    public void What_is_not_taken_is_said(string? value, string says) =>
        Assert.Contains(Issue.Value.Articles[0].Problems, problem => problem.Value == value && problem.Message.Contains(says, StringComparison.Ordinal) && problem.Line > 0);

    [Fact]
    public void An_issue_without_articles_is_said_to_be_one() =>
        Assert.Equal("not-an-article", new RsciImporter().Read(File("<journal><titleid>1</titleid><issue/></journal>")).Problems.Single().Code);

    [Fact]
    public void What_is_read_can_be_published_in_every_format() => Assert.Empty(SourceGolden.Faults(Issue.Value));

    private static SourceFile File(string xml) => new("rsci.xml", Encoding.UTF8.GetBytes(xml));
}
