using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Ingest.Tables;

/// <summary>One author of a cell that has all of them.</summary>
/// <param name="Name">The name; null for a group.</param>
/// <param name="Group">The group; null for a person.</param>
/// <param name="Orcid">The ORCID iD that stands beside the name.</param>
/// <param name="Email">The e-mail address that stands beside the name.</param>
/// <param name="Affiliation">The affiliation that stands beside the name.</param>
/// <param name="IsCertain">Whether the cell could be read in one way only.</param>
/// <param name="Marks">The numbers behind the name that lead to affiliations, such as <c>1</c> and <c>3</c>.</param>
internal sealed record AuthorEntry(PersonName? Name, RichText? Group, Orcid? Orcid = null, string? Email = null, string? Affiliation = null, bool IsCertain = true, IReadOnlyList<int>? Marks = null)
{
    /// <summary>The contributor.</summary>
    public Contributor ToContributor(string kind) => new() { Kind = kind, Names = Name is null ? [] : [Name], Group = Group, Orcid = Orcid, Email = Email };
}
