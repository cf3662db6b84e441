using System.Text.Json;
using Publishing.Articles;
using Publishing.Ingest.DataCite;
using Publishing.Ingest.Pieces;
using Publishing.Ingest.Values;

namespace Publishing.Ingest;

/// <summary>DataCite's JSON: answers of its REST API, their attributes alone, and what other programs write after the same schema; one, a list, or one a line.</summary>
public sealed class DataCiteJsonImporter : Importer
{
    /// <inheritdoc/>
    public override string Name => "datacite-json";

    /// <inheritdoc/>
    public override string Description => "JSON of DataCite";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/json";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) => JsonHead.Of(source) is { } head && PlaceOf(head) is not null ? 92 : 0;

    /// <inheritdoc/>
    public override RecordSplitter? Splitter(SourceFile beginning) => RecordSplitter.OfJson(beginning.Bytes.Span);

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        var head = JsonHead.Of(source);
        var problems = new List<Problem>();
        var records = JsonRecords.Read(source, (head is null ? null : PlaceOf(head)) ?? (head?.Has("data") == true ? "data" : ""), problems).Where(record => record.Problem is not null || record.Value.ValueKind == JsonValueKind.Object).ToList();
        if (records.Count == 0)
        {
            problems.Add(Problem.Of(ProblemCodes.NotAnArticle, "This is an answer of DataCite without a record in it.", line: 1));
        }

        return new ImportResult([.. records.Select(record => record.Problem is { } problem ? new ImportedArticle(new Article(), [problem]) : DataCiteArticle.Of(DataCiteJson.Read(record.Value, record.Line)))], problems);
    }

    // Our own JSON has titles too.
    private static string? PlaceOf(JsonHead head) =>
        head.PlaceOf("titles", "creators", "types", "publicationYear", "rightsList", "relatedIdentifiers", "publication_year", "rights_list", "related_identifiers") ?? head.PlaceOf("resource-type-id", "author", "title") ?? (head.Value("data/type") == "dois" || head.Value("type") == "dois" ? head.PlaceOf("doi", "titles", "title", "url") : null);
}
