using System.Text.RegularExpressions;
using System.Xml;

namespace Publishing.Ingest;

/// <summary>Elements that nest deeper than is read.</summary>
internal sealed class XmlTooDeepException(int line, int column)
    : XmlException($"Elements nest more than {SafeXml.DeepestNesting} deep.", null, line, column);

/// <summary>What a reader of XML stumbled over, in words for the person who made the file.</summary>
internal static partial class XmlMistake
{
    public static Problem Of(XmlException exception, XmlPreparation? document)
    {
        if (exception is XmlTooDeepException)
        {
            return Problem.Of(ProblemCodes.UnsafeXml, exception.Message, line: exception.LineNumber, column: exception.LinePosition);
        }

        if (exception.Message.Contains("MaxCharactersFromEntities", StringComparison.Ordinal))
        {
            return Problem.Of(ProblemCodes.UnsafeXml, $"The entities of this document unfold to more than {SafeXml.LongestUnfolding} characters.", line: 1);
        }

        if (document is not null && exception.Message.Contains("DTD is prohibited", StringComparison.Ordinal))
        {
            var at = Math.Max(0, document.Text.IndexOf("<!DOCTYPE", StringComparison.Ordinal));
            return Problem.Of(ProblemCodes.MalformedXml, "The DOCTYPE is broken, or not before the root element.", line: XmlPreparation.LineAt(document.Text, at), column: 1);
        }

        var message = Place().Replace(exception.Message, "");
        var problem = Problem.Of(ProblemCodes.MalformedXml, $"The XML is not well-formed: {message}", line: Math.Max(1, exception.LineNumber), column: Math.Max(1, exception.LinePosition));
        return Remedy(message, document, exception) is { } remedy ? problem with { Remedy = remedy } : problem;
    }

    private static string? Remedy(string message, XmlPreparation? document, XmlException exception) => message switch
    {
        _ when message.Contains("EntityName", StringComparison.Ordinal) || StandsAfterAmpersand(document, exception) => "Write a bare & as &amp;.",
        _ when message.Contains("undeclared entity", StringComparison.Ordinal) => "Write the character itself in place of the entity.",
        _ when message.Contains("Unexpected end of file", StringComparison.Ordinal) => "The file is cut off: get it again in full.",
        _ when message.Contains("undeclared prefix", StringComparison.Ordinal) => "Declare the prefix on the root element.",
        _ when message.Contains("multiple root elements", StringComparison.Ordinal) => "Give one document a file.",
        _ => null,
    };

    private static bool StandsAfterAmpersand(XmlPreparation? document, XmlException exception)
    {
        if (document is null || !exception.Message.Contains("expected token is ';'", StringComparison.Ordinal))
        {
            return false;
        }

        var line = document.Text.Split('\n').ElementAtOrDefault(exception.LineNumber - 1) ?? "";
        return line.AsSpan(0, Math.Clamp(exception.LinePosition - 1, 0, line.Length)).Contains('&');
    }

    [GeneratedRegex(@"\s*Line [0-9]+, position [0-9]+\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
