using System.Xml.Linq;

namespace Publishing.Ingest;

/// <summary>What became of a document.</summary>
/// <param name="Root">Its root element; null when it was refused.</param>
/// <param name="DocType">Its document type declaration, if it had one.</param>
/// <param name="Problems">What is wrong with it.</param>
public sealed record SafeXmlResult(XElement? Root, XmlDocType? DocType, IReadOnlyList<Problem> Problems)
{
    /// <summary>The problem for which it was refused; null when it was read.</summary>
    public Problem? Error => Problems.FirstOrDefault(problem => problem.Severity == ProblemSeverity.Error);

    internal static SafeXmlResult Refused(IReadOnlyList<Problem> problems) => new(null, null, problems);
}
