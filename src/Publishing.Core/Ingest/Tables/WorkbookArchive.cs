using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;

namespace Publishing.Ingest.Tables;

/// <summary>The parts of an Excel workbook (Open Packaging Conventions, ECMA-376 part 2), unpacked no further than is needed and never without bound.</summary>
internal sealed class WorkbookArchive : IDisposable
{
    private readonly ZipArchive _zip;

    // Two passes over the sheets, and two for what is looked at first.
    private long _left = 4 * TableLimits.UnpackedBytes;

    private WorkbookArchive(ZipArchive zip) => _zip = zip;

    /// <summary>Whether the bytes are a workbook: a packed file with the part that every workbook has.</summary>
    public static bool IsOne(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span is not [(byte)'P', (byte)'K', 3, 4, ..])
        {
            return false;
        }

        try
        {
            using var zip = Open(bytes);
            return zip.Entries.Any(entry => entry.FullName.Replace('\\', '/').TrimStart('/').Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="TableRefusedException">It is broken, or unpacks to more than is read.</exception>
    public static WorkbookArchive Of(ReadOnlyMemory<byte> bytes)
    {
        ZipArchive zip;
        try
        {
            zip = Open(bytes);
            _ = zip.Entries.Count;
        }
        catch (InvalidDataException exception)
        {
            throw Broken(exception.Message);
        }

        if (zip.Entries.Count > TableLimits.Parts)
        {
            throw TooLarge($"The workbook has {zip.Entries.Count} parts; {TableLimits.Parts} at most are read.");
        }

        var unpacked = zip.Entries.Sum(entry => entry.Length);
        return unpacked > TableLimits.UnpackedBytes
            ? throw TooLarge($"The workbook unpacks to {unpacked} bytes; {TableLimits.UnpackedBytes} at most are read.")
            : new WorkbookArchive(zip);
    }

    /// <summary>The part of that name; null when there is none.</summary>
    public XmlReader? Open(string name)
    {
        var entry = _zip.Entries.FirstOrDefault(entry => entry.FullName.Replace('\\', '/').TrimStart('/').Equals(name.TrimStart('/'), StringComparison.OrdinalIgnoreCase));
        try
        {
            return entry is null ? null : SafeXml.OpenPart(new CountedStream(entry.Open(), Count));
        }
        catch (InvalidDataException exception)
        {
            throw Broken(exception.Message);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    /// <summary>Whether it is the workbook that is broken: its packing or its XML.</summary>
    public static bool IsBroken(Exception exception) => exception is XmlException or InvalidDataException;

    /// <summary>The refusal of a workbook that cannot be read.</summary>
    public static TableRefusedException Broken(string why) =>
        new(Problem.Of(ProblemCodes.MalformedTable, $"The Excel workbook is broken: {why}") with { Remedy = "Open it in Excel or LibreOffice, save it as xlsx or CSV, and give that." });

    private static TableRefusedException TooLarge(string why) => new(Problem.Of(ProblemCodes.TooLarge, why));

    private static ZipArchive Open(ReadOnlyMemory<byte> bytes) =>
        new(MemoryMarshal.TryGetArray(bytes, out var array) ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);

    private void Count(int bytes)
    {
        _left -= bytes;
        if (_left < 0)
        {
            throw TooLarge($"The workbook unpacks to more than the {TableLimits.UnpackedBytes} bytes that are read at most.");
        }
    }
}
