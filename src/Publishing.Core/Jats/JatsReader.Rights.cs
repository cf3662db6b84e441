using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Jats;

/// <content>Permissions and funding.</content>
public sealed partial class JatsReader
{
    private const string PermissionsPlace = ArticleMeta + "/permissions";

    private void ReadPermissions(XElement permissions)
    {
        foreach (var part in permissions.Elements())
        {
            var claim = new Claim();
            switch (part.Name.LocalName)
            {
                case "copyright-statement" when _permissions.CopyrightStatement is null:
                    claim.Attributes(part);
                    _permissions = _permissions with { CopyrightStatement = InlineReader.Words(part, claim) is { Length: > 0 } statement ? statement : null };
                    KeepOriginal(PermissionsPlace, part, claim);
                    break;
                case "copyright-year" when _permissions.CopyrightYear is null:
                    ReadCopyrightYear(part);
                    break;
                case "copyright-holder" when _permissions.CopyrightHolder is null:
                    claim.Attributes(part);
                    _permissions = _permissions with { CopyrightHolder = InlineReader.Words(part, claim) is { Length: > 0 } holder ? holder : null };
                    KeepOriginal(PermissionsPlace, part, claim);
                    break;
                case "free_to_read" when _permissions.FreeToRead is null:
                    _permissions = _permissions with { FreeToRead = FreeToReadOf(part, claim) };
                    KeepOriginal(PermissionsPlace, part, claim);
                    break;
                case "license" when ReadLicenses(part, claim) is { Count: > 0 } licenses:
                    _permissions = _permissions with { Licenses = [.. _permissions.Licenses, .. licenses] };
                    KeepOriginal(PermissionsPlace, part, claim);
                    break;
                default:
                    Preserve(PermissionsPlace, part);
                    break;
            }
        }
    }

    private FreeToRead FreeToReadOf(XElement element, Claim claim)
    {
        claim.Attributes(element, "start_date", "end_date");
        return new FreeToRead(Day(element, "start_date", "permissions/freeToRead/start"), Day(element, "end_date", "permissions/freeToRead/end"));
    }

    private void ReadCopyrightYear(XElement element)
    {
        var claim = new Claim();
        claim.Attributes(element);
        if (Number(element, 1000, 9999) is { } year)
        {
            _permissions = _permissions with { CopyrightYear = year };
            KeepOriginal(PermissionsPlace, element, claim);
        }
        else if (!string.IsNullOrWhiteSpace(element.Value))
        {
            Invalid(element, "permissions/copyrightYear", RunningText.Of(element.Value), "is not a year of four digits");
        }
    }

    private List<License> ReadLicenses(XElement element, Claim claim)
    {
        claim.Attributes(element, "license-type", "href", "lang");
        var text = LicenseText(element, claim);
        var language = text is null ? null : OtherLanguage(element, "permissions/licenses");
        var href = Value(element, JatsTagSet.Xlink + "href");
        var licenses = element.Elements(JatsTagSet.Ali + "license_ref").Select(reference => LicenseReference(reference, claim)).Where(license => license.Url is not null).ToList();
        if (href is not null && licenses.Count > 0 && licenses.All(license => license.Url != href))
        {
            claim.Miss();
        }

        if (licenses.Count == 0)
        {
            var url = href is not null && WebAddress.IsOne(href) ? href : AddressInWords(element);
            if (href is not null && url != href)
            {
                claim.Miss();
            }

            licenses.Add(new License(url));
        }
        else if (licenses.Count > 1)
        {
            claim.Miss();
        }

        var type = Value(element, "license-type");
        if (type is not null && !(type == "open-access" && CreativeCommons.TryCanonicalize(licenses[0].Url, out _)))
        {
            claim.Miss();
        }

        licenses[0] = licenses[0] with { Text = text, Language = language };
        licenses.RemoveAll(license => license is { Url: null, Text: null });
        return licenses;
    }

    private License LicenseReference(XElement element, Claim claim)
    {
        claim.Attributes(element, "specific-use", "start_date");
        var url = RunningText.Of(element.Value);
        if (!WebAddress.IsOne(url))
        {
            claim.Miss();
            return new License(null);
        }

        return new License(url, Day(element, "start_date", "permissions/licenses/start"), Value(element, "specific-use"));
    }

    private static RichText? LicenseText(XElement element, Claim claim)
    {
        var paragraphs = new List<RichText>();
        foreach (var part in element.Elements().Where(part => part.Name != JatsTagSet.Ali + "license_ref"))
        {
            if (part.Name.LocalName == "license-p")
            {
                claim.Attributes(part);
            }
            else
            {
                claim.Miss();
            }

            paragraphs.Add(InlineReader.Read(part, claim));
        }

        paragraphs.RemoveAll(paragraph => paragraph.IsEmpty);
        if (paragraphs.Count > 1)
        {
            claim.Miss();
        }

        return paragraphs.Count == 0 ? null : RunningText.Of(new RichText(paragraphs.SelectMany(paragraph => paragraph.Inlines.Add(new TextRun(" ")))));
    }

