using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Crosswalks.Marc;
using Publishing.Schemas;
using Publishing.Text;

namespace Publishing.Crosswalks;

/// <summary>
/// MARC 21 for bibliographic data in MARCXML, for the catalogs of libraries: a record of a component part (an article), linked to its journal by 773.
/// Fields stand in the order of their tags. What a cataloger would decide and nobody has said is a fill character in the coded fields, or left out.
/// </summary>
public sealed class MarcXmlCrosswalk : Crosswalk
{
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <inheritdoc/>
    public override MetadataFormat Format { get; } = new("marcxml", MarcFields.Namespace.NamespaceName, "https://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd", "MARC 21 (MARCXML)");

    /// <inheritdoc/>
    public override int Version => 2;

    /// <inheritdoc/>
    public override RecordSchema Schema => RecordSchema.MarcXml;

    /// <inheritdoc/>
    public override XElement Render(PublishedArticle article) => new(
        MarcFields.Namespace + "record",
        new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
        new XAttribute(Xsi + "schemaLocation", $"{Format.Namespace} {Format.Schema}"),
        new XAttribute("type", "Bibliographic"),
        MarcFixedFields.Leader(),
        MarcFields.Control("001", article.Addresses.OaiIdentifier(article.Id)),
        MarcFixedFields.Physical(article.Article),
        MarcFixedFields.General(article),
        Identifiers(article.Article),
        Languages(article.Article),
        Classifications(article.Article),
        MarcPeople.Main(article.Article),
        Titles(article.Article),
        Publication(article),
        Description(article.Article),
        Notes(article),
        MarcRights.Use(article.Article),
        Subjects(article.Article),
        MarcPeople.Added(article.Article),
        MarcLinks.Of(article),
        MarcPeople.InOtherScripts(article.Article));

    private static IEnumerable<XElement?> Identifiers(Article article) =>
        article.Identifiers.Where(identifier => !SubjectTerms.IsClassification(identifier) && identifier.Kind != "publisher-id")
            .Select(identifier => identifier.Kind is "pmid" or "pmcid" or "arxiv" or "urn" or "hdl" or "ark"
                ? MarcFields.Data("024", '7', ' ', ('a', identifier.Value), ('2', identifier.Kind))
                : MarcFields.Data("024", '8', ' ', ('a', identifier.Value), ('q', identifier.Kind)))
            .Prepend(MarcFields.Data("024", '7', ' ', ('a', article.Doi?.Value), ('2', "doi")));

    // Of the text, then of those abstracts that are in others.
    private static XElement? Languages(Article article)
    {
        var text = article.Language?.Iso6392B;
        var abstracts = article.Abstracts.Select(item => (item.Language ?? article.Language)?.Iso6392B).OfType<string>().Where(code => code != text).Distinct();
        return MarcFields.Data("041", ' ', ' ', abstracts.Select(code => ('b', (string?)code)).Prepend(('a', text)));
    }

    private static IEnumerable<XElement?> Classifications(Article article)
    {
        var codes = article.Identifiers.Where(SubjectTerms.IsClassification).ToList();
        return codes.Where(code => code.Kind == "udc").Select(code => MarcFields.Data("080", ' ', ' ', ('a', code.Value)))
            .Concat(codes.Where(code => code.Kind != "udc").Select(code => MarcFields.Data("084", ' ', ' ', ('a', code.Value), ('2', Scheme(code.Kind)))));
    }

    // As the Library of Congress lists them.
    private static string Scheme(string kind) => kind switch
    {
        "jel" => "jelc",
        "acm" => "accs",
        "grnti" => "rugasnti",
        "lcc" => "lcc",
        _ => kind,
    };

