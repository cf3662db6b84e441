namespace Publishing.Server.Ingest.Archives;

/// <summary>One file of an archive or a folder, before it is looked at. That of an archive must be read before the next one is asked for.</summary>
/// <param name="Name">Where it is, for messages: the archive's or folder's name and its own in it.</param>
/// <param name="Open">Opens it.</param>
/// <param name="Crc">The checksum that its bytes must have; null when none is known.</param>
/// <param name="Length">How many bytes it must have; null when that is not known.</param>
/// <param name="Refusal">Why it cannot be read; null when it can be.</param>
internal sealed record PackedFile(string Name, Func<Stream> Open, uint? Crc = null, long? Length = null, Problem? Refusal = null)
{
    /// <summary>The folder that it is in.</summary>
    public string Folder => Name[..(Name.LastIndexOf('/') + 1)];

    /// <summary>Its name in that folder.</summary>
    public string FileName => Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary>The name of an entry of an archive. Where it would have been unpacked to is of no interest here, and is not believed.</summary>
    public static string NameIn(string archive, string entry) =>
        archive + "/" + string.Join('/', entry.Split('/', '\\').Where(part => part.Trim() is not ("" or "." or "..") && !(part.Length == 2 && part[1] == ':')));

    /// <summary>Files folder by folder, and in each folder first the one that says that it is an item of DSpace.</summary>
    public static IEnumerable<PackedFile> InOrder(IEnumerable<PackedFile> files) =>
        files.OrderBy(file => file.Folder, StringComparer.Ordinal).ThenBy(file => file.FileName != SafItem.Main).ThenBy(file => file.FileName, StringComparer.Ordinal);
}
