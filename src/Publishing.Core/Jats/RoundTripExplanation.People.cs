using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Identifiers;

namespace Publishing.Jats;

/// <content>People and organizations, and what an article is called.</content>
internal sealed partial class RoundTripExplanation
{
    private string? Person(RoundTripChange change) => change switch
    {
        { Name: "@contrib-type", Source: null } => change.WrittenText == "author" ? "contrib-type" : null,
        { Name: "@contrib-type" } => change is { WrittenText: "author", SourceText: "collab" or "collaboration" or "group" } or { WrittenText: "author" or "editor", SourceText: "person" } ? "contrib-type" : null,
        { Name: "@corresp" or "@equal-contrib" or "@deceased", Source: null, WrittenText: "yes" } => RefersToNote(change.SourceParent, change.Name[1..]) ? "contrib-flags" : null,
        { Name: "@corresp" or "@equal-contrib" or "@deceased", SourceText: "no", Written: null } => "contrib-flags",
        { Name: "@equal-contrib", Written: null } => _from.Descendants("contrib").Count(contrib => contrib.Attribute("equal-contrib")?.Value == "yes") == 1 ? "contrib-flags" : null,
        { Name: "@name-style", Written: null } => change.SourceText == "western" ? "name-style" : null,
        { Name: "@contrib-id-type", Source: null } => change.WrittenText == "orcid" && Orcid.TryParse(change.SourceParent.Value.Trim(), out _) ? "orcid" : null,
        { Name: "text()" } when change.SourceParent.Name.LocalName == "contrib-id" => Orcid.TryParse(change.SourceText.Trim(), out var one) && Orcid.TryParse(change.WrittenText, out var two) && one.Equals(two) ? "orcid" : null,
        { Name: "@authenticated", Source: null } => change.WrittenText == "false" ? "orcid" : null,
        { Source: XElement { Name.LocalName: "uri" } uri, Written: null } => uri.Attribute("content-type")?.Value == "orcid" && change.WrittenParent.Elements("contrib-id").Any(id => Orcid.TryParse(uri.Value.Trim(), out var one) && Orcid.TryParse(id.Value.Trim(), out var two) && one.Equals(two)) ? "orcid" : null,
        { Source: null, Written: XElement { Name.LocalName: "contrib-id" } id } => change.SourceParent.Elements("uri").Any(uri => Orcid.TryParse(uri.Value.Trim(), out var one) && Orcid.TryParse(id.Value.Trim(), out var two) && one.Equals(two)) ? "orcid" : null,
        { Source: XElement { Name.LocalName: "string-name" } name, Written: null } => change.WrittenParent.Elements("name").Any(other => SameParts(name, other)) ? "name-parts" : null,
        { Source: null, Written: XElement { Name.LocalName: "name" } name } => change.SourceParent.Elements("string-name").Any(other => SameParts(other, name)) ? "name-parts" : null,
        _ => null,
    };

    // Names that stood side by side in a citation, and the group that holds them now.
    private static string? CitationNames(RoundTripChange change)
    {
        return change switch
        {
            { Source: XElement { Name.LocalName: "string-name" or "name" or "collab" } name, Written: null } when IsCitation(change.SourceParent) => change.WrittenParent.Elements("person-group").Elements().Any(other => other.Name == name.Name && Letters(other.Value) == Letters(name.Value)) ? "citation-names" : null,
            { Source: null, Written: XElement { Name.LocalName: "person-group" } group } when IsCitation(change.SourceParent) => group.Elements().All(name => change.SourceParent.Elements(name.Name).Any(other => Letters(other.Value) == Letters(name.Value))) ? "citation-names" : null,
            { Name: "text()" } when IsCitation(change.SourceParent) && change.WrittenParent.Elements("person-group").Any() => Letters(change.SourceParent.Value) == Letters(change.WrittenParent.Value) && Marks(change.SourceParent.Value) == Marks(change.WrittenParent.Value) ? "citation-names" : null,
            _ => null,
        };
    }

    private static bool IsCitation(XElement element) => element.Name.LocalName is "mixed-citation" or "element-citation";

    private static string Marks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static bool SameParts(XElement one, XElement two) => one.Elements().Select(part => (part.Name.LocalName, part.Value.Trim())).Order().SequenceEqual(two.Elements().Select(part => (part.Name.LocalName, part.Value.Trim())).Order())
        && one.Nodes().OfType<XText>().All(text => string.IsNullOrWhiteSpace(text.Value));

    private bool RefersToNote(XElement contrib, string flag) => contrib.Elements("xref").Any(xref => (flag == "corresp" && xref.Attribute("ref-type")?.Value == "corresp")
        || Words(xref.Attribute("rid")?.Value ?? "").SelectMany(id => _fromIds.Value[id]).Any(note => note.Name.LocalName == flag || note.Attribute("fn-type")?.Value == (flag == "equal-contrib" ? "equal" : flag)));

