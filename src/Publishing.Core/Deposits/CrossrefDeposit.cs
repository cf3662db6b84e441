using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Representations.Crossref;
using Publishing.Schemas;
using Publishing.Text;

namespace Publishing.Deposits;

/// <summary>
/// The batch in which DOIs are registered with Crossref, input schema 5.4.0: a <c>journal</c> for each issue. Its timestamp is the moment of the deposit,
/// for Crossref lets a deposit replace only one with a smaller one.
/// </summary>
public sealed class CrossrefDeposit : XmlDeposit
{
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <inheritdoc/>
    public override string Name => "crossref";

    /// <inheritdoc/>
    public override string Title => "Crossref deposit 5.4.0";

    /// <inheritdoc/>
    public override string Suffix => "crossref.xml";

    /// <inheritdoc/>
    protected override RecordSchema Schema => RecordSchema.CrossrefDeposit;

    /// <inheritdoc/>
    protected override IReadOnlyList<Problem> Rules(PublishedArticle article) => CrossrefRules.Of(article);

    /// <inheritdoc/>
    protected override IEnumerable<Problem> RulesOfFile(IReadOnlyList<PublishedArticle> articles, DepositContext context)
    {
        if (KnownText.Within(context.Depositor, 130) is null || KnownText.Within(context.Email, 200) is not { Length: >= 6 } email || !email.Contains('@', StringComparison.Ordinal))
        {
            yield return Problem.Of(ProblemCodes.NoDepositor, "Crossref wants to know who deposits (a name of at most 130 characters), and the e-mail address to which it sends its answer.");
        }
    }

    /// <inheritdoc/>
    protected override XElement Document(IReadOnlyList<PublishedArticle> articles, DepositContext context)
    {
        var elements = new CrossrefElements(CrossrefElements.Deposit);
        var timestamp = context.Moment.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
        var journals = articles.Select(article => article.Journal.Slug).Distinct().ToList();
        var depositor = KnownText.Of(context.Depositor);
        return elements.Element(
            "doi_batch",
            Namespaces(),
            new XAttribute("version", "5.4.0"),
            elements.Element(
                "head",
                elements.Element("doi_batch_id", $"{(journals is [var only] ? only : "journals")}-{timestamp}"),
                elements.Element("timestamp", timestamp),
                elements.Element("depositor", elements.Element("depositor_name", depositor), elements.Element("email_address", KnownText.Of(context.Email))),
                elements.Element("registrant", KnownText.Within(context.Registrant, 255) ?? depositor)),
            elements.Element("body", CrossrefJournal.Write(articles, elements)));
    }

    private static IEnumerable<XAttribute> Namespaces() =>
    [
        new(XNamespace.Xmlns + "jats", CrossrefArticle.Jats),
        new(XNamespace.Xmlns + "mml", Publishing.Jats.JatsTagSet.MathMl),
        new(XNamespace.Xmlns + "xlink", Publishing.Jats.JatsTagSet.Xlink),
        new(XNamespace.Xmlns + "fr", CrossrefPrograms.Funding),
        new(XNamespace.Xmlns + "ai", CrossrefPrograms.Access),
        new(XNamespace.Xmlns + "rel", CrossrefPrograms.Relations),
        new(XNamespace.Xmlns + "xsi", Xsi),
        new(Xsi + "schemaLocation", $"{CrossrefElements.Deposit} https://www.crossref.org/schemas/crossref5.4.0.xsd"),
    ];
}
