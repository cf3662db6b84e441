using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Jats;
using Publishing.Text;

namespace Publishing.Ingest.OjsNative;

/// <summary>The authors of an article: <c>authors/author</c> in OJS 3, <c>author</c> in OJS 2.</summary>
internal sealed class NativeAuthors(XElement version, NativeReading reading)
{
    private readonly AffiliationList _affiliations = new();
    private readonly List<(string? Name, RichText Text)> _interests = [];

    public (IReadOnlyList<Contributor> Contributors, IReadOnlyList<Affiliation> Affiliations, RichText? Interests) Read()
    {
        var contributors = new List<Contributor>();
        foreach (var author in InOrder(version.Children("authors").SelectMany(list => list.Children("author")).Concat(version.Children("author"))))
        {
            if (Read(author, contributors.Count) is { } contributor)
            {
                contributors.Add(contributor);
            }
        }

        // What is one author's own interest is said with the name, as OJS asks each for it.
        RichText? interests = _interests switch
        {
            [] => null,
            [var only] => only.Text,
            _ => new RichText(_interests.SelectMany((interest, i) => new Inline[] { new TextRun((i > 0 ? " " : "") + interest.Name + ": ") }.Concat(interest.Text.Inlines))),
        };
        return (contributors, _affiliations.All, interests);
    }

    private static IEnumerable<XElement> InOrder(IEnumerable<XElement> authors)
    {
        var all = authors.ToList();
        return all.TrueForAll(author => int.TryParse(author.Attr("seq"), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? all.OrderBy(author => int.Parse(author.Attr("seq")!, CultureInfo.InvariantCulture))
            : all;
    }

    private Contributor? Read(XElement author, int index)
    {
        var field = $"contributors/{index}";
        var (names, group) = new NativeNames(author, field, reading).Read();
        var isAnonymous = string.Equals(author.Attr("contributor_type"), "ANONYMOUS", StringComparison.OrdinalIgnoreCase);
        if (names.Count == 0 && group is null && !isAnonymous)
        {
            reading.Tell(ProblemCodes.InvalidValue, "There is an author without a name; it was left out.", "contributors", author.Words("email"), author);
            return null;
        }

        var (kind, roles) = NativeRoles.Read(author);
        var contributor = new Contributor
        {
            Kind = kind,
            Names = names,
            Group = group,
            Anonymous = isAnonymous && names.Count == 0 && group is null,
            Roles = roles,
            Orcid = ReadOrcid(author, field),
            OrcidAuthenticated = author.Child("orcid")?.Attr("authenticated") is "1" or "true",
            AffiliationIds = NativeAffiliations.Read(author, _affiliations, field, reading),
            Corresponding = author.Attr("primary_contact") is "true" or "1" || IsPrimaryContact(author),
            Email = Email(author, field),
        };
        KeepRest(author, contributor.DisplayName, index);
        return contributor with { Biography = Biography(author, index) };
    }

    private bool IsPrimaryContact(XElement author) => version.Attr("primary_contact_id") is { } id && author.Attr("id") == id;

    private Orcid? ReadOrcid(XElement author, string field)
    {
        if (author.Child("orcid") is not { } element || element.Words() is not { } text)
        {
            return null;
        }

        if (Orcid.TryParse(text, out var orcid))
        {
            return orcid;
        }

        reading.Invalid(field + "/orcid", text, "is not an ORCID iD", element);
        return null;
    }

    private string? Email(XElement author, string field)
    {
        var element = author.Child("email");
        if (element?.Words() is not { } address || !MadeUpAddress.Is(address))
        {
            return element?.Words();
        }

        reading.Invalid(field + "/email", address, "is an address that nobody has, given because OJS asks for one", element);
        return null;
    }

    private RichText? Biography(XElement author, int index)
    {
        var all = reading.Localized(author.Children("biography"), $"contributors/{index}/biography").Select(each => (each.Language, Text: MarkedUpText.Of(each.Element))).ToList();
        foreach (var (language, text) in all.Skip(1).Where(each => each.Text != all[0].Text))
        {
            reading.Left.Keep(Place(index), new XElement("bio", reading.Lang(language), new XElement("p", RichTextXml.Write(text, XNamespace.None))));
        }

        return all.Count > 0 ? all[0].Text : null;
    }

    private void KeepRest(XElement author, string name, int index)
    {
        if (author.Child("url")?.Words() is { } url && WebAddress.IsOne(url))
        {
            reading.Left.Keep(Place(index), new XElement("uri", url));
        }

        foreach (var (element, _) in reading.Localized(author.Children("competing_interests", "competingInterests"), "conflictOfInterest").Take(1))
        {
            _interests.Add((name, MarkedUpText.Of(element)));
        }
    }

    private static string Place(int index) => "front/article-meta/contrib-group/contrib" + (index == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"[{index + 1}]"));
}
