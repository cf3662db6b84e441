using System.Collections.Concurrent;
using System.IO.Compression;

namespace Publishing.OaiPmh;

/// <summary>
/// The <c>about</c> container that says under which license the metadata of a record may be used (OAI-PMH §2.5; guideline "Conveying rights expressions about metadata", §2).
/// It is the same for every record, so it lies ready once and not in each of them: a repository that decides on its license renders nothing anew.
/// </summary>
internal static class RightsAbout
{
    // One a setting; more than one only where several repositories run in one process.
    private static readonly ConcurrentDictionary<string, DeflateSegment> Ready = new(StringComparer.Ordinal);

    /// <summary>Writes the container behind a record's metadata; nothing when nobody has decided.</summary>
    public static void Write(OaiResponse response, Uri? license)
    {
        if (license is not null)
        {
            response.Append(Ready.GetOrAdd(license.AbsoluteUri, Render));
        }
    }

    private static DeflateSegment Render(string license)
    {
        using var xml = new PooledBuffer(512);
        xml.Markup("""<about><rights xmlns="http://www.openarchives.org/OAI/2.0/rights/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" """u8)
            .Markup("""xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/rights/ http://www.openarchives.org/OAI/2.0/rights.xsd"><rightsReference"""u8)
            .Attribute("ref", license)
            .Markup("/></rights></about>"u8);
        return DeflateSegment.Deflate(xml.Written.Span, CompressionLevel.SmallestSize);
    }
}
