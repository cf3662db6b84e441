using Publishing.Ingest.Crossref;
using Publishing.Ingest.Pieces;
using Publishing.Ingest.Values;

namespace Publishing.Ingest;

/// <summary>The JSON of Crossref's REST API: an answer with one work or a list of them, bare works, one a line, and dumps that wrap them.</summary>
public sealed class CrossrefJsonImporter : Importer
{
    /// <inheritdoc/>
    public override string Name => "crossref-json";

    /// <inheritdoc/>
    public override string Description => "JSON of Crossref's REST API";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/json";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) => JsonHead.Of(source) switch
    {
        null => 0,
        { } head when head.Has("message") && head.Has("message-type") => 96,
        { } head when PlaceOf(head) is not null => 94,
        _ => 0,
    };

    /// <inheritdoc/>
    public override RecordSplitter? Splitter(SourceFile beginning) => RecordSplitter.OfJson(beginning.Bytes.Span);

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        var head = JsonHead.Of(source);
        if (head?.Value("message-type") is { } type && type is not ("work" or "work-list"))
        {
            var says = head.Value("message/message") ?? head.Value("message");
            return ImportResult.Rejected(Problem.Of(ProblemCodes.NotAnArticle, $"This is an answer of Crossref of the type {type}, not an article{(says is null ? "" : ": " + says)}.", value: type, line: 1));
        }

        var problems = new List<Problem>();
        IReadOnlyList<JsonRecord> records = [.. JsonRecords.Read(source, head is null ? "" : PlaceOf(head) ?? (head.Has("message/items") ? "message/items" : head.Has("message") ? "message" : ""), problems).Where(record => record.Problem is not null || record.Value.ValueKind == System.Text.Json.JsonValueKind.Object)];
        if (records.Count == 0)
        {
            problems.Add(Problem.Of(ProblemCodes.NotAnArticle, "This is an answer of Crossref without a work in it.", line: 1));
        }

        return new ImportResult([.. records.Select(CrossrefJsonReader.Read)], problems);
    }

    // Wherever works stand: in the message, in its items, in what a database wraps around them.
    private static string? PlaceOf(JsonHead head) =>
        head.PlaceOf("DOI", "indexed", "deposited", "reference-count", "references-count", "is-referenced-by-count", "member", "prefix", "issn-type", "short-container-title");
}
