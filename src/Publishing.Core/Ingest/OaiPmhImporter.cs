using System.Text;
using Publishing.Articles;
using Publishing.Ingest.Harvested;
using Publishing.Ingest.Pieces;

namespace Publishing.Ingest;

/// <summary>Records of OAI-PMH, one or a whole response: what is in each is read by the importer of its kind, and the record's identifier is its key.</summary>
public sealed class OaiPmhImporter : Importer
{
    /// <inheritdoc/>
    public override string Name => "oai-pmh";

    /// <inheritdoc/>
    public override string Description => "responses of OAI-PMH with records in any of these formats";

    /// <summary>Grows with that of any other importer, for those read what is in the records.</summary>
    public override int Version => 1 + ImporterRegistry.All.Where(importer => importer is not OaiPmhImporter).Sum(importer => importer.Version);

    /// <inheritdoc/>
    public override string MediaType => "application/xml";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) => XmlHead.Of(source.Bytes.Span) switch
    {
        { Root: "OAI-PMH" } => 97,
        { Root: "ListRecords" or "GetRecord", Namespace: HarvestedResponse.Namespace } => 97,
        { Root: "record" or "ListRecords" or "GetRecord" } head when head.Has("<header") && head.Has("<datestamp") => 96,
        _ => 0,
    };

    /// <inheritdoc/>
    public override RecordSplitter? Splitter(SourceFile beginning) => XmlListSplitter.Below(beginning.Bytes.Span, "record", "OAI-PMH", "ListRecords");

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        var response = HarvestedResponse.Read(source.Bytes.Span);
        if (response.Records.Count == 0)
        {
            return ImportResult.Rejected(response.Break ?? Nothing(response));
        }

        var articles = response.Records.Where(record => !record.Header.IsDeleted).SelectMany(Read).ToList();
        var deleted = response.Records.Where(record => record.Header.IsDeleted)
            .Select(record => Problem.Of(ProblemCodes.RecordDeleted, $"The record {record.Header.Identifier} is a deleted one.", value: record.Header.Identifier));
        return new ImportResult(articles, [.. response.Problems, .. response.Break is { } broken ? [broken with { Severity = ProblemSeverity.Warning }] : Array.Empty<Problem>(), .. deleted]);
    }

    private IEnumerable<ImportedArticle> Read(HarvestedRecord record)
    {
        if (record.Metadata is null)
        {
            return [Rejected(record, Problem.Of(ProblemCodes.NotAnArticle, "The record has no metadata."))];
        }

        var source = new SourceFile(record.Header.Identifier, Encoding.UTF8.GetBytes(record.Metadata));
        var importer = ImporterRegistry.Recognize(source);
        var read = importer is null or OaiPmhImporter ? ImportResult.Rejected(ImporterRegistry.Unknown) : importer.Read(source);
        if (read.Articles.Count == 0)
        {
            return [Rejected(record, read.Problems.Count > 0 ? read.Problems[0] : Problem.Of(ProblemCodes.NotAnArticle, "There is no article in the record."))];
        }

        // A record is of one item; of what is in it besides, the importer's own key says which it is.
        return read.Articles.Select((article, place) => article with { ReadBy = importer!.Name, SourceKey = place == 0 ? record.Header.Identifier : article.SourceKey, Problems = place == 0 ? [.. article.Problems, .. read.Problems] : article.Problems });
    }

    private static ImportedArticle Rejected(HarvestedRecord record, Problem problem) =>
        new(new Article(), [problem with { Message = $"{record.Header.Identifier}: {problem.Message}", Severity = ProblemSeverity.Error }], record.Header.Identifier);

    private static Problem Nothing(HarvestedResponse response) => response.Errors is [var error, ..]
        ? Problem.Of(ProblemCodes.NotAnArticle, $"This is an answer of OAI-PMH that says {error.Code}: {error.Message}", value: error.Code, line: 1)
        : Problem.Of(ProblemCodes.NotAnArticle, "This is an answer of OAI-PMH without records.", value: "OAI-PMH", line: 1) with { Remedy = "Give the answer to ListRecords or GetRecord, or the address of the repository: publishing harvest URL." };
}
