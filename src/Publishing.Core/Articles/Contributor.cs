using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Articles;

/// <summary>A person, a group or somebody anonymous who took part (JATS <c>contrib</c>).</summary>
public sealed record Contributor
{
    /// <summary>JATS <c>contrib-type</c>: <c>author</c>, <c>editor</c>, <c>translator</c> …</summary>
    public string Kind { get; init; } = "author";

    /// <summary>The person's name, the first form the principal one, then other scripts and transliterations (JATS <c>name-alternatives</c>). Empty for a group.</summary>
    public IReadOnlyList<PersonName> Names { get; init; } = [];

    /// <summary>The group's name (JATS <c>collab</c>); null for a person.</summary>
    public RichText? Group { get; init; }

    /// <summary>Nobody wants to be named (JATS <c>anonymous</c>).</summary>
    public bool Anonymous { get; init; }

    /// <summary>ORCID iD.</summary>
    public Orcid? Orcid { get; init; }

    /// <summary>Whether ORCID confirmed that it is this person's.</summary>
    public bool OrcidAuthenticated { get; init; }

    /// <summary>The <see cref="Affiliation.Id"/>s of the organizations that the contributor belongs to, in order.</summary>
    public IReadOnlyList<string> AffiliationIds { get; init; } = [];

    /// <summary>What the contributor did: CRediT terms, or a role in words.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Answers letters about the article.</summary>
    public bool Corresponding { get; init; }

    /// <summary>Contributed as much as the others so marked.</summary>
    public bool EqualContribution { get; init; }

    /// <summary>Died before publication.</summary>
    public bool Deceased { get; init; }

    /// <summary>For the editor only: it stands in no public form unless the journal says so.</summary>
    public string? Email { get; init; }

    /// <summary>Degrees and titles, as printed.</summary>
    public string? Degrees { get; init; }

    /// <summary>A biographical note.</summary>
    public RichText? Biography { get; init; }

    /// <summary>The name as a byline prints it: given name first, or the group; empty when anonymous.</summary>
    public string DisplayName => Group?.ToPlainText() ?? (Names.Count > 0 ? Names[0].DisplayName : "");

    /// <summary>The name as a catalogue sorts it: <c>Surname, Given</c>, or the group; empty when anonymous.</summary>
    public string InvertedName => Group?.ToPlainText() ?? (Names.Count > 0 ? Names[0].InvertedName : "");
}
