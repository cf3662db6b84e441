using AngleSharp.Dom;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.HtmlPages;

/// <summary>The authors of an OJS page: name, affiliation, ORCID iD and roles, one entry each; further down what they tell of their lives.</summary>
internal static class OjsPageAuthors
{
    /// <summary>The authors with their organizations.</summary>
    public static ContributorList Read(HtmlPage page, IElement root)
    {
        var list = new ContributorList();
        foreach (var entry in Entries(page, root))
        {
            ReadEntry(list, entry);
        }

        if (list.Contributors.Count == 0 && page.Within(root, "#authorString, .authors_string, .author-string, .authors").Select(PageElements.Words).FirstOrDefault(words => words is not null) is { } line)
        {
            foreach (var author in AuthorName.ReadByline(line))
            {
                list.Add(author);
                list.MarkWhole();
            }
        }

        AddBiographies(list, page, root);
        return list;
    }

    private static IEnumerable<IElement> Entries(HtmlPage page, IElement root)
    {
        var lists = page.Within(root, "ul.authors > li, ul.item.authors > li, .item.authors li, .authors .author, .article-authors .author, .authors-list > li, .article-details-author")
            .Where(entry => entry.Closest(".author_bios, .author-bios, .item.author_bios") is null);
        return lists.Distinct();
    }

    private static void ReadEntry(ContributorList list, IElement entry)
    {
        var name = PageElements.Words(entry.QuerySelector(".name, .author-name, .article-details-author-name, [itemprop=name], strong"))
            ?? entry.ChildNodes.OfType<IText>().Select(text => RunningText.Of(text.Data)).FirstOrDefault(text => text.Length > 0);
        if (name is null || AuthorName.Read(name.Trim(' ', ',', ';')) is not { } author || list.Contributors.Any(other => other.DisplayName == author.DisplayName))
        {
            return;
        }

        var roles = entry.QuerySelectorAll(".credit_roles .value, .credit_roles li").Select(PageElements.Words).OfType<string>()
            .Select(role => role.Replace('\u00a0', ' ').Split(" (")[0].Trim()).Select(role => Credit.TryParse(role, out var credit) ? new Role(Credit.Terms[credit], credit) : new Role(role)).ToList();
        var orcid = entry.QuerySelectorAll("a[href*='orcid.org']").Select(link => Orcid.TryParse(link.GetAttribute("href"), out var iD) ? iD : null).FirstOrDefault(iD => iD is not null);
        list.Add(author with { Orcid = orcid, Roles = roles });
        if (!AuthorName.IsSplit(name))
        {
            list.MarkWhole();
        }

        ReadAffiliations(list, entry);
    }

    private static void ReadAffiliations(ContributorList list, IElement entry)
    {
        if (entry.QuerySelector(".affiliation, .author-affiliation, .article-author-affilitation, .article-details-author-affiliation") is not { } affiliation)
        {
            return;
        }

        // Since 3.5 each has its own element, and its ROR behind it.
        var parts = affiliation.Children.Where(child => child.LocalName is "span" or "li" && PageElements.Words(child) is not null).ToList();
        if (parts.Count == 0)
        {
            list.Affiliate(new Affiliation("", Ror: RorIn(affiliation), Text: PageElements.Words(affiliation)));
        }

        foreach (var part in parts)
        {
            list.Affiliate(new Affiliation("", Ror: RorIn(part) ?? (part.NextElementSibling is { LocalName: "a" } link ? RorOf(link) : null), Text: PageElements.Words(part)!.Trim(' ', ',', ';')));
        }
    }

    private static Ror? RorIn(IElement element) => element.QuerySelector("a[href*='ror.org']") is { } link ? RorOf(link) : null;

    private static Ror? RorOf(IElement link) => Ror.TryParse(link.GetAttribute("href"), out var ror) ? ror : null;

    private static void AddBiographies(ContributorList list, HtmlPage page, IElement root)
    {
        foreach (var entry in page.Within(root, ".author_bios .sub_item, .author-bios .sub_item, .item.author_bios .sub_item"))
        {
            var (label, text) = (PageElements.Words(entry.QuerySelector(".label")), PageElements.Rich(entry.QuerySelector(".value")));
            if (label is not null && text is not null)
            {
                list.Change(author => author.Biography is null && label.StartsWith(author.DisplayName, StringComparison.OrdinalIgnoreCase), author => author with { Biography = text });
            }
        }
    }
}
