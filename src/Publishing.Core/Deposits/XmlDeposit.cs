using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Representations;
using Publishing.Schemas;

namespace Publishing.Deposits;

/// <summary>
/// A deposit in XML. What the consumer asks for beyond its schema are rules; what is written is held against our own schema of it, which is never wider
/// than the consumer's, before anybody is handed it: an article that would make the file invalid is left out.
/// </summary>
public abstract class XmlDeposit : Deposit
{
    private static readonly DepositContext Anybody = new(DateTime.UnixEpoch, "Nobody", "nobody@example.org");

    /// <inheritdoc/>
    public override string MediaType => "application/xml";

    /// <summary>The schema that every file is held against.</summary>
    protected abstract RecordSchema Schema { get; }

    /// <inheritdoc/>
    public sealed override IReadOnlyList<Problem> Check(PublishedArticle article)
    {
        var found = Rules(article);
        return ConsumerFindings.Refuse(found) ? found : [.. found, .. Faults([article], Anybody)];
    }

    /// <inheritdoc/>
    public sealed override DepositFile Write(IReadOnlyList<PublishedArticle> articles, DepositContext context)
    {
        var (taken, problems) = DepositChoice.Of(articles, Rules);
        problems.AddRange(RulesOfFile(taken, context).Select(problem => new DepositProblem(null, problem)));
        if (taken.Count == 0 || problems.Exists(problem => problem is { Article: null, Problem.Severity: ProblemSeverity.Error }))
        {
            return new DepositFile(null, [], problems);
        }

        var document = Document(taken, context);
        if (RecordSchemas.Faults(Schema, document).Count > 0)
        {
            taken = [.. taken.Where(article => IsValid(article, context, problems))];
            document = taken.Count == 0 ? null : Document(taken, context);
            if (document is not null && Faults(document).ToList() is { Count: > 0 } faults)
            {
                problems.AddRange(faults.Select(fault => new DepositProblem(null, fault)));
                document = null;
            }
        }

        return document is null ? new DepositFile(null, [], problems) : new DepositFile(ToBytes(document), [.. taken.Select(article => article.Id)], problems);
    }

    /// <summary>What the consumer would refuse of an article, or grumble about.</summary>
    protected abstract IReadOnlyList<Problem> Rules(PublishedArticle article);

    /// <summary>What the consumer would refuse of the whole file.</summary>
    protected virtual IEnumerable<Problem> RulesOfFile(IReadOnlyList<PublishedArticle> articles, DepositContext context) => [];

    /// <summary>The file for articles that keep the rules.</summary>
    protected abstract XElement Document(IReadOnlyList<PublishedArticle> articles, DepositContext context);

    /// <summary>The bytes of the file.</summary>
    protected virtual byte[] ToBytes(XElement document) => XmlFile.Utf8(document);

    private bool IsValid(PublishedArticle article, DepositContext context, List<DepositProblem> problems)
    {
        var faults = Faults([article], context).ToList();
        problems.AddRange(faults.Select(fault => new DepositProblem(article.Id, fault)));
        return faults.Count == 0;
    }

    private IEnumerable<Problem> Faults(IReadOnlyList<PublishedArticle> articles, DepositContext context) => Faults(Document(articles, context));

    private IEnumerable<Problem> Faults(XElement document) => RecordSchemas.Faults(Schema, document).Take(3)
        .Select(fault => Problem.Of(ProblemCodes.DepositInvalid, string.Create(CultureInfo.InvariantCulture, $"What would be written is not valid as {Title}: {fault}")));
}