    private string? Affiliation(RoundTripChange change)
    {
        // A reference to the affiliation of a contributor that named none.
        if (change is { Source: null, Written: XElement { Name.LocalName: "xref" } xref } && change.SourceParent.Name.LocalName == "contrib" && xref.Attribute("ref-type")?.Value == "aff" && xref.IsEmpty)
        {
            return change.SourceParent.Elements("xref").Any(own => own.Attribute("ref-type")?.Value == "aff") ? null : "affiliation-place";
        }

        var (from, to) = (change.SourceParent.AncestorsAndSelf("aff").FirstOrDefault(), change.WrittenParent.AncestorsAndSelf("aff").FirstOrDefault());
        return from is not null && to is not null && change.Source is not (XAttribute or XText) && SaysTheSame(from, to) ? "affiliation" : null;
    }

    private static string? Funding(RoundTripChange change) =>
        change.SourceParent.AncestorsAndSelf("funding-source").FirstOrDefault() is { } from && change.WrittenParent.AncestorsAndSelf("funding-source").FirstOrDefault() is { } to
        && change.Source is not XAttribute && SaysTheSame(from, to) ? "funding-source" : null;

    private string? Translation(RoundTripChange change)
    {
        if (change is not { Source: null, Written: XElement { Name.LocalName: "trans-title-group" or "trans-abstract" or "kwd-group" } added } || change.SourceParent.Name.LocalName is not ("article-meta" or "title-group"))
        {
            return null;
        }

        return _from.Elements("sub-article").Where(sub => sub.Attribute("article-type")?.Value.Trim() == "translation").Any(sub => added.Elements().All(part => sub.Descendants().Any(own => Letters(own.Value) == Letters(part.Value)))) ? "translation" : null;
    }

    private string? Title(RoundTripChange change)
    {
        var title = change switch
        {
            { Source: null, Written: XElement { Name.LocalName: "title-group" } group } => group.Element("article-title"),
            { Source: null, Written: XElement { Name.LocalName: "article-title" } own } => own,
            _ => null,
        };
        var meta = _from.Element("front")?.Element("article-meta");
        return title is not null && meta is not null && meta.Elements("title-group").Elements("article-title").All(own => string.IsNullOrWhiteSpace(own.Value))
            && meta.Elements("product").Concat(meta.Elements("title-group").Elements("alt-title")).Any(stand => Says(stand, title.Value)) ? "title" : null;
    }

    private string? Type(RoundTripChange change) => change switch
    {
        { Name: "@article-type", Source: null } when IsRoot(change) => change.WrittenText == "research-article" ? "article-type" : null,
        { Name: "@article-type", Source: not null, Written: not null } => Letters(change.SourceText).Equals(Letters(change.WrittenText), StringComparison.OrdinalIgnoreCase) ? "article-type" : null,
        { Name: "@date-type", Source: null } => change.SourceParent.Name.LocalName == "pub-date" && change.WrittenText == "pub" ? "date-type" : null,
        { Name: "@related-article-type", Source: null } => change.WrittenText == "related-article" ? "related-type" : null,
        { Name: "@specific-use", Source: null } => change.SourceParent.Name.LocalName == "abstract" && change.WrittenText == "additional" && change.SourceParent.ElementsBeforeSelf("abstract").Any() ? "abstract" : null,
        { Name: "@publication-type", Source: null } => change.WrittenText == "other" ? "publication-type" : null,
        { Name: "article-version", Source: null } when change.Written is XElement => _source.Attribute("specific-use") is not null ? "article-version" : null,
        _ => null,
    };

    // Only addresses may go, the words that announce them, and the punctuation around them.
    private static string? Email(RoundTripChange change)
    {
        if (change is { Source: XElement element, Written: null })
        {
            return IsMail(element) || (element.Name.LocalName == "address" && element.HasElements && element.Elements().All(IsMail)) ? "email" : null;
        }

        // The texts around an address may have become one: they are judged together.
        if (change.Name != "text()" || !(change.SourceParent.Value.Contains('@', StringComparison.Ordinal) || change.SourceParent.Elements().Any(IsMail)))
        {
            return null;
        }

        var left = new Queue<string>(Tokens().Matches(WithoutMail(change.WrittenParent)).Select(match => match.Value));
        foreach (Match token in Tokens().Matches(WithoutMail(change.SourceParent)))
        {
            if (left.TryPeek(out var next) && next == token.Value)
            {
                left.Dequeue();
            }
            else if (!token.Value.Contains('@', StringComparison.Ordinal) && !Announcement().IsMatch(token.Value))
            {
                return null;
            }
        }

        return left.Count == 0 ? "email" : null;
    }

    private static string WithoutMail(XElement element) => string.Concat(element.DescendantNodes().OfType<XText>().Where(text => !text.Ancestors().Any(IsMail)).Select(text => text.Value + " "));

    private static bool IsMail(XElement element) => element.Name.LocalName == "email" || element.Attribute(JatsTagSet.Xlink + "href")?.Value.TrimStart().StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) == true;

    [GeneratedRegex(@"[\w.%+-]+@[\w.-]+\w|[\w-]*\w", RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();

    [GeneratedRegex("^(?:e-?mails?|mail|эл|почта|пошта|электронная|электронды)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announcement();
}
