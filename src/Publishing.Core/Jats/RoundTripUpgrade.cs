using System.Globalization;
using System.Xml.Linq;
using Publishing.Text;

namespace Publishing.Jats;

/// <summary>
/// Says the canonical form of a source in the words of JATS 1.3, where that moves or renames elements, and keeps account of it. It is written from the tag libraries
/// and shares nothing with <see cref="JatsUpgrade"/>: what the two do not agree on shows as a difference.
/// </summary>
internal sealed partial class RoundTripUpgrade(XElement article)
{
    private static readonly XName Lang = XNamespace.Xml + "lang";

    private readonly List<RoundTripDifference> _done = [];

    /// <summary>What was done.</summary>
    public IReadOnlyList<RoundTripDifference> Done => _done;

    /// <summary>Changes the form in place.</summary>
    public void Apply()
    {
        foreach (var element in article.DescendantsAndSelf().ToList())
        {
            Rename(element);
        }

        foreach (var element in article.Descendants().Where(element => element.Name.LocalName is "front" or "back" or "journal-meta").ToList())
        {
            Holders(element);
        }

        Responses();
        foreach (var element in article.Descendants().Where(element => element.Name.LocalName is "abstract" or "trans-abstract" or "kwd-group" or "sec").ToList())
        {
            Prose(element);
        }

        foreach (var meta in article.Descendants().Where(element => element.Name.LocalName is "article-meta" or "front-stub").ToList())
        {
            Holders(meta);
            Titles(meta);
            OtherLanguages(meta);
            Loose(meta, "permissions", "loose-permissions", "copyright-statement", "copyright-year", "copyright-holder", "license");
            Funding(meta);
            KeywordLanguages(meta);
            PubHistory(meta);
            Affiliations(meta);
        }

        foreach (var meta in article.Descendants("journal-meta"))
        {
            Loose(meta, "journal-title-group", "journal-titles", "journal-title", "journal-subtitle", "trans-title", "trans-subtitle", "abbrev-journal-title");
        }
    }

    /// <summary>Takes what the repository says of itself out of what was written, where it adds to what the source says.</summary>
    public void RemoveOwn(XElement written)
    {
        // Preserved ones stand as they came.
        foreach (var stub in written.Descendants().Where(element => element.Name.LocalName is "article-meta" or "front-stub"))
        {
            new RoundTripUpgrade(written).OtherLanguages(stub);
        }

        var meta = written.Element("front")?.Element("article-meta");
        foreach (var page in meta?.Elements("self-uri").Where(uri => uri.Attribute("specific-use")?.Value == "landing-page").Take(1).ToList() ?? [])
        {
            var href = page.Attribute(JatsTagSet.Xlink + "href");
            if (article.Descendants("self-uri").FirstOrDefault(own => own.Attribute("specific-use")?.Value == "landing-page") is not { } before)
            {
                _done.Add(new RoundTripDifference(RoundTripKind.Normalized, PathOf(page), "landing-page", null, href?.Value, null));
                page.Remove();
            }
            else if (before.Attribute(JatsTagSet.Xlink + "href") is { } old && old.Value != href?.Value)
            {
                // A download of a repository such as this one: the page that it names is another's, or this one's under another address.
                _done.Add(new RoundTripDifference(RoundTripKind.Normalized, PathOf(before), "landing-page", old.Value, href?.Value, SourceLine.Of(before)));
                old.Value = href?.Value ?? "";
            }
        }

        var ids = meta?.Elements("article-id").ToList() ?? [];
        if (ids.FirstOrDefault() is { } first && first.Attribute("pub-id-type")?.Value == "publisher-id" && !Metas().Elements("article-id").Any(id => id.Attribute("pub-id-type")?.Value is "publisher-id"))
        {
            _done.Add(new RoundTripDifference(RoundTripKind.Normalized, PathOf(first), "article-id", null, first.Value, null));
            first.Remove();
        }
    }

    /// <summary>The names of the elements that an element stands in, and its own.</summary>
    public static string PathOf(XElement element) => string.Join('/', element.AncestorsAndSelf().Reverse().Select(each => each.Name.LocalName));

    private IEnumerable<XElement> Metas() => article.Elements("front").Elements("article-meta");

    private void Note(string code, XElement at, string? from, string? to) =>
        _done.Add(new RoundTripDifference(RoundTripKind.Normalized, PathOf(at), code, from is null ? null : RoundTrip.Shortened(from), to, SourceLine.Of(at)));

