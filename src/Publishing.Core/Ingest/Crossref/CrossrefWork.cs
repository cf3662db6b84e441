using System.Xml.Linq;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.Crossref;

/// <summary>One work of a Crossref document.</summary>
/// <param name="Type">Its type as the REST API calls it: <c>journal-article</c>, <c>book-chapter</c> …</param>
/// <param name="Element">Its own element.</param>
/// <param name="Container">The journal, conference or book that it stands in; itself when it stands alone.</param>
internal sealed record CrossrefWork(string Type, XElement Element, XElement Container)
{
    private static readonly Dictionary<string, string> Alone = new(StringComparer.Ordinal)
    {
        ["posted_content"] = "posted-content",
        ["dissertation"] = "dissertation",
        ["report-paper"] = "report",
        ["standard"] = "standard",
        ["peer_review"] = "peer-review",
        ["sa_component"] = "component",
        ["grant"] = "grant",
        ["pending_publication"] = "pending-publication",
    };

    /// <summary>The works below an element, in their order; a journal, an issue or a book without any is one itself.</summary>
    public static IEnumerable<CrossrefWork> Find(XElement root) => root.DescendantsAndSelf().SelectMany(Of);

    private static IEnumerable<CrossrefWork> Of(XElement element)
    {
        var name = element.Name.LocalName;
        return name switch
        {
            "journal" when element.Child("journal_metadata") is not null || element.Child("journal_article") is not null || element.Child("journal_issue") is not null => Within(element, "journal_article", "journal-article", element.Child("journal_issue") is null ? "journal" : "journal-issue"),
            "conference" when element.HasElements && element.Parent?.Name.LocalName != "article-meta" => Within(element, "conference_paper", "proceedings-article", "proceedings"),
            "book" when element.Elements().Any(child => child.Name.LocalName.StartsWith("book_", StringComparison.Ordinal)) => Within(element, "content_item", ChapterType(element), BookType(element)),
            "database" when element.HasElements => Within(element, "dataset", "dataset", "database"),
            "journal_article" when element.Parent is null => [new CrossrefWork("journal-article", element, element)],
            _ when Alone.TryGetValue(name, out var type) && element.HasElements => [new CrossrefWork(type, element, element)],
            _ => [],
        };
    }

    private static List<CrossrefWork> Within(XElement container, string name, string type, string own)
    {
        var works = container.Children(name).Select(element => new CrossrefWork(type, element, container)).ToList();
        return works.Count > 0 ? works : [new CrossrefWork(own, container, container)];
    }

    private static string BookType(XElement book) => book.Attr("book_type") switch
    {
        "monograph" => "monograph",
        "reference" => "reference-book",
        "edited_book" => "edited-book",
        _ => "book",
    };

    private static string ChapterType(XElement book) => book.Attr("book_type") == "reference" ? "reference-entry" : "book-chapter";
}
