using Publishing.Articles;
using Publishing.Ingest.HtmlPages;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.SchemaOrg;

/// <summary>Authors, editors and others, as persons, organizations or words.</summary>
internal sealed class SchemaOrgPeople
{
    private readonly ContributorList _list = new();

    /// <summary>Everybody.</summary>
    public IReadOnlyList<Contributor> Contributors => _list.Contributors;

    /// <summary>Their organizations.</summary>
    public IReadOnlyList<Affiliation> Affiliations => _list.Affiliations;

    /// <summary>The names that stood in one piece.</summary>
    public IReadOnlySet<string> WholeNames => _list.WholeNames;

    /// <summary>Those of a node.</summary>
    public static SchemaOrgPeople Of(LinkedNode article)
    {
        var people = new SchemaOrgPeople();
        people.Read(article.All("author", "authors", "creator"), "author");
        people.Read(article.All("editor"), "editor");
        people.Read(article.All("translator"), "translator");
        people.Read(article.All("contributor"), "contributor");
        return people;
    }

    private void Read(IReadOnlyList<LinkedValue> values, string kind)
    {
        foreach (var value in values)
        {
            if (value.Node is { } node)
            {
                ReadNode(node, kind);
                continue;
            }

            foreach (var contributor in AuthorName.ReadList(value.Text ?? "").Where(IsNew))
            {
                _list.Add(contributor with { Kind = kind });
                if (!AuthorName.IsSplit(value.Text!))
                {
                    _list.MarkWhole();
                }
            }
        }
    }

    // A role stands between an article and its author when it says what the author did.
    private void ReadNode(LinkedNode node, string kind)
    {
        if (node.Is("Role", "OrganizationRole") && node.Nodes("author", "creator", "contributor", "editor").FirstOrDefault() is { } person)
        {
            ReadNode(person, kind);
            foreach (var role in node.Texts("roleName"))
            {
                _list.ChangeLast(last => last with { Roles = [.. last.Roles, Credit.TryParse(role.Text, out var credit) ? new Role(Credit.Terms[credit], credit) : new Role(role.Text!)] });
            }

            return;
        }

        if (ContributorOf(node) is { } contributor && IsNew(contributor))
        {
            _list.Add(contributor with { Kind = kind }, OrganizationsOf(node));
            if (node.Text("familyName") is null && !AuthorName.IsSplit(node.Text("name") ?? ""))
            {
                _list.MarkWhole();
            }
        }
    }

    private bool IsNew(Contributor contributor) => _list.Contributors.All(other => other.DisplayName != contributor.DisplayName || other.Orcid != contributor.Orcid);

    private static Contributor? ContributorOf(LinkedNode node)
    {
        var name = MarkedUpText.Words(node.Text("name") ?? "");
        if (node.Types.Exists(type => type is "Organization" or "CollegeOrUniversity" or "ResearchOrganization" or "Corporation" or "GovernmentOrganization" or "NGO" or "Consortium"))
        {
            return name.Length > 0 ? new Contributor { Group = RichText.Plain(name) } : null;
        }

        var (family, given) = (MarkedUpText.Words(node.Text("familyName") ?? ""), string.Join(' ', new[] { node.Text("givenName"), node.Text("additionalName") }.OfType<string>().Select(MarkedUpText.Words)));
        var read = family.Length > 0
            ? new Contributor { Names = [new PersonName(family, given.Length > 0 ? given : null, node.Text("honorificPrefix"))] }
            : AuthorName.Read(name.Length > 0 ? name : given);
        if (read is null)
        {
            return null;
        }

        return read with
        {
            Orcid = SchemaOrgIds.OrcidOf(node),
            Email = node.Text("email")?.Replace("mailto:", "", StringComparison.OrdinalIgnoreCase),
            Degrees = read.Degrees ?? node.Text("honorificSuffix"),
            Biography = node.Text("description") is { Length: > 40 } biography ? MarkedUpText.Of(biography) : null,
        };
    }

    private static IEnumerable<Affiliation> OrganizationsOf(LinkedNode person) => person.All("affiliation", "worksFor", "memberOf").Select(AffiliationOf).OfType<Affiliation>();

    private static Affiliation? AffiliationOf(LinkedValue value)
    {
        if (value.Node is not { } node)
        {
            return MarkedUpText.Words(value.Text ?? "").Trim(' ', '(', ')') is { Length: > 0 } words ? new Affiliation("", Text: words) : null;
        }

        var name = MarkedUpText.Words(node.Text("name", "legalName") ?? "");
        name = name.StartsWith('(') && name.EndsWith(')') ? name[1..^1] : name;
        var address = node.Nodes("address").FirstOrDefault();
        var line = address is null ? node.Text("address") : null;
        var parent = node.Text("parentOrganization");
        var country = address?.Text("addressCountry");
        var isCode = country is { Length: 2 } && country.All(char.IsAsciiLetterUpper);
        var (city, region) = (address?.Text("addressLocality"), address?.Text("addressRegion"));
        var ror = SchemaOrgIds.RorOf(node);

        // Publishers put the whole line into the name of the organization, and some again into its address.
        if (address?.Text("name") is { } whole && whole.Contains(name, StringComparison.OrdinalIgnoreCase))
        {
            return new Affiliation("", Ror: ror, Text: whole);
        }

        if (name.Length == 0)
        {
            return line is null && ror is null ? null : new Affiliation("", Ror: ror, Text: line);
        }

        if (line is not null)
        {
            return new Affiliation("", Ror: ror, Text: line.Contains(name, StringComparison.OrdinalIgnoreCase) ? line : $"{name}, {line}");
        }

        return parent is not null ? new Affiliation("", parent, name, city, region, isCode ? country : null, isCode ? null : country, ror)
            : name.Contains(',', StringComparison.Ordinal) && city is null && country is null ? new Affiliation("", Ror: ror, Text: name)
            : new Affiliation("", name, node.Text("department"), city, region, isCode ? country : null, isCode ? null : country, ror);
    }
}