    private void Rename(XElement element)
    {
        if (element.Name.NamespaceName.StartsWith(JatsTagSet.Ali.NamespaceName.TrimEnd('/'), StringComparison.Ordinal))
        {
            element.Name = JatsTagSet.Ali + element.Name.LocalName;
        }

        if (element.Name.Namespace != XNamespace.None)
        {
            return;
        }

        switch (element.Name.LocalName)
        {
            case "citation":
                To(element, "citation", HasWords(element) || !element.HasElements ? "mixed-citation" : "element-citation");
                break;
            case "nlm-citation":
                To(element, "citation", HasWords(element) ? "mixed-citation" : "element-citation");
                break;
            case "element-citation" when HasWords(element):
                To(element, "citation", "mixed-citation");
                break;
            case "custom-meta-wrap":
                To(element, "renamed", "custom-meta-group");
                break;
            case "abstract-trans":
                To(element, "renamed", "trans-abstract");
                break;
            case "gloss-group":
                To(element, "renamed", "glossary");
                break;
            case "chem-struct-wrapper":
                To(element, "renamed", "chem-struct-wrap");
                break;
            case "numero" when element.Parent is { } parent && (parent.Name.LocalName is "article-meta" or "front-stub" || IsCitation(parent)):
                Numero(element, parent);
                break;
            case "collab-name" when element.Parent?.Name.LocalName is not ("collab-wrap" or "collab-name-alternatives" or "collab"):
                To(element, "renamed", "collab");
                break;
            case "collab-wrap":
                Unwrap(element);
                break;
            case "license":
                LicenseParagraphs(element);
                break;
            case "pub-date" or "issn" or "isbn":
                PubType(element);
                break;
        }

        InCitation(element);
    }

    private void To(XElement element, string code, string name)
    {
        Note(code, element, element.Name.LocalName, name);
        element.Name = name;
    }

    private static bool HasWords(XElement element) => element.Nodes().Any(node => node is XText text && !string.IsNullOrWhiteSpace(text.Value));

    private static bool IsCitation(XElement element) => element.Name.LocalName is "element-citation" or "mixed-citation" or "nlm-citation" or "citation";

    private void Numero(XElement element, XElement parent)
    {
        if (parent.Element("issue") is { } issue && issue.Value.Trim() == element.Value.Trim())
        {
            Note("renamed", element, element.Value, null);
            element.Remove();
            return;
        }

        To(element, "renamed", "issue");
    }

    private void Unwrap(XElement wrap)
    {
        To(wrap, "renamed", "collab");
        foreach (var name in wrap.Elements("collab-name").ToList())
        {
            name.ReplaceWith(name.Nodes());
        }
    }

    private void PubType(XElement element)
    {
        if (element.Attribute("pub-type") is not { } given)
        {
            return;
        }

        var (type, format) = given.Value switch
        {
            "ppub" => ("pub", "print"),
            "epub" => ("pub", "electronic"),
            "epub-ppub" => ("pub", null),
            "collection" => ("collection", null),
            "epreprint" => ("preprint", "electronic"),
            "ppreprint" => ("preprint", "print"),
            "ecorrected" => ("corrected", "electronic"),
            "pcorrected" => ("corrected", "print"),
            "eretracted" => ("retracted", "electronic"),
            "pretracted" => ("retracted", "print"),
            var other => element.Name.LocalName == "pub-date" ? (other, (string?)null) : ((string?)null, other),
        };
        Note("date-type", element, given.Value, string.Join(' ', new[] { element.Name.LocalName == "pub-date" ? type : null, format }.OfType<string>()));
        given.Remove();
        Default(element, "date-type", element.Name.LocalName == "pub-date" ? type : null);
        Default(element, "publication-format", format);
    }

    private static void Default(XElement element, XName name, string? value)
    {
        if (value is not null && element.Attribute(name) is null)
        {
            element.SetAttributeValue(name, value);
        }
    }

    private void InCitation(XElement element)
    {
        if ((IsCitation(element) || element.Name.LocalName is "product" or "related-object") && element.Attribute("citation-type") is { } type)
        {
            Note("citation", element, "citation-type", "publication-type");
            type.Remove();
            Default(element, "publication-type", type.Value);
        }
        else if (element.Name.LocalName is "access-date" or "time-stamp")
        {
            element.SetAttributeValue("content-type", element.Name.LocalName);
            To(element, "citation", "date-in-citation");
        }
        else if (element.Name.LocalName == "page-count" && element.Parent is { } parent && IsCitation(parent))
        {
            if (element.Attribute("count") is { } count)
            {
                count.Remove();
                element.Value = element.Value.Length > 0 ? element.Value : count.Value;
            }

            element.SetAttributeValue("units", "pages");
            To(element, "citation", "size");
        }
    }

    private void LicenseParagraphs(XElement license)
    {
        foreach (var paragraph in license.Elements("p").ToList())
        {
            To(paragraph, "license-p", "license-p");
        }

        if (license.Nodes().Any(node => node is XText text && !string.IsNullOrWhiteSpace(text.Value)) && !license.HasElements)
        {
            Note("license-p", license, license.Value, null);
            license.ReplaceNodes(new XElement("license-p", license.Nodes().ToList()));
        }
    }

