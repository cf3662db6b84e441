using Publishing.Ingest.Rsci;

namespace Publishing.Ingest;

/// <summary>Issues for the Russian Science Citation Index (RSCI, РИНЦ), as Articulus, eLIBRARY and Metafora write them.</summary>
public sealed class RsciImporter : Importer
{
    /// <inheritdoc/>
    public override string Name => "rsci";

    /// <inheritdoc/>
    public override string Description => "issues for the Russian Science Citation Index (eLIBRARY, Articulus)";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/xml";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) => XmlHead.Of(source.Bytes.Span) switch
    {
        null => 0,
        { Root: "journal" } head when head.Has("<titleid") || head.Has("<operCard") || head.Has("<journalInfo") => 96,
        { Root: "journal" or "issue" or "articles" or "article" } head when head.Has("<artTitle") || head.Has("<individInfo") => 94,
        _ => 0,
    };

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        var document = SafeXml.Read(source.Bytes.Span, (parent, name) => name == "text" && parent.Name.LocalName == "article");
        if (document.Root is not { } root)
        {
            return new ImportResult([], document.Problems);
        }

        var articles = RsciIssue.Read(root).ToList();
        return articles.Count == 0
            ? ImportResult.Rejected(Problem.Of(ProblemCodes.NotAnArticle, "This is an issue for the Russian Science Citation Index without an article in it.", value: root.Name.LocalName, line: 1))
            : new ImportResult(articles, document.Problems);
    }
}
