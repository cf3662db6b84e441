using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using Publishing.OaiPmh;

namespace Publishing.Server.Ingest.Archives;

/// <summary>One folder or archive that is searched, with the item of DSpace that is being put together from its files.</summary>
/// <param name="search">The search.</param>
/// <param name="depth">In how many archives it is.</param>
/// <param name="limit">What the outermost archive may unpack to; null outside archives.</param>
internal sealed class SearchLevel(SourceSearch search, int depth = 0, UnpackLimit? limit = null)
{
    /// <summary>How deep archives may be packed in each other.</summary>
    public const int Deepest = 3;

    private const int Looked = 4096;

    private readonly UnpackLimit? _limit = limit;
    private SafItem? _item;

    /// <summary>Whether the file was given by itself: then it is never left out as something that lies beside metadata.</summary>
    public bool IsGiven { get; init; }

    /// <summary>Takes the next file.</summary>
    public async Task TakeAsync(PackedFile file)
    {
        if (_item is { } item && !file.Folder.StartsWith(item.Folder, StringComparison.Ordinal))
        {
            await EndAsync();
        }

        try
        {
            _limit?.CountFile();
            if (file.Refusal is { } refusal)
            {
                await RefuseAsync(file, refusal);
                return;
            }

            await using var stream = file.Open();
            var start = new byte[Looked];
            start = start[..await stream.ReadAtLeastAsync(start, Looked, throwOnEndOfStream: false, search.Cancel)];
            if (!IsGiven && OtherFiles.KindOf(file.FileName, start) is { } kind)
            {
                search.LeaveOut(file.Name, kind, start);
            }
            else
            {
                await ReadAsync(file, stream, start);
            }
        }
        catch (Exception exception) when (IsOfTheFile(exception))
        {
            await RefuseAsync(file, depth == 0
                ? Problem.Of(ProblemCodes.Unreadable, $"The file cannot be read: {exception.Message}")
                : Problem.Of(ProblemCodes.BrokenArchive, $"It cannot be unpacked: {exception.Message}"));
        }
    }

    /// <summary>Takes what was waiting for more files.</summary>
    public async Task EndAsync()
    {
        var sources = _item?.Sources() ?? [];
        _item = null;
        foreach (var source in sources)
        {
            await search.FoundAsync(source);
        }
    }

    private static bool IsOfTheFile(Exception exception) =>
        exception is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException or ArgumentException or FormatException or OverflowException;

    private async Task ReadAsync(PackedFile file, Stream stream, byte[] start)
    {
        var (packing, name) = PackingOf.Start(start);
        if (packing == Packing.Other)
        {
            await RefuseAsync(file, Problem.Of(ProblemCodes.NotRecognized, $"It is packed as {name}, which is not unpacked here.") with { Remedy = "Unpack it and give the folder, or pack it as zip or tar.gz." });
        }
        else if (packing == Packing.None)
        {
            await TakeUnpackedAsync(file, stream, start);
        }
        else if (depth == Deepest)
        {
            await RefuseAsync(file, Problem.Of(ProblemCodes.UnsafeArchive, $"It is packed deeper than {Deepest} archives in each other."));
        }
        else if (stream.CanSeek)
        {
            await UnpackAsync(file, stream, packing);
        }
        else if (await AllAsync(file, stream, start) is { } bytes)
        {
            await UnpackAsync(file, new MemoryStream(bytes), packing);
        }
    }

    private async Task TakeUnpackedAsync(PackedFile file, Stream stream, byte[] start)
    {
        var from = LargeSource.From(search.MaxBytes);
        if (search.Asked is not { } asked || (stream.CanSeek && stream.Length <= from))
        {
            await KeepAsync(file, await AllAsync(file, stream, start));
            return;
        }

        var beginning = new byte[Math.Max(from + 1, start.Length)];
        start.CopyTo(beginning, 0);
        var length = start.Length + await stream.ReadAtLeastAsync(beginning.AsMemory(start.Length), beginning.Length - start.Length, throwOnEndOfStream: false, search.Cancel);
        beginning = length == beginning.Length ? beginning : beginning[..length];
        if (length <= from || IsOfItem(file) || LargeSource.Split(file, beginning, stream, isOnDisk: depth == 0 && stream.CanSeek, asked, search) is not { } parts)
        {
            await KeepAsync(file, await AllAsync(file, stream, beginning));
            return;
        }

        await foreach (var part in parts.WithCancellation(search.Cancel))
        {
            await search.FoundAsync(part);
        }
    }

    // What is broken further down is said of the archive; what stands before it was read.
    private async Task UnpackAsync(PackedFile file, Stream stream, Packing packing)
    {
        var inside = new SearchLevel(search, depth + 1, _limit ?? new UnpackLimit(stream.Length, search.MaxBytes));
        try
        {
            stream.Position = 0;
            await (packing switch
            {
                Packing.Zip => UnpackZipAsync(file, stream, inside),
                Packing.Gzip => UnpackGzipAsync(file, stream, inside),
                _ => inside.TakeTarAsync(stream, file.Name),
            });
            await inside.EndAsync();
        }
        catch (UnpackLimitException exception) when (depth == 0)
        {
            await RefuseAsync(file, Problem.Of(ProblemCodes.UnsafeArchive, exception.Message));
        }
        catch (Exception exception) when (IsOfTheFile(exception))
        {
            await inside.EndAsync();
            await RefuseAsync(file, Problem.Of(ProblemCodes.BrokenArchive, $"The archive is broken, and what stands behind the break was not read: {exception.Message}"));
        }
    }

