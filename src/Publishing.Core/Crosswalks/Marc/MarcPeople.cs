using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Jats;

namespace Publishing.Crosswalks.Marc;

/// <summary>
/// The entries for people and groups: 100 or 110 for the first author, 700 and 710 for all others, each with relator, ORCID iD and affiliations;
/// and 880 for a name in another script, linked to its entry. A form of the name in the same script is none of these, and is left out.
/// </summary>
internal static class MarcPeople
{
    /// <summary>Whether the record has a main entry, which the first indicator of its title depends on.</summary>
    public static bool HasMain(Article article) => Main(article) is not null;

    /// <summary>The main entry; null when the first contributor is no author, or has no name.</summary>
    public static XElement? Main(Article article) =>
        article.Contributors is [{ Kind: "author" }, ..] ? Entry(article, 0, "1") : null;

    /// <summary>The added entries.</summary>
    public static IEnumerable<XElement?> Added(Article article) =>
        Enumerable.Range(0, article.Contributors.Count).Skip(HasMain(article) ? 1 : 0).Select(i => Entry(article, i, "7"));

    /// <summary>The names in other scripts.</summary>
    public static IEnumerable<XElement?> InOtherScripts(Article article)
    {
        var hasMain = HasMain(article);
        return article.Contributors.Index().SelectMany(each => OtherScripts(each.Item).Select(name =>
            Name("880", name, [('6', $"{(hasMain && each.Index == 0 ? "100" : "700")}-{Occurrence(article, each.Index)}/{MarcScripts.Of(name.InvertedName)}")], [])));
    }

    private static XElement? Entry(Article article, int index, string block)
    {
        var contributor = article.Contributors[index];
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
            { Names: [var name, ..] } => Name(block + "00", name, OtherScripts(contributor).Any() ? [('6', $"880-{Occurrence(article, index)}")] : [], ends),
            _ => null,
        };
    }

    private static XElement? Name(string tag, PersonName name, (char, string?)[] link, (char, string?)[] ends) =>
        Named(MarcFields.Data(tag, string.IsNullOrWhiteSpace(name.GivenNames) ? '0' : '1', ' ', [.. link, ('a', Heading(name)), ('c', Terms(name)), .. ends]));

    // One for each script that is not the entry's own.
    private static IEnumerable<PersonName> OtherScripts(Contributor contributor) =>
        contributor.Names.Count < 2 || contributor.Group is { IsEmpty: false } || MarcScripts.Of(contributor.Names[0].InvertedName) is not { } own
            ? []
            : contributor.Names.Skip(1).Where(other => MarcScripts.Of(other.InvertedName) is { } script && script != own).DistinctBy(other => MarcScripts.Of(other.InvertedName));

    // The number by which an entry and its other scripts find each other: two digits, though there may be more of them.
    private static string Occurrence(Article article, int index) =>
        article.Contributors.Take(index + 1).Count(contributor => OtherScripts(contributor).Any()).ToString("00", CultureInfo.InvariantCulture);

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
