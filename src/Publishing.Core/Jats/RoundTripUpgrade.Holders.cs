using System.Xml.Linq;

namespace Publishing.Jats;

/// <content>Elements that stand without their holder, in two of them, or in the wrong place in it.</content>
internal sealed partial class RoundTripUpgrade
{
    private void Holders(XElement parent)
    {
        switch (parent.Name.LocalName)
        {
            case "article-meta" or "front-stub":
                Held(parent, "contrib-group", "contrib");
                Held(parent, "kwd-group", "kwd");
                Held(parent, "kwd-group", "unstructured-kwd-group");
                Held(parent, "article-categories", "subj-group");
                Held(parent, "funding-group", "award-group");
                Held(parent, "funding-group", "funding-statement");
                Held(parent, "custom-meta-group", "custom-meta");
                Held(parent, "title-group", "article-title");
                foreach (var name in new[] { "article-categories", "title-group", "author-notes", "history", "permissions", "funding-group", "counts", "custom-meta-group" })
                {
                    Join(parent, name);
                }

                foreach (var title in parent.Elements("title-group").Elements("article-title").Skip(1).Where(title => title.Attribute(Lang) is null).ToList())
                {
                    To(title, "title", "alt-title");
                    title.SetAttributeValue("alt-title-type", "article-title");
                }

                Counts(parent);
                break;
            case "back":
                Held(parent, "fn-group", "fn");
                Held(parent, "app-group", "app");
                Held(parent, "ref-list", "ref");
                break;
            case "front":
                Join(parent, "journal-meta");
                Join(parent, "article-meta");
                break;
            case "journal-meta":
                Join(parent, "journal-title-group");
                Join(parent, "custom-meta-group");
                break;
        }
    }

    // A second count of the same things is one of others.
    private void Counts(XElement parent)
    {
        foreach (var count in parent.Elements("counts").Elements().Where(count => count.Name.LocalName != "count" && count.ElementsBeforeSelf(count.Name).Any()).ToList())
        {
            count.SetAttributeValue("count-type", count.Name.LocalName);
            To(count, "holder", "count");
        }
    }

    private void Held(XElement parent, string holder, string name)
    {
        foreach (var child in parent.Elements(name).ToList())
        {
            Note("holder", child, name, holder);
            var group = child.ElementsBeforeSelf(holder).LastOrDefault();
            if (group is null)
            {
                group = new XElement(holder);
                child.AddBeforeSelf(group);
            }

            child.Remove();
            group.Add(child);
        }
    }

    private void Join(XElement parent, string name)
    {
        foreach (var more in parent.Elements(name).Skip(1).ToList())
        {
            Note("holder", more, name, null);
            var first = parent.Element(name)!;
            more.Remove();
            first.Add(more.Attributes().Where(attribute => first.Attribute(attribute.Name) is null).Select(attribute => new XAttribute(attribute)));
            first.Add(more.Nodes());
        }
    }

    private void Prose(XElement element)
    {
        if (element.Name.LocalName is "abstract" or "trans-abstract" && !element.HasElements && !string.IsNullOrWhiteSpace(element.Value))
        {
            Note("abstract", element, element.Value, "p");
            element.ReplaceNodes(new XElement("p", element.Nodes()));
        }

        if (element.Element("title") is { } title && title.ElementsBeforeSelf().Any(before => before.Name.LocalName is "p" or "kwd" or "sec"))
        {
            Note("order", title, title.Value, null);
            title.Remove();
            element.AddFirst(title);
        }

        if (element.Name.LocalName == "trans-abstract" && element.Attribute(Lang) is null && element.Ancestors().Attributes(Lang).Any())
        {
            To(element, "trans-abstract", "abstract");
        }
    }

    private void Responses()
    {
        foreach (var response in article.Elements("sub-article").Any() ? article.Elements("response").ToList() : [])
        {
            To(response, "renamed", "sub-article");
            var type = response.Attribute("response-type")?.Value;
            response.SetAttributeValue("response-type", null);
            response.SetAttributeValue("article-type", type ?? "response");
        }
    }
}
