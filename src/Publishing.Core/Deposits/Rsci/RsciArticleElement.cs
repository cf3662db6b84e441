using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Jats;
using Publishing.Text;

namespace Publishing.Deposits.Rsci;

/// <summary>Writes <c>article</c>, each text by its language.</summary>
/// <param name="published">The article.</param>
internal sealed class RsciArticleElement(PublishedArticle published)
{
    private readonly Article _article = published.Article;

    // The names of eLIBRARY's codes by the kinds of identifiers.
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["edn"] = "edn", ["udc"] = "udk", ["bbk"] = "bbk", ["vak"] = "vak", ["vak21"] = "vak21", ["jel"] = "jel", ["msc"] = "msc", ["pacs"] = "pacs",
    };

    /// <summary>The element.</summary>
    public XElement Write() => new(
        "article",
        new XElement("pages", RsciRules.Pages(_article)),
        new XElement("artType", RsciCodes.ArticleType(_article.Type.Value)),
        new XElement("langPubl", RsciCodes.Language(_article.Language)),
        Holder("authors", _article.Contributors.Where(contributor => contributor.Kind == "author").Select(Author).OfType<XElement>().Select(Numbered)),
        Holder("artTitles", ByLanguage(_article.Titles.Select(title => (title.Language, KnownText.Of(title.Text) is { } main ? Text(main, KnownText.Of(title.Subtitle)) : null)), "artTitle")),
        Holder("abstracts", ByLanguage(_article.Abstracts.Where(item => item.Kind is null).Select(item => (item.Language, KnownText.Of(item.ToReadableText()))), "abstract")),
        FullText(published) is { } text ? new XElement("text", Lang(null), text) : null,
        Holder("codes", CodeElements()),
        Holder("keywords", _article.Keywords.Where(group => group.Vocabulary is null).GroupBy(group => RsciCodes.Language(group.Language ?? _article.Language)).Where(group => group.Key != "UNK").Select(Keywords)),
        Holder("rubrics", _article.Subjects.Where(group => group.Kind == "grnti").SelectMany(group => group.Subjects).Select(subject => RsciIssueElement.Optional("rubric", KnownText.Of(subject)))),
        Holder("dates", Date("dateReceived", "received"), Date("dateAccepted", "accepted"), _article.FirstPublished is { Day: not null } first ? new XElement("datePublication", Day(first)) : null),
        Holder("references", _article.References.Select(Reference)),
        Holder("files", published.OpenFullText.Where(link => WebAddress.IsOne(link.Url)).DistinctBy(link => link.Url).Select(link => new XElement("furl", Lang(link.Language), link.Url))),
        Holder("fundings", KnownText.Of(_article.FundingStatement) is { } funding ? new XElement("funding", Lang(null), funding) : null));

    /// <summary>The text of the article in plain words, as far as anybody may read it now and its source has it; null when there is none.</summary>
    public static string? FullText(PublishedArticle published) => JatsText.ToPlainText(published.OpenText) is { Length: > 0 } words ? words : null;

    private static string Text(string title, string? subtitle) => subtitle is null ? title : title is [.., '?' or '!' or ':'] ? $"{title} {subtitle}" : $"{title}: {subtitle}";

    // "num" is a byte.
    private static XElement Numbered(XElement author, int index)
    {
        if (index < sbyte.MaxValue)
        {
            author.SetAttributeValue("num", (index + 1).ToString("000", CultureInfo.InvariantCulture));
        }

        return author;
    }

    private XElement? Author(Contributor contributor)
    {
        var organizations = contributor.AffiliationIds.Distinct().Select(id => _article.Affiliations.FirstOrDefault(affiliation => affiliation.Id == id)).OfType<Affiliation>().ToList();
        var infos = contributor.Names.Where(name => KnownText.Of(name.Surname) is not null)
            .DistinctBy(name => RsciCodes.Language(name.Language ?? _article.Language)).Take(RsciIssueElement.MostLanguages)
            .Select((name, i) => Info(name, organizations, isFirst: i == 0)).ToList();
        if (KnownText.Of(contributor.Group) is { } group)
        {
            infos = [new XElement("individInfo", Lang(null), new XElement("surname", group))];
        }

        return infos.Count == 0 ? null : new XElement(
            "author",
            contributor.Corresponding ? new XElement("correspondent", "1") : null,
            infos,
            contributor.Orcid is { } orcid ? new XElement("authorCodes", new XElement("orcid", orcid.Value)) : null);
    }

    // An organization stands with the form of the name that is in its language; one whose language nobody has said with the first.
    private XElement Info(PersonName name, List<Affiliation> organizations, bool isFirst)
    {
        var language = name.Language ?? _article.Language;
        var own = organizations.Where(organization => organization.Language is null ? isFirst : organization.Language.Language == language?.Language).ToList();
        return new XElement(
            "individInfo",
            Lang(name.Language),
            new XElement("surname", KnownText.Of(name.Surname)),
            RsciIssueElement.Optional("initials", name.GivenNames),
            RsciIssueElement.Optional("orgName", string.Join("; ", own.Select(organization => KnownText.Of(organization.Institution ?? organization.DisplayText)).OfType<string>())),
            own is [{ Institution: not null } only] ? RsciIssueElement.Optional("town", only.City) : null,
            own is [{ Institution: not null } one] ? RsciIssueElement.Optional("country", one.Country ?? one.CountryCode) : null);
    }

    private IEnumerable<XElement?> CodeElements() =>
        _article.Identifiers.Where(id => Codes.ContainsKey(id.Kind)).Select(id => (Name: Codes[id.Kind], id.Value))
            .Where((code, i) => code.Name is not ("edn" or "vak" or "vak21") || _article.Identifiers.Where(id => Codes.ContainsKey(id.Kind)).Take(i).All(id => Codes[id.Kind] != code.Name))
            .Select(code => RsciIssueElement.Optional(code.Name, code.Value))
            .Prepend(RsciIssueElement.Optional("doi", _article.Doi?.Value));

    private XElement? Keywords(IGrouping<string, KeywordGroup> group)
    {
        var words = group.SelectMany(each => each.Keywords).Select(KnownText.Of).OfType<string>().Distinct().ToList();
        return words.Count == 0 ? null : new XElement("kwdGroup", new XAttribute("lang", group.Key), words.Select(word => new XElement("keyword", word)));
    }

    private static XElement? Reference(Reference reference) => KnownText.Of(reference.ToReadableText()) is { } words
        ? new XElement("reference", new XElement("refInfo", new XAttribute("lang", "ANY"), new XElement("text", words)))
        : null;

    private XElement? Date(string name, string kind) =>
        _article.History.Where(date => date.Kind == kind && date.Date.Day is not null).Select(date => new XElement(name, Day(date.Date))).FirstOrDefault();

    private static string Day(PartialDate date) => date.FirstDay.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    // One text for each language.
    private IEnumerable<XElement> ByLanguage(IEnumerable<(LanguageTag? Language, string? Words)> texts, string name) => texts
        .Where(text => text.Words is not null)
        .DistinctBy(text => RsciCodes.Language(text.Language ?? _article.Language))
        .Select(text => new XElement(name, Lang(text.Language), text.Words));

    private XAttribute Lang(LanguageTag? language) => new("lang", RsciCodes.Language(language ?? _article.Language));

    private static XElement? Holder(string name, params object?[] content) => new XElement(name, content) is { HasElements: true } holder ? holder : null;
}
