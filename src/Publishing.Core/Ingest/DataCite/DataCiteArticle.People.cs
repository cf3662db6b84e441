using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Names;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.DataCite;

/// <content>Creators, contributors, and what they belong to.</content>
internal sealed partial class DataCiteArticle
{
    // Who keeps or hands out a file is no contributor to an article.
    private static readonly HashSet<string> Keepers = new(["HostingInstitution", "Distributor", "RegistrationAgency", "RegistrationAuthority", "DataManager", "DataCurator", "RelatedPerson", "RightsHolder", "Funder"], StringComparer.Ordinal);

    private void ReadPeople()
    {
        var affiliations = new AffiliationList();
        var contributors = new List<Contributor>();
        var guessed = new List<string>();
        foreach (var agent in _work.Creators.Concat(_work.Contributors.Where(contributor => !Keepers.Contains(contributor.Kind ?? ""))))
        {
            if (agent.Kind == "ContactPerson" && contributors.FindIndex(known => IsSame(known, agent)) is >= 0 and var at)
            {
                contributors[at] = contributors[at] with { Corresponding = true };
            }
            else if (Read(agent, contributors.Count, guessed) is { } contributor)
            {
                contributors.Add(contributor with { AffiliationIds = [.. agent.Affiliations.Where(affiliation => !UnknownValue.Is(affiliation.Name)).Select(affiliation => affiliations.Add(AffiliationOf(affiliation)))] });
            }
        }

        if (guessed.Count > 0)
        {
            _notes.Infer("contributors", "whole names");
            _notes.Tell(ProblemCodes.AuthorsInferred, $"Which part of a name is the surname was worked out: {string.Join("; ", guessed.Take(8))}{(guessed.Count > 8 ? $" and {guessed.Count - 8} more" : "")}.", "contributors", line: _work.Line);
        }

        var holder = _work.Contributors.FirstOrDefault(contributor => contributor.Kind == "RightsHolder" && !UnknownValue.Is(contributor.Name))?.Name;
        _article = _article with
        {
            Contributors = contributors,
            Affiliations = affiliations.All,
            Permissions = _article.Permissions with { CopyrightHolder = holder },
            Awards = [.. _work.Contributors.Where(contributor => contributor.Kind == "Funder" && !UnknownValue.Is(contributor.Name)).Select(funder => new Award(funder.Name)), .. _work.Funding.Select(AwardOf)],
        };
    }

    private Contributor? Read(DataCiteAgent agent, int index, List<string> guessed)
    {
        var name = MarkedUpText.Words(agent.Name ?? "");
        var contributor = new Contributor { Kind = agent.Kind is null ? "author" : agent.Kind == "ContactPerson" ? "contact" : Kebab(agent.Kind), Orcid = OrcidOf(agent, index) };
        var (family, given) = (UnknownValue.OrNull(MarkedUpText.Words(agent.Family ?? "")), UnknownValue.OrNull(MarkedUpText.Words(agent.Given ?? "")));
        if (IsAnonymous(name))
        {
            return contributor with { Anonymous = true };
        }

        if (agent.NameType?.StartsWith("Org", StringComparison.OrdinalIgnoreCase) != true && (family ?? given) is { } surname)
        {
            return contributor with { Names = [new PersonName(surname, family is null ? null : given, Suffix: SuffixOf(name, family, given))] };
        }

        if (UnknownValue.Is(name) || name.Equals("(:etal)", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return PersonOf(agent, name, contributor.Orcid is not null, guessed) is { } person ? contributor with { Names = [person] } : contributor with { Group = MarkedUpText.Of(agent.Name!) };
    }

    // "Family, Given" is the rule; without a comma the parts must be told from each other, and a person from an organization.
    private static PersonName? PersonOf(DataCiteAgent agent, string name, bool hasOrcid, List<string> guessed)
    {
        var isPerson = hasOrcid || agent.NameType?.Equals("Personal", StringComparison.OrdinalIgnoreCase) == true;
        if (agent.NameType?.StartsWith("Org", StringComparison.OrdinalIgnoreCase) == true)
        {
            return null;
        }

        if (name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var family, var given])
        {
            return isPerson ? new PersonName(family, given) : PersonNames.TryReadInverted(family, given);
        }

        var read = name.Contains(' ', StringComparison.Ordinal) || isPerson ? PersonNames.TryRead(name) : null;
        if (read?.GivenNames is not null)
        {
            guessed.Add($"{read.Surname}, {read.GivenNames}");
        }

        return read ?? (isPerson ? new PersonName(name) : null);
    }

    // What the parts leave over of the whole: "Carberry, Josiah, Jr."
    private static string? SuffixOf(string name, string? family, string? given) =>
        family is not null && given is not null && name.StartsWith($"{family}, {given}, ", StringComparison.Ordinal) && name[(family.Length + given.Length + 4)..] is { Length: > 0 and <= 10 } suffix ? suffix : null;

    private Orcid? OrcidOf(DataCiteAgent agent, int index)
    {
        foreach (var id in agent.Identifiers)
        {
            if (Orcid.TryParse(id, out var orcid))
            {
                return orcid;
            }

            if (id.Contains("orcid.org", StringComparison.OrdinalIgnoreCase))
            {
                _notes.Invalid($"contributors/{index}/orcid", id, "is not an ORCID iD", _work.Line);
            }
        }

        return null;
    }

    private static bool IsAnonymous(string name) => name.StartsWith("(:unkn)", StringComparison.OrdinalIgnoreCase) && name.Length > 7 || name.Trim('[', ']').ToLowerInvariant() is "anonymous" or "anonym" or "anonymus" or "анонимно";

    private static bool IsSame(Contributor known, DataCiteAgent agent) =>
        (known.Orcid is { } orcid && agent.Identifiers.Any(id => Orcid.TryParse(id, out var other) && other == orcid))
        || (known.InvertedName.Length > 0 && known.InvertedName.Equals(agent.Name, StringComparison.OrdinalIgnoreCase))
        || (known.DisplayName.Length > 0 && known.DisplayName.Equals(agent.Name, StringComparison.OrdinalIgnoreCase))
        || (agent.Family is { } family && known.Names.Any(name => name.Surname == family && name.GivenNames == agent.Given));

    private static Affiliation AffiliationOf((string? Name, string? Id) affiliation)
    {
        var name = MarkedUpText.Words(affiliation.Name!);
        return Ror.TryParse(affiliation.Id, out var ror) ? new Affiliation("", name, Ror: ror) : new Affiliation("", Text: name);
    }

    private static Award AwardOf(DataCiteFunding funding)
    {
        var id = funding.Identifier;
        var doi = id is not null && id.IndexOf("10.13039/", StringComparison.Ordinal) is >= 0 and var at && Doi.TryParse(id[at..], out var read) ? read : null;
        var number = UnknownValue.OrNull(funding.Award) ?? UnknownValue.OrNull(funding.AwardTitle);
        return new Award(UnknownValue.OrNull(funding.Funder), doi, Ror.TryParse(id, out var ror) ? ror : null, number is null ? null : [number]);
    }
}
