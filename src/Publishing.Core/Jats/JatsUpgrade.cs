using System.Xml.Linq;
using Publishing.Licensing;

namespace Publishing.Jats;

/// <summary>
/// Turns what older and newer tag sets say (NLM 1 to 3, JATS 1.0 to 1.4, their Blue, Green and Orange flavors) into the words of JATS 1.3, in place.
/// The reader then knows one dialect, and what it preserves is valid. Nothing is added that the source does not say.
/// </summary>
internal static class JatsUpgrade
{
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["custom-meta-wrap"] = "custom-meta-group",
        ["gloss-group"] = "glossary",
        ["chem-struct-wrapper"] = "chem-struct-wrap",
        ["nlm-citation"] = "element-citation",
        ["grant-num"] = "award-id",
        ["contract-num"] = "award-id",
        ["grant-sponsor"] = "funding-source",
        ["contract-sponsor"] = "funding-source",
        ["floats-wrap"] = "floats-group",

        // Open Journal Systems, in its NLM.
        ["abstract-trans"] = "trans-abstract",
    };

    // pub-type (NLM, JATS until 1.0) as date-type and publication-format.
    private static readonly Dictionary<string, (string? Type, string? Format)> PubTypes = new(StringComparer.Ordinal)
    {
        ["ppub"] = ("pub", "print"),
        ["epub"] = ("pub", "electronic"),
        ["epub-ppub"] = ("pub", null),
        ["collection"] = ("collection", null),
        ["epreprint"] = ("preprint", "electronic"),
        ["ppreprint"] = ("preprint", "print"),
        ["ecorrected"] = ("corrected", "electronic"),
        ["pcorrected"] = ("corrected", "print"),
        ["eretracted"] = ("retracted", "electronic"),
        ["pretracted"] = ("retracted", "print"),
    };

    /// <summary>Upgrades an <c>article</c> with all that is in it.</summary>
    public static void Apply(XElement article, UnusedIds ids)
    {
        var tags = article.Name.Namespace;
        foreach (var element in article.DescendantsAndSelf().ToList())
        {
            Rename(element, tags);
            Upgrade(element);
        }

        JatsHolders.Mend(article);
        foreach (var group in article.Descendants("kwd-group").ToList())
        {
            PartKeywords(group);
        }

        foreach (var meta in article.Descendants("journal-meta").ToList())
        {
            JournalTitles(meta);
        }

        foreach (var meta in article.Descendants("article-meta").Concat(article.Descendants("front-stub")).ToList())
        {
            Permissions(meta);
            Funding(meta);
            AffiliationLinks.Make(meta, ids);
        }
    }

    private static void Rename(XElement element, XNamespace tags)
    {
        // The namespace that an envelope or a fashion has given to JATS is taken off again: JATS has none.
        if (element.Name.Namespace == tags)
        {
            element.Name = element.Name.LocalName;
        }
        else if (element.Name.NamespaceName.StartsWith("http://www.niso.org/schemas/ali/1.0", StringComparison.Ordinal))
        {
            element.Name = JatsTagSet.Ali + element.Name.LocalName;
        }

        if (Renamed.TryGetValue(element.Name.LocalName, out var name) && element.Name.Namespace == XNamespace.None)
        {
            element.Name = name;
        }
    }

    private static void Upgrade(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "citation":
                element.Name = element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)) || !element.HasElements ? "mixed-citation" : "element-citation";
                Attribute(element, "citation-type", "publication-type");
                break;
            case "element-citation" when element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)):
                element.Name = "mixed-citation";
                Attribute(element, "citation-type", "publication-type");
                break;
            case "element-citation" or "mixed-citation" or "product" or "related-object":
                Attribute(element, "citation-type", "publication-type");
                break;
            case "article" or "sub-article" when element.Attribute("article-type") is { } type && Articles.ArticleType.TryParse(type.Value.Trim()) is null && Articles.ArticleType.TryParse(type.Value.Trim().Replace(' ', '-').Replace('_', '-').ToLowerInvariant()) is { } token:
                type.Value = token.Value;
                break;
            case "related-article" when string.IsNullOrWhiteSpace(element.Attribute("related-article-type")?.Value):
                element.SetAttributeValue("related-article-type", "related-article");
                break;
            case "pub-date" when element.Attribute("pub-type") is { } type:
                var (kind, format) = PubTypes.GetValueOrDefault(type.Value, (type.Value, null));
                Replace(type, ("date-type", kind), ("publication-format", format));
                break;
            case "issn" or "isbn" when element.Attribute("pub-type") is { } type:
                Replace(type, ("publication-format", type.Value switch { "ppub" => "print", "epub" => "electronic", var other => other }));
                break;
            case "access-date" or "time-stamp":
                element.SetAttributeValue("content-type", element.Name.LocalName);
                element.Name = "date-in-citation";
                break;
            case "trans-title" or "trans-subtitle" when element.Parent?.Name.LocalName == "title-group":
                TransTitle(element);
                break;
            case "page-count" when element.Parent?.Name.LocalName.EndsWith("-citation", StringComparison.Ordinal) == true:
                element.Name = "size";
                Attribute(element, "count", null, value => element.Value = element.Value.Length > 0 ? element.Value : value);
                element.SetAttributeValue("units", "pages");
                break;
            case "uri" when element.Attribute("content-type")?.Value == "orcid" && element.Parent?.Name.LocalName == "contrib":
                element.Name = "contrib-id";
                element.RemoveAttributes();
                element.SetAttributeValue("contrib-id-type", "orcid");
                break;
            case "contrib-id" when element.Attribute("contrib-id-type") is null && element.Value.Contains("orcid.org/", StringComparison.OrdinalIgnoreCase):
                element.SetAttributeValue("contrib-id-type", "orcid");
                break;

            // A group that wrote the article is an author like any other.
            case "contrib" when element.Attribute("contrib-type") is { Value: "collab" or "collaboration" or "group" } group && element.Elements().Any(child => child.Name.LocalName.StartsWith("collab", StringComparison.Ordinal)):
                group.Value = "author";
                break;

            // Texture says whether each is a person, and of the whole group what they did.
            case "contrib" when element.Attribute("contrib-type") is { Value: "person" } person && element.Parent?.Attribute("content-type") is { Value: "author" or "editor" } work:
                person.Value = work.Value;
                break;
            case "contrib" when element.Attribute("contrib-type") is null && element.Parent?.Attribute("content-type")?.Value is "editor" or "editors":
                element.SetAttributeValue("contrib-type", "editor");
                break;
            case "collab-name" when element.Parent?.Name.LocalName is not ("collab-wrap" or "collab-name-alternatives" or "collab"):
                element.Name = "collab";
                break;
            case "collab-wrap":
                Collab(element);
                break;
            case "license":
                License(element);
                break;

            // What SciELO called the number of an issue before it knew of issue; some files say both.
            case "numero" when element.Parent?.Name.LocalName is "article-meta" or "front-stub" or "element-citation" or "mixed-citation" or "nlm-citation":
                element.Name = "issue";
                if (element.Parent.Elements().Count(child => child.Name.LocalName is "issue" or "numero") > 1)
                {
                    element.Remove();
                }

                break;
        }
    }

    // JATS 1.4 wraps a group's name, so that its members can stand beside it; before, the name was loose text.
    private static void Collab(XElement wrap)
    {
        wrap.Name = "collab";
        foreach (var name in wrap.Elements().Where(child => child.Name.LocalName is "collab-name" or "collab-name-alternatives").ToList())
        {
            var kept = name.Name.LocalName == "collab-name" ? name : name.Elements().FirstOrDefault();
            name.ReplaceWith(kept?.Nodes());
        }
    }

    // NLM 2 put translations of the title beside it, each subtitle behind its title.
    private static void TransTitle(XElement title)
    {
        var group = title.ElementsBeforeSelf("trans-title-group").LastOrDefault();
        var lang = title.Attribute(XNamespace.Xml + "lang");
        if (title.Name.LocalName == "trans-title" || group is null)
        {
            group = new XElement("trans-title-group", lang);
            title.AddBeforeSelf(group);
        }

        lang?.Remove();
        title.Remove();
        group.Add(title);
    }

    // NLM 1 and 2: paragraphs in place of license-p. The address of a licence is written its one way and, as JATS4R wants it, in ali:license_ref too.
    private static void License(XElement license)
    {
        foreach (var paragraph in license.Elements("p").ToList())
        {
            paragraph.Name = "license-p";
        }

        if (!license.HasElements && !string.IsNullOrWhiteSpace(license.Value))
        {
            license.ReplaceNodes(new XElement("license-p", license.Nodes().ToList()));
        }

        var href = license.Attribute(JatsTagSet.Xlink + "href");
        foreach (var reference in license.Elements(JatsTagSet.Ali + "license_ref").ToList())
        {
            reference.Value = Canonical(reference.Value);
            Attribute(reference, "applies_to", "specific-use");
        }

        if (href is not null)
        {
            href.Value = Canonical(href.Value);
            if (href.Value.Length > 0 && Text.WebAddress.IsOne(href.Value) && license.Element(JatsTagSet.Ali + "license_ref") is null)
            {
                license.AddFirst(new XElement(JatsTagSet.Ali + "license_ref", href.Value));
            }
        }
    }

    private static string Canonical(string url) => CreativeCommons.TryCanonicalize(url, out var canonical) ? canonical : url.Trim();

    private static void JournalTitles(XElement meta)
    {
        var loose = meta.Elements().Where(child => child.Name.LocalName is "journal-title" or "journal-subtitle" or "trans-title" or "trans-subtitle" or "abbrev-journal-title").ToList();
        if (loose.Count == 0)
        {
            return;
        }

        var group = new XElement("journal-title-group");
        loose[0].AddBeforeSelf(group);
        foreach (var title in loose)
        {
            title.Remove();
            group.Add(title.Name.LocalName == "trans-title" ? new XElement("trans-title-group", title.Attribute(XNamespace.Xml + "lang"), title) : title);
        }
    }

    // SciELO once gave the language of each keyword, of all languages in one group.
    private static void PartKeywords(XElement group)
    {
        var keywords = group.Elements("kwd").ToList();
        if (keywords.Count == 0 || group.Attribute(XNamespace.Xml + "lang") is not null || keywords.Any(keyword => keyword.Attribute("lng") is null) || group.Elements().Any(child => child.Name.LocalName != "kwd"))
        {
            return;
        }

        foreach (var alike in keywords.GroupBy(keyword => keyword.Attribute("lng")!.Value))
        {
            group.AddBeforeSelf(new XElement("kwd-group", group.Attributes().Where(attribute => attribute.Name != "lng"), new XAttribute(XNamespace.Xml + "lang", alike.Key), alike.Select(keyword => new XElement("kwd", keyword.Attributes().Where(attribute => attribute.Name != "lng"), keyword.Nodes()))));
        }

        group.Remove();
    }

    // NLM 1 and 2: copyright and license loose in article-meta.
    private static void Permissions(XElement meta)
    {
        var loose = meta.Elements().Where(child => child.Name.LocalName is "copyright-statement" or "copyright-year" or "copyright-holder" or "license").ToList();
        if (loose.Count == 0)
        {
            return;
        }

        var permissions = meta.Element("permissions");
        if (permissions is null)
        {
            permissions = new XElement("permissions");
            loose[0].AddBeforeSelf(permissions);
        }

        foreach (var element in loose)
        {
            element.Remove();
            permissions.Add(element);
        }
    }

    // NLM 2: numbers and sponsors loose in article-meta, the numbers of a sponsor beside it.
    private static void Funding(XElement meta)
    {
        var loose = meta.Elements().Where(child => child.Name.LocalName is "award-id" or "funding-source").ToList();
        if (loose.Count == 0)
        {
            return;
        }

        var award = new XElement("award-group");
        loose[0].AddBeforeSelf(new XElement("funding-group", award));
        foreach (var element in loose.OrderBy(element => element.Name.LocalName == "award-id").ToList())
        {
            element.Remove();
            award.Add(element);
        }
    }

    private static void Attribute(XElement element, string name, string? to, Action<string>? use = null)
    {
        if (element.Attribute(name) is { } attribute)
        {
            attribute.Remove();
            use?.Invoke(attribute.Value);
            if (to is not null && element.Attribute(to) is null)
            {
                element.SetAttributeValue(to, attribute.Value);
            }
        }
    }

    private static void Replace(XAttribute attribute, params (string Name, string? Value)[] by)
    {
        var element = attribute.Parent!;
        attribute.Remove();
        foreach (var (name, value) in by)
        {
            if (value is not null && element.Attribute(name) is null)
            {
                element.SetAttributeValue(name, value);
            }
        }
    }
}
