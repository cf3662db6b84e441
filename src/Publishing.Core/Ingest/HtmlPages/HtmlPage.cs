using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Ingest.HtmlPages;

/// <summary>A page, taken apart as browsers do. Nothing in it is run and nothing is fetched.</summary>
internal sealed partial class HtmlPage
{
    private const int MostTags = 20_000;

    // What may stand twice in a page and be written in two ways: DC.Title, dc:title, DC_Title, DCTERMS.title.
    private readonly ILookup<string, NamedTag> _byName;

    private HtmlPage(IHtmlDocument document, string? address)
    {
        Document = document;
        Elements = new PageIndex(document);
        Tags = [.. Elements.All("meta").Take(MostTags).Select(Tag).OfType<NamedTag>()];
        _byName = Tags.ToLookup(tag => tag.Name, StringComparer.Ordinal);
        Base = BaseOf(address);
        Language = LanguageTag.TryParse(document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang"), out var language) ? language : null;
    }

    /// <summary>The elements.</summary>
    public IHtmlDocument Document { get; }

    /// <summary>The elements by tag, class and id.</summary>
    public PageIndex Elements { get; }

    /// <summary>All meta elements that say something, in their order.</summary>
    public IReadOnlyList<NamedTag> Tags { get; }

    /// <summary>The address that links of the page begin at, as far as the page says it; null when it does not.</summary>
    public Uri? Base { get; }

    /// <summary>The language that the page says it is in.</summary>
    public LanguageTag? Language { get; }

    /// <summary>What the title bar shows.</summary>
    public string Title => RunningText.Of(Document.Title ?? "");

    /// <summary>Takes a page apart.</summary>
    public static HtmlPage Of(string text, string? address)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, MaximumDepth = 400 });
        return new HtmlPage(parser.ParseDocument(text), address);
    }

    /// <summary>The elements within another that a selector finds, in their order.</summary>
    public IEnumerable<IElement> Within(IElement root, string selector) => Elements.All(selector).Where(element => IsWithin(root, element));

    /// <summary>The tags of a name, in their order.</summary>
    public IEnumerable<NamedTag> All(string name) => _byName[name];

    /// <summary>The first tag of the first of these names that the page has.</summary>
    public NamedTag? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_byName[name].FirstOrDefault() is { } tag)
            {
                return tag;
            }
        }

        return null;
    }

    /// <summary>An address as an absolute one; null when it is none, or one that only the missing address of the page would make whole.</summary>
    public string? Absolute(string? address)
    {
        var text = address is null ? "" : RunningText.Of(address).Trim().Replace(" ", "%20", StringComparison.Ordinal);
        if (WebAddress.IsOne(text))
        {
            return text;
        }

        if (text.Length is 0 or > 2000 || Scheme().IsMatch(text) || text[0] == '#' || text.Contains('\\', StringComparison.Ordinal))
        {
            return null;
        }

        return Base is not null && Uri.TryCreate(Base, text, out var whole) && WebAddress.IsOne(whole.AbsoluteUri) ? whole.AbsoluteUri : null;
    }

    /// <summary>The line of an element in the source.</summary>
    public static int? LineOf(IElement element) => element.SourceReference?.Position.Line is > 0 and var line ? line : null;

    private static bool IsWithin(IElement root, IElement element)
    {
        var at = element.ParentElement;
        while (at is not null && at != root)
        {
            at = at.ParentElement;
        }

        return at is not null;
    }

    private static NamedTag? Tag(IElement element)
    {
        var name = element.GetAttribute("name") ?? element.GetAttribute("property") ?? "";
        var content = RunningText.Of(element.GetAttribute("content") ?? element.GetAttribute("value") ?? "");
        if (name.Length is 0 or > 100 || content.Length == 0)
        {
            return null;
        }

        var language = LanguageTag.TryParse(element.GetAttribute("xml:lang") ?? element.GetAttribute("lang"), out var tag) ? tag : null;
        return new NamedTag(Normal(name.Trim()), content, language, element.GetAttribute("scheme"), LineOf(element));
    }

    private static string Normal(string name)
    {
        var lower = name.ToLowerInvariant();
        return DublinCore().Match(lower) is { Success: true } dublinCore
            ? "dc." + lower[dublinCore.Length..].Replace(':', '.').Replace('_', '.')
            : lower.StartsWith("prism", StringComparison.Ordinal) ? lower.Replace(':', '.').Replace('_', '.') : lower;
    }

    // Where the page came from it may say in several places; a base that is not absolute says nothing alone.
    private Uri? BaseOf(string? address)
    {
        var said = new[]
        {
            Elements.First("base[href]")?.GetAttribute("href"),
            Elements.First("[rel~=canonical][href]")?.GetAttribute("href"),
            First("og:url", "citation_abstract_html_url", "citation_public_url", "dc.identifier.uri")?.Content,
            address,
            SavedFrom(),
        };
        return said.Select(one => one?.Trim()).Where(WebAddress.IsOne).Select(one => Uri.TryCreate(one, UriKind.Absolute, out var uri) ? uri : null).FirstOrDefault(uri => uri is not null);
    }

    // Internet Explorer and Chrome: <!-- saved from url=(0042)https://… -->; SingleFile: url: https://…
    private string? SavedFrom()
    {
        foreach (var comment in Document.Descendants().Take(200).OfType<IComment>())
        {
            if (comment.Data.Length < 5000 && Saved().Match(comment.Data) is { Success: true } match)
            {
                return match.Groups["address"].Value;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^(?:dcterms?|dcq?|dc-terms)[.:_]", RegexOptions.CultureInvariant)]
    private static partial Regex DublinCore();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"(?:saved from url=\(\d{1,6}\)|^\s*(?:Page saved with SingleFile\s+)?url:\s*)(?<address>https?://\S+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Saved();
}
