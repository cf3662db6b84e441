using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Deposits.Pubmed;

/// <summary>Writes <c>Article</c>, its parts in the order of the DTD (PubMed 2.8).</summary>
/// <param name="published">The article.</param>
internal sealed class PubmedArticleElement(PublishedArticle published)
{
    private static readonly Dictionary<InlineStyle, string> Faces = new()
    {
        [InlineStyle.Italic] = "i", [InlineStyle.Bold] = "b", [InlineStyle.Sub] = "sub", [InlineStyle.Sup] = "sup", [InlineStyle.Underline] = "u",
    };

    private readonly Article _article = published.Article;

    /// <summary>The element.</summary>
    public XElement Write() => new(
        "Article",
        Journal(),
        Face("ArticleTitle", PubmedRules.EnglishTitle(_article)),
        Face("VernacularTitle", PubmedRules.Vernacular(_article)),
        Optional("FirstPage", _article.FirstPage),
        KnownText.Of(_article.FirstPage) is null ? null : Optional("LastPage", _article.LastPage),
        Optional("ELocationID", _article.ElocationId, new XAttribute("EIdType", "pii"), new XAttribute("ValidYN", "Y")),
        Optional("ELocationID", _article.Doi?.Value, new XAttribute("EIdType", "doi"), new XAttribute("ValidYN", "Y")),
        Code(_article.Language) is { } language ? new XElement("Language", language) : null,
        Holder("AuthorList", _article.Contributors.Where(contributor => contributor.Kind == "author").Select(Author)),
        new XElement("PublicationType", PubmedPublicationType.Of(_article.Type.Value)),
        Holder("ArticleIdList", Ids().Select(id => Optional("ArticleId", id.Value, new XAttribute("IdType", id.Kind)))),
        Holder("History", History()),
        English() is { } english ? new XElement("Abstract", AbstractContent(english)) : null,
        _article.Abstracts.Where(item => item.Kind is null && item != English() && AbstractContent(item).Any()).Select(OtherAbstract),
        Optional("CopyrightInformation", _article.Permissions.CopyrightStatement),
        Optional("CoiStatement", KnownText.Of(_article.ConflictOfInterest)),
        Holder("ObjectList", Objects()),
        Holder("ReferenceList", _article.References.Select(Reference)));

    private XElement Journal()
    {
        var (journal, place) = (published.Journal, BibliographicPlace.Of(published));
        var (date, status) = PubDate(place);
        return new XElement(
            "Journal",
            Optional("PublisherName", journal.Publisher!.Name),
            new XElement("JournalTitle", KnownText.Of(journal.AbbreviatedTitle) ?? KnownText.Of(journal.Title) ?? journal.Slug),
            new XElement("Issn", journal.Issn!.Value),
            Optional("Volume", place.Volume),
            Optional("Issue", place.Number),
            Date("PubDate", date, status));
    }

    // The date of the issue in print, else that of the article; what appeared before goes into the history.
    private (PartialDate Date, string Status) PubDate(BibliographicPlace place)
    {
        var dates = _article.PubDates.Where(date => date.Kind is "pub" or "collection").ToList();
        var chosen = dates.Find(date => date.Format == "print") ?? dates.Find(date => date is { Kind: "pub" }) ?? dates.FirstOrDefault();
        var isElectronic = chosen?.Format == "electronic" || (chosen?.Format is null && published.Journal.PrintIssn is null);
        return (chosen?.Date ?? place.Date!.Value, isElectronic ? "epublish" : "ppublish");
    }

    private IEnumerable<XElement> History()
    {
        foreach (var date in _article.History.Where(date => date.Date.Day is not null))
        {
            if (date.Kind switch { "received" => "received", "accepted" => "accepted", "rev-recd" => "revised", _ => null } is { } status)
            {
                yield return Date("PubDate", date.Date, status);
            }
        }

        var online = _article.PubDates.FirstOrDefault(date => date is { Kind: "pub", Format: "electronic", Date.Day: not null });
        if (online is not null && PubDate(BibliographicPlace.Of(published)).Status == "ppublish")
        {
            yield return Date("PubDate", online.Date, "aheadofprint");
        }
    }

    private static XElement Date(string name, PartialDate date, string status) => new(
        name,
        new XAttribute("PubStatus", status),
        new XElement("Year", date.Year.ToString("0000", CultureInfo.InvariantCulture)),
        date.Month is { } month ? new XElement("Month", month.ToString("00", CultureInfo.InvariantCulture)) : null,
        date.Day is { } day ? new XElement("Day", day.ToString("00", CultureInfo.InvariantCulture)) : null);

