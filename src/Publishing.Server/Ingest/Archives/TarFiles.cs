using System.Formats.Tar;
using System.Runtime.CompilerServices;

namespace Publishing.Server.Ingest.Archives;

/// <summary>The files of a tar (POSIX pax, ustar, GNU and the oldest). Links and devices are not followed: they are no files.</summary>
internal static class TarFiles
{
    /// <summary>Its files in their order; each must be read before the next is asked for.</summary>
    public static async IAsyncEnumerable<PackedFile> ListAsync(Stream tar, string archive, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var reader = new TarReader(tar, leaveOpen: true);
        while (await reader.GetNextEntryAsync(copyData: false, cancel) is { } entry)
        {
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile && !entry.Name.EndsWith('/'))
            {
                yield return new PackedFile(PackedFile.NameIn(archive, entry.Name), () => entry.DataStream ?? Stream.Null, Length: entry.Length);
            }
        }
    }
}
