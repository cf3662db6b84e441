using System.Text.Json;
using Publishing.Articles;
using Publishing.Ingest.Janeway;
using Publishing.Ingest.Values;

namespace Publishing.Ingest;

/// <summary>Articles as Janeway's API gives them (<c>/api/articles/</c>): a page of results, a list, or one. Its tables are read by the importer of CSV.</summary>
public sealed class JanewayJsonImporter : Importer
{
    /// <inheritdoc/>
    public override string Name => "janeway-json";

    /// <inheritdoc/>
    public override string Description => "JSON of Janeway's API";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/json";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) => JsonHead.Of(source) is { } head && PlaceOf(head) is not null ? 93 : 0;

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        var problems = new List<Problem>();
        var place = JsonHead.Of(source) is { } head ? PlaceOf(head) ?? (head.Has("results") ? "results" : "") : "";
        var records = JsonRecords.Read(source, place, problems).Where(record => record.Problem is not null || record.Value.ValueKind == JsonValueKind.Object).ToList();
        if (records.Count == 0)
        {
            problems.Add(Problem.Of(ProblemCodes.NotAnArticle, "This is an answer of Janeway without an article in it.", line: 1));
        }

        return new ImportResult([.. records.Select(record => record.Problem is { } problem ? new ImportedArticle(new Article(), [problem]) : JanewayArticle.Read(record.Value, record.Line))], problems);
    }

    private static string? PlaceOf(JsonHead head) => head.PlaceOf("frozenauthors", "title", "pk", "date_published");
}
