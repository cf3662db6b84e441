using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Deposits.Rsci;
using Publishing.Schemas;

namespace Publishing.Deposits;

/// <summary>
/// One issue for eLIBRARY.RU, where the Russian Science Citation Index (RSCI, РИНЦ) is made: in UTF-16 with a byte order mark, as its own program Articulus writes it.
/// A file holds one issue; of articles of several issues none is written, and the problem names the issues to choose from.
/// </summary>
public sealed class RsciDeposit : XmlDeposit
{
    private const int MostNamed = 12;

    /// <inheritdoc/>
    public override string Name => "rsci";

    /// <inheritdoc/>
    public override string Title => "RSCI (eLIBRARY) XML";

    /// <inheritdoc/>
    public override string Suffix => "rsci.xml";

    /// <inheritdoc/>
    public override bool TakesText => true;

    /// <inheritdoc/>
    protected override RecordSchema Schema => RecordSchema.RsciIssue;

    /// <inheritdoc/>
    protected override IReadOnlyList<Problem> Rules(PublishedArticle article) => RsciRules.Of(article);

    /// <inheritdoc/>
    protected override IEnumerable<Problem> RulesOfFile(IReadOnlyList<PublishedArticle> articles, DepositContext context)
    {
        var issues = articles.GroupBy(article => (article.Journal.Slug, BibliographicPlace.Of(article).Volume, BibliographicPlace.Of(article).Number, article.Issue?.Slug, (BibliographicPlace.Of(article).IssueDate ?? BibliographicPlace.Of(article).Date)?.Year)).Select(issue => issue.First()).ToList();
        if (issues.Count > 1)
        {
            var named = issues.Take(MostNamed).Select(article => article.Issue is { } issue ? issue.Slug : $"{article.Journal.Slug}, {BibliographicPlace.Of(article).Words}");
            yield return Problem.Of(ProblemCodes.DepositOneIssue, $"A file for eLIBRARY holds one issue, and these articles are of {issues.Count}: {string.Join("; ", named)}{(issues.Count > MostNamed ? "; …" : "")}.");
        }
        else if (issues.Count == 1)
        {
            // It is no problem of the articles: what they lack lies in PDFs.
            if (articles.Count(article => RsciArticleElement.FullText(article) is null) is > 0 and var without)
            {
                yield return Problem.Of(ProblemCodes.DepositDoubtful, $"eLIBRARY insists on the text of every article (text), and of {without} of {articles.Count} there is none here that anybody may read.") with { Remedy = "Add the texts in Articulus, or import the articles as JATS with their body." };
            }

            yield return Problem.Of(ProblemCodes.DepositDoubtful, "eLIBRARY knows each journal by a number of its own (titleid), which is not known here.") with { Remedy = "Choose the journal when the file is opened in Articulus." };
        }
    }

    /// <inheritdoc/>
    protected override XElement Document(IReadOnlyList<PublishedArticle> articles, DepositContext context) => RsciIssueElement.Write(articles);

    /// <inheritdoc/>
    protected override byte[] ToBytes(XElement document) => XmlFile.Utf16(document);
}
