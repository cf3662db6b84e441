using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Tests.Ingest;

public sealed class ArticleChecksTests
{
    [Fact]
    public void Everything_missing_is_named()
    {
        var problems = ArticleChecks.Of(new Article());

        Assert.Equal(["no-title", "no-authors", "no-doi", "no-journal", "no-pub-date", "no-abstract", "no-license"], problems.Select(problem => problem.Code));
        Assert.Equal(["no-title"], problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.Code));
        Assert.All(problems, problem => Assert.NotNull(problem.Remedy));
    }

    [Fact]
    public void A_complete_article_has_no_problem()
    {
        Assert.True(Doi.TryParse("10.5555/1", out var doi));
        Assert.Empty(ArticleChecks.Of(new Article
        {
            Titles = [new Title(RichText.Plain("T"))],
            Contributors = [new Contributor { Anonymous = true }],
            Doi = doi,
            SourceJournal = new JournalReference("J"),
            PubDates = [new PubDate(new PartialDate(2024))],
            Abstracts = [Abstract.Plain(RichText.Plain("A"))],
            Permissions = new Permissions { Licenses = [new License(CreativeCommons.By40)] },
        }));
    }

    [Fact]
    public void A_title_of_ten_megabytes_is_refused()
    {
        var problem = Assert.Single(ArticleChecks.Of(new Article { Titles = [new Title(RichText.Plain(new string('x', 10_000_000)))] }), problem => problem.Severity == ProblemSeverity.Error);

        Assert.Equal(("too-large", "titles/0/text"), (problem.Code, problem.Field));
    }
}
