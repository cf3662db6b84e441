using Publishing.Articles;

namespace Publishing.Ingest;

internal sealed partial class CopyEdit
{
    private Article People(Article article)
    {
        var idByGiven = new Dictionary<string, string>(StringComparer.Ordinal);
        var affiliations = Each(article.Affiliations, "affiliations", (affiliation, field) =>
        {
            var edited = Edit(affiliation, field);
            if (edited is null)
            {
                return null;
            }

            edited = edited with { Id = _names.Give(affiliation.Id, "aff") };
            idByGiven.TryAdd(affiliation.Id?.Trim() ?? "", edited.Id);
            return edited;
        });
        var contributors = Each(article.Contributors, "contributors", (contributor, field) => Edit(contributor, field, idByGiven));
        return article with { Affiliations = affiliations, Contributors = contributors };
    }

    private Affiliation? Edit(Affiliation affiliation, string field)
    {
        var code = Line(affiliation.CountryCode);
        if (code is not null && !(code.Length == 2 && code.All(char.IsAsciiLetter)))
        {
            Invalid($"{field}/countryCode", code, "is not a country code of two letters (ISO 3166-1)");
            code = null;
        }

        var edited = affiliation with
        {
            Institution = Part(affiliation.Institution),
            Department = Part(affiliation.Department),
            City = Part(affiliation.City),
            Region = Part(affiliation.Region),
            CountryCode = code?.ToUpperInvariant(),
            Country = Part(affiliation.Country),
            Text = Line(affiliation.Text),
            Language = Own(affiliation.Language),
        };
        return edited.DisplayText.Length > 0 || edited.Ror is not null ? edited : null;
    }

    // Commas and semicolons at its ends belong between the parts.
    private static string? Part(string? text) => Line(Line(text)?.Trim(' ', ',', ';'));

    private Contributor? Edit(Contributor contributor, string field, Dictionary<string, string> idByGiven)
    {
        var edited = contributor with
        {
            Kind = Line(contributor.Kind) ?? "author",
            Names = Each(contributor.Names, $"{field}/names", Edit),
            Group = Rich(contributor.Group),
            AffiliationIds = AffiliationIds(contributor, field, idByGiven),
            Roles = Each(contributor.Roles, $"{field}/roles", Edit),
            OrcidAuthenticated = contributor.OrcidAuthenticated && contributor.Orcid is not null,
            Email = Email(contributor.Email, $"{field}/email"),
            Degrees = Line(contributor.Degrees),
            Biography = Rich(contributor.Biography),
        };
        if (edited.Group is not null && edited.Names.Count > 0)
        {
            Invalid($"{field}/names", edited.Names[0].DisplayName, "is given for a contributor that is a group");
            edited = edited with { Names = [] };
        }

        if (edited.Group is null && edited.Names.Count == 0 && !edited.Anonymous)
        {
            Invalid(field, contributor.Email ?? contributor.Orcid?.Value ?? contributor.Kind, "is a contributor without a name");
            return null;
        }

        return edited;
    }

    private PersonName? Edit(PersonName name, string field)
    {
        var (surname, given) = (Line(name.Surname), Line(name.GivenNames));

        // Who has one name gives a dash or a full stop for the other that a form asks for.
        (surname, given) = HasOwnXml ? (surname, given) : (Spoken(surname), Spoken(given));
        return surname is null && given is null
            ? null
            : new PersonName(surname ?? given!, surname is null ? null : given, Line(name.Prefix), Line(name.Suffix), Own(name.Language), name.EasternOrder);
    }

    private static string? Spoken(string? name) => name is not null && name.All(letter => char.IsPunctuation(letter) || char.IsSymbol(letter)) ? null : name;

    private List<string> AffiliationIds(Contributor contributor, string field, Dictionary<string, string> idByGiven)
    {
        var ids = new List<string>();
        foreach (var given in contributor.AffiliationIds.Where(id => id is not null))
        {
            if (!idByGiven.TryGetValue(given.Trim(), out var id))
            {
                Invalid($"{field}/affiliationIds", given, "is the id of no affiliation of this article");
            }
            else if (!ids.Contains(id))
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    private Role? Edit(Role role, string field)
    {
        var credit = Line(role.Credit);
        if (credit is not null && !Credit.TryParse(credit, out credit))
        {
            Invalid($"{field}/credit", role.Credit, "is none of the fourteen roles of CRediT");
        }

        return (Line(role.Text) ?? (credit is null ? null : Credit.Terms[credit])) is { } text ? new Role(text, credit) : null;
    }

    private string? Email(string? email, string field)
    {
        var address = Line(email);
        if (address is null || (address.Length <= 254 && address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < address.Length - 1 && !address.Contains(' ', StringComparison.Ordinal)))
        {
            return address;
        }

        Invalid(field, address, "is not an e-mail address");
        return null;
    }
}
