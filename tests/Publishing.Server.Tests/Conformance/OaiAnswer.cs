using System.Xml.Linq;
using Publishing.Schemas;

namespace Publishing.Server.Tests.Conformance;

/// <summary>A response that has passed every check that any response must pass.</summary>
internal sealed class OaiAnswer
{
    public static readonly XNamespace Oai = "http://www.openarchives.org/OAI/2.0/";

    private OaiAnswer(string text, XElement root) => (Text, Root) = (text, root);

    public string Text { get; }

    public XElement Root { get; }

    public string[] Errors => [.. Root.Elements(Oai + "error").Select(error => error.Attribute("code")!.Value)];

    public string ResponseDate => Root.Element(Oai + "responseDate")!.Value;

    /// <summary>The arguments that the request element repeats.</summary>
    public string Request => string.Join(' ', Root.Element(Oai + "request")!.Attributes().Select(attribute => $"{attribute.Name}={attribute.Value}"));

    public OaiHeader[] Headers => [.. Root.Descendants(Oai + "header").Select(OaiHeader.Of)];

    public string[] Identifiers => [.. Headers.Select(header => header.Identifier)];

    public XElement? TokenElement => Root.Descendants(Oai + "resumptionToken").SingleOrDefault();

    /// <summary>Where the list goes on; null when it does not.</summary>
    public string? Token => TokenElement?.Value is { Length: > 0 } token ? token : null;

    /// <summary>Every response is well-formed XML in declared UTF-8 (K2), valid (K1), without prefixes, with our pair first in schemaLocation (K5), and dated in UTC to the second (D1).</summary>
    public static OaiAnswer Check(string text)
    {
        Assert.StartsWith("""<?xml version="1.0" encoding="UTF-8"?>""", text, StringComparison.Ordinal);
        var root = XElement.Parse(text, LoadOptions.PreserveWhitespace);
        Assert.Empty(RecordSchemas.Faults(RecordSchema.OaiPmhResponse, root));
        Assert.DoesNotContain(root.DescendantsAndSelf().Where(element => element.Name.Namespace == Oai), element => element.GetPrefixOfNamespace(Oai) is not null);
        Assert.StartsWith(
            "http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd",
            root.Attribute(XNamespace.Get("http://www.w3.org/2001/XMLSchema-instance") + "schemaLocation")?.Value);
        var answer = new OaiAnswer(text, root);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", answer.ResponseDate);
        return answer;
    }

    public IEnumerable<string> Values(string element) => Root.Descendants(Oai + element).Select(found => found.Value);

    public string Value(string element) => Values(element).Single();
}