    private XElement? Author(Contributor contributor)
    {
        var rest = new object?[]
        {
            contributor.AffiliationIds.Distinct().Select(id => _article.Affiliations.FirstOrDefault(affiliation => affiliation.Id == id)).OfType<Affiliation>().Select(Affiliation),
            contributor.Orcid is { } orcid ? new XElement("Identifier", new XAttribute("Source", "ORCID"), orcid.Url.AbsoluteUri) : null,
        };
        if (KnownText.Of(contributor.Group) is { } group)
        {
            return new XElement("Author", new XElement("CollectiveName", group), rest);
        }

        // In English, or the first form that there is.
        var names = contributor.Names.Where(name => KnownText.Of(name.Surname) is not null).ToList();
        return (names.Find(name => PubmedRules.IsEnglish(name.Language, _article)) ?? names.FirstOrDefault()) is not { } name ? null : new XElement(
            "Author",
            contributor.EqualContribution ? new XAttribute("EqualContrib", "Y") : null,
            Optional("FirstName", name.GivenNames) ?? new XElement("FirstName", new XAttribute("EmptyYN", "Y")),
            Optional("LastName", name.Surname),
            Optional("Suffix", name.Suffix),
            rest);
    }

    private static XElement? Affiliation(Affiliation affiliation) => KnownText.Of(affiliation.DisplayText) is not { } words ? null : new XElement(
        "AffiliationInfo",
        new XElement("Affiliation", words),
        affiliation.Ror is { } ror ? new XElement("Identifier", new XAttribute("Source", "ROR"), ror.Value) : null);

    private IEnumerable<(string Kind, string? Value)> Ids() => [("pii", PubmedRules.Pii(_article)), ("doi", _article.Doi?.Value)];

    private Abstract? English() => PubmedRules.EnglishAbstract(_article);

    private XElement? OtherAbstract(Abstract item) => Code(item.Language ?? _article.Language) is { } language ? new XElement("OtherAbstract", new XAttribute("Language", language), AbstractContent(item)) : null;

    private static IEnumerable<XElement> AbstractContent(Abstract item) => item.Sections.SelectMany(section => section.Paragraphs
        .Where(paragraph => KnownText.Of(paragraph) is not null)
        .Select((paragraph, i) => new XElement(
            "AbstractText",
            i == 0 && KnownText.Of(section.Title) is { } title ? new XAttribute("Label", title.TrimEnd(':', '.').ToUpperInvariant()) : null,
            Nodes(RunningText.Of(paragraph)))));

    private IEnumerable<XElement> Objects()
    {
        var words = _article.Keywords.Where(group => group.Vocabulary is null && PubmedRules.IsEnglish(group.Language, _article)).SelectMany(group => group.Keywords).Select(KnownText.Of).OfType<string>().Distinct();
        var keywords = words.Select(word => Object("keyword", ("value", word)));
        var grants = _article.Awards.SelectMany(award => (award.AwardNumbers ?? []).Select(KnownText.Of).OfType<string>().Distinct().Select(number => Object("grant", ("id", number), ("grantor", KnownText.Of(award.Funder)))));
        var related = _article.RelatedArticles.Where(other => other.Doi is not null && PubmedPublicationType.Relation(other.Kind) is not null)
            .Select(other => Object(PubmedPublicationType.Relation(other.Kind)!, ("type", "doi"), ("id", other.Doi!.Value)));
        return keywords.Concat(grants).Concat(related);
    }

    private static XElement Object(string type, params (string Name, string? Value)[] parameters) => new(
        "Object",
        new XAttribute("Type", type),
        parameters.Where(parameter => parameter.Value is not null).Select(parameter => new XElement("Param", new XAttribute("Name", parameter.Name), parameter.Value)));

    private static XElement? Reference(Reference reference)
    {
        var pmid = reference.Citation.Where(part => part.Kind == CitationPartKind.Pmid).Select(part => KnownText.Of(part.Text)).FirstOrDefault();
        return KnownText.Of(reference.ToReadableText()) is not { } words ? null : new XElement(
            "Reference",
            new XElement("Citation", words),
            Holder("ArticleIdList", Optional("ArticleId", reference.Doi?.Value, new XAttribute("IdType", "doi")), Optional("ArticleId", pmid, new XAttribute("IdType", "pubmed"))));
    }

    private static XElement? Face(string name, Title? title) => title is null ? null : new XElement(
        name,
        Nodes(RunningText.Of(KnownText.Of(title.Subtitle) is null ? title.Text : new RichText([.. title.Text.Inlines, new TextRun(KnownText.Of(title.Text) is [.., '?' or '!' or ':'] ? " " : ": "), .. title.Subtitle!.Inlines]))));

    private static IEnumerable<XNode> Nodes(RichText text) => text.Inlines.SelectMany(inline => inline switch
    {
        StyledRun run when Faces.TryGetValue(run.Style, out var name) => [new XElement(name, Nodes(run.Content))],
        StyledRun run => Nodes(run.Content),
        LinkRun run => Nodes(run.Content),
        TextRun run => [new XText(run.Text)],
        _ => [new XText(new RichText([inline]).ToReadableText())],
    });

    private static string? Code(LanguageTag? language) => language is { IsListed: true } ? language.Language.ToUpperInvariant() : null;

    private static XElement? Optional(string name, string? text, params object?[] attributes) => KnownText.Of(text) is { } words ? new XElement(name, attributes, words) : null;

    private static XElement? Holder(string name, params object?[] content) => new XElement(name, content) is { HasElements: true } holder ? holder : null;
}
