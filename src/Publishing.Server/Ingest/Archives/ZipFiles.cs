using System.Buffers.Binary;
using System.IO.Compression;

namespace Publishing.Server.Ingest.Archives;

/// <summary>The files of a zip (PKWARE APPNOTE), also of zip64.</summary>
internal static class ZipFiles
{
    // The directory at its end is read into memory; that of two hundred thousand files has this size.
    private const long LargestDirectory = 24 * 1024 * 1024;
    private const int EndRecord = 22;
    private static readonly ZipNames Names = new();

    /// <summary>Opens a zip.</summary>
    /// <exception cref="InvalidDataException">It is broken.</exception>
    /// <exception cref="UnpackLimitException">It has too many files.</exception>
    public static ZipArchive Open(Stream stream)
    {
        CheckDirectory(stream);
        stream.Position = 0;
        return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, Names);
    }

    /// <summary>What the zip is, when it is a document of Office, an e-book or the like; null for an archive.</summary>
    public static ZipDocument? DocumentOf(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is not null)
        {
            return zip.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal)) ? new ZipDocument("spreadsheet", IsTable: true)
                : new ZipDocument("document", IsTable: false);
        }

        if (zip.GetEntry("mimetype") is { Length: < 200 } entry)
        {
            using var reader = new StreamReader(entry.Open());
            var type = reader.ReadToEnd();
            return type.Contains("spreadsheet", StringComparison.Ordinal) ? new ZipDocument("spreadsheet", IsTable: true)
                : type.Contains("epub", StringComparison.Ordinal) ? new ZipDocument("e-book", IsTable: false)
                : new ZipDocument("document", IsTable: false);
        }

        return null;
    }

    /// <summary>Its files, by name, so that those of a folder follow each other.</summary>
    public static IEnumerable<PackedFile> List(ZipArchive zip, string archive, UnpackLimit limit) => PackedFile.InOrder(zip.Entries
        .Where(entry => entry.FullName is not ([] or [.., '/'] or [.., '\\']) && !IsLink(entry))
        .Select(entry => new PackedFile(
            PackedFile.NameIn(archive, entry.FullName),
            () => limit.Watch(entry.Open()),
            entry.Crc32,
            entry.Length,
            entry.IsEncrypted ? Problem.Of(ProblemCodes.EncryptedFile, "It is packed with a password.") : null)));

    // The mode of Unix, in the upper half of what the maker of the zip knows of the file.
    private static bool IsLink(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> 16) & 0xF000) is not (0 or 0x8000);

    // How many files there are, before a list of them is made. A number that is too small is found out by the reader; the bound on the size of the directory is for that.
    private static void CheckDirectory(Stream stream)
    {
        var tail = new byte[Math.Min(stream.Length, 0xFFFF + EndRecord)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || tail.Length - end < EndRecord)
        {
            throw new InvalidDataException("its end is missing, as that of a file that was not copied or downloaded whole");
        }

        var record = tail.AsSpan(end);
        long files = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        var at = stream.Length - tail.Length + end;
        if (files == 0xFFFF || offset == 0xFFFFFFFF)
        {
            (files, offset) = ReadZip64(stream, at) ?? (files, offset);
        }

        if (files > UnpackLimit.MostFiles || (offset < at && at - offset > LargestDirectory))
        {
            throw new UnpackLimitException($"It has more than {UnpackLimit.MostFiles} files.");
        }
    }

    private static (long Files, long Offset)? ReadZip64(Stream stream, long end)
    {
        const int locatorLength = 20;
        const int recordLength = 56;
        Span<byte> locator = stackalloc byte[locatorLength];
        if (end < locatorLength)
        {
            return null;
        }

        stream.Position = end - locatorLength;
        stream.ReadExactly(locator);
        var at = BinaryPrimitives.ReadInt64LittleEndian(locator[8..]);
        if (!locator.StartsWith("PK\u0006\u0007"u8) || at < 0 || at > end - recordLength)
        {
            return null;
        }

        Span<byte> record = stackalloc byte[recordLength];
        stream.Position = at;
        stream.ReadExactly(record);
        return (BinaryPrimitives.ReadInt64LittleEndian(record[32..]), BinaryPrimitives.ReadInt64LittleEndian(record[48..]));
    }
}

/// <summary>A document that is packed as a zip.</summary>
/// <param name="Kind">The word for it.</param>
/// <param name="IsTable">Whether it may hold metadata of articles.</param>
internal sealed record ZipDocument(string Kind, bool IsTable);