    private async Task UnpackZipAsync(PackedFile file, Stream stream, SearchLevel inside)
    {
        using var zip = ZipFiles.Open(stream);
        if (ZipFiles.DocumentOf(zip) is { } document)
        {
            stream.Position = 0;
            if (document.IsTable || IsGiven)
            {
                await KeepAsync(file, await AllAsync(file, stream, []));
            }
            else
            {
                var start = new byte[Looked];
                search.LeaveOut(file.Name, document.Kind, start.AsMemory(0, await stream.ReadAtLeastAsync(start, Looked, throwOnEndOfStream: false, search.Cancel)));
            }

            return;
        }

        foreach (var packed in ZipFiles.List(zip, file.Name, inside._limit!))
        {
            await inside.TakeInsideAsync(packed, file.Name);
        }
    }

    private async Task UnpackGzipAsync(PackedFile file, Stream stream, SearchLevel inside)
    {
        var start = new byte[PackingOf.Enough];
        await using (var looking = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true))
        {
            start = start[..await looking.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, search.Cancel)];
        }

        stream.Position = 0;
        await using var unpacked = inside._limit!.Watch(new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true));
        if (PackingOf.Start(start).Packing == Packing.Tar)
        {
            await inside.TakeTarAsync(unpacked, file.Name);
        }
        else
        {
            await new SearchLevel(search, depth + 1, inside._limit) { IsGiven = IsGiven }.TakeAsync(new PackedFile(file.Name, () => unpacked, Length: LengthAtTheEnd(stream)));
        }
    }

    // What is unpacked of a gzip that was cut off ends without a word. The last four bytes have its length (RFC 1952, 2.3.1); in the middle of packed data they are a number as large as any.
    private static uint LengthAtTheEnd(Stream gzip)
    {
        Span<byte> end = stackalloc byte[sizeof(uint)];
        var position = gzip.Position;
        gzip.Position = Math.Max(0, gzip.Length - end.Length);
        gzip.ReadAtLeast(end, end.Length, throwOnEndOfStream: false);
        gzip.Position = position;
        return BinaryPrimitives.ReadUInt32LittleEndian(end);
    }

    private async Task TakeTarAsync(Stream tar, string archive)
    {
        await foreach (var packed in TarFiles.ListAsync(tar, archive, search.Cancel))
        {
            await TakeInsideAsync(packed, archive);
        }
    }

    private async Task TakeInsideAsync(PackedFile packed, string archive)
    {
        if (!OtherFiles.IsUnseen(packed.Name[(archive.Length + 1)..]))
        {
            await TakeAsync(packed);
        }
    }

    private async Task KeepAsync(PackedFile file, byte[]? bytes)
    {
        if (bytes is null)
        {
            return;
        }

        if (!IsGiven && SafItem.IsPart(file.FileName))
        {
            if (_item?.Folder != file.Folder)
            {
                await EndAsync();
                _item = new SafItem(file.Folder);
            }

            if (_item.Add(file.FileName, bytes))
            {
                return;
            }
        }

        if (IsOfItem(file))
        {
            search.LeaveOut(file.Name, "file of a DSpace item", bytes.AsMemory(0, Math.Min(bytes.Length, Looked)));
            return;
        }

        await search.FoundAsync(FoundSource.Of(file.Name, bytes));
    }

    // What else lies with an item of DSpace is its files: the text of a PDF, a table of data.
    private bool IsOfItem(PackedFile file) => _item is { HasMain: true } item && item.Folder == file.Folder;

    // Null when it is too large, which has been said.
    private async Task<byte[]?> AllAsync(PackedFile file, Stream stream, byte[] start)
    {
        using var all = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, search.MaxBytes) : start.Length);
        all.Write(start);
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            for (var read = 0; ; all.Write(buffer, 0, read))
            {
                if (all.Length + (read = await stream.ReadAsync(buffer, search.Cancel)) > search.MaxBytes)
                {
                    await RefuseAsync(file, Problem.Of(ProblemCodes.TooLarge, $"The file has more than the {search.MaxBytes} bytes that are read at most (MaxSourceBytes) of a source that is no list of records, or none whose records can be told apart."));
                    return null;
                }

                if (read == 0)
                {
                    break;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        var bytes = all.Length == all.Capacity ? all.GetBuffer() : all.ToArray();
        if (file.Length > bytes.Length)
        {
            throw new InvalidDataException("it was cut off.");
        }

        return file.Crc is not { } crc || crc == Crc32.Compute(bytes) ? bytes : throw new InvalidDataException("its checksum is wrong.");
    }

    private ValueTask RefuseAsync(PackedFile file, Problem problem) => search.FoundAsync(FoundSource.None(file.Name, problem));
}
