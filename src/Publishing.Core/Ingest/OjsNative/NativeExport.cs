using System.Xml.Linq;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.OjsNative;

/// <summary>An export of native XML, whatever its root: its articles, wherever they stand, and what is said around them.</summary>
internal sealed class NativeExport(XElement root, XmlDocType? docType)
{
    private readonly NativeSections _sections = new(root);

    /// <summary>Reads every article of it.</summary>
    public ImportResult Read()
    {
        var articles = root.DescendantsAndSelf().Where(IsArticle).Where(article => !article.Ancestors().Any(IsArticle)).ToList();
        return articles.Count == 0
            ? ImportResult.Rejected(Problem.Of(ProblemCodes.NotAnArticle, $"This is an export of Open Journal Systems with no article in it; its root element is {root.Name.LocalName}.", value: root.Name.LocalName, line: 1))
            : new ImportResult([.. articles.Select(Read)], [.. About()]);
    }

    private ImportedArticle Read(XElement article)
    {
        var around = article.Ancestors().FirstOrDefault(element => element.Is("issue", "extended_issue"));
        var identification = article.Child("issue_identification") ?? article.Children("publication", "pkppublication").Select(version => version.Child("issue_identification")).FirstOrDefault(part => part is not null);
        var issue = NativeIssue.Of(around, identification);
        return new NativeArticle(article, NativeVersions.Of(article, issue), issue, _sections).Read();
    }

    private static bool IsArticle(XElement element) =>
        element.Is("article", "extended_article", "preprint") || (element.Is("publication", "pkppublication") && element.Parent is null);

    private static bool IsKnown(string? type) => type is null or "internal" or "doi" or "public" or "publisher-id";

    // What is true of the file and not of one article.
    private IEnumerable<Problem> About()
    {
        if (root.Name.NamespaceName.Length > 0 && (NativeEvidence.Says(docType?.PublicId) || NativeEvidence.Says(docType?.SystemId)))
        {
            yield return Problem.Of(ProblemCodes.Mislabeled, "The DOCTYPE is that of OJS 2, but the elements are those of OJS 3; they were read as such.", value: docType!.PublicId ?? docType.SystemId, line: 1);
        }

        foreach (var id in root.DescendantsAndSelf().Where(element => element.Is("issue", "extended_issue")).SelectMany(issue => issue.Children("id")).Where(id => !IsKnown(id.Attr("type"))))
        {
            yield return Problem.Of(ProblemCodes.LinesNotRead, $"Nothing was made of an identifier of the issue of type '{id.Attr("type")}'.", value: id.Words(), line: SourceLine.Of(id));
        }

        var left = new Leftovers();
        foreach (var part in root.DescendantsAndSelf().Where(element => element.Is("issue", "extended_issue")).SelectMany(issue => issue.Elements()))
        {
            switch (part.Name.LocalName)
            {
                case "description" when part.Words() is not null:
                    left.Leave("descriptions of issues", part);
                    break;
                case "cover" or "issue_covers" or "covers":
                    left.Leave("covers of issues", part);
                    break;
                case "issue_galleys" when part.HasElements:
                    left.Leave("files of whole issues", part);
                    break;
            }
        }

        foreach (var part in root.Below("review_rounds", "review_forms", "decisions", "stages", "queries", "user_groups", "users", "reviews"))
        {
            left.Leave("users, reviews and editorial decisions", part);
        }

        if (left.Tell() is { } told)
        {
            yield return told;
        }
    }
}
