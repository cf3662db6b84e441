using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Publishing.Tests.Deposits;

/// <summary>
/// The schemas of those with whom articles are deposited, below the folder that <c>OFFICIAL_SCHEMAS</c> names. Unlike those of <see cref="Schemas.OfficialFormats"/> they
/// include others beside the address that a catalog gives them, and bring copies of what they share along.
/// </summary>
internal static class OfficialDeposits
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

        var faults = new List<string>();
        var settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            Schemas = s_sets.GetOrAdd(schema, Load),
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings | XmlSchemaValidationFlags.ProcessIdentityConstraints,
        };
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

        // Several schemas bring copies of these along; .NET takes each namespace from one file.
        private static readonly string[] s_shared = ["xml.xsd", "xlink.xsd", "module-ali.xsd"];

        private readonly Dictionary<string, Uri> _first = new(StringComparer.Ordinal);

        // A file and no stream, so that what it includes is looked for beside it.
        public override Uri ResolveUri(Uri? baseUri, string? relativeUri)
        {
            var file = File(baseUri, relativeUri);
            var name = Path.GetFileName(file.LocalPath);
            return !s_shared.Contains(name) || _first.TryAdd(name, file) ? file : _first[name];
        }

        private Uri File(Uri? baseUri, string? relativeUri)
        {
            var resolved = base.ResolveUri(baseUri, relativeUri);
            if (resolved.IsFile)
            {
                return resolved;
            }

            var (address, path) = _entries.FirstOrDefault(entry => resolved.AbsoluteUri.StartsWith(entry.Address, StringComparison.Ordinal));
            return address is null
                ? throw new XmlException($"The catalog has no {resolved}.")
                : new Uri(Path.Combine(folder, path + resolved.AbsoluteUri[address.Length..]));
        }
    }
}
