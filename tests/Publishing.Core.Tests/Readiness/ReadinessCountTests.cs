using Publishing.Readiness;

namespace Publishing.Tests.Readiness;

public sealed class ReadinessCountTests
{
    [Fact]
    public void Each_article_is_ready_ready_with_warnings_or_not_ready()
    {
        var count = new ReadinessCount();
        count.Add(1, Of());
        count.Add(2, Of(Lack(ProblemSeverity.Info)));
        count.Add(3, Of(Lack(ProblemSeverity.Warning)));
        count.Add(4, Of(Lack(ProblemSeverity.Error), Lack(ProblemSeverity.Warning)));

        var counted = Assert.Single(count.ToCounts());
        Assert.Equal((4, 2, 1, 1), (count.Articles, counted.Ready, counted.WithWarnings, counted.NotReady));
    }

    [Fact]
    public void What_is_missed_most_stands_first_once_for_all_places_of_a_list()
    {
        var count = new ReadinessCount();
        count.Add(1, Of(Lack(ProblemSeverity.Warning, "no-title", "titles/0/text")));
        count.Add(5, Of(Lack(ProblemSeverity.Warning, "no-doi", "contributors/12/roles/0"), Lack(ProblemSeverity.Warning, "no-doi", "contributors/3/roles/1")));
        count.Add(6, Of(Lack(ProblemSeverity.Warning, "no-doi", "contributors/0/roles/0")));

        var missing = Assert.Single(count.ToCounts()).Missing;
        Assert.Equal([("no-doi", "contributors/*/roles/*", 2, 5L), ("no-title", "titles/*/text", 1, 1L)], missing.Select(lack => (lack.Code, lack.Field, lack.Articles, lack.Example)));
    }

    [Fact]
    public void Ten_are_named_at_most()
    {
        var count = new ReadinessCount();
        count.Add(1, Of([.. Enumerable.Range(0, 15).Select(i => Lack(ProblemSeverity.Warning, $"code-{i}"))]));

        Assert.Equal(10, Assert.Single(count.ToCounts()).Missing.Count);
    }

    [Fact]
    public void Of_no_articles_nothing_is_counted() => Assert.Empty(new ReadinessCount().ToCounts());

    private static Problem Lack(ProblemSeverity severity, string code = "no-doi", string? field = null) => new(code, severity, "It is missing.", "Add it.", field);

    private static ConsumerReadiness[] Of(params Problem[] problems) => [new("base", "BASE", problems.All(problem => problem.Severity != ProblemSeverity.Error), problems)];
}
