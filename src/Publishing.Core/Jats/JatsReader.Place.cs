using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Jats;

/// <content>Identifiers, volume, pages, links, counts.</content>
public sealed partial class JatsReader
{
    private static readonly Dictionary<string, string> VersionsBySpecificUse = new(StringComparer.Ordinal)
    {
        ["authors-original"] = "AO",
        ["submitted-manuscript-under-review"] = "SMUR",
        ["accepted-manuscript"] = "AM",
        ["proof"] = "P",
        ["version-of-record"] = "VoR",
        ["corrected-version-of-record"] = "CVoR",
        ["enhanced-version-of-record"] = "EVoR",
    };

    private void ReadIdentifier(XElement element)
    {
        var claim = new Claim();
        claim.Attributes(element, "pub-id-type", "custom-type");
        var (kind, value) = (PubIdType.Read(element), InlineReader.Words(element, claim));
        if (value.Length == 0)
        {
            return;
        }

        if (kind is null || _identifiers.Contains(new ArticleIdentifier(kind, value)))
        {
            Preserve(ArticleMeta, element);
            return;
        }

        if (kind == "doi" && _article.Doi is null)
        {
            if (!Doi.TryParse(value, out var doi))
            {
                Invalid(element, "doi", value, "is not a DOI");
                return;
            }

            _article = _article with { Doi = doi };
        }
        else
        {
            _identifiers.Add(new ArticleIdentifier(kind, value));
        }

        KeepOriginal(ArticleMeta, element, claim);
    }

    private void ReadVersion(XElement element)
    {
        var claim = new Claim();
        if (VersionOf(element, claim) is { Length: > 0 } version)
        {
            _article = _article with { Version = version };
            KeepOriginal(ArticleMeta, element, claim);
        }
    }

    private static string VersionOf(XElement element, Claim claim)
    {
        claim.Attributes(element, "article-version-type", "vocab", "vocab-identifier", "vocab-term");
        var (words, type) = (InlineReader.Words(element, claim), Value(element, "article-version-type"));
        if (type is not null && type != words)
        {
            claim.Miss();
        }

        return type ?? words;
    }

    private static string? VersionNamed(string? specificUse) => specificUse is null ? null : VersionsBySpecificUse.GetValueOrDefault(specificUse);

    private void ReadPlace(XElement element)
    {
        var claim = new Claim();
        claim.Attributes(element);
        var text = InlineReader.Words(element, claim) is { Length: > 0 } words ? words : null;
        var before = _article;
        _article = element.Name.LocalName switch
        {
            "volume" => before with { Volume = before.Volume ?? text },
            "issue" => before with { IssueNumber = before.IssueNumber ?? text },
            "fpage" => before with { FirstPage = before.FirstPage ?? text },
            "lpage" => before with { LastPage = before.LastPage ?? text },
            "page-range" => before with { PageRange = before.PageRange ?? text },
            _ => before with { ElocationId = before.ElocationId ?? text },
        };

        // A second volume, in another language perhaps, has no field; an empty one says nothing.
        if (text is not null && before == _article)
        {
            Preserve(ArticleMeta, element);
        }
        else if (text is not null)
        {
            KeepOriginal(ArticleMeta, element, claim);
        }
    }

    private void ReadSelfUri(XElement element)
    {
        // Our own writer's link to the article's page here is none of its full texts.
        if (element.Attribute("specific-use")?.Value == JatsTagSet.LandingPage)
        {
            _landingPage ??= Value(element, JatsTagSet.Xlink + "href");
            return;
        }

        ReadInto(_fullText, element, FullText);
    }

    private FullTextLink? FullText(XElement element, Claim claim)
    {
        claim.Attributes(element, "content-type", "href", "hreflang", "title");
        if (!WebAddress.IsOne(Value(element, JatsTagSet.Xlink + "href")))
        {
            return null;
        }

        var type = Value(element, "content-type");
        var mediaType = type?.ToLowerInvariant() switch
        {
            "pdf" => "application/pdf",
            "html" => "text/html",
            "xml" => "application/xml",
            "epub" => "application/epub+zip",
            { } other when other.Contains('/', StringComparison.Ordinal) => type,
            _ => null,
        };
        var language = Value(element, "hreflang") is { } tag && LanguageTag.TryParse(tag, out var read) ? read : OtherLanguage(element, "fullText");
        if ((type is not null && mediaType is null) || (language is null && element.Attribute("hreflang") is not null) || (element.Value.Length > 0 && element.Attribute(JatsTagSet.Xlink + "title") is not null))
        {
            claim.Miss();
        }

        var link = new FullTextLink(Value(element, JatsTagSet.Xlink + "href")!, mediaType, language == _language ? null : language);
        var title = Value(element, JatsTagSet.Xlink + "title") ?? (RunningText.Of(element.Value) is { Length: > 0 } words ? words : null);
        return title == LinksWriter.NameOf(link) ? link : link with { Title = title };
    }

    private static RelatedArticle? RelatedOf(XElement element, Claim claim)
    {
        claim.Attributes(element, "related-article-type", "ext-link-type", "href");
        var (kind, href, text) = (Value(element, "related-article-type"), Value(element, JatsTagSet.Xlink + "href"), InlineReader.Read(element, claim));
        var doi = Doi.TryParse(href, out var parsed) ? parsed : null;
        var url = doi is null && WebAddress.IsOne(href) ? href : null;
        if ((doi is null && url is null && href is not null) || (doi is not null && doi.Value != href) || Value(element, "ext-link-type") is not (null or "doi" or "uri"))
        {
            claim.Miss();
        }

        return kind is null || (doi is null && url is null && text.IsEmpty) ? null : new RelatedArticle(kind, doi, url, text.IsEmpty ? null : text);
    }

    private void ReadCounts(XElement counts)
    {
        foreach (var part in counts.Elements())
        {
            var name = part.Name.LocalName == "count" ? Value(part, "count-type") : part.Name.LocalName;
            if (name is not null && !_counts.ContainsKey(name) && IsToken(name)
                && int.TryParse(Value(part, "count"), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                _counts[name] = count;
            }
            else
            {
                // A second count of the same things is one of others.
                if (name is not null && _counts.ContainsKey(name) && part.Name.LocalName != "count")
                {
                    part.Name = "count";
                    part.SetAttributeValue("count-type", name);
                }

                Preserve(ArticleMeta + "/counts", part);
            }
        }
    }

    // Where pages have both forms, our own writer puts the one that JATS has no place for here.
    private void ReadCustomMeta(XElement group)
    {
        foreach (var meta in group.Elements("custom-meta").Where(meta => !meta.HasAttributes).ToList())
        {
            var (name, value) = (meta.Element("meta-name")?.Value, meta.Element("meta-value")?.Value);
            switch (name)
            {
                case "elocation-id" when _article.ElocationId is null:
                    _article = _article with { ElocationId = value };
                    break;
                case "last-page" when _article.LastPage is null:
                    _article = _article with { LastPage = value };
                    break;
                case "page-range" when _article.PageRange is null:
                    _article = _article with { PageRange = value };
                    break;
                default:
                    continue;
            }

            meta.Remove();
        }

        if (group.HasElements)
        {
            Preserve(ArticleMeta, group);
        }
    }

    private static bool IsToken(string text) => text.Length is > 0 and <= 64 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
