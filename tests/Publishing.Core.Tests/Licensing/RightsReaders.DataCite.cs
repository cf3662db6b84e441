using System.Text.Json.Nodes;
using System.Xml.Linq;
using Publishing.Licensing;

namespace Publishing.Tests.Licensing;

internal static partial class RightsReaders
{
    // OpenAIRE: the right of COAR on rights and on every file; of an embargo the day from which it is available.
    private static SaidRights Openaire(XElement root)
    {
        var right = root.Elements().Where(element => element.Name.LocalName == "rights").Select(rights => (string)rights.Attribute("rightsURI")!).SingleOrDefault();
        Assert.All(root.Elements().Where(element => element.Name.LocalName == "file"), file => Assert.Equal(right, (string?)file.Attribute("accessRightsURI")));
        return new SaidRights
        {
            OwnLicenses = true,
            Licenses = [.. root.Elements().Where(element => element.Name.LocalName == "licenseCondition").Select(license => (string?)license.Attribute("uri")).OfType<string>()],
            Access = new(right is null ? null : CoarAccessOf(right)),
            EmbargoEnd = new(root.Descendants().Where(date => (string?)date.Attribute("dateType") == "Available").Select(date => Day(date.Value)).SingleOrDefault()),
        };
    }

    private static SaidRights DataCite(XElement root) => DataCite(
        [.. root.Descendants().Where(element => element.Name.LocalName == "rights").Select(rights => ((string?)rights.Attribute("rightsURI"), (string?)rights.Attribute("rightsIdentifier")))],
        root.Descendants().Where(date => (string?)date.Attribute("dateType") == "Available").Select(date => date.Value).SingleOrDefault());

    private static SaidRights DataCite(JsonNode record) => DataCite(
        [.. (record["rightsList"]?.AsArray() ?? []).Select(rights => ((string?)rights!["rightsUri"], (string?)rights["rightsIdentifier"]))],
        (record["dates"]?.AsArray() ?? []).Where(date => (string)date!["dateType"]! == "Available").Select(date => (string?)date!["date"]).SingleOrDefault());

    // The address of a licence and its identifier at SPDX are of one licence; the day stays when an embargo is over.
    private static SaidRights DataCite(IReadOnlyList<(string? Url, string? Spdx)> rights, string? available)
    {
        Assert.All(rights.Where(one => one.Spdx is not null), one => Assert.Equal(CreativeCommons.SpdxIdentifier(one.Url), one.Spdx));
        var access = rights.Where(one => one.Url?.StartsWith(Semantics, StringComparison.Ordinal) == true).Select(one => AccessOf(one.Url!)).SingleOrDefault();
        return new SaidRights
        {
            OwnLicenses = true,
            Licenses = [.. rights.Select(one => one.Url).OfType<string>().Where(IsAddress)],
            Access = new(access),
            EmbargoEnd = new(access == AccessRight.Embargoed ? Day(available) : null),
        };
    }
}
