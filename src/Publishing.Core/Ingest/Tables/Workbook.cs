using System.Xml;

namespace Publishing.Ingest.Tables;

/// <summary>
/// An Excel workbook (xlsx, ECMA-376), read as a stream: what its cells show, dates as precisely as they are shown,
/// formulas as the values that they had when the workbook was saved.
/// </summary>
public sealed class Workbook : IDisposable
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    // Read here and not by MiniExcel (decision 0009): that one counts the days of every workbook from 1900, gives a month with its year as a number,
    // drops italics and indices, and goes through every row that a sheet claims to have, two billion if need be.
    private readonly WorkbookArchive _archive;

    private Workbook(WorkbookArchive archive) => _archive = archive;

    /// <summary>The sheets in the order of their tabs.</summary>
    public IReadOnlyList<TableSheet> Sheets { get; private set; } = [];

    /// <summary>Whether the bytes are a workbook.</summary>
    public static bool IsOne(ReadOnlyMemory<byte> bytes) => WorkbookArchive.IsOne(bytes);

    /// <summary>Opens a workbook; its rows can be read until it is disposed of.</summary>
    /// <exception cref="TableRefusedException">It is broken, or larger than is read.</exception>
    public static Workbook Of(ReadOnlyMemory<byte> bytes)
    {
        var archive = WorkbookArchive.Of(bytes);
        try
        {
            return new Workbook(archive).Opened();
        }
        catch (Exception exception) when (WorkbookArchive.IsBroken(exception))
        {
            archive.Dispose();
            throw WorkbookArchive.Broken(exception.Message);
        }
        catch (TableRefusedException)
        {
            archive.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    private Workbook Opened()
    {
        var (listed, is1904) = ReadWorkbook();
        var (targets, strings, styles) = ReadTargets();
        using var stylesPart = _archive.Open(styles ?? "xl/styles.xml");
        using var stringsPart = _archive.Open(strings ?? "xl/sharedStrings.xml");
        var (formats, texts) = (WorkbookFormats.Of(stylesPart, is1904), WorkbookTexts.Of(stringsPart));
        Sheets =
        [
            .. listed.Take(TableLimits.Sheets).Index().Select(sheet => new TableSheet(
                sheet.Item.Name,
                new WorksheetRows(_archive, targets.GetValueOrDefault(sheet.Item.Id ?? "") ?? $"xl/worksheets/sheet{sheet.Index + 1}.xml", texts, formats),
                sheet.Item.IsVisible)),
        ];
        return this;
    }

    private (List<(string Name, string? Id, bool IsVisible)> Sheets, bool Is1904) ReadWorkbook()
    {
        var (sheets, is1904) = (new List<(string, string?, bool)>(), false);
        using var part = _archive.Open("xl/workbook.xml") ?? throw WorkbookArchive.Broken("it has no xl/workbook.xml.");
        while (part.Read())
        {
            if (part.NodeType == XmlNodeType.Element && part.LocalName == "workbookPr")
            {
                is1904 = part.GetAttribute("date1904") is "1" or "true";
            }
            else if (part.NodeType == XmlNodeType.Element && part.LocalName == "sheet")
            {
                sheets.Add((part.GetAttribute("name") ?? "", part.GetAttribute("id", Relationships) ?? part.GetAttribute("id", StrictRelationships), part.GetAttribute("state") is null or "visible"));
            }
        }

        return (sheets, is1904);
    }

    private (Dictionary<string, string> Sheets, string? Strings, string? Styles) ReadTargets()
    {
        var (sheets, strings, styles) = (new Dictionary<string, string>(StringComparer.Ordinal), (string?)null, (string?)null);
        using var part = _archive.Open("xl/_rels/workbook.xml.rels");
        while (part?.Read() == true)
        {
            if (part.NodeType == XmlNodeType.Element && part.LocalName == "Relationship" && part.GetAttribute("Target") is { } target)
            {
                target = target.StartsWith('/') ? target[1..] : "xl/" + target;
                var kind = part.GetAttribute("Type") ?? "";
                sheets[part.GetAttribute("Id") ?? ""] = target;
                strings = kind.EndsWith("/sharedStrings", StringComparison.Ordinal) ? target : strings;
                styles = kind.EndsWith("/styles", StringComparison.Ordinal) ? target : styles;
            }
        }

        return (sheets, strings, styles);
    }
}
