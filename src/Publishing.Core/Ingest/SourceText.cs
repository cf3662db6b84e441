using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Publishing.Text;

namespace Publishing.Ingest;

/// <summary>
/// The characters of a source. What the bytes are is judged by the bytes: by their byte order mark, by what they declare, and by whether that can be true.
/// A declaration that lies costs a warning, not the article.
/// </summary>
/// <param name="Text">The characters, without the byte order mark.</param>
/// <param name="Encoding">The name of the encoding that they were read in.</param>
/// <param name="Problems">What was wrong with the bytes.</param>
public sealed partial record SourceText(string Text, string Encoding, IReadOnlyList<Problem> Problems)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static SourceText() => System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads XML: an encoding may be declared in its first line.</summary>
    public static SourceText OfXml(ReadOnlySpan<byte> bytes) => Of(bytes, DeclaredInXml(bytes));

    /// <summary>Reads any other text.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="declared">The encoding that the source says it is in, if it says so.</param>
    public static SourceText Of(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (Mark(bytes) is var (marked, length) && marked is not null)
        {
            var contradicts = declared is not null && Find(declared) is { } other && other.GetType() != marked.GetType();
            return Read(bytes[length..], marked, contradicts ? $"The file declares the encoding {declared}, but its byte order mark says {marked.WebName}." : null);
        }

        var claimed = declared is null ? null : Find(declared);
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return OfUtf8(bytes, declared, claimed);
        }

        if (claimed is not (null or UTF8Encoding or ASCIIEncoding) && !IsWide(claimed))
        {
            return Read(bytes, claimed, null);
        }

        var guess = Guess(bytes);
        var read = Read(bytes, guess, $"The bytes are not {declared ?? "UTF-8"}; they were read as {guess.WebName}.", FirstInvalidLine(bytes));

        // Nothing was declared, and every byte is a letter or sign of the other encoding: that is worth knowing, and nothing to mend.
        return declared is null && !read.Text.AsSpan().ContainsAny(Unread) ? new SourceText(read.Text, read.Encoding, [.. read.Problems.Select(problem => problem with { Severity = ProblemSeverity.Info, Remedy = "Nothing need be done if the text is right; otherwise save the file as UTF-8." })]) : read;
    }

    private static SourceText OfUtf8(ReadOnlySpan<byte> bytes, string? declared, Encoding? claimed)
    {
        var isAscii = Ascii.IsValid(bytes);
        if (isAscii && claimed is not null && IsStateful(claimed))
        {
            return Read(bytes, claimed, null);
        }

        // ASCII is the same in nearly all encodings. Beyond it, bytes that happen to be UTF-8 are UTF-8, whatever is declared.
        var lies = declared is not null && (claimed is null || IsWide(claimed) || (!isAscii && claimed is not UTF8Encoding));
        return new SourceText(StrictUtf8.GetString(bytes), "utf-8", lies ? [Lie($"The file declares the encoding {declared}, but its bytes are UTF-8.")] : []);
    }

    private static SourceText Read(ReadOnlySpan<byte> bytes, Encoding encoding, string? lie, int? line = null)
    {
        var text = encoding.GetString(bytes);
        var problems = new List<Problem>();
        if (lie is not null)
        {
            problems.Add(Lie(lie, line));
        }
        else if (text.IndexOf('\uFFFD', StringComparison.Ordinal) is >= 0 and var at)
        {
            problems.Add(Lie($"Some bytes are not {encoding.WebName}; each was read as U+FFFD.", text.AsSpan(0, at).Count('\n') + 1));
        }

        return new SourceText(text, encoding.WebName, problems);
    }

    // What no text has: bytes that mean nothing in the encoding.
    private static readonly SearchValues<char> Unread = SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(letter => char.IsControl(letter) && letter is not ('\t' or '\n' or '\r' or '\f')), '\uFFFD']);

    private static Problem Lie(string message, int? line = null) => Problem.Of(ProblemCodes.BadEncoding, message, line: line);

    private static (Encoding? Encoding, int Length) Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (System.Text.Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (System.Text.Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => (System.Text.Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (System.Text.Encoding.BigEndianUnicode, 2),

        // UTF-16 without a mark: the first character of XML and JSON is ASCII.
        [> 0x08 and < 0x7F, 0, > 0x08 and < 0x7F, 0, ..] => (System.Text.Encoding.Unicode, 0),
        [0, > 0x08 and < 0x7F, 0, > 0x08 and < 0x7F, ..] => (System.Text.Encoding.BigEndianUnicode, 0),
        _ => (null, 0),
    };

    private static string? DeclaredInXml(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 1024)];
        var text = Mark(head) is ({ } encoding, var length) ? encoding.GetString(head[length..]) : System.Text.Encoding.Latin1.GetString(head);
        var match = XmlDeclaration().Match(text);
        return match.Success ? match.Groups[1].Value : null;
    }

    // A page that says ISO-8859-1 means Windows-1252: the two differ only where ISO-8859-1 has control characters.
    private static Encoding? Find(string name)
    {
        try
        {
            return System.Text.Encoding.GetEncoding(name.Trim().ToLowerInvariant() is "iso-8859-1" or "latin1" or "latin-1" ? "windows-1252" : name.Trim());
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsWide(Encoding encoding) => encoding is UnicodeEncoding or UTF32Encoding;

    // ISO-2022 and HZ write everything in ASCII bytes; UTF-7 is not read (it hides markup).
    private static bool IsStateful(Encoding encoding) => encoding.WebName.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase) || encoding.WebName.StartsWith("hz-", StringComparison.OrdinalIgnoreCase);

    // Text that is UTF-8 but for a few bytes; else Cyrillic where nothing else can be meant; else Western, where letters above 0x7F stand alone.
    // What is none of these is read as UTF-8: a mark that says "lost" is better than a wrong letter that looks right.
    private static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        var (pairs, high) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] >= 0x80)
            {
                high++;
                pairs += i + 1 < bytes.Length && bytes[i] >= 0xC0 && bytes[i + 1] >= 0xC0 ? 1 : 0;
            }
        }

        var bad = System.Text.Encoding.UTF8.GetString(bytes).AsSpan().Count('\uFFFD');
        return bad * 2 < high ? System.Text.Encoding.UTF8
            : WindowsCyrillic.IsCertain(bytes) ? System.Text.Encoding.GetEncoding("windows-1251")
            : pairs * 2 > high ? System.Text.Encoding.UTF8
            : System.Text.Encoding.GetEncoding("windows-1252");
    }

    private static int FirstInvalidLine(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (!bytes.IsEmpty && Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            line += bytes[0] == '\n' ? 1 : 0;
            bytes = bytes[length..];
        }

        return line;
    }

    [GeneratedRegex("""^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""", RegexOptions.CultureInvariant)]
    private static partial Regex XmlDeclaration();
}
