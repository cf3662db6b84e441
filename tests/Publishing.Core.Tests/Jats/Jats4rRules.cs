using System.Xml.Linq;

namespace Publishing.Tests.Jats;

/// <summary>
/// The rules of JATS4R whose breach its validator calls an error, as far as our output can touch them: an article has none.
/// One method a recommendation, in the words of the recommendation; rules for bodies, figures and tables are not here because we write none.
/// </summary>
internal static partial class Jats4rRules
{
    private static readonly XName Lang = XNamespace.Xml + "lang";
    private static readonly XNamespace Xlink = "http://www.w3.org/1999/xlink";

    /// <summary>What JATS4R calls an error in an <c>article</c>, in whatever namespace.</summary>
    public static IReadOnlyList<string> Errors(XElement article)
    {
        var rules = new Func<XElement, IEnumerable<string?>>[]
        {
            General, Permissions, Abstracts, Authors, Credit, Funding, Citations, DataCitations, PreprintCitations, Mathematics, Accessibility, Statements, PeerReview,
        };
        return [.. rules.SelectMany(rule => rule(article)).OfType<string>()];
    }

    private static IEnumerable<string?> General(XElement article)
    {
        yield return Error(article.Attribute("dtd-version")?.Value != "1.3", "dtd-version is that of the schema");
        foreach (var id in All(article, "article-id", "pub-id"))
        {
            yield return Error(string.IsNullOrEmpty(id.Attribute("pub-id-type")?.Value), $"{id.Name.LocalName} has a pub-id-type");
            yield return Error(id.Attribute("pub-id-type")?.Value == "doi" && !id.Value.StartsWith("10.", StringComparison.Ordinal), $"a DOI is a bare name: {id.Value}");
        }
    }

    private static IEnumerable<string?> Abstracts(XElement article)
    {
        var abstracts = All(article, "abstract").ToList();
        yield return Error(abstracts.Count(item => item.Attribute("abstract-type") is null && item.Attribute(Lang) is null && item.Attribute("specific-use") is null) > 1, "abstracts are told apart");
        foreach (var item in abstracts.Concat(All(article, "trans-abstract")))
        {
            yield return Error(item.Name.LocalName == "trans-abstract" && item.Attribute(Lang) is null, "a trans-abstract names its language");
            yield return Error(Children(item, "sec").Count() == 1 && !Children(item, "p").Any(), "one section is no structure");
        }
    }

    private static IEnumerable<string?> Authors(XElement article)
    {
        var named = All(article, "xref").Select(xref => xref.Attribute("rid")?.Value).ToHashSet();
        var affiliations = All(article, "aff").ToDictionary(aff => aff, aff => aff.Attribute("id")?.Value);
        foreach (var (aff, id) in affiliations)
        {
            var contributorsBefore = article.Descendants().TakeWhile(element => element != aff).Count(element => element.Name.LocalName == "contrib");
            var isFollowed = aff.ElementsAfterSelf().Any(next => next.Name.LocalName == "aff");
            yield return Error(isFollowed && contributorsBefore > 1 && !named.Contains(id), $"one of several authors names the affiliation {id}");
            yield return Error(aff.Nodes().FirstOrDefault() is XElement { Name.LocalName: "sup" }, "a label is no superscript");
        }

        yield return Error(All(article, "xref").Any(xref => affiliations.ContainsValue(xref.Attribute("rid")?.Value) && xref.Attribute("ref-type")?.Value != "aff" && xref.Attribute("rid") is not null), "a reference to an affiliation says so");
        yield return Error(All(article, "institution-id").Any(id => id.Attribute("institution-id-type") is null), "institution-id has an institution-id-type");
        yield return Error(All(article, "contrib-id").Any(id => id.Attribute("contrib-id-type") is null), "contrib-id has a contrib-id-type");
        yield return Error(All(article, "contrib").Count(contrib => contrib.Attribute("equal-contrib")?.Value == "yes") == 1, "nobody is equal alone");
        yield return Error(All(article, "collab").Any(collab => All(collab, "contrib").Any(contrib => contrib.Attribute("contrib-type")?.Value == "author")), "a member of a group is no author");
    }

