using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Crosswalks.DataCite;
using Publishing.Identifiers;

namespace Publishing.Deposits;

/// <summary>
/// DOIs to register with DataCite, or to change there. Its REST API takes one DOI a request, so the file has one line for each article, and each line is the body of
/// <c>PUT https://api.datacite.org/dois/{doi}</c>, which makes the DOI or changes it (JSON:API, <c>application/vnd.api+json</c>; <c>POST …/dois</c> takes it too).
/// A file with one article is that body itself. <c>event: publish</c> makes the DOI findable; who registers is told by the account, not by the file.
/// </summary>
public sealed partial class DataCiteDeposit : Deposit
{
    /// <inheritdoc/>
    public override string Name => "datacite";

    /// <inheritdoc/>
    public override string Title => "DataCite (REST API)";

    /// <inheritdoc/>
    public override string MediaType => "application/x-ndjson";

    /// <inheritdoc/>
    public override string Suffix => "datacite.ndjson";

    /// <inheritdoc/>
    public override IReadOnlyList<Problem> Check(PublishedArticle article)
    {
        var problems = new List<Problem>();
        if (article.Article.Doi is not { } doi)
        {
            problems.Add(Problem.Of(ProblemCodes.DepositIncomplete, "DataCite registers a DOI, and the article has none.", "doi"));
        }
        else if (!AcceptedName().IsMatch(doi.Value))
        {
            problems.Add(Problem.Of(ProblemCodes.DepositRefused, "DataCite takes a DOI only of Latin letters, digits and -._;()/:*~$= after a prefix of four or five digits.", "doi", doi.Value));
        }

        if (DataCiteTitle.Of(article.Article).Count == 0)
        {
            problems.Add(Problem.Of(ProblemCodes.DepositIncomplete, "DataCite asks for a title.", "titles"));
        }

        if (DataCiteDocument.YearOf(article) is null)
        {
            problems.Add(Problem.Of(ProblemCodes.DepositIncomplete, "DataCite asks for the year of publication, and neither the article nor its issue has a date.", "pubDates"));
        }

        if (!DataCiteParty.Creators(article.Article, withAnonymous: true).Any())
        {
            problems.Add(Problem.Of(ProblemCodes.DepositDoubtful, $"DataCite asks for a creator; its code for one that is not known is sent: {DataCiteDocument.Unavailable}.", "contributors"));
        }

        if (DataCiteDocument.PublisherOf(article.Journal) is null)
        {
            problems.Add(Problem.Of(ProblemCodes.DepositDoubtful, $"DataCite asks for the publisher, and the journal {article.Journal.Slug} has none; its code for one that is not known is sent: {DataCiteDocument.Unavailable}.", "journal/publisher"));
        }

        return problems;
    }

    /// <inheritdoc/>
    public override DepositFile Write(IReadOnlyList<PublishedArticle> articles, DepositContext context)
    {
        var (taken, problems) = (new Dictionary<Doi, long>(), new List<DepositProblem>());
        using var file = new MemoryStream();
        foreach (var article in articles)
        {
            var found = Check(article).ToList();
            if (article.Article.Doi is { } doi && taken.TryGetValue(doi, out var other))
            {
                found.Add(Problem.Of(ProblemCodes.DepositRefused, $"Article {other} has the same DOI, and a DOI names one article.", "doi", doi.Value));
            }

            problems.AddRange(found.Select(problem => new DepositProblem(article.Id, problem)));
            if (found.TrueForAll(problem => problem.Severity != ProblemSeverity.Error) && DataCiteDocument.Of(article) is { } document)
            {
                taken.Add(document.Doi, article.Id);
                file.Write(DataCiteJsonWriter.Bytes(Body(document), indented: false));
                file.Write("\n"u8);
            }
        }

        return new DepositFile(taken.Count == 0 ? null : file.ToArray(), [.. taken.Values], problems);
    }

    private static JsonObject Body(DataCiteDocument document)
    {
        var attributes = DataCiteJsonWriter.Write(document);
        attributes.Insert(0, "event", "publish");
        return new JsonObject
        {
            ["data"] = new JsonObject
            {
                ["id"] = document.Doi.Value,
                ["type"] = "dois",
                ["attributes"] = attributes,
            },
        };
    }

    [GeneratedRegex(@"^10\.[0-9]{4,5}/[-._;()/:a-zA-Z0-9*~$=]+$", RegexOptions.CultureInvariant)]
    private static partial Regex AcceptedName();
}
