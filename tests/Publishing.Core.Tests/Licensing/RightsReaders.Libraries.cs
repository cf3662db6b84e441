using System.Globalization;
using System.Xml.Linq;
using Publishing.Licensing;

namespace Publishing.Tests.Licensing;

internal static partial class RightsReaders
{
    // 540 for each licence, 506 for access, 542 for copyright.
    private static SaidRights Marc(XElement root)
    {
        var access = Subfields(root, "506", "a").SingleOrDefault();
        var end = Subfields(root, "506", "g").SingleOrDefault();
        return new SaidRights
        {
            Licenses = [.. Subfields(root, "540", "u")],
            Access = new(access switch
            {
                "Open access" => AccessRight.Open,
                "Embargoed access" => AccessRight.Embargoed,
                "Restricted access" => AccessRight.Restricted,
                "Metadata only access" => AccessRight.MetadataOnly,
                _ => null,
            }),
            EmbargoEnd = new(end is null ? null : DateOnly.ParseExact(end, "yyyyMMdd", CultureInfo.InvariantCulture)),
            Copyright = new(Subfields(root, "542", "f").SingleOrDefault()),
        };
    }

    private static SaidRights Mods(XElement root)
    {
        var conditions = root.Elements().Where(element => element.Name.LocalName == "accessCondition").ToLookup(condition => (string?)condition.Attribute("type"));
        var end = root.Descendants().Where(date => date.Name.LocalName == "dateOther" && (string?)date.Attribute("type") == "available").Select(date => Day(date.Value)).SingleOrDefault();
        return new SaidRights
        {
            Licenses = [.. conditions["use and reproduction"].Select(condition => (string?)condition.Attribute(XName.Get("href", "http://www.w3.org/1999/xlink"))).OfType<string>()],
            Access = new(conditions["restriction on access"].Select(condition => (AccessRight?)CoarAccessOf((string)condition.Attribute("valueURI")!)).SingleOrDefault()),
            EmbargoEnd = new(end),
            Copyright = new(conditions["copyright"].Select(condition => condition.Value).SingleOrDefault()),
        };
    }

    // As Unpaywall and OpenAlex read it, which is what the refinement says too.
    private static SaidRights Qdc(XElement root)
    {
        Assert.Equal(Values(root, "license"), Values(root, "rights.license"));
        return new SaidRights
        {
            OwnLicenses = true,
            Licenses = [.. Values(root, "rights.license")],
            Access = new(Values(root, "accessRights").Select(AccessOf).SingleOrDefault()),
            EmbargoEnd = new(Values(root, "available").Select(Day).SingleOrDefault()),
            Copyright = new(Values(root, "rights").LastOrDefault(IsCopyright)),
        };
    }

    // One licence has its address on itself; of several each paragraph names its own.
    private static SaidRights Nlm(XElement root)
    {
        var href = XName.Get("href", "http://www.w3.org/1999/xlink");
        var permissions = root.Descendants().SingleOrDefault(element => element.Name.LocalName == "permissions");
        var license = permissions?.Elements().SingleOrDefault(element => element.Name.LocalName == "license");
        var paragraphs = license?.Elements().Select(paragraph => (string?)paragraph.Elements().LastOrDefault()?.Attribute(href)).OfType<string>() ?? [];
        return new SaidRights
        {
            Licenses = (string?)license?.Attribute(href) is { } only ? [only] : [.. paragraphs],
            Copyright = new(permissions is null ? null : Values(permissions, "copyright-statement").SingleOrDefault()),
        };
    }

    private static IEnumerable<string> Subfields(XElement root, string tag, string code) =>
        root.Elements().Where(field => (string?)field.Attribute("tag") == tag).Elements().Where(subfield => (string?)subfield.Attribute("code") == code).Select(subfield => subfield.Value);
}
