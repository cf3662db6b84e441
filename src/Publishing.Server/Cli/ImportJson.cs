using System.Text.Json;
using Publishing.Articles;
using Publishing.Server.Ingest;

namespace Publishing.Server.Cli;

/// <summary>The report of an import for programs: an <see cref="ImportReport"/>, written report by report, for those of a large import are not kept.</summary>
internal sealed class ImportJson
{
    private readonly TextWriter _output;
    private bool _hasFiles;

    /// <summary>Begins the report.</summary>
    public ImportJson(TextWriter output, bool dryRun)
    {
        _output = output;
        _output.Write($$"""{"dryRun":{{(dryRun ? "true" : "false")}},"files":[""");
    }

    /// <summary>Writes what became of a file.</summary>
    public void Write(FileReport file)
    {
        _output.Write(_hasFiles ? ",\n" : "\n");
        _output.Write(JsonSerializer.Serialize(file, ArticleJson.Options));
        _hasFiles = true;
    }

    /// <summary>Ends the report.</summary>
    public void WriteSummary(ImportSummary summary, long? import) =>
        _output.WriteLine($$"""{{(_hasFiles ? "\n" : "")}}],"summary":{{JsonSerializer.Serialize(summary, ArticleJson.Options)}}{{(import is null ? "" : $",\"import\":{import}")}}}""");
}
