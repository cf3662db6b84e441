using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Publishing.Server.Tests.Ingest.Archives;

/// <summary>Archives for tests.</summary>
internal static class Packed
{
    public static byte[] Zip(params IEnumerable<(string Name, string Text)> files) => ZipOf(files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text))));

    public static byte[] ZipOf(params IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Tar(params IEnumerable<(string Name, string Text)> files) => Tar(TarEntryFormat.Pax, files);

    public static byte[] Tar(TarEntryFormat format, IEnumerable<(string Name, string Text)> files)
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, format))
        {
            foreach (var (name, text) in files)
            {
                TarEntry entry = format switch
                {
                    TarEntryFormat.V7 => new V7TarEntry(TarEntryType.V7RegularFile, name),
                    TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, name),
                    TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, name),
                    _ => new PaxTarEntry(TarEntryType.RegularFile, name),
                };
                entry.DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text));
                tar.WriteEntry(entry);
            }

            tar.WriteEntry(new UstarTarEntry(TarEntryType.SymbolicLink, "leads/away.xml") { LinkName = "/etc/passwd" });
        }

        return bytes.ToArray();
    }

    public static byte[] Gzip(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return bytes.ToArray();
    }
}
