namespace Publishing.Ingest.DublinCore;

/// <summary>Reads a document of Dublin Core.</summary>
internal static class DcReading
{
    public static ImportResult Read(SourceFile source, string what)
    {
        var document = SafeXml.Read(source.Bytes.Span);
        if (document.Root is null)
        {
            return new ImportResult([], document.Problems);
        }

        var records = DcDocument.Records(document.Root);
        return records.Count == 0
            ? ImportResult.Rejected(Problem.Of(ProblemCodes.NotAnArticle, $"There is nothing in it that {what} would say; its root element is {document.Root.Name.LocalName}.", value: document.Root.Name.LocalName, line: 1))
            : new ImportResult([.. records.Select(record => record.Read())], document.Problems);
    }
}
