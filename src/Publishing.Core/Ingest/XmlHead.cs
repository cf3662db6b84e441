using System.Text.RegularExpressions;

namespace Publishing.Ingest;

/// <summary>The beginning of an XML document, looked at without reading the rest: enough to tell what it is, even if it is broken further down.</summary>
/// <param name="Root">The name of the root element, without its prefix.</param>
/// <param name="Namespace">Its namespace; empty when it has none.</param>
/// <param name="DocType">The document type declaration, if there is one.</param>
/// <param name="Start">The text from the root element on, as far as it was looked at.</param>
internal sealed partial record XmlHead(string Root, string Namespace, XmlDocType? DocType, string Start)
{
    private const int LookedAt = 16 * 1024;

    /// <summary>Whether a document type, a namespace or a version says JATS or NLM.</summary>
    public bool IsJats => Root == "article" && (Says(DocType?.PublicId) || Says(DocType?.SystemId) || Says(Namespace) || StartTag().Match(Start).Value.Contains(" dtd-version=", StringComparison.Ordinal));

    /// <summary>Whether the elements that every JATS article begins with are there.</summary>
    public bool Mentions => Front().IsMatch(Start);

    /// <summary>Whether the beginning of the document has these words.</summary>
    public bool Has(string words) => Start.Contains(words, StringComparison.Ordinal);

    /// <summary>The head of a document; null when it does not begin like XML or HTML.</summary>
    public static XmlHead? Of(ReadOnlySpan<byte> bytes)
    {
        var text = SourceText.OfXml(Beginning(bytes)).Text;
        if (!text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal))
        {
            return null;
        }

        var (body, docType) = XmlProlog.Read(text);
        var root = StartTag().Match(body);
        if (!root.Success)
        {
            return null;
        }

        var prefix = root.Groups["prefix"].Value;
        var space = Declaration().Matches(root.Value).FirstOrDefault(match => match.Groups["prefix"].Value == prefix)?.Groups["space"].Value ?? "";
        return new XmlHead(root.Groups["name"].Value, space, docType, body[root.Index..]);
    }

    // Cut between characters, whether they have one byte or two.
    private static ReadOnlySpan<byte> Beginning(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= LookedAt)
        {
            return bytes;
        }

        var end = bytes[..LookedAt].LastIndexOf((byte)'>') + 1;
        return bytes[..(end > 0 ? end - (end % 2) : LookedAt)];
    }

    private static bool Says(string? text) =>
        text is not null && (text.Contains("JATS", StringComparison.OrdinalIgnoreCase) || text.Contains("NLM//", StringComparison.Ordinal) || text.Contains("dtd.nlm.nih.gov", StringComparison.Ordinal) || text.Contains("archivearticle", StringComparison.Ordinal) || text.Contains("journalpublishing", StringComparison.Ordinal));

    [GeneratedRegex("""<(?:(?<prefix>[A-Za-z_][\w.-]*):)?(?<name>[A-Za-z_][\w.-]*)(?:\s[^<>]*)?/?>""", RegexOptions.CultureInvariant)]
    private static partial Regex StartTag();

    [GeneratedRegex("""\sxmlns(?::(?<prefix>[\w.-]+))?\s*=\s*(?:"(?<space>[^"]*)"|'(?<space>[^']*)')""", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"<(?:[\w.-]+:)?(?:front|front-stub|journal-meta|article-meta)[\s>]", RegexOptions.CultureInvariant)]
    private static partial Regex Front();
}