    private void Titles(XElement meta)
    {
        foreach (var group in meta.Elements("title-group"))
        {
            XElement? last = null;
            foreach (var title in group.Elements().Where(child => child.Name.LocalName is "trans-title" or "trans-subtitle").ToList())
            {
                Note("trans-titles", title, title.Value, null);
                if (title.Name.LocalName == "trans-title" || last is null)
                {
                    last = new XElement("trans-title-group", title.Attribute(Lang));
                    title.AddBeforeSelf(last);
                }

                title.Attribute(Lang)?.Remove();
                title.Remove();
                last.Add(title);
            }
        }
    }

    // A second title in another language is a translation, and so is an abstract.
    private void OtherLanguages(XElement meta)
    {
        var around = meta.Ancestors().Attributes(Lang).FirstOrDefault()?.Value.Split('-', '_')[0];
        foreach (var title in meta.Elements("title-group").Elements("article-title").Skip(1).Where(title => IsOther(title, around)).ToList())
        {
            Note("title", title, title.Value, "trans-title");
            var language = title.Attribute(Lang)!;
            language.Remove();
            title.Name = "trans-title";
            title.AddAfterSelf(new XElement("trans-title-group", language, title));
            title.Remove();
        }

        foreach (var other in meta.Elements("abstract").Where(other => IsOther(other, around)).ToList())
        {
            To(other, "trans-abstract", "trans-abstract");
        }
    }

    private static bool IsOther(XElement element, string? around) => element.Attribute(Lang)?.Value.Split('-', '_')[0] is { Length: > 0 } own && !own.Equals(around, StringComparison.OrdinalIgnoreCase);

    // Children that once stood loose stand in a holder, which there may be already.
    private void Loose(XElement meta, string holder, string code, params string[] names)
    {
        foreach (var child in meta.Elements().Where(child => names.Contains(child.Name.LocalName)).ToList())
        {
            Note(code, child, child.Value, null);
            if (meta.Element(holder) is not { } group)
            {
                child.AddBeforeSelf(group = new XElement(holder));
            }

            child.Remove();
            group.Add(child.Name.LocalName == "trans-title" ? new XElement("trans-title-group", child.Attribute(Lang), child) : child);
        }
    }

    private void Funding(XElement meta)
    {
        var loose = meta.Elements().Where(child => child.Name.LocalName is "contract-num" or "grant-num" or "award-id" or "contract-sponsor" or "grant-sponsor" or "funding-source").ToList();
        if (loose.Count == 0)
        {
            return;
        }

        var award = new XElement("award-group");
        loose[0].AddBeforeSelf(new XElement("funding-group", award));
        foreach (var child in loose)
        {
            Note("loose-funding", child, child.Value, null);
            child.Name = child.Name.LocalName is "contract-num" or "grant-num" or "award-id" ? "award-id" : "funding-source";
            child.Remove();
            award.Add(child);
        }
    }

    private void KeywordLanguages(XElement meta)
    {
        foreach (var group in meta.Elements("kwd-group").Where(group => group.Attribute(Lang) is null && group.HasElements && group.Elements().All(child => child.Name.LocalName == "kwd" && child.Attribute("lng") is not null)).ToList())
        {
            Note("keyword-languages", group, null, null);
            foreach (var alike in group.Elements().GroupBy(keyword => keyword.Attribute("lng")!.Value))
            {
                var part = new XElement("kwd-group", group.Attributes().Where(attribute => attribute.Name != "lng"), new XAttribute(Lang, alike.Key), alike.Select(keyword => new XElement(keyword)));
                part.Elements().Attributes("lng").Remove();
                group.AddBeforeSelf(part);
            }

            group.Remove();
        }
    }

    private void PubHistory(XElement meta)
    {
        foreach (var happened in meta.Elements("pub-history").Elements("event").ToList())
        {
            if (happened.Elements().Count() != 1 || happened.Element("date") is not { } date || happened.Attributes().Any(attribute => attribute.Name.LocalName != "event-type"))
            {
                continue;
            }

            Default(date, "date-type", happened.Attribute("event-type")?.Value);
            if (date.Attribute("date-type") is null || (date.Element("year") is null && date.Attribute("iso-8601-date") is null))
            {
                continue;
            }

            Note("pub-history", happened, date.Value, null);
            if (meta.Element("history") is not { } history)
            {
                meta.Add(history = new XElement("history"));
            }

            happened.Remove();
            date.Remove();
            history.Add(date);
        }

        meta.Elements("pub-history").Where(history => !history.HasElements && history.Attributes().All(attribute => attribute.IsNamespaceDeclaration)).Remove();
    }

    private int _moved;

    private string NewId() => string.Create(CultureInfo.InvariantCulture, $"{RoundTripExplanation.GivenId}{++_moved}");
}
