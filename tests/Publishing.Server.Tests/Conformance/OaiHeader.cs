using System.Xml.Linq;

namespace Publishing.Server.Tests.Conformance;

/// <summary>A header as a harvester reads it; two are the same when everything is.</summary>
internal sealed record OaiHeader(string Identifier, string Datestamp, bool Deleted, string Sets)
{
    public string Day => Datestamp[..10];

    public static OaiHeader Of(XElement header) => new(
        header.Element(OaiAnswer.Oai + "identifier")!.Value,
        header.Element(OaiAnswer.Oai + "datestamp")!.Value,
        header.Attribute("status")?.Value == "deleted",
        string.Join(' ', header.Elements(OaiAnswer.Oai + "setSpec").Select(set => set.Value)));
}
