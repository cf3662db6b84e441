using System.Xml.Linq;
using Publishing.Ingest.Pieces;
using Publishing.Jats;

namespace Publishing.Ingest;

/// <summary>JATS and its forerunner NLM, of any version and tag set, in any namespace or none; also several articles in one envelope.</summary>
public sealed class JatsImporter : Importer
{
    /// <summary>How sure it is of a document that says itself that it is JATS.</summary>
    internal const int Certain = 95;

    /// <inheritdoc/>
    public override string Name => "jats";

    /// <inheritdoc/>
    public override string Description => "JATS and NLM XML of any version and tag set";

    /// <inheritdoc/>
    public override int Version => 4;

    /// <inheritdoc/>
    public override string MediaType => "application/xml";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) => XmlHead.Of(source.Bytes.Span) switch
    {
        null => 0,
        { IsJats: true } => Certain,
        { Root: "article", Mentions: true } => 90,
        { Root: "article" } => 10,
        { Root: "pmc-articleset" } or { Root: "OAI-PMH", Mentions: true } => 90,

        // Whatever other XML nobody knows is at least called by its name.
        _ => 1,
    };

    /// <inheritdoc/>
    public override RecordSplitter? Splitter(SourceFile beginning) =>
        XmlHead.Of(beginning.Bytes.Span) is { Root: not ("article" or "OAI-PMH") and var root } ? XmlListSplitter.Below(beginning.Bytes.Span, "article", root) : null;

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        // A web page need not be well-formed to be told.
        var head = XmlHead.Of(source.Bytes.Span);
        if (head is not null && head.Root.Equals("html", StringComparison.OrdinalIgnoreCase))
        {
            return ImportResult.Rejected(Problem.Of(ProblemCodes.NotRecognized, "This is a web page, and not JATS.", value: head.Root, line: 1) with { Remedy = "Name the format html, or leave the format out." });
        }

        var document = SafeXml.Read(source.Bytes.Span, (parent, name) => name is "body" or "floats-group" or "floats-wrap" && parent.Name.LocalName is "article" or "sub-article" or "response");
        if (document.Root is null)
        {
            return new ImportResult([], document.Problems);
        }

        var articles = Articles(document.Root);
        return articles.Count == 0
            ? ImportResult.Rejected(NotJats(document, head))
            : new ImportResult([.. articles.Select(Read)], document.Problems);
    }

    private static ImportedArticle Read(XElement article)
    {
        var reading = JatsReader.Read(article);
        return CopyEditor.AcceptRead(reading.Article, reading.Findings.Select(ToProblem), reading.SourceKey) with { LandingPage = reading.LandingPage, HasText = reading.HasText };
    }

    // The root itself, or every article in an envelope: an answer of PubMed Central, of a harvest.
    internal static List<XElement> Articles(XElement root)
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

    private static Problem NotJats(SafeXmlResult document, XmlHead? head)
    {
        var root = document.Root!;
        var name = root.Name.LocalName;
        if (KnownDocuments.Find(head ?? new XmlHead(name, root.Name.NamespaceName, document.DocType, "")) is { } known)
        {
            return known.ToProblem(name);
        }

        if (name != "article")
        {
            return Problem.Of(ProblemCodes.NotRecognized, $"This is XML that nothing here reads; its root element is {name}. {ImporterRegistry.Readable}", value: name, line: 1);
        }

        // JATS in name only: a publisher's own XML, most often.
        var first = root.Elements().Take(3).Select(element => element.Name.LocalName).ToList();
        var holds = first.Count == 0 ? "it is empty" : $"it begins with {string.Join(", ", first)}";
        var docType = document.DocType is { } type && (type.PublicId ?? type.SystemId) is { Length: > 0 } id ? $", and its DOCTYPE says {id}" : "";
        return Problem.Of(ProblemCodes.NotRecognized, $"Its root element is article, as in JATS, but there is no front in it, as there is in every article in JATS or NLM: {holds}{docType}.", value: name, line: 1) with
        {
            Remedy = "Ask whoever made the file for the article in JATS or NLM XML.",
        };
    }
}
