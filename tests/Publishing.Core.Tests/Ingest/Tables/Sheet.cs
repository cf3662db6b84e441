using System.IO.Compression;
using System.Text;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest.Tables;

/// <summary>Small tables for tests: CSV as text, and workbooks made of the XML of their sheets.</summary>
internal static class Sheet
{
    private const string Styles = """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <numFmts count="1"><numFmt numFmtId="164" formatCode="mmmm\ yyyy"/></numFmts>
        <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="17"/><xf numFmtId="16"/><xf numFmtId="164"/></cellXfs></styleSheet>
        """;

    public static SourceFile Csv(string text) => new("table.csv", Encoding.UTF8.GetBytes(text));

    public static ImportResult Read(string csv) => new CsvImporter().Read(Csv(csv));

    public static ImportedArticle One(string csv) => Assert.Single(Read(csv).Articles);

    /// <summary>A workbook whose first sheet has these rows; style 1 is a day, 2 and 4 a month with its year, 3 a day with its month.</summary>
    public static SourceFile Xlsx(string rows, string strings = "", bool is1904 = false, string more = "")
    {
        var sheets = more.Length == 0 ? new[] { ("Articles", "visible", rows) } : [("Notes", "hidden", more), ("Articles", "visible", rows)];
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Add(zip, "xl/workbook.xml", $"""
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                {(is1904 ? "<workbookPr date1904=\"1\"/>" : "")}
                <sheets>{string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Item1}\" state=\"{sheet.Item2}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>
                """);
            Add(zip, "xl/_rels/workbook.xml.rels", $"""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                {string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}
                </Relationships>
                """);
            Add(zip, "xl/styles.xml", Styles);
            Add(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{strings}</sst>");
            for (var i = 0; i < sheets.Length; i++)
            {
                Add(zip, $"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{sheets[i].Item3}</sheetData></worksheet>");
            }
        }

        return new SourceFile("table.xlsx", bytes.ToArray());
    }

    /// <summary>A cell with a text.</summary>
    public static string Words(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";

    /// <summary>A cell with a number in a style.</summary>
    public static string Number(string number, int style = 0) => $"<c s=\"{style}\"><v>{number}</v></c>";

    /// <summary>A row of cells.</summary>
    public static string Row(params string[] cells) => $"<row>{string.Concat(cells)}</row>";

    public static void Add(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(content);
    }
}
