using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Jats;

namespace Publishing.Crosswalks.DataCite;

/// <summary>A creator or contributor (DataCite properties 2 and 7): a person, or an organization.</summary>
/// <param name="Name">The name as a catalogue sorts it.</param>
/// <param name="NameType"><c>Personal</c> or <c>Organizational</c>; null when it stands for nobody known.</param>
/// <param name="GivenName">The person's given names.</param>
/// <param name="FamilyName">The person's family name.</param>
/// <param name="Orcid">The person's ORCID iD.</param>
internal sealed record DataCiteParty(string Name, string? NameType, string? GivenName = null, string? FamilyName = null, Orcid? Orcid = null)
{
    /// <summary>DataCite's code for a name that is not known or not to be known, and who it then is (appendix 3 of the schema's documentation).</summary>
    private const string Anonymous = "(:unkn) Anonymous";

    /// <summary>What the party did (DataCite contributorType); null for a creator.</summary>
    public string? ContributorType { get; init; }

    /// <summary>The organizations that the party belongs to.</summary>
    public IReadOnlyList<(string Name, Ror? Ror)> Affiliations { get; init; } = [];

    /// <summary>The authors that have a name, in their order; with those who do not want to be named, under DataCite's code for that, if they are asked for.</summary>
    public static IEnumerable<DataCiteParty> Creators(Article article, bool withAnonymous) =>
        article.Contributors.Where(IsAuthor).Select(author => Of(article, author) ?? (author.Anonymous && withAnonymous ? new DataCiteParty(Anonymous, null) : null)).OfType<DataCiteParty>();

    /// <summary>Everybody else that has a name, then those who answer letters about the article, whom DataCite calls contact persons.</summary>
    public static IEnumerable<DataCiteParty> Contributors(Article article)
    {
        var others = article.Contributors.Where(contributor => !IsAuthor(contributor)).Select(contributor => Of(article, contributor) is { } party ? party with { ContributorType = TypeOf(contributor.Kind) } : null);
        var contacts = article.Contributors.Where(contributor => IsAuthor(contributor) && contributor.Corresponding).Select(author => Of(article, author) is { } party ? party with { ContributorType = "ContactPerson" } : null);
        return others.Concat(contacts).OfType<DataCiteParty>();
    }

    private static bool IsAuthor(Contributor contributor) => contributor.Kind == "author";

    private static DataCiteParty? Of(Article article, Contributor contributor)
    {
        var affiliations = contributor.AffiliationIds.SelectMany(id => article.Affiliations.Where(affiliation => affiliation.Id == id).Take(1)).Select(AffiliationOf).OfType<(string, Ror?)>().Distinct().ToList();
        if (MetadataText.Of(contributor.Group) is { } group)
        {
            return new DataCiteParty(group, "Organizational") { Affiliations = affiliations };
        }

        if (contributor.Names is not [var name, ..])
        {
            return null;
        }

        var (family, given) = (MetadataText.Of(name.Surname), MetadataText.Of(name.GivenNames));
        return (family is null ? given : MetadataText.Of(name.InvertedName)) is { } inverted
            ? new DataCiteParty(inverted, "Personal", given, family, contributor.Orcid) { Affiliations = affiliations }
            : null;
    }

    private static (string, Ror?)? AffiliationOf(Affiliation affiliation) =>
        MetadataText.Of(EmailAddresses.Without(affiliation.DisplayText)) is { } text ? (text, affiliation.Ror) : null;

    private static string TypeOf(string kind) => kind switch
    {
        "editor" or "guest-editor" or "section-editor" => "Editor",
        "translator" => "Translator",
        "contact" or "contact-person" => "ContactPerson",
        "data-collector" => "DataCollector",
        "data-curator" => "DataCurator",
        "data-manager" => "DataManager",
        "producer" => "Producer",
        "project-leader" => "ProjectLeader",
        "project-manager" => "ProjectManager",
        "project-member" => "ProjectMember",
        "related-person" => "RelatedPerson",
        "research-group" => "ResearchGroup",
        "researcher" => "Researcher",
        "sponsor" => "Sponsor",
        "supervisor" => "Supervisor",
        "work-package-leader" => "WorkPackageLeader",
        _ => "Other",
    };
}
