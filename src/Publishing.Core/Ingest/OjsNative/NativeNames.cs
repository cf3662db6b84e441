using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Names;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.OjsNative;

/// <summary>
/// The name of an author: <c>givenname</c> and <c>familyname</c> for each locale from OJS 3.1.2 on, <c>firstname</c>, <c>middlename</c> and <c>lastname</c> before.
/// </summary>
internal sealed class NativeNames(XElement author, string field, NativeReading reading)
{
    /// <summary>The person's names, the one in the article's language first; or the group.</summary>
    public (IReadOnlyList<PersonName> Names, RichText? Group) Read()
    {
        if (author.Children("organizationName", "organization_name", "collaboration").Select(name => name.Words()).FirstOrDefault(name => name is not null) is { } organization)
        {
            return ([], RichText.Plain(organization));
        }

        var names = author.Child("givenname") is not null || author.Child("familyname") is not null ? Localized() : Plain();
        if (names is [{ GivenNames: null } only, ..] && IsGroup(only.Surname))
        {
            return ([], RichText.Plain(only.Surname));
        }

        return (names, null);
    }

    private List<PersonName> Localized()
    {
        var (given, family) = (Known("givenname"), Known("familyname"));
        var languages = given.Concat(family).Select(name => name.Language).Distinct().OrderBy(language => language == reading.Language ? 0 : 1);
        var names = languages.Select(language => Name(In(given, language), In(family, language), language)).OfType<PersonName>();
        return [.. names.DistinctBy(name => name with { Language = null })];
    }

    private List<PersonName> Plain()
    {
        var given = string.Join(' ', author.Children("firstname", "middlename").Select(name => Letters(name.Words())).OfType<string>());
        var name = Name(given.Length > 0 ? given : null, Letters(author.Words("lastname")), null);
        return name is null ? [] : [name with { Suffix = author.Words("suffix") }];
    }

    // Of somebody who has one name OJS asks for the given name; a catalogue sorts by it.
    private static PersonName? Name(string? given, string? family, LanguageTag? language) =>
        (given ?? family) is null ? null : family is null ? new PersonName(given!, Language: language) : new PersonName(family, given, Language: language);

    private List<(string? Name, LanguageTag? Language)> Known(string element) =>
        [.. reading.Localized(author.Children(element), field + "/names").Select(each => (Letters(each.Element.Words()), each.Language)).Where(name => name.Item1 is not null)];

    private static string? In(List<(string? Name, LanguageTag? Language)> all, LanguageTag? language) => all.Find(name => name.Language == language).Name;

    // OJS 2 wanted a last name, and got "-".
    private static string? Letters(string? name) => name is not null && name.Any(char.IsLetter) ? name : null;

    private bool IsGroup(string name)
    {
        if (string.Equals(author.Attr("contributor_type"), "ORGANIZATION", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (!name.Contains(' ', StringComparison.Ordinal) || !OrganizationWords.In(name))
        {
            return false;
        }

        reading.Notes.Infer(field + "/group", "the words of the name");
        reading.Tell(ProblemCodes.AuthorsInferred, $"'{name}' is given as a person without a family name, and reads like an organization; it was taken for one.", field + "/group", name, author);
        return true;
    }
}
