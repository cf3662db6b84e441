using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Crosswalks.Marc;

/// <summary>The links: the journal that the article stands in (773), related articles (787), addresses (856).</summary>
internal static class MarcLinks
{
    /// <summary>The fields.</summary>
    public static IEnumerable<XElement?> Of(PublishedArticle published) =>
        [.. Host(published), .. published.Article.RelatedArticles.Select(Related), .. Addresses(published)];

    // The ISSN is not repeatable, and each edition of a journal has its own: a second one is a second host.
    private static IEnumerable<XElement?> Host(PublishedArticle published)
    {
        var (journal, article) = (published.Journal, published.Article);
        var (volume, number) = (Known(article.Volume ?? published.Issue?.Volume), Known(article.IssueNumber ?? published.Issue?.Number));
        var year = (published.Issue?.Published ?? article.FirstPublished)?.Year.ToString("0000", CultureInfo.InvariantCulture);
        yield return MarcFields.Data(
            "773", '0', ' ',
            ('7', "nnas"),
            ('t', journal.Title),
            ('p', journal.AbbreviatedTitle),
            ('g', Part(volume, number, year, article)),
            ('q', Enumeration(volume, number, Known(article.FirstPage))),
            ('x', journal.Issn?.Value));
        yield return journal is { ElectronicIssn: not null, PrintIssn: { } print }
            ? MarcFields.Data("773", '0', ' ', ('7', "nnas"), ('i', "Print edition:"), ('t', journal.Title), ('x', print.Value))
            : null;
    }

    // "Vol. 5, no. 2 (2024), p. 10-25"
    private static string Part(string? volume, string? number, string? year, Article article)
    {
        var issue = string.Join(", ", Given(Prefixed("Vol. ", volume), Prefixed("no. ", number)));
        var dated = string.Join(' ', Given(issue, year is null ? null : $"({year})"));
        return string.Join(", ", Given(dated, Pages(article), Prefixed("article ", Known(article.ElocationId))));
    }

    private static string? Pages(Article article) => (Known(article.FirstPage), Known(article.LastPage), Known(article.PageRange)) switch
    {
        ({ } first, { } last, _) when first != last => $"p. {first}-{last}",
        ({ } first, _, _) => $"p. {first}",
        (_, _, { } range) => $"p. {range}",
        _ => null,
    };

    // Levels with a colon between them, the first page behind "<": "5:2<10". What has such a sign in itself cannot be said so.
    private static string? Enumeration(string? volume, string? number, string? page)
    {
        var levels = string.Join(':', Given(volume, number));
        return volume is null || $"{volume}{number}{page}".AsSpan().ContainsAny(':', '<') ? null : page is null ? levels : $"{levels}<{page}";
    }

    private static XElement? Related(RelatedArticle related)
    {
        var (words, identifier) = (Known(related.Text?.ToReadableText()), related.Doi?.Value ?? Known(related.Url));
        return words is null && identifier is null
            ? null
            : MarcFields.Data("787", '0', '8', ('i', Known(related.Kind) is { } kind ? $"{kind.Replace('-', ' ')}:" : null), ('t', words), ('o', identifier));
    }

    // The article's page is about it, the full texts are it.
    private static IEnumerable<XElement?> Addresses(PublishedArticle published)
    {
        var access = published.Article.Permissions.AccessOn(published.Today) switch { AccessRight.Open => "0", null => null, _ => "1" };
        foreach (var link in published.Article.FullText.Where(link => WebAddress.IsOne(link.Url)))
        {
            yield return MarcFields.Data("856", '4', '0', ('q', link.MediaType), ('u', link.Url), ('y', link.Title), ('7', access));
        }

        yield return MarcFields.Data("856", '4', '2', ('3', "Article page"), ('u', published.Addresses.Article(published.Id)));
    }

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? Prefixed(string prefix, string? value) => value is null ? null : prefix + value;

    private static IEnumerable<string> Given(params string?[] parts) => parts.Where(part => !string.IsNullOrEmpty(part))!;
}
