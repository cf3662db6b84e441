using System.Xml.Linq;
using Publishing.Articles;

namespace Publishing.Jats;

/// <summary>
/// Writes an article as JATS: everything that the model holds, and the pieces of a JATS source that it does not, each in its place.
/// The constructs are valid in both Archiving and Publishing 1.3 and 1.4; for a journal with an ISSN the whole is valid as either.
/// </summary>
public static class JatsWriter
{
    /// <summary>The <c>article</c> with its elements in a namespace: <see cref="JatsTagSet.Oai"/> for OAI-PMH, none for a file. The same article gives the same element.</summary>
    public static XElement Write(PublishedArticle published, XNamespace tags)
    {
        // Written without a namespace, as it is read, so that originals can be held against it.
        var article = published.Article;
        var elements = new JatsElements(XNamespace.None, article.Language);
        var ids = new JatsIds(article);
        var back = BackWriter.Write(article, elements, ids);
        var root = elements.Element(
            "article",
            new XAttribute(XNamespace.Xmlns + "ali", JatsTagSet.Ali),
            new XAttribute(XNamespace.Xmlns + "mml", JatsTagSet.MathMl),
            new XAttribute(XNamespace.Xmlns + "xlink", JatsTagSet.Xlink),
            new XAttribute("article-type", article.Type.Value),
            new XAttribute("dtd-version", JatsTagSet.Version),
            JatsElements.LangAlways(article.Language),
            elements.Element(
                "processing-meta",
                new XAttribute("tagset-family", "jats"),
                new XAttribute("base-tagset", "archiving"),
                new XAttribute("mathml-version", "3.0"),
                new XAttribute("table-model", "xhtml")),
            elements.Element("front", JournalMetaWriter.Write(published.Journal, elements), ArticleMetaWriter.Write(published, elements, ids)),
            back);
        var elsewhere = Originals.Restore(article, root, ids);
        FragmentWriter.Insert(article.Fragments.Where(fragment => !fragment.Original), root, ids);
        FragmentWriter.Insert(elsewhere, root);
        ContributorGroups.RemoveEmpty(root);
        ids.Settle();
        return InNamespace(root, tags);
    }

    private static XElement InNamespace(XElement root, XNamespace tags)
    {
        foreach (var element in tags == XNamespace.None ? [] : root.DescendantsAndSelf().Where(element => element.Name.Namespace == XNamespace.None))
        {
            element.Name = tags + element.Name.LocalName;
        }

        return root;
    }
}
