using System.Xml;
using System.Xml.Linq;
using Publishing.Text;

namespace Publishing.Ingest;

/// <summary>
/// Reads XML from anybody. No file and no address is ever opened: the entities that a DTD would define are known here, and a DOCTYPE is looked at
/// only for entities of its own. What unfolds, nests or is larger than any article is refused in words.
/// </summary>
public static class SafeXml
{
    /// <summary>The longest document that is read, in characters.</summary>
    public const int LongestDocument = 128 * 1024 * 1024;

    /// <summary>How many characters the entities of a document may unfold to.</summary>
    public const int LongestUnfolding = 1024 * 1024;

    /// <summary>How deep elements may nest: a hundred levels more than any article known.</summary>
    public const int DeepestNesting = 200;

    /// <summary>Reads a document into elements that know their lines; it never throws for bad input.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="skip">Which elements to leave empty, by parent and name: what is not needed is not built.</param>
    public static SafeXmlResult Read(ReadOnlySpan<byte> bytes, Func<XElement, string, bool>? skip = null)
    {
        var source = SourceText.OfXml(bytes);
        if (source.Text.Length > LongestDocument)
        {
            return SafeXmlResult.Refused([Problem.Of(ProblemCodes.TooLarge, $"The document has {source.Text.Length} characters; up to {LongestDocument} are read.")]);
        }

        var prepared = XmlPreparation.Of(source.Text);
        Problem[] problems = [.. source.Problems, .. prepared.Problems];
        if (problems.Any(problem => problem.Severity == ProblemSeverity.Error))
        {
            return SafeXmlResult.Refused(problems);
        }

        try
        {
            using var reader = Open(prepared);
            return new SafeXmlResult(XmlTree.Build(reader, skip), prepared.DocType, problems);
        }
        catch (XmlException exception)
        {
            return SafeXmlResult.Refused([.. problems, XmlMistake.Of(exception, prepared)]);
        }
    }

    /// <summary>A reader for a document that need not be built whole, bounded as <see cref="Read"/> is but for its depth, which whoever reads an element of it bounds; null when it is refused.</summary>
    internal static (XmlReader? Reader, IReadOnlyList<Problem> Problems, Func<XmlException, Problem> Explain) Begin(ReadOnlySpan<byte> bytes)
    {
        var source = SourceText.OfXml(bytes);
        var prepared = XmlPreparation.Of(source.Text);
        Problem[] problems = [.. source.Problems, .. prepared.Problems];
        var isRefused = source.Text.Length > LongestDocument || problems.Any(problem => problem.Severity == ProblemSeverity.Error);
        return (isRefused ? null : Open(prepared), problems, exception => XmlMistake.Of(exception, prepared));
    }

    /// <summary>Reads a part of a packed document as a stream, for those that are too large to be built: one without a DOCTYPE, as those formats have it.</summary>
    /// <param name="part">The bytes, in whatever encoding they declare; closed with the reader.</param>
    internal static XmlReader OpenPart(Stream part) => XmlReader.Create(part, PartSettings);

    /// <summary>What is wrong with a text that should be one element, well-formed on its own, such as a <see cref="Articles.JatsFragment"/>; null when nothing is.</summary>
    public static Problem? CheckElement(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), ElementSettings);
            while (reader.Read())
            {
                XmlTree.Bound(reader);
            }

            return null;
        }
        catch (XmlException exception)
        {
            return XmlMistake.Of(exception, null);
        }
    }

    private static XmlReader Open(XmlPreparation prepared)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = prepared.Entities is null ? DtdProcessing.Prohibit : DtdProcessing.Parse,
            XmlResolver = null,
            MaxCharactersFromEntities = LongestUnfolding,
            MaxCharactersInDocument = LongestDocument,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };

        var names = new NameTable();
        var prefixes = new XmlNamespaceManager(names);
        foreach (var (prefix, address) in WellKnownPrefixes)
        {
            prefixes.AddNamespace(prefix, address);
        }

        // A document type needs a name; which one, a reader that does not validate never asks.
        var context = new XmlParserContext(names, prefixes, prepared.Entities is null ? null : "any", null, null, prepared.Entities, "", "", XmlSpace.None);
        return XmlReader.Create(new StringReader(prepared.Text), settings, context);
    }

    private static readonly XmlReaderSettings ElementSettings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LongestDocument };

    // Its length is bounded where it is unpacked.
    private static readonly XmlReaderSettings PartSettings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false, CloseInput = true,
    };

    // Files lose these declarations when somebody cuts an article out of its envelope.
    private static readonly (string Prefix, string Address)[] WellKnownPrefixes =
    [
        ("xlink", "http://www.w3.org/1999/xlink"),
        ("mml", MathMl.Namespace),
        ("ali", "http://www.niso.org/schemas/ali/1.0/"),
        ("xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ("oasis", "http://docs.oasis-open.org/ns/oasis-exchange/table"),
    ];
}
