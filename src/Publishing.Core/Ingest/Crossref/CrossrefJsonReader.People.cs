using System.Text.Json;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.Crossref;

/// <content>Contributors and the institutions that they belong to.</content>
internal sealed partial class CrossrefJsonReader
{
    private static readonly string[] Roles = ["author", "editor", "chair", "translator"];

    private void ReadPeople()
    {
        var affiliations = new AffiliationList();
        var contributors = new List<Contributor>();
        foreach (var (role, person) in Roles.SelectMany(role => _work.Items(role).Select(person => (role, person))))
        {
            if (ReadPerson(person, role, contributors.Count) is { } contributor)
            {
                contributors.Add(contributor with { AffiliationIds = [.. person.Items("affiliation").Select(AffiliationOf).OfType<Affiliation>().Select(affiliations.Add)] });
            }
        }

        _article = _article with { Contributors = contributors, Affiliations = affiliations.All };
    }

    private Contributor? ReadPerson(JsonElement person, string role, int index)
    {
        var (family, given) = (person.Words("family"), person.Words("given"));
        var (name, text) = (person.Rich("name") ?? person.Rich("literal") ?? (person.ValueKind == JsonValueKind.String ? MarkedUpText.Of(person.Text() ?? "") : null), person.Text("ORCID"));
        if (!Orcid.TryParse(text, out var orcid) && text is not null)
        {
            _notes.Invalid($"contributors/{index}/orcid", text, "is not an ORCID iD", _line);
        }

        var contributor = new Contributor { Kind = role, Orcid = orcid, OrcidAuthenticated = orcid is not null && person.Member("authenticated-orcid").IsTrue() };
        return (family ?? given, name) switch
        {
            ({ } surname, _) => contributor with { Names = [new PersonName(surname, family is null ? null : given, person.Words("prefix"), person.Words("suffix"))] },
            (null, { IsEmpty: false }) => contributor with { Group = name },
            _ when person.Words("role") == "anonymous" || person.Member("anonymous").IsTrue() => contributor with { Anonymous = true },
            _ => null,
        };
    }

    private static Affiliation? AffiliationOf(JsonElement affiliation)
    {
        var name = affiliation.ValueKind == JsonValueKind.String ? affiliation.Words() : affiliation.Words("name") ?? affiliation.Words("acronym");
        var ror = affiliation.Items("id").Select(id => Ror.TryParse(id.Text("id") ?? id.Text(), out var read) ? read : null).FirstOrDefault(id => id is not null);
        var (place, departments) = (affiliation.Words("place"), affiliation.Items("department").Select(JsonMembers.Words).OfType<string>().ToList());
        return name is null && ror is null ? null
            : ror is null && place is null && departments.Count == 0 ? new Affiliation("", Text: name)
            : new Affiliation("", name, departments.Count > 0 ? string.Join(", ", departments) : null, place, Ror: ror);
    }
}
