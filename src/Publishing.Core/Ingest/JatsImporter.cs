using System.Xml.Linq;
using Publishing.Jats;

namespace Publishing.Ingest;

/// <summary>JATS and its forerunner NLM, of any version and tag set, in any namespace or none; also several articles in one envelope.</summary>
public sealed class JatsImporter : Importer
{
    /// <inheritdoc/>
    public override string Name => "jats";

    /// <inheritdoc/>
    public override string Description => "JATS and NLM XML of any version and tag set";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/xml";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) => XmlHead.Of(source.Bytes.Span) switch
    {
        null => 0,
        { IsJats: true } => 95,
        { Root: "article", Mentions: true } => 90,
        { Root: "article" } => 10,
        { Root: "pmc-articleset" } or { Root: "OAI-PMH", Mentions: true } => 90,

        // Whatever other XML nobody knows is at least called by its name.
        _ => 1,
    };

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        // A web page need not be well-formed to be told.
        if (XmlHead.Of(source.Bytes.Span) is { } head && head.Root.Equals("html", StringComparison.OrdinalIgnoreCase))
        {
            return ImportResult.Rejected(NotAnArticle(KnownDocuments.Find(head.Root, head.Namespace), head.Root));
        }

        var document = SafeXml.Read(source.Bytes.Span, (parent, name) => name is "body" or "floats-group" or "floats-wrap" && parent.Name.LocalName is "article" or "sub-article" or "response");
        if (document.Root is null)
        {
            return new ImportResult([], document.Problems);
        }

        var articles = Articles(document.Root);
        return articles.Count == 0
            ? ImportResult.Rejected(NotAnArticle(KnownDocuments.Find(document.Root.Name.LocalName, document.Root.Name.NamespaceName), document.Root.Name.LocalName))
            : new ImportResult([.. articles.Select(Read)], document.Problems);
    }

    private static ImportedArticle Read(XElement article)
    {
        var reading = JatsReader.Read(article);
        return CopyEditor.Accept(reading.Article, reading.Findings.Select(ToProblem), reading.SourceKey);
    }

    // The root itself, or every article in an envelope: an answer of PubMed Central, of a harvest.
    private static List<XElement> Articles(XElement root)
    {
        if (IsArticle(root))
        {
            return [root];
        }

        var found = root.Descendants().Where(element => IsArticle(element) && !element.Ancestors().Any(IsArticle)).ToList();
        foreach (var article in found)
        {
            article.Remove();
        }

        return found;
    }

    private static bool IsArticle(XElement element) =>
        element.Name.LocalName == "article" && element.Elements().Any(child => child.Name.LocalName is "front" or "front-stub");

    private static Problem ToProblem(JatsFinding finding)
    {
        var code = finding.Kind switch
        {
            JatsFindingKind.Preserved => ProblemCodes.JatsPreserved,
            JatsFindingKind.SourceOnly => ProblemCodes.SourceOnly,
            _ => ProblemCodes.InvalidValue,
        };
        return Problem.Of(code, finding.Message, finding.Field, finding.Value, finding.Line);
    }

    private static Problem NotAnArticle(KnownDocument? known, string root) => known switch
    {
        null => Problem.Of(ProblemCodes.NotRecognized, $"This is XML that nothing here reads; its root element is {root}.", value: root, line: 1),
        { IsArticles: true } => Problem.Of(ProblemCodes.NotRecognized, $"This is {known.What}, which is not read here.", value: root, line: 1),
        _ => Problem.Of(ProblemCodes.NotAnArticle, $"This is {known.What}, not an article.", value: root, line: 1),
    };
}
