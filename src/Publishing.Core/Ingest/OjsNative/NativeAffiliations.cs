using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.OjsNative;

/// <summary>
/// Where an author belongs: to OJS 3.4 one text, in one or more languages; from 3.5 on any number of organizations, each with its name and perhaps its ROR.
/// The same organization in another language is an affiliation of its own, in that language.
/// </summary>
internal static class NativeAffiliations
{
    /// <summary>The ids of the organizations, which are entered in the list.</summary>
    public static IReadOnlyList<string> Read(XElement author, AffiliationList list, string field, NativeReading reading)
    {
        var country = author.Child("country");
        var named = author.Children("affiliation", "rorAffiliation").Where(element => element.Child("name") is not null || element.Is("rorAffiliation")).ToList();
        var plain = reading.Localized(author.Children("affiliation").Except(named), field + "/affiliationIds");
        var found = named.SelectMany(element => Named(element, field, reading)).Concat(plain.Select(each => new Affiliation("", Text: Line(each.Element), Language: each.Language))).ToList();

        // The country is the author's: it tells where the organization is when there is one.
        var isOne = named.Count + Math.Min(1, plain.Count) <= 1;
        if (country?.Words() is { } place)
        {
            if (isOne)
            {
                found = found.Count == 0 ? [In(new Affiliation(""), place)] : [.. found.Select(affiliation => In(affiliation, place))];
            }
            else
            {
                reading.Left.Leave("the country of an author of several organizations", country);
            }
        }

        return [.. found.Where(affiliation => affiliation.DisplayText.Length > 0 || affiliation.Ror is not null).Select(list.Add).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<Affiliation> Named(XElement element, string field, NativeReading reading)
    {
        var ror = ReadRor(element, field, reading);
        var names = reading.Localized(element.Children("name"), field + "/affiliationIds");
        return names.Count == 0 ? [new Affiliation("", Ror: ror)] : names.Select(name => new Affiliation("", Institution: name.Element.Words(), Ror: ror, Language: name.Language));
    }

    private static Ror? ReadRor(XElement element, string field, NativeReading reading)
    {
        if (element.Child("ror") is not { } given || given.Words() is not { } text)
        {
            return null;
        }

        if (Ror.TryParse(text, out var ror))
        {
            return ror;
        }

        reading.Invalid(field + "/affiliationIds", text, "is not an identifier of the Research Organization Registry", given);
        return null;
    }

    // The field of the form has several lines.
    private static string? Line(XElement element) => element.HasElements || element.Value.Contains('<', StringComparison.Ordinal) || !element.Value.Trim().Contains('\n', StringComparison.Ordinal)
        ? element.Words()
        : MarkedUpText.Words(string.Join(", ", element.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.TrimEnd(',', ';'))));

    private static Affiliation In(Affiliation affiliation, string place) =>
        place.Length == 2 && place.All(char.IsAsciiLetter) ? affiliation with { CountryCode = place.ToUpperInvariant() } : affiliation with { Country = place };
}
