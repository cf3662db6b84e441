using System.Text.Json;
using Publishing.Ingest.CslJson;
using Publishing.Ingest.Values;

namespace Publishing.Ingest;

/// <summary>CSL-JSON, as Zotero, Mendeley, pandoc and the resolvers of DOIs give it: an item, a list of them, one a line, or a list within an envelope.</summary>
public sealed class CslJsonImporter : Importer
{
    /// <inheritdoc/>
    public override string Name => "csl-json";

    /// <inheritdoc/>
    public override string Description => "CSL-JSON, the data of citation processors";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/vnd.citationstyles.csl+json";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) => JsonHead.Of(source) is { } head && PlaceOf(head) is { } place
        ? CslTypes.IsKnown(head.Value(At(place, "type"))?.ToLowerInvariant() ?? "") ? 92 : 60
        : 0;

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        var problems = new List<Problem>();
        var records = JsonRecords.Read(source, JsonHead.Of(source) is { } head ? PlaceOf(head) ?? "" : "", problems)
            .Where(record => record.Problem is not null || record.Value.ValueKind == JsonValueKind.Object).ToList();
        return records.Count > 0
            ? new ImportResult([.. records.Select(CslReader.Read)], problems)
            : new ImportResult([], [.. problems, Problem.Of(ProblemCodes.NotAnArticle, "This is CSL-JSON without an item in it.", line: 1)]);
    }

    // Two members that only the data of citation processors have together.
    private static string? PlaceOf(JsonHead head) =>
        head.PlaceOf("type", "container-title", "issued", "container-title-short", "page-first") is { } place && !head.Has(At(place, "attributes")) && !head.Has(At(place, "@context")) ? place : null;

    private static string At(string place, string member) => place.Length == 0 ? member : $"{place}/{member}";
}
