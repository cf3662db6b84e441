using AngleSharp.Dom;
using Publishing.Ingest.ArticlePages;
using Publishing.Ingest.Values;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Ingest.HtmlPages;

/// <summary>The block of an OJS page that says whose the article is and under which license, and any link that says so.</summary>
internal static class OjsPageRights
{
    private const int LongestTerms = 4000;

    /// <summary>What the page says of rights.</summary>
    public static Permissions Read(HtmlPage page, IElement root)
    {
        var permissions = new Permissions();
        foreach (var block in page.Within(root, ".item.copyright, .copyright, #articleCopyright, .article-details-license, .panel-copyright, .license").Where(block => block.ParentElement?.Closest(".copyright") is null).Take(5))
        {
            var lines = VisibleLines.Of(PageElements.WithoutLabel(block, ".label, h2, h3, h4"));
            foreach (var line in lines.Where(line => CopyrightLine.TryRead(line) is not null))
            {
                permissions = PageCopyright.Add(permissions, line);
            }

            var link = block.QuerySelectorAll("a[href]").Select(anchor => page.Absolute(anchor.GetAttribute("href"))).FirstOrDefault(url => CreativeCommons.TryCanonicalize(url, out _))
                ?? block.QuerySelectorAll("a[rel~=license][href], a.copyright[href]").Select(anchor => page.Absolute(anchor.GetAttribute("href"))).FirstOrDefault(url => url is not null);
            var sentence = string.Join(' ', lines.Where(line => CopyrightLine.TryRead(line) is null));
            permissions = Add(permissions, link, sentence.Length is > 0 and <= LongestTerms ? sentence : null);
        }

        return permissions;
    }

    /// <summary>The license that a link of the page names, in its head or anywhere in it.</summary>
    public static Permissions Links(HtmlPage page)
    {
        var links = page.Elements.All("[rel~=license][href]").Where(link => link.Closest("footer, #pageFooter, .pkp_structure_footer") is null).Select(link => page.Absolute(link.GetAttribute("href"))).OfType<string>()
            .Select(url => CreativeCommons.TryCanonicalize(url, out var canonical) ? canonical : url).Distinct().ToList();
        return links.Count == 1 ? Add(new Permissions(), links[0], null) : new Permissions();
    }

    private static Permissions Add(Permissions permissions, string? link, string? sentence)
    {
        var license = LicenseWords.Read(link, sentence is null ? null : RichText.Plain(sentence), new ImportNotes());
        return license is null || permissions.Licenses.Any(other => other.Url == license.Url) ? permissions : permissions with { Licenses = [.. permissions.Licenses, license] };
    }
}
