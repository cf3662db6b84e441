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
            return entry is null ? null : SafeXml.OpenPart(new BoundedStream(entry.Open(), this));
        }
        catch (InvalidDataException exception)
        {
            throw Broken(exception.Message);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    /// <summary>The refusal of a workbook that cannot be read.</summary>
    public static TableRefusedException Broken(string why) =>
        new(Problem.Of(ProblemCodes.MalformedTable, $"The Excel workbook is broken: {why}") with { Remedy = "Open it in Excel or LibreOffice, save it as xlsx or CSV, and give that." });

    private static TableRefusedException TooLarge(string why) => new(Problem.Of(ProblemCodes.TooLarge, why));

    private static ZipArchive Open(ReadOnlyMemory<byte> bytes) =>
        new(MemoryMarshal.TryGetArray(bytes, out var array) ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);

    // What a part says of its size may be a lie, so what comes out is counted.
    private sealed class BoundedStream(Stream inner, WorkbookArchive archive) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int read;
            try
            {
                read = inner.Read(buffer);
            }
            catch (InvalidDataException exception)
            {
                throw Broken(exception.Message);
            }

            archive._left -= read;
            return archive._left < 0 ? throw TooLarge($"The workbook unpacks to more than the {TableLimits.UnpackedBytes} bytes that are read at most.") : read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
