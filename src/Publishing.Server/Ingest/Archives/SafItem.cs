using System.Text;
using System.Xml;
using System.Xml.Linq;
using Publishing.Ingest;

namespace Publishing.Server.Ingest.Archives;

/// <summary>
/// An item of DSpace's Simple Archive Format: a folder with <c>dublin_core.xml</c>, a <c>metadata_*.xml</c> for every other schema, and its <c>handle</c>. Together they are one source,
/// <c>&lt;saf handle="…"&gt;</c> around the root of each document.
/// </summary>
internal sealed class SafItem(string folder)
{
    /// <summary>The document that every item has.</summary>
    public const string Main = "dublin_core.xml";

    private const string Handle = "handle";

    // Metadata of one item; whatever is larger is none.
    private const int MostBytes = 4 * 1024 * 1024;

    private readonly List<(string Name, byte[] Bytes)> _documents = [];
    private byte[]? _handle;
    private int _size;

    /// <summary>Its folder, with the slash.</summary>
    public string Folder { get; } = folder;

    /// <summary>Whether the document is there that every item has.</summary>
    public bool HasMain => _documents.Any(document => document.Name == Folder + Main);

    /// <summary>Whether a file of that name may be a part of an item.</summary>
    public static bool IsPart(string fileName) => fileName is Main or Handle || (fileName.StartsWith("metadata_", StringComparison.Ordinal) && fileName.EndsWith(".xml", StringComparison.Ordinal));

    /// <summary>Adds a file of the folder; false when it is too large for one.</summary>
    public bool Add(string fileName, byte[] bytes)
    {
        if (bytes.Length > MostBytes - _size)
        {
            return false;
        }

        _size += bytes.Length;
        if (fileName == Handle)
        {
            _handle = bytes;
        }
        else
        {
            _documents.Add((Folder + fileName, bytes));
        }

        return true;
    }

    /// <summary>The item as one source, and what of it could not be read; without the main document each for itself.</summary>
    public IEnumerable<FoundSource> Sources()
    {
        if (!HasMain)
        {
            return (_handle is null ? _documents : [.. _documents, (Folder + Handle, _handle)]).Select(document => FoundSource.Of(document.Name, document.Bytes));
        }

        var read = _documents.OrderBy(document => document.Name != Folder + Main).ThenBy(document => document.Name, StringComparer.Ordinal)
            .Select(document => (document.Name, document.Bytes, Result: SafeXml.Read(document.Bytes))).ToList();
        if (read[0].Result.Root is null || (read.Count == 1 && _handle is null))
        {
            return [FoundSource.Of(read[0].Name, read[0].Bytes)];
        }

        return [FoundSource.Of(read[0].Name, Join(read.Select(document => document.Result.Root).OfType<XElement>())),
            .. read.Where(document => document.Result.Root is null).Select(document => FoundSource.None(document.Name, document.Result.Error!))];
    }

    private byte[] Join(IEnumerable<XElement> roots)
    {
        var handle = _handle is null ? null : string.Concat(SourceText.Of(_handle).Text.Trim().Where(XmlConvert.IsXmlChar));
        var root = new XElement("saf", string.IsNullOrEmpty(handle) ? null : new XAttribute(Handle, handle), roots);
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            root.Save(writer);
        }

        return bytes.ToArray();
    }
}
