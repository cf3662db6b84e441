using System.Text.RegularExpressions;

namespace Publishing.Ingest;

/// <summary>Files that are neither XML nor JSON nor the text of a page, by how they begin.</summary>
internal static partial class KnownFiles
{
    private const string GiveText = "Copy the text of the article's page and give that, or get the article in JATS.";

    private const string SaveAsXlsx = "Open it in Excel or LibreOffice, save it as an Excel workbook (xlsx) or as CSV, and give that.";

    /// <summary>The kind of a file; null when it is none that is known.</summary>
    public static KnownDocument? Find(SourceFile source) => OfBytes(source.Bytes.Span) ?? OfText(Beginning(source));

    private static string Beginning(SourceFile source) => SourceText.Of(source.Bytes.Span[..Math.Min(source.Bytes.Length, 4000)]).Text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');

    private static KnownDocument? OfBytes(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => new("a PDF", true, GiveText),
        [(byte)'P', (byte)'K', 3, 4, ..] => Packed(bytes),
        [0x1f, 0x8b, ..] => new("a packed file (gzip)", true, "Unpack it and give what is in it."),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Compound(bytes),
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => new("a document in RTF", true, GiveText),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xff, 0xd8, 0xff, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => new("a picture", false, GiveText),
        _ => null,
    };

    private static KnownDocument Packed(ReadOnlySpan<byte> bytes)
    {
        var beginning = bytes[..Math.Min(bytes.Length, 64 * 1024)];
        return beginning.IndexOf("word/"u8) >= 0 ? new("a Word document", true, GiveText)
            : beginning.IndexOf("application/vnd.oasis.opendocument.spreadsheet"u8) >= 0 ? new("a spreadsheet of LibreOffice (ods)", true, SaveAsXlsx)
            : beginning.IndexOf("xl/workbook.bin"u8) >= 0 ? new("a binary Excel workbook (xlsb)", true, SaveAsXlsx)
            : beginning.IndexOf("application/epub+zip"u8) >= 0 ? new("an e-book (EPUB)", true, GiveText)
            : new("a packed file (zip)", true, "Unpack it and give the folder, or the files in it.");
    }

    // A compound file (MS-CFB) has its streams by name: Workbook, since Excel 97, or Book before it.
    private static KnownDocument Compound(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("W\0o\0r\0k\0b\0o\0o\0k\0"u8) >= 0 || bytes.IndexOf("\0\0B\0o\0o\0k\0\0\0"u8) >= 0 ? new("a workbook of an old Excel (xls)", true, SaveAsXlsx)
        : bytes.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0 ? new("a workbook or document that is locked with a password", true, "Open it, take the password away, and save it again.")
        : new("a document of an old Word", true, GiveText);

    private static KnownDocument? OfText(string start) => start switch
    {
        _ when Ovid().IsMatch(start) => new("a list of citations of Ovid", true, "Export the same from Ovid as RIS, or as BibTeX."),
        _ when Mail().IsMatch(start) => new("an e-mail", false, GiveText),
        _ when RefWorks().IsMatch(start) => new("RefWorks' tagged format", true, "Export the same as RIS, or as EndNote."),
        _ when NotFound().IsMatch(start) => new("the answer of a server that has no such record", false, "Check the DOI or the address that was asked for."),
        _ => null,
    };

    // A field's name in a line of its own, what it says in the next ones, with two spaces before it.
    [GeneratedRegex(@"^(?:<[0-9]+>\s*\n)?(?:(?:Score|Unique Identifier|Accession Number|Authors?|Title|Institution|Status|VN|DB)[ \t]*\r?\n(?:  [^\n]*\n)+){3}", RegexOptions.CultureInvariant)]
    private static partial Regex Ovid();

    [GeneratedRegex(@"^(?:From \S[^\n]*\n)?(?:(?:From|Date|Subject|To|Message-ID|Return-Path|Received|MIME-Version|Reply-To|Delivered-To|X-[\w-]+): [^\n]*\n(?:[ \t][^\n]*\n)*){4}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Mail();

    // "RT Journal Article", and fields of two characters with one space behind them.
    [GeneratedRegex(@"^RT \p{L}[^\n]*\n(?:[A-Z][A-Z0-9] [^\n]*\n){2}", RegexOptions.CultureInvariant)]
    private static partial Regex RefWorks();

    // Crossref, DataCite and many others answer so in plain text.
    [GeneratedRegex(@"^(?:(?:404 ?[-:]? ?)?(?:Resource |Page |DOI |Record |File )?not found\.?|Error 404[^\n]{0,80})\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NotFound();
}
