using System.Text.RegularExpressions;

namespace Publishing.OaiPmh;

/// <summary>What is around every verb's element: <c>OAI-PMH</c>, <c>responseDate</c>, <c>request</c>, and the errors (OAI-PMH §3.2).</summary>
internal static partial class ResponseEnvelope
{
    /// <summary>The whole response.</summary>
    public static OaiResponse Write(OaiRepository repository, RepositoryIdentity identity, IReadOnlyList<OaiArgument> arguments, VerbAnswer answer)
    {
        var response = new OaiResponse { EntityTag = answer.EntityTag };
        try
        {
            WriteHead(response.Text, repository);
            response.Text.Element("responseDate", Datestamp.Format(answer.ResponseDate ?? repository.Now())).Markup("\n"u8);
            WriteRequest(response.Text, identity, arguments, answer.Errors);
            foreach (var error in answer.Errors)
            {
                response.Text.Markup("<error"u8).Attribute("code", error.WireCode).Markup(">"u8).Text(error.Message).Markup("</error>\n"u8);
            }

            answer.Write?.Invoke(response);
            response.Text.Markup("</OAI-PMH>\n"u8);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    // The stylesheet is for browsers. It is named by its path alone, so that it comes from the host that they have asked.
    // The XML declaration is the first byte, the protocol's elements have no prefix, and its pair comes first in schemaLocation: validators insist.
    private static void WriteHead(PooledBuffer xml, OaiRepository repository) => xml
        .Markup("""<?xml version="1.0" encoding="UTF-8"?>"""u8).Markup("\n"u8)
        .Markup("<?xml-stylesheet type=\"text/css\""u8).Attribute("href", new Uri(repository.Addresses.Path("oai.css")).AbsolutePath).Markup("?>\n"u8)
        .Markup("""<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" """u8)
        .Markup("""xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">"""u8).Markup("\n"u8);

    // The arguments are repeated as they were sent; not at all when they were illegal, and never a value that the schema would refuse.
    private static void WriteRequest(PooledBuffer xml, RepositoryIdentity identity, IReadOnlyList<OaiArgument> arguments, IReadOnlyList<OaiError> errors)
    {
        xml.Markup("<request"u8);
        if (!errors.Any(error => error.IsIllegalRequest))
        {
            foreach (var argument in arguments.Where(IsLegal))
            {
                xml.Attribute(argument.Name, argument.Value);
            }
        }

        xml.Markup(">"u8).Text(identity.BaseUrl).Markup("</request>\n"u8);
    }

    private static bool IsLegal(OaiArgument argument) => argument.IsText && argument.Name switch
    {
        "identifier" => OaiIdentifier.TryParse(argument.Value, out _),
        "metadataPrefix" => MetadataPrefixForm().IsMatch(argument.Value),
        "resumptionToken" => argument.Value.Length is > 0 and <= ResumptionTokens.MaxLength && TokenForm().IsMatch(argument.Value),
        _ => true, // verb, from, until and set have been read by now
    };

    [GeneratedRegex(@"\A[A-Za-z0-9\-_.!~*'()]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex MetadataPrefixForm();

    [GeneratedRegex(@"\A[A-Za-z0-9_-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex TokenForm();
}
