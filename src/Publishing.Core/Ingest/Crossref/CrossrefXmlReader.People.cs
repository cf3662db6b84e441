using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.Crossref;

/// <content>Contributors and the institutions that they belong to.</content>
internal sealed partial class CrossrefXmlReader
{
    private void ReadPeople()
    {
        var affiliations = new AffiliationList();
        var contributors = new List<Contributor>();
        foreach (var element in _work.Children("contributors").Elements())
        {
            if (ReadContributor(element, contributors.Count) is { } contributor)
            {
                contributors.Add(contributor with { AffiliationIds = [.. AffiliationsOf(element).Select(affiliations.Add)] });
            }
        }

        _article = _article with { Contributors = contributors, Affiliations = affiliations.All };
    }

    private Contributor? ReadContributor(XElement element, int index)
    {
        var contributor = new Contributor
        {
            Kind = (element.Attr("contributor_role") ?? element.Attr("role_type") ?? element.Children("role").Select(role => role.Attr("role_type") ?? role.Words()).FirstOrDefault(role => role is not null) ?? "author").Replace('_', '-'),
        };
        switch (element.Name.LocalName)
        {
            case "person_name":
                var orcid = ReadOrcid(element.Child("ORCID"), index);
                return contributor with
                {
                    Names = NamesOf(element),
                    Orcid = orcid,
                    OrcidAuthenticated = orcid is not null && element.Child("ORCID")?.Attr("authenticated") == "true",
                    Degrees = element.Words("degrees") ?? element.Words("degree"),
                };
            case "organization":
                var name = element.Child("name") is { } named ? MarkedUpText.Of(named) : MarkedUpText.Of(new XElement("x", element.Nodes().Where(node => node is not XElement { Name.LocalName: "affiliation" or "affiliations" or "role" })));
                return name.IsEmpty ? null : contributor with { Group = name };
            case "anonymous":
                return contributor with { Anonymous = true };
            default:
                return null;
        }
    }

    private List<PersonName> NamesOf(XElement person)
    {
        var names = new List<PersonName>();
        if (NameOf(person) is { } name)
        {
            names.Add(name);
        }

        foreach (var other in person.Children("alt-name").Elements())
        {
            if (other.Name.LocalName == "name" && NameOf(other) is { } alternative)
            {
                names.Add(alternative);
            }
            else if (other.Name.LocalName == "string-name" && other.Words() is { } words)
            {
                names.Add(new PersonName(words, Language: LanguageOf(other, "lang") ?? LanguageOf(other, "language")));
            }
        }

        return names;
    }

    private PersonName? NameOf(XElement element)
    {
        var (surname, given) = (element.Words("surname"), element.Words("given_name") ?? element.Words("given-names"));
        return surname is null && given is null ? null : new PersonName(
            surname ?? given!,
            surname is null ? null : given,
            element.Words("prefix"),
            element.Words("suffix"),
            LanguageOf(element, "language") ?? LanguageOf(element, "lang"),
            element.Attr("name-style") == "eastern");
    }

    private Orcid? ReadOrcid(XElement? element, int index)
    {
        var text = element.Words();
        if (text is null || Orcid.TryParse(text, out var orcid))
        {
            return text is null ? null : Orcid.TryParse(text, out orcid) ? orcid : null;
        }

        _notes.Invalid($"contributors/{index}/orcid", text, "is not an ORCID iD", element!.Line());
        return null;
    }

    // To 4.4.2 a line of text each; since then institutions in parts.
    private static IEnumerable<Affiliation> AffiliationsOf(XElement contributor)
    {
        foreach (var line in contributor.Children("affiliation").Concat(contributor.Children("affiliations").Children("affiliation")))
        {
            if (line.Words() is { } text)
            {
                yield return new Affiliation("", Text: text);
            }
        }

        foreach (var institution in contributor.Children("affiliations").Children("institution"))
        {
            var departments = institution.Children("institution_department").Select(LocalNames.Words).OfType<string>().ToList();
            var ror = institution.Children("institution_id").Select(id => Ror.TryParse(id.Words(), out var read) ? read : null).FirstOrDefault(id => id is not null);
            var (name, acronym) = (institution.Words("institution_name"), institution.Words("institution_acronym"));
            yield return new Affiliation(
                "",
                Institution: name ?? acronym,
                Department: departments.Count > 0 ? string.Join(", ", departments) : null,
                City: institution.Words("institution_place"),
                Ror: ror);
        }
    }
}
