using System.Xml;

namespace Publishing.Schemas;

/// <summary>What the prefixes of a document mean where a reader stands: <c>xsi:type="dcterms:URI"</c> names its type by one. Readers of elements in memory do not offer this themselves.</summary>
internal sealed class ReaderNamespaces(XmlReader reader) : IXmlNamespaceResolver
{
    public string? LookupNamespace(string prefix) => reader.LookupNamespace(prefix);

    // Asked for by nobody who only reads.
    public IDictionary<string, string> GetNamespacesInScope(XmlNamespaceScope scope) => new Dictionary<string, string>();

    public string? LookupPrefix(string namespaceName) => null;
}
