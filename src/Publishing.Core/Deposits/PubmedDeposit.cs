using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Deposits.Pubmed;
using Publishing.Schemas;

namespace Publishing.Deposits;

/// <summary>Citations as publishers send them to PubMed (<c>ArticleSet</c>, DTD 2.8): the title in English, and beside it that in the language of the article.</summary>
public sealed class PubmedDeposit : XmlDeposit
{
    /// <inheritdoc/>
    public override string Name => "pubmed";

    /// <inheritdoc/>
    public override string Title => "PubMed XML 2.8";

    /// <inheritdoc/>
    public override string Suffix => "pubmed.xml";

    /// <inheritdoc/>
    protected override RecordSchema Schema => RecordSchema.PubmedArticles;

    /// <inheritdoc/>
    protected override IReadOnlyList<Problem> Rules(PublishedArticle article) => PubmedRules.Of(article);

    /// <inheritdoc/>
    protected override XElement Document(IReadOnlyList<PublishedArticle> articles, DepositContext context) =>
        new("ArticleSet", articles.Select(article => new PubmedArticleElement(article).Write()));

    /// <inheritdoc/>
    protected override byte[] ToBytes(XElement document) =>
        XmlFile.Utf8(document, ("-//NLM//DTD PubMed 2.8//EN", "https://dtd.nlm.nih.gov/ncbi/pubmed/in/PubMed.dtd"));
}