    // As a last resort: the one Creative Commons address that the sentence links to or spells out. Anything else would be a guess.
    private static string? AddressInWords(XElement element)
    {
        var links = element.Descendants().Attributes(JatsTagSet.Xlink + "href").Select(href => href.Value);
        var words = AddressOfLicense().Matches(element.Value).Select(match => match.Value.TrimEnd('.', ')', ','));
        var found = links.Concat(words).Select(url => CreativeCommons.TryCanonicalize(url, out var canonical) ? canonical : null).OfType<string>().Distinct().ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private DateOnly? Day(XElement element, string attribute, string field)
    {
        if (Value(element, attribute) is not { } value)
        {
            return null;
        }

        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Invalid(element, field, value, "is not a day (YYYY-MM-DD)");
        element.SetAttributeValue(attribute, null);
        return null;
    }

    private void ReadFunding(XElement group)
    {
        foreach (var part in group.Elements())
        {
            var claim = new Claim();
            if (part.Name.LocalName == "award-group" && ReadAwards(part, claim) is { Count: > 0 } awards)
            {
                _awards.AddRange(awards);
                KeepOriginal(ArticleMeta + "/funding-group", part, claim);
            }
            else if (part.Name.LocalName == "funding-statement" && _article.FundingStatement is null && InlineReader.Read(part, claim) is { IsEmpty: false } statement)
            {
                claim.Attributes(part);
                _article = _article with { FundingStatement = statement };
                KeepOriginal(ArticleMeta + "/funding-group", part, claim);
            }
            else
            {
                Preserve(ArticleMeta + "/funding-group", part);
            }
        }
    }

    private static List<Award> ReadAwards(XElement group, Claim claim)
    {
        claim.Attributes(group);
        var awards = new List<Award>();
        var numbers = new List<string>();
        foreach (var part in group.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "funding-source":
                    awards.Add(ReadFunder(part, claim));
                    break;
                case "award-id":
                    claim.Attributes(part);
                    numbers.Add(InlineReader.Words(part, claim));
                    break;
                default:
                    claim.Miss();
                    break;
            }
        }

        numbers.RemoveAll(number => number.Length == 0);
        if (awards.Count == 0)
        {
            awards.Add(new Award(null));
        }
        else if (awards.Count > 1)
        {
            claim.Miss();
        }

        awards[0] = awards[0] with { AwardNumbers = numbers.Count > 0 ? numbers : null };
        awards.RemoveAll(award => award is { Funder: null, FunderDoi: null, FunderRor: null, AwardNumbers: null });
        return awards;
    }

    private static Award ReadFunder(XElement source, Claim claim)
    {
        claim.Attributes(source);
        var award = new Award(null);
        foreach (var named in source.Descendants("named-content").Where(IsFunderId))
        {
            // Before JATS had a place for it, the identifier stood beside the name.
            claim.Miss();
            award = award with { FunderDoi = award.FunderDoi ?? (Doi.TryParse(named.Value, out var registered) ? registered : null) };
        }

        foreach (var id in source.Descendants("institution-id").ToList())
        {
            claim.Attributes(id, "institution-id-type", "vocab", "vocab-identifier");
            var type = Value(id, "institution-id-type")?.ToLowerInvariant();
            if (type is "doi" or "fundref" or "open-funder-registry" or "funder-id" && award.FunderDoi is null && Doi.TryParse(id.Value, out var doi))
            {
                award = award with { FunderDoi = doi };
            }
            else if (type is "ror" && award.FunderRor is null && Ror.TryParse(id.Value, out var ror))
            {
                award = award with { FunderRor = ror };
            }
            else
            {
                claim.Miss();
            }
        }

        var institutions = source.Descendants("institution").ToList();
        foreach (var part in source.Descendants().Where(part => part.Name.LocalName is not ("institution-wrap" or "institution-id" or "institution")).Concat(institutions.Skip(1)))
        {
            claim.Miss();
        }

        foreach (var part in source.Descendants().Where(part => part.Name.LocalName != "institution-id"))
        {
            claim.Attributes(part);
        }

        var name = institutions.Count > 0 ? InlineReader.Words(institutions[0], claim) : RunningText.Of(string.Concat(source.DescendantNodes().OfType<XText>().Where(text => !text.Ancestors().Any(part => part.Name.LocalName == "institution-id" || IsFunderId(part))).Select(text => text.Value)));
        return name.Length > 0 ? award with { Funder = name } : award;
    }

    private static bool IsFunderId(XElement part) => part.Name.LocalName == "named-content" && part.Value.Contains("10.13039/", StringComparison.Ordinal);

    [GeneratedRegex(@"https?://(?:www\.)?creativecommons\.org/[^\s<>""']+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressOfLicense();
}