    // The title proper; each title in another language is a parallel one.
    private static IEnumerable<XElement?> Titles(Article article) => article.Titles.Select((title, i) => MarcFields.Data(
        i == 0 ? "245" : "246",
        i > 0 ? '3' : MarcPeople.HasMain(article) ? '1' : '0',
        i > 0 ? '1' : '0',
        ('a', title.Text.ToReadableText()),
        ('b', title.Subtitle?.ToReadableText())));

    private static IEnumerable<XElement?> Publication(PublishedArticle published)
    {
        var date = published.Article.FirstPublished ?? published.Issue?.Published;
        yield return MarcFields.Data("264", ' ', '1', ('a', published.Journal.Publisher?.Location), ('b', published.Journal.Publisher?.Name), ('c', date?.ToString()));
        yield return MarcFields.Data("264", ' ', '4', ('c', published.Article.Permissions.CopyrightYear is { } year ? string.Create(CultureInfo.InvariantCulture, $"©{year:0000}") : null));
    }

    private static IEnumerable<XElement?> Description(Article article)
    {
        yield return article.Counts.TryGetValue("page-count", out var pages) && pages > 0
            ? MarcFields.Data("300", ' ', ' ', ('a', string.Create(CultureInfo.InvariantCulture, $"{pages} pages")))
            : null;
        yield return MarcFields.Data("336", ' ', ' ', ('a', "text"), ('b', "txt"), ('2', "rdacontent"));
        if (article.FullText.Any(link => WebAddress.IsOne(link.Url)))
        {
            yield return MarcFields.Data("337", ' ', ' ', ('a', "computer"), ('b', "c"), ('2', "rdamedia"));
            yield return MarcFields.Data("338", ' ', ' ', ('a', "online resource"), ('b', "cr"), ('2', "rdacarrier"));
        }
    }

    private static IEnumerable<XElement?> Notes(PublishedArticle published)
    {
        var article = published.Article;
        yield return article.References.Count == 0
            ? null
            : MarcFields.Data("504", ' ', ' ', ('a', "Includes bibliographical references."), ('b', article.References.Count.ToString(CultureInfo.InvariantCulture)));
        yield return MarcRights.Access(published);
        foreach (var item in article.Abstracts)
        {
            // "Abstract" is what a catalog prints before the one, "Summary" before any other.
            yield return MarcFields.Data("520", item.Kind is null ? '3' : ' ', ' ', ('a', item.ToReadableText()));
        }

        yield return MarcFields.Data("536", ' ', ' ', ('a', article.FundingStatement?.ToReadableText()));
        foreach (var award in article.Awards)
        {
            yield return MarcFields.Data("536", ' ', ' ', (award.AwardNumbers ?? []).Select(number => ('c', (string?)number)).Prepend(('a', award.Funder)));
        }
    }

    private static IEnumerable<XElement?> Subjects(Article article)
    {
        var terms = SubjectTerms.Of(article).ToList();
        var genre = CoarResourceTypes.Of(article.Type);
        return terms.Where(group => Thesaurus(group) is not null)
            .SelectMany(group => group.Words.Select(word => MarcFields.Data("650", ' ', Thesaurus(group)!.Value.Indicator, ('a', word), ('2', Thesaurus(group)!.Value.Source))))
            .Concat(terms.Where(group => Thesaurus(group) is null).Select(group => MarcFields.Data("653", ' ', ' ', group.Words.Select(word => ('a', (string?)word)))))
            .Append(MarcFields.Data("655", ' ', '7', ('a', genre.Name), ('0', genre.Url), ('2', "coar")));
    }

    // The vocabularies that have an indicator of their own, and some that have a code; words of any other are free ones for a catalog.
    private static (char Indicator, string? Source)? Thesaurus(SubjectTerms terms) => terms.Vocabulary?.ToLowerInvariant() switch
    {
        "lcsh" => ('0', null),
        "mesh" => ('2', null),
        "fast" or "agrovoc" or "eurovoc" or "gnd" or "aat" => ('7', terms.Vocabulary.ToLowerInvariant()),
        _ => null,
    };
}
