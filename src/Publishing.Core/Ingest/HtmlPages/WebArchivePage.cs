namespace Publishing.Ingest.HtmlPages;

/// <summary>The page in an archive that a browser saved.</summary>
/// <param name="Bytes">The page as it was sent.</param>
/// <param name="Charset">The encoding that the archive names.</param>
/// <param name="Address">Where the page came from.</param>
internal sealed record WebArchivePage(byte[] Bytes, string? Charset, string? Address);
