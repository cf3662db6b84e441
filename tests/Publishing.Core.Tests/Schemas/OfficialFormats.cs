using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Publishing.Tests.Schemas;

/// <summary>
/// The official schemas of other metadata formats: the folder <c>formats</c> of the one that <c>OFFICIAL_SCHEMAS</c> names, with the catalog that tells where in it
/// an address of the web lies. Nothing is fetched.
/// </summary>
internal static class OfficialFormats
{
    private static readonly ConcurrentDictionary<string, XmlSchemaSet> s_sets = new(StringComparer.Ordinal);

    /// <summary>The folder; null when it is not there to compare with.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("OFFICIAL_SCHEMAS") is { } root ? Path.Combine(root, "formats") : null;

    /// <summary>What is wrong with a document by an official schema, a path below <see cref="Folder"/>; nothing when there is none to compare with.</summary>
    public static IReadOnlyList<string> Faults(string schema, XElement document)
    {
        if (Folder is null)
        {
            return [];
        }

        var schemas = s_sets.GetOrAdd(schema, Load);
        if (!schemas.GlobalElements.Contains(new XmlQualifiedName(document.Name.LocalName, document.Name.NamespaceName)))
        {
            return [$"{schema} does not declare {document.Name}."];
        }

        // No warnings: where a schema says no type, anything may stand, and the validator would warn that it knows nothing of it.
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas, ValidationFlags = XmlSchemaValidationFlags.ProcessIdentityConstraints };
        settings.ValidationEventHandler += (_, found) => faults.Add(found.Message);
        using var reader = XmlReader.Create(document.CreateReader(), settings);
        while (reader.Read())
        {
        }

        return faults;
    }

    private static XmlSchemaSet Load(string path)
    {
        var schemas = new XmlSchemaSet { XmlResolver = new Catalog(Folder!) };
        schemas.ValidationEventHandler += (_, found) =>
        {
            if (found.Severity == XmlSeverityType.Error)
            {
                throw found.Exception;
            }
        };
        if (path.StartsWith("dc/", StringComparison.Ordinal))
        {
            // The copy of the attributes of XML that these import begins with a DOCTYPE, which .NET does not read; a later one declares the same.
            schemas.Add(null, Path.Combine(Folder!, "shared/xml/w3.org.2009.01/xml.xsd"));
        }

        schemas.Add(null, Path.Combine(Folder!, path));
        schemas.Compile();
        return schemas;
    }

    // An OASIS XML catalog, as far as this one goes: uri and rewriteURI.
    private sealed class Catalog(string folder) : XmlUrlResolver
    {
        private readonly List<(string Address, string Path)> _entries =
        [
            .. XElement.Load(Path.Combine(folder, "catalog.xml")).Elements().Where(entry => entry.Name.LocalName is "uri" or "rewriteURI")
                .Select(entry => ((string?)entry.Attribute("name") ?? (string)entry.Attribute("uriStartString")!, (string?)entry.Attribute("uri") ?? (string)entry.Attribute("rewritePrefix")!)),
        ];

        public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn)
        {
            if (absoluteUri.IsFile)
            {
                return base.GetEntity(absoluteUri, role, ofObjectToReturn);
            }

            var (address, path) = _entries.FirstOrDefault(entry => absoluteUri.AbsoluteUri.StartsWith(entry.Address, StringComparison.Ordinal));
            return address is null
                ? throw new XmlException($"The catalog has no {absoluteUri}.")
                : File.OpenRead(Path.Combine(folder, path + absoluteUri.AbsoluteUri[address.Length..]));
        }
    }
}
