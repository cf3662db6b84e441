using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Jats;

/// <content>Contributors and their affiliations.</content>
public sealed partial class JatsReader
{
    private const string ContribGroup = ArticleMeta + "/contrib-group";

    private readonly Dictionary<string, string> _emailByCorrespondence = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _kindByNote = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _affiliationById = new(StringComparer.Ordinal);

    // What contributors refer to is read before them.
    private void ReadNotes(XElement meta)
    {
        foreach (var note in meta.Elements("author-notes").Elements())
        {
            if (Value(note, "id") is not { } id)
            {
                continue;
            }

            if (note.Name.LocalName == "corresp" && note.Descendants("email").Select(email => RunningText.Of(email.Value)).FirstOrDefault(email => email.Contains('@', StringComparison.Ordinal)) is { } address)
            {
                _emailByCorrespondence.TryAdd(id, address);
            }
            else if (note.Name.LocalName == "fn" && Value(note, "fn-type") is { } kind)
            {
                _kindByNote.TryAdd(id, kind);
            }
        }
    }

    private void ReadPeople(XElement meta)
    {
        foreach (var element in meta.Elements().SelectMany(part => part.Name.LocalName == "contrib-group" ? part.Elements() : [part]).Where(part => part.Name.LocalName is "aff" or "aff-alternatives"))
        {
            ReadInto(_affiliations, element, ReadAffiliation);
        }

        var groups = meta.Elements("contrib-group").ToList();
        var signs = groups.Elements("contrib").Where(contrib => Value(contrib, "contrib-type") is null or "author").Take(2).ToList();
        var isFramed = groups.Count > 1 || groups.Any(group => group.HasAttributes);
        foreach (var (number, group) in groups.Index())
        {
            var place = number == 0 ? ContribGroup : $"{ContribGroup}[{number + 1}]";
            var frame = new XElement(group.Name, group.Attributes());
            foreach (var part in group.Elements())
            {
                if (part.Name.LocalName == "contrib")
                {
                    frame.Add(ReadContributors(part, isAlone: signs is [var only] && only == part, place).Select(contributor => new XElement("contrib", new XAttribute("contrib-type", contributor.Kind))));
                }
                else if (part.Name.LocalName is not ("aff" or "aff-alternatives"))
                {
                    Preserve(place, part);
                }
            }

            if (isFramed)
            {
                KeepGroup(frame);
            }
        }
    }

    // Who stands in which group is kept as a frame with the contributors left blank in it.
    private void KeepGroup(XElement frame)
    {
        if (Mended(frame, out _) is { } mended)
        {
            _fragments.Add(new JatsFragment(ArticleMeta, Xml(mended), Original: true));
        }
    }

    // A group that signs alone is its members: they are the authors. Beside others who sign they are not, and stay in the group's element.
    private IReadOnlyList<Contributor> ReadContributors(XElement contrib, bool isAlone, string place)
    {
        var claim = new Claim();
        if (ReadContributor(contrib, claim) is not { } contributor)
        {
            Preserve(place, contrib);
            return [];
        }

        IReadOnlyList<Contributor> read = [contributor, .. isAlone ? Members(contrib) : []];
        _contributors.AddRange(read);
        KeepOriginal(ContribGroup, contrib, claim);
        return read;
    }

    private IEnumerable<Contributor> Members(XElement contrib) =>
        contrib.Elements("collab").Elements("contrib-group").Elements("contrib").Select(member => ReadContributor(member, new Claim())).OfType<Contributor>();

    private Contributor? ReadContributor(XElement contrib, Claim claim)
    {
        claim.Attributes(contrib, "contrib-type", "corresp", "equal-contrib", "deceased");
        var contributor = new Contributor
        {
            Kind = Value(contrib, "contrib-type") ?? "author",
            Corresponding = contrib.Attribute("corresp")?.Value == "yes",
            EqualContribution = contrib.Attribute("equal-contrib")?.Value == "yes",
            Deceased = contrib.Attribute("deceased")?.Value == "yes",
        };
        foreach (var part in contrib.Elements().ToList())
        {
            contributor = ReadContributorPart(contributor, part, claim);
        }

        return contributor is { Names.Count: 0, Group: null, Anonymous: false } ? null : contributor;
    }

    private Contributor ReadContributorPart(Contributor contributor, XElement part, Claim claim)
    {
        switch (part.Name.LocalName)
        {
            case "name" or "string-name" or "name-alternatives" when contributor.Names.Count == 0 && contributor.Group is null:
                return contributor with { Names = ReadNames(part, claim) };
            case "collab" or "collab-alternatives" when contributor.Names.Count == 0 && contributor.Group is null:
                return contributor with { Group = ReadGroup(part, claim) };
            case "anonymous":
                claim.Attributes(part);
                return contributor with { Anonymous = true };
            case "contrib-id" when Value(part, "contrib-id-type")?.ToLowerInvariant() == "orcid":
                return ReadOrcid(contributor, part, claim);
            case "degrees" when contributor.Degrees is null && InlineReader.Words(part, claim) is { Length: > 0 } degrees:
                return contributor with { Degrees = degrees };
            case "role" when ReadRole(part, claim) is { } role:
                return contributor with { Roles = [.. contributor.Roles, role] };
            case "bio" when contributor.Biography is null && ReadProse(part, claim) is { } biography:
                return contributor with { Biography = biography };
            case "email" when contributor.Email is null:
                claim.Attributes(part);
                return contributor with { Email = EmailOf(part) };
            case "address" when contributor.Email is null && part.Descendants("email").FirstOrDefault() is { } email:
                claim.Miss();
                return contributor with { Email = EmailOf(email) };
            case "xref":
                return ReadReference(contributor, part, claim);
            default:
                claim.Miss();
                return contributor;
        }
    }

