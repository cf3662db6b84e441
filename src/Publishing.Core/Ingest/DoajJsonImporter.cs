using System.Text.Json;
using Publishing.Ingest.Doaj;
using Publishing.Ingest.Pieces;
using Publishing.Ingest.Values;

namespace Publishing.Ingest;

/// <summary>The JSON of the Directory of Open Access Journals: answers of its API, dumps, one record a line, and <c>bibjson</c> alone.</summary>
public sealed class DoajJsonImporter : Importer
{
    /// <inheritdoc/>
    public override string Name => "doaj-json";

    /// <inheritdoc/>
    public override string Description => "JSON of DOAJ";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/json";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) => JsonHead.Of(source) is { } head && PlaceOf(head) is not null ? 93 : 0;

    /// <inheritdoc/>
    public override RecordSplitter? Splitter(SourceFile beginning) => RecordSplitter.OfJson(beginning.Bytes.Span);

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        var head = JsonHead.Of(source);
        var problems = new List<Problem>();
        var records = JsonRecords.Read(source, (head is null ? null : PlaceOf(head)) ?? (head?.Has("results") == true ? "results" : ""), problems).Where(record => record.Problem is not null || record.Value.ValueKind == JsonValueKind.Object).ToList();
        if (records.Count == 0)
        {
            problems.Add(Problem.Of(ProblemCodes.NotAnArticle, "This is an answer of DOAJ without a record in it.", line: 1));
        }

        return new ImportResult([.. records.Select(DoajJson.Read)], problems);
    }

    private static string? PlaceOf(JsonHead head) =>
        head.PlaceOf("bibjson", "bibjson") ?? head.PlaceOf("start_page", "journal/title", "journal/issns", "identifier/id") ?? head.PlaceOf("identifier/id", "journal/title", "journal/issns", "author/affiliation", "link/url");
}
