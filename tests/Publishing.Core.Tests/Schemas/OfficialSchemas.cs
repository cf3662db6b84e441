using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Publishing.Schemas;

namespace Publishing.Tests.Schemas;

/// <summary>
/// The schemas that others publish, in the folder that the environment variable <c>OFFICIAL_SCHEMAS</c> names (they are
/// not part of the project). When it is not set, our own schema stands in, reached by the other route: as a stream of
/// text instead of an element.
/// </summary>
internal static class OfficialSchemas
{
    private static readonly string? s_folder = Environment.GetEnvironmentVariable("OFFICIAL_SCHEMAS");
    private static readonly Lazy<XmlSchemaSet> s_publishing = new(() => Load("jats/publishing-1.3/JATS-journalpublishing1-3-mathml3.xsd"));
    private static readonly Lazy<XmlSchemaSet> s_oaiPmh = new(() => Load("oai-pmh/oai-all.xsd"));

    /// <summary>Whether the other judge finds a document valid.</summary>
    public static bool Accept(RecordSchema schema, XElement document) => s_folder is null
        ? RecordSchemas.Faults(schema, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting)))).Count == 0
        : IsValid(schema == RecordSchema.JatsPublishing ? s_publishing.Value : s_oaiPmh.Value, document);

    private static bool IsValid(XmlSchemaSet schemas, XElement document)
    {
        var valid = true;
        var settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            Schemas = schemas,
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings | XmlSchemaValidationFlags.ProcessIdentityConstraints,
        };
        settings.ValidationEventHandler += (_, _) => valid = false;
        using var reader = XmlReader.Create(document.CreateReader(), settings);
        while (reader.Read())
        {
        }

        return valid;
    }

    private static XmlSchemaSet Load(string path)
    {
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        // Theirs may warn (of empty choices), but an error would leave a set that finds everything valid.
        schemas.ValidationEventHandler += (_, found) =>
        {
            if (found.Severity == XmlSeverityType.Error)
            {
                throw found.Exception;
            }
        };
        schemas.Add(null, Path.Combine(s_folder!, path));
        schemas.Compile();
        return schemas;
    }
}
