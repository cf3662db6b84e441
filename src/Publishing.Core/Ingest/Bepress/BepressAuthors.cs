using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Bepress;

/// <summary>The authors of a document: <c>lname</c>, <c>fname</c>, <c>mname</c> and <c>institution</c>, alone or in lists with a locale each; a group has only an <c>organization</c>.</summary>
internal sealed class BepressAuthors(XElement document, LanguageTag? language, ImportNotes notes)
{
    private readonly AffiliationList _affiliations = new();

    public IReadOnlyList<Affiliation> Affiliations => _affiliations.All;

    public IReadOnlyList<Contributor> Read()
    {
        var contributors = new List<Contributor>();
        foreach (var author in document.Children("authors").Children("author").Concat(document.Children("author")))
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"contributors/{contributors.Count}");
            var names = Names(author);
            var group = names.Count == 0 ? author.Words("organization", "corporate") : null;
            if (names.Count == 0 && group is null)
            {
                notes.Tell(ProblemCodes.InvalidValue, "There is an author without a name; it was left out.", "contributors", author.Words("email"), author.Line());
                continue;
            }

            contributors.Add(new Contributor
            {
                Names = names,
                Group = group is null ? null : RichText.Plain(group),
                AffiliationIds = [.. Localized(author, "institution", "institutions").Select(each => _affiliations.Add(new Affiliation("", Text: each.Text, Language: each.Language))).Distinct(StringComparer.Ordinal)],
                Email = Email(author, field),
                Orcid = ReadOrcid(author, field),
            });
        }

        return contributors;
    }

    private List<PersonName> Names(XElement author)
    {
        var (last, first, middle) = (Localized(author, "lname", "lnames"), Localized(author, "fname", "fnames"), Localized(author, "mname", "mnames"));
        var suffix = author.Words("suffix");
        var languages = last.Concat(first).Select(name => name.Language).Distinct().OrderBy(each => each is null ? 0 : 1);
        return [.. languages.Select(each =>
        {
            var given = string.Join(' ', new[] { In(first, each), In(middle, each) }.OfType<string>());
            return new PersonName(In(last, each) ?? given, In(last, each) is null || given.Length == 0 ? null : given, Suffix: suffix, Language: each);
        }).Where(name => name.Surname.Length > 0).DistinctBy(name => name with { Language = null })];
    }

    private static string? In(List<(string Text, LanguageTag? Language)> all, LanguageTag? tag) => all.Where(each => each.Language == tag).Select(each => each.Text).FirstOrDefault();

    private List<(string Text, LanguageTag? Language)> Localized(XElement author, string one, string list) =>
    [
        .. author.Children(list).Children(one).Concat(author.Children(one)).Where(element => element.Words() is not null)
            .Select(element => (element.Words()!, LocaleTag.TryRead(element.Attr("locale")) is { } tag && tag != language ? tag : null)),
    ];

    private string? Email(XElement author, string field)
    {
        var element = author.Child("email");
        if (element.Words() is not { } address || !MadeUpAddress.Is(address))
        {
            return element.Words();
        }

        notes.Invalid(field + "/email", address, "is an address that nobody has", element!.Line());
        return null;
    }

    private Orcid? ReadOrcid(XElement author, string field)
    {
        var element = author.Child("orcid", "author-orcid");
        if (element.Words() is not { } text || Orcid.TryParse(text, out var orcid))
        {
            return Orcid.TryParse(element.Words(), out orcid) ? orcid : null;
        }

        notes.Invalid(field + "/orcid", text, "is not an ORCID iD", element!.Line());
        return null;
    }
}
