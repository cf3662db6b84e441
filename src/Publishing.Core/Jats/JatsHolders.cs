using System.Xml.Linq;

namespace Publishing.Jats;

/// <summary>
/// Brings elements under the holders that JATS 1.3 wants around them, in place: what stands loose, what has its holder twice, what stands in another order than the content model has.
/// </summary>
internal static class JatsHolders
{
    // The only one of its kind in its parent, and nothing but a holder.
    private static readonly HashSet<string> Single = new(["journal-meta", "article-meta", "journal-title-group", "article-categories", "title-group", "author-notes", "history", "permissions", "funding-group", "counts", "custom-meta-group"], StringComparer.Ordinal);

    // What stands loose: the parent, the child, its holder.
    private static readonly (string Parent, string Child, string Holder)[] Loose =
    [
        ("article-meta", "contrib", "contrib-group"), ("front-stub", "contrib", "contrib-group"), ("article-meta", "kwd", "kwd-group"), ("front-stub", "kwd", "kwd-group"), ("article-meta", "unstructured-kwd-group", "kwd-group"),
        ("article-meta", "subj-group", "article-categories"), ("front-stub", "subj-group", "article-categories"), ("article-meta", "award-group", "funding-group"), ("article-meta", "funding-statement", "funding-group"),
        ("article-meta", "custom-meta", "custom-meta-group"), ("article-meta", "article-title", "title-group"), ("front-stub", "article-title", "title-group"), ("back", "fn", "fn-group"), ("back", "app", "app-group"), ("back", "ref", "ref-list"),
    ];

    /// <summary>Mends what is in an article.</summary>
    public static void Mend(XElement article)
    {
        foreach (var element in article.DescendantsAndSelf().Where(element => element.Name.LocalName is "front" or "article-meta" or "front-stub" or "journal-meta" or "back").ToList())
        {
            Hold(element);
            foreach (var name in Single)
            {
                Join(element, name);
            }
        }

        foreach (var group in article.Descendants("title-group"))
        {
            OtherTitles(group);
        }

        foreach (var element in article.Descendants().Where(element => element.Name.LocalName is "abstract" or "trans-abstract" or "front-stub" or "kwd-group" or "sec").ToList())
        {
            Paragraphs(element);
            Arrange(element);
        }

        Responses(article);
    }

    private static void Hold(XElement parent)
    {
        foreach (var (_, name, holder) in Loose.Where(loose => loose.Parent == parent.Name.LocalName))
        {
            foreach (var child in parent.Elements(name).ToList())
            {
                if (child.ElementsBeforeSelf(holder).LastOrDefault() is not { } group)
                {
                    child.AddBeforeSelf(group = new XElement(holder));
                }

                child.Remove();
                group.Add(child);
            }
        }
    }

    private static void Join(XElement parent, string name)
    {
        var first = parent.Element(name);
        foreach (var more in parent.Elements(name).Skip(1).ToList())
        {
            first!.Add(more.Attributes().Where(attribute => first.Attribute(attribute.Name) is null).ToList());
            first.Add(more.Nodes().ToList());
            more.Remove();
        }
    }

    // One title is the title; another in the same language is an alternative.
    private static void OtherTitles(XElement group)
    {
        foreach (var title in group.Elements("article-title").Skip(1).Where(title => title.Attribute(XNamespace.Xml + "lang") is null).ToList())
        {
            title.Name = "alt-title";
            title.SetAttributeValue("alt-title-type", "article-title");
        }
    }

    private static void Paragraphs(XElement element)
    {
        if (element.Name.LocalName is "abstract" or "trans-abstract" && !element.HasElements && !string.IsNullOrWhiteSpace(element.Value))
        {
            element.ReplaceNodes(new XElement("p", element.Nodes().ToList()));
        }
    }

    private static void Arrange(XElement element)
    {
        if (element.Name.LocalName == "front-stub" ? element.Nodes().Any(node => node is XText text && !string.IsNullOrWhiteSpace(text.Value)) : element.Elements("title").FirstOrDefault()?.ElementsBeforeSelf().Any(before => before.Name.LocalName is "p" or "kwd" or "sec") != true)
        {
            return;
        }

        if (element.Name.LocalName != "front-stub")
        {
            var title = element.Element("title")!;
            title.Remove();
            element.AddFirst(title);
            return;
        }

        var children = element.Elements().ToList();
        var ordered = children.OrderBy(child => ElementOrder.Rank("article-meta", child.Name.LocalName)).ToList();
        if (!ordered.SequenceEqual(children))
        {
            element.ReplaceNodes(ordered);
        }
    }

    // JATS has the ones or the others.
    private static void Responses(XElement article)
    {
        foreach (var response in article.Elements("sub-article").Any() ? article.Elements("response").ToList() : [])
        {
            response.Name = "sub-article";
            var type = response.Attribute("response-type");
            type?.Remove();
            response.SetAttributeValue("article-type", type?.Value ?? "response");
        }
    }
}
