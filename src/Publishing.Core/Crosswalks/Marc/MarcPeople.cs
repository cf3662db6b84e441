using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Jats;

namespace Publishing.Crosswalks.Marc;

/// <summary>The entries for people and groups: 100 or 110 for the first author, 700 and 710 for all others, each with relator, ORCID iD and affiliations.</summary>
internal static class MarcPeople
{
    /// <summary>Whether the record has a main entry, which the first indicator of its title depends on.</summary>
    public static bool HasMain(Article article) => Main(article) is not null;

    /// <summary>The main entry; null when the first contributor is no author, or has no name.</summary>
    public static XElement? Main(Article article) =>
        article.Contributors is [{ Kind: "author" } first, ..] ? Entry(first, article, "1") : null;

    /// <summary>The added entries.</summary>
    public static IEnumerable<XElement?> Added(Article article) =>
        article.Contributors.Skip(HasMain(article) ? 1 : 0).Select(contributor => Entry(contributor, article, "7"));

    private static XElement? Entry(Contributor contributor, Article article, string block)
    {
        var relator = Relators.Of(contributor.Kind);
        (char, string?)[] ends =
        [
            ('e', relator.Term),
            ('u', Affiliations(contributor, article)),
            ('0', contributor.Orcid is { } orcid ? $"(orcid){orcid.Value}" : null),
            ('1', contributor.Orcid?.Url.AbsoluteUri),
            ('4', relator.Code is null ? null : Relators.Vocabulary + relator.Code),
        ];
        return contributor switch
        {
            { Group: { IsEmpty: false } group } => Named(MarcFields.Data(block + "10", '2', ' ', [('a', group.ToReadableText()), .. ends])),
            { Names: [var name, ..] } => Named(MarcFields.Data(block + "00", string.IsNullOrWhiteSpace(name.GivenNames) ? '0' : '1', ' ', [('a', Heading(name)), ('c', Terms(name)), .. ends])),
            _ => null,
        };
    }

    private static string Heading(PersonName name) => (name with { Suffix = null }).InvertedName;

    // Titles and other words associated with a name.
    private static string? Terms(PersonName name) => string.Join(", ", new[] { name.Prefix, name.Suffix }.Where(term => !string.IsNullOrWhiteSpace(term)));

    // $u is not repeatable.
    private static string Affiliations(Contributor contributor, Article article) => string.Join("; ", contributor.AffiliationIds
        .Select(id => article.Affiliations.FirstOrDefault(affiliation => affiliation.Id == id))
        .OfType<Affiliation>()
        .Distinct()
        .Select(affiliation => EmailAddresses.Without(affiliation.DisplayText))
        .Where(text => !string.IsNullOrWhiteSpace(text)));

    // An entry for nobody says nothing.
    private static XElement? Named(XElement? field) => field?.Elements().Any(subfield => (string?)subfield.Attribute("code") == "a") == true ? field : null;
}
