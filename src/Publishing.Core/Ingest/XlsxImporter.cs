using Publishing.Ingest.Tables;

namespace Publishing.Ingest;

/// <summary>Reads Excel workbooks (xlsx) with articles in their sheets, one a row, by the same headings as <see cref="CsvImporter"/>.</summary>
public sealed class XlsxImporter : Importer
{
    /// <inheritdoc/>
    public override string Name => "xlsx";

    /// <inheritdoc/>
    public override string Description => "tables of articles in an Excel workbook, one a row";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) => Workbook.IsOne(source.Bytes) ? 95 : 0;

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        try
        {
            using var workbook = Workbook.Of(source.Bytes);
            return TableImport.Read(workbook.Sheets, source, null, []);
        }
        catch (TableRefusedException exception)
        {
            return ImportResult.Rejected(exception.Problem);
        }
    }
}