    private static string? EmailOf(XElement element) => RunningText.Of(element.Value) is { Length: > 0 } email ? email : null;

    private Contributor ReadOrcid(Contributor contributor, XElement element, Claim claim)
    {
        claim.Attributes(element, "contrib-id-type", "authenticated");
        if (contributor.Orcid is not null)
        {
            claim.Miss();
            return contributor;
        }

        var value = RunningText.Of(element.Value);
        if (Orcid.TryParse(value, out var orcid))
        {
            return contributor with { Orcid = orcid, OrcidAuthenticated = element.Attribute("authenticated")?.Value == "true" };
        }

        // Taken out of the element too, so that it does not come back with the original.
        if (value.Length > 0)
        {
            Invalid(element, $"contributors/{_contributors.Count}/orcid", value, "is not an ORCID iD");
        }

        element.Remove();
        return contributor;
    }

    private Contributor ReadReference(Contributor contributor, XElement xref, Claim claim)
    {
        claim.Attributes(xref, "ref-type", "rid");
        if (!string.IsNullOrWhiteSpace(xref.Value))
        {
            claim.Miss();
        }

        foreach (var rid in (xref.Attribute("rid")?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (_affiliationById.TryGetValue(rid, out var affiliation))
            {
                contributor = contributor.AffiliationIds.Contains(affiliation) ? contributor : contributor with { AffiliationIds = [.. contributor.AffiliationIds, affiliation] };
                continue;
            }

            claim.Miss();
            contributor = (Value(xref, "ref-type"), _kindByNote.GetValueOrDefault(rid)) switch
            {
                ("corresp", _) => contributor with { Corresponding = true, Email = contributor.Email ?? _emailByCorrespondence.GetValueOrDefault(rid) },
                (_, "equal") => contributor with { EqualContribution = true },
                (_, "deceased") => contributor with { Deceased = true },
                _ => contributor,
            };
        }

        return contributor;
    }

    private static RichText? ReadGroup(XElement collab, Claim claim)
    {
        claim.Attributes(collab);
        if (collab.Name.LocalName == "collab-alternatives")
        {
            claim.Miss();
            collab = collab.Element("collab") ?? collab;
        }

        // The group's members are kept with the original; its name is what stands before them.
        var name = new XElement(collab);
        foreach (var part in name.Elements().Where(part => part.Name.LocalName is "contrib-group" or "aff" or "aff-alternatives" or "xref" or "email" or "address" or "role" or "fn").ToList())
        {
            claim.Miss();
            part.Remove();
        }

        return InlineReader.Read(name, claim) is { IsEmpty: false } group ? group : null;
    }

    private List<PersonName> ReadNames(XElement element, Claim claim)
    {
        var forms = element.Name.LocalName == "name-alternatives" ? element.Elements().ToList() : [element];
        if (forms.Count != 1 || element != forms[0])
        {
            claim.Attributes(element);
        }

        // A name in parts says more than one in a row.
        var names = new List<PersonName>();
        var inOrder = forms.OrderBy(form => form.Name.LocalName != "name").ToList();
        if (element != forms[0] && (!inOrder.SequenceEqual(forms) || forms.Count == 1))
        {
            claim.Miss();
        }

        foreach (var form in inOrder)
        {
            if (ReadName(form, claim) is { } name)
            {
                names.Add(name);
            }
        }

        return names;
    }

    private PersonName? ReadName(XElement element, Claim claim)
    {
        claim.Attributes(element, "name-style", "lang");
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in element.Elements())
        {
            claim.Attributes(part);
            if (part.Name.LocalName is "surname" or "given-names" or "prefix" or "suffix" && InlineReader.Words(part, claim) is { Length: > 0 } words)
            {
                if (!parts.TryAdd(part.Name.LocalName, words))
                {
                    parts[part.Name.LocalName] += " " + words;
                    claim.Miss();
                }
            }
            else if (!part.IsEmpty && part.Value.Length > 0)
            {
                claim.Miss();
            }
        }

        var style = element.Attribute("name-style")?.Value;
        if (style is not (null or "western" or "eastern") || element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)))
        {
            claim.Miss();
        }

        var (surname, given) = (parts.GetValueOrDefault("surname"), parts.GetValueOrDefault("given-names"));
        if (surname is null)
        {
            claim.Miss();
            surname = given ?? InlineReader.Words(element, claim);
            given = null;
        }

        return surname.Length == 0
            ? null
            : new PersonName(surname, given, parts.GetValueOrDefault("prefix"), parts.GetValueOrDefault("suffix"), OtherLanguage(element, $"contributors/{_contributors.Count}/names"), style == "eastern");
    }

    private static Role? ReadRole(XElement element, Claim claim)
    {
        claim.Attributes(element, "vocab", "vocab-identifier", "vocab-term", "vocab-term-identifier", "content-type");
        var words = InlineReader.Words(element, claim);
        var says = new[] { "vocab", "vocab-identifier", "content-type", "vocab-term-identifier" }.Any(name => Value(element, name)?.Contains("credit", StringComparison.OrdinalIgnoreCase) == true);
        string? credit = null;
        if (!says || !(Credit.TryParse(Value(element, "vocab-term-identifier"), out credit) || Credit.TryParse(Value(element, "vocab-term"), out credit) || Credit.TryParse(Value(element, "content-type"), out credit) || Credit.TryParse(words, out credit)))
        {
            if (element.HasAttributes)
            {
                claim.Miss();
            }
        }

        var text = words.Length > 0 ? words : credit is null ? Value(element, "vocab-term") : Credit.Terms[credit];
        return text is null ? null : new Role(text, credit);
    }
}
