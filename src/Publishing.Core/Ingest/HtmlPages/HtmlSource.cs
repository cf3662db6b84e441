namespace Publishing.Ingest.HtmlPages;

/// <summary>The characters of a page, out of a file or out of the archive that a browser saved it in.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Address">The address that the archive says the page came from; null when there is none.</param>
/// <param name="Problems">What was wrong with the bytes.</param>
internal sealed record HtmlSource(string Text, string? Address, IReadOnlyList<Problem> Problems)
{
    /// <summary>Reads a file; null when it is an archive with no page in it.</summary>
    public static HtmlSource? Of(ReadOnlyMemory<byte> bytes)
    {
        if (!WebArchive.Is(bytes.Span))
        {
            return Decode(bytes.Span, HtmlCharset.Declared(bytes.Span), null);
        }

        return WebArchive.FirstPage(bytes.Span) is { } page ? Decode(page.Bytes, page.Charset ?? HtmlCharset.Declared(page.Bytes), page.Address) : null;
    }

    private static HtmlSource Decode(ReadOnlySpan<byte> bytes, string? charset, string? address)
    {
        var source = SourceText.Of(bytes, charset);
        return new HtmlSource(source.Text, address, source.Problems);
    }
}
