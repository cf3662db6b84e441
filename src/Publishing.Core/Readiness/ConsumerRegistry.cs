using Publishing.Articles;

namespace Publishing.Readiness;

/// <summary>Every consumer that articles are held against. One line each; a test fails when one is forgotten.</summary>
public static class ConsumerRegistry
{
    /// <summary>All consumers, in the order in which they are shown.</summary>
    public static IReadOnlyList<Consumer> All { get; } =
    [
        new GoogleScholarConsumer(),
        .. DepositConsumer.Of("doaj", "DOAJ"),
        .. DepositConsumer.Of("crossref", "Crossref"),
        .. DepositConsumer.Of("datacite", "DataCite"),
        new OpenAireConsumer(),
        new BaseConsumer(),
        new CoreConsumer(),
        new OpenAlexConsumer(),
        .. DepositConsumer.Of("pubmed", "PubMed"),
        new PmcConsumer(),
        .. DepositConsumer.Of("rsci", "RSCI (eLIBRARY)"),
        new Jats4rConsumer(),
    ];

    /// <summary>Whether each consumer would take the article, and what it misses.</summary>
    public static IReadOnlyList<ConsumerReadiness> Check(PublishedArticle article) => [.. All.Select(consumer =>
    {
        var problems = consumer.Check(article);
        return new ConsumerReadiness(consumer.Name, consumer.Title, problems.All(problem => problem.Severity != ProblemSeverity.Error), problems);
    })];
}
