using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Names;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.DublinCore;

/// <summary>Creators and contributors, a name each; and who paid, which OJS writes as a contributor.</summary>
internal sealed class DcPeople(DcRecord record)
{
    private static readonly string[] Unrefined = ["", "other"];

    private readonly AffiliationList _affiliations = new();

    public (IReadOnlyList<Contributor> Contributors, IReadOnlyList<Affiliation> Affiliations, IReadOnlyList<Award> Awards) Read()
    {
        var creators = record.Of("creator").ToList();
        var others = record.Of("contributor", Unrefined).ToList();
        var people = ByLanguage(creators);

        // Repositories that have no authors' field of their own name them as contributors.
        if (people.Count == 0 && others.Count > 0)
        {
            people = ByLanguage(others);
            record.Notes.Infer("contributors", "dc:contributor");
            record.Notes.Tell(ProblemCodes.AuthorsInferred, "The record names contributors and no creators; they were taken for the authors.", "contributors", others[0].Text, SourceLine.Of(others[0].Source));
            others = [];
        }

        var isGroup = others.ToLookup(value => OrganizationWords.In(value.Text));
        people.AddRange(isGroup[false].SelectMany(value => Persons(value, "contributor")));
        people.AddRange(record.Of("contributor").Where(value => value.Qualifier is "editor" or "translator" or "illustrator" or "advisor").SelectMany(value => Persons(value, value.Qualifier)));
        List<Award> awards = [.. isGroup[true].Concat(record.Of("description", "sponsorship")).Concat(record.Of("contributor", "sponsor", "funder", "sponsorship")).Select(value => new Award(value.Text)).DistinctBy(award => award.Funder)];
        return (people, _affiliations.All, awards);
    }

    // The same persons in two languages, as many in each, are one person each with two names.
    private List<Contributor> ByLanguage(List<DcValue> values)
    {
        var languages = values.GroupBy(value => value.Language).ToList();
        var first = languages.FindIndex(group => group.Key is not null && group.Key == record.Language) is >= 0 and var own ? own : 0;
        if (languages.Count < 2 || languages.Exists(group => group.Key is null || group.Count() != languages[0].Count()))
        {
            return [.. values.SelectMany(value => Persons(value, "author"))];
        }

        var people = languages[first].SelectMany(value => Persons(value, "author")).ToList();
        foreach (var group in languages.Where((_, i) => i != first))
        {
            var names = group.SelectMany(value => Persons(value, "author")).ToList();
            people = names.Count != people.Count ? people : [.. people.Zip(names, (person, other) => other.Names is [var name] && person.Names.Count > 0 && !person.Names.Contains(name)
                ? person with { Names = [.. person.Names, name with { Language = group.Key }], Orcid = person.Orcid ?? other.Orcid }
                : person)];
        }

        return people;
    }

    // "Frenken, Koen; Utrecht University" is a person with an organization; the rest after the semicolon may also be more persons.
    private IEnumerable<Contributor> Persons(DcValue value, string kind)
    {
        var parts = value.Text.Split(';', 2, StringSplitOptions.TrimEntries);
        var isOrganization = parts.Length == 2 && OrganizationWords.In(parts[1]);
        var isWithAffiliation = isOrganization || (parts.Length == 2 && IsInverted(parts[0]) && !ArePeople(parts[1], parts[0]));
        var people = Read(isWithAffiliation ? parts[0] : value.Text, kind);
        if (isWithAffiliation && !isOrganization && !IsAcronym(parts[1].Split(',')[0]))
        {
            record.Notes.Infer("affiliations", $"dc:{value.Source.Name.LocalName}");
            record.Notes.Tell(ProblemCodes.AuthorsInferred, $"'{parts[1]}' stands behind the name of a person and was taken for what the person belongs to.", "affiliations", value.Text, SourceLine.Of(value.Source));
        }

        return people is [var one]
            ? [one with { Orcid = OrcidOf(value.Source) ?? one.Orcid, AffiliationIds = isWithAffiliation ? [_affiliations.Add(new Affiliation("", Text: parts[1]))] : [] }]
            : people;
    }

    // "Surname, Given", and no organization.
    private static bool IsInverted(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } surname, { Length: > 0 }] && !OrganizationWords.In(text) && !surname.Any(char.IsDigit);

    // "Rossi, Aldo", "Rossi A."; behind an inverted name "Embrapa Soja" and "UNAM, Mexico" are none, but "Li Na; Wang Fang" may be.
    private static bool ArePeople(string text, string before)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var areCapitals = !before.Any(char.IsLower);
        return parts.Length == 0
            || parts.Any(part => IsPerson(part, areCapitals))
            || (parts.Length > 1 && parts.All(part => part.Contains(' ', StringComparison.Ordinal) && PersonNames.TryRead(part)?.GivenNames is not null));
    }

    private static bool IsPerson(string part, bool areCapitals)
    {
        var words = part.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1
            && (areCapitals || !IsAcronym(part.Split(',')[0]))
            && words.All(word => NameWords.IsName(word) || NameWords.IsInitials(word) || NameWords.IsParticle(word) || NameWords.IsSuffix(word))
            && (IsInverted(part) || words.Any(NameWords.IsInitials));
    }

    private static bool IsAcronym(string text) => text.Length > 2 && text.All(letter => char.IsUpper(letter) || letter is '-' or '/' or '&');

    // An element is one person, "Pérez Gómez, Ana María"; unless its commas stand between names with initials of their own.
    private static IReadOnlyList<Contributor> Read(string text, string kind)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        var areSeveral = text.Contains(';', StringComparison.Ordinal) || parts.Length > 3 || (parts.Length > 1 && parts.All(part => part.Contains(' ', StringComparison.Ordinal) && part.Split(' ').Any(NameWords.IsInitials)));
        return areSeveral ? AuthorText.ReadList(text, kind) : AuthorText.Read(text, kind) is { } one ? [one] : [];
    }

    private static Orcid? OrcidOf(XElement element) =>
        new[] { "id", "orcid", "authority", "authorID", "nameIdentifier" }.Select(name => Orcid.TryParse(element.Attr(name), out var orcid) ? orcid : null).FirstOrDefault(orcid => orcid is not null);
}
