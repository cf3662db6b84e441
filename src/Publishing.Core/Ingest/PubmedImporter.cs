using System.Xml.Linq;
using Publishing.Ingest.Pieces;
using Publishing.Ingest.Pubmed;
using Publishing.Ingest.Values;

namespace Publishing.Ingest;

/// <summary>PubMed: its XML, the XML that publishers send to it, and its text format (MEDLINE, <c>.nbib</c>). A source may hold any number of citations.</summary>
public sealed class PubmedImporter : Importer
{
    private const int LookedAt = 4000;

    private static readonly HashSet<string> Roots = new(["PubmedArticleSet", "PubmedArticle", "MedlineCitationSet", "MedlineCitation", "PubmedBookArticleSet", "PubmedBookArticle", "ArticleSet", "DeleteCitation"], StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Name => "pubmed";

    /// <inheritdoc/>
    public override string Description => "PubMed: XML, publishers' XML for it, and text (.nbib)";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/xml";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) => XmlHead.Of(source.Bytes.Span) switch
    {
        { } head when Roots.Contains(head.Root) => 95,
        { Root: "Article" } head when head.Has("<ArticleTitle") => 92,
        { Root: "Articles" or "records" or "eFetchResult" } head when head.Has("<MedlineCitation") || head.Has("<PubmedArticle") => 92,
        { } => 0,
        null => NbibText.Is(SourceText.Of(source.Bytes.Span[..Math.Min(source.Bytes.Length, LookedAt)]).Text) ? 95 : 0,
    };

    /// <inheritdoc/>
    public override RecordSplitter? Splitter(SourceFile beginning) =>
        XmlHead.Of(beginning.Bytes.Span) is { Root: "PubmedArticleSet" or "ArticleSet" or "Articles", Root: var root } ? XmlListSplitter.OfRoot(beginning.Bytes.Span, root) : null;

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        var problems = new List<Problem>();
        if (Tree(source, problems) is not { } root)
        {
            return new ImportResult([], problems);
        }

        var articles = PubmedReader.Read(root).ToList();
        var deleted = root.Below("DeleteCitation").Children("PMID").Concat(root.Name.LocalName == "DeleteCitation" ? root.Children("PMID") : []).Select(LocalNames.Words).OfType<string>().Distinct().ToList();
        if (deleted.Count > 0)
        {
            problems.Add(Problem.Of(ProblemCodes.NotAnArticle, $"PubMed says that it has deleted {deleted.Count} citations: {string.Join(", ", deleted.Take(12))}{(deleted.Count > 12 ? "…" : "")}.", value: deleted[0]) with
            {
                Severity = articles.Count > 0 ? ProblemSeverity.Warning : ProblemSeverity.Error,
                Remedy = "If they are articles here, check whether they are to be withdrawn.",
            });
        }
        else if (articles.Count == 0)
        {
            problems.Add(Problem.Of(ProblemCodes.NotAnArticle, "This is an answer of PubMed without a citation in it.", value: root.Name.LocalName, line: 1));
        }

        return new ImportResult(articles, problems);
    }

    private static XElement? Tree(SourceFile source, List<Problem> problems)
    {
        if (XmlHead.Of(source.Bytes.Span) is not null)
        {
            var document = SafeXml.Read(source.Bytes.Span);
            problems.AddRange(document.Problems);
            return document.Root;
        }

        var text = SourceText.Of(source.Bytes.Span);
        problems.AddRange(text.Problems);
        return NbibText.ToXml(Text.XmlText.Clean(text.Text));
    }
}