    private static IEnumerable<string?> Credit(XElement article)
    {
        foreach (var role in All(article, "role"))
        {
            var (term, address) = (role.Attribute("vocab-term")?.Value, role.Attribute("vocab-term-identifier")?.Value);
            if (role.Attribute("vocab")?.Value == "credit")
            {
                yield return Error(role.Attribute("vocab-identifier")?.Value != "https://credit.niso.org/", "CRediT is named by its address");
                yield return Error(!CreditRoles.Contains((term, address)), $"a CRediT role has its term and its address: {term}, {address}");
            }
            else
            {
                yield return Error(CreditRoles.Any(known => known.Term == term || known.Address == address), "a CRediT role names the vocabulary");
            }
        }
    }

    private static IEnumerable<string?> Funding(XElement article)
    {
        yield return Error(All(article, "funding-group").Count() > 1, "there is one funding-group");
        foreach (var group in All(article, "award-group"))
        {
            yield return Error(Children(group, "funding-source").Count() != 1, "an award-group has one funding-source");
        }

        yield return Error(All(article, "funding-source").Any(source => Children(source, "institution-wrap").Count() != 1), "a funding-source has one institution-wrap");
        foreach (var id in All(article, "institution-id").Where(id => id.Attribute("vocab")?.Value == "open-funder-registry"))
        {
            yield return Error(id.Attribute("vocab-identifier")?.Value != "10.13039/open_funder_registry", "the funder registry is named by its DOI");
            yield return Error(id.Attribute("institution-id-type")?.Value != "doi" || !id.Value.StartsWith("10.13039/", StringComparison.Ordinal), $"a registered funder has its DOI: {id.Value}");
        }

        yield return Error(All(article, "award-id").Any(id => id.Attribute("award-id-type")?.Value == "doi" && !id.Value.StartsWith("10", StringComparison.Ordinal)), "the DOI of an award is a DOI");
    }

    private static IEnumerable<string?> Mathematics(XElement article)
    {
        foreach (var math in All(article, "math", "tex-math"))
        {
            yield return Error(!math.Ancestors().Any(element => element.Name.LocalName is "inline-formula" or "disp-formula"), "mathematics stands in a formula");
        }

        yield return Error(All(article, "inline-formula", "disp-formula").Any(formula => Children(formula, "math").Count() + Children(formula, "tex-math").Count() > 1), "a formula is one expression");
    }

    private static IEnumerable<string?> Accessibility(XElement article)
    {
        foreach (var link in All(article, "self-uri", "ext-link", "uri"))
        {
            var words = link.Value.Trim();
            var isBare = (words.Length == 0 && !link.HasElements) || words == link.Attribute(Xlink + "href")?.Value || words.StartsWith("http://", StringComparison.Ordinal) || words.StartsWith("https://", StringComparison.Ordinal) || words.StartsWith("ftp://", StringComparison.Ordinal);
            yield return Error(isBare && string.IsNullOrEmpty(link.Attribute(Xlink + "title")?.Value), $"words tell what a link leads to: {link}");
        }

        yield return Error(All(article, "sec").Any(section => !Children(section, "title").Any()), "a section has a title");
    }

    private static IEnumerable<string?> Statements(XElement article)
    {
        yield return Error(All(article, "fn").Any(note => note.Attribute("fn-type")?.Value == "coi-statement" && note.Parent!.Name.LocalName != "author-notes"), "competing interests stand in the author-notes");
        yield return Error(All(article, "sec").Any(section => section.Attribute("sec-type")?.Value == "data-availability" && section.Parent!.Name.LocalName != "back"), "data availability stands in the back");
        yield return Error(All(article, "sec").Count(section => section.Attribute("sec-type")?.Value == "ethics-statement") > 1, "there is one ethics statement");
    }

    private static IEnumerable<string?> PeerReview(XElement article)
    {
        if (article.Attribute("article-type")?.Value is "reviewer-report" or "editor-report" or "author-comment" or "community-comment" or "aggregated-review-documents")
        {
            yield return Error(!All(article, "article-id").Any(id => id.Attribute("pub-id-type")?.Value == "doi"), "a review has a DOI");
            yield return Error(!All(article, "contrib").Any(), "a review has a contributor");
            yield return Error(!All(article, "pub-date").Any(), "a review has a publication date");
        }
    }

    private static string? Error(bool isBroken, string rule) => isBroken ? rule : null;

    private static IEnumerable<XElement> All(XElement element, params string[] names) => element.Descendants().Where(child => names.Contains(child.Name.LocalName));

    private static IEnumerable<XElement> Children(XElement element, params string[] names) => element.Elements().Where(child => names.Contains(child.Name.LocalName));
}
