using Publishing.Identifiers;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.Tables;

/// <summary>The cells of one article by their fields: of its row, and of the rows that go on with it.</summary>
internal sealed class ArticleCells
{
    private readonly Dictionary<ColumnField, List<CellValue>> _byField = [];

    /// <summary>The cells of an article.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="layout">What the columns are.</param>
    public ArticleCells(IReadOnlyList<TableRow> rows, TableLayout layout)
    {
        Rows = rows;
        foreach (var row in rows)
        {
            foreach (var column in layout.Columns)
            {
                var cell = row[column.Index];
                if (column.Field != ColumnField.Ignore && !cell.IsEmpty)
                {
                    (_byField.TryGetValue(column.Field, out var cells) ? cells : _byField[column.Field] = []).Add(new CellValue(column, cell, row.Number));
                }
            }
        }

        // locale_2 says in which language articleTitle_2 is.
        foreach (var locale in this[ColumnField.ColumnLanguage].ToList())
        {
            if (LanguageOf(locale.Text) is { } language)
            {
                foreach (var cells in _byField.Where(field => !TableLayout.IsOfAuthor(field.Key)).Select(field => field.Value))
                {
                    for (var i = 0; i < cells.Count; i++)
                    {
                        cells[i] = cells[i].Column.Number == locale.Column.Number && cells[i].Language is null ? cells[i] with { Language = language } : cells[i];
                    }
                }
            }
        }
    }

    /// <summary>The rows that the article stands in.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>Its first row, as a spreadsheet counts.</summary>
    public int FirstRow => Rows[0].Number;

    /// <summary>The cells of a field, in the order of the columns.</summary>
    public IReadOnlyList<CellValue> this[ColumnField field] => _byField.TryGetValue(field, out var cells) ? cells : [];

    /// <summary>The first cell of a field; null when there is none.</summary>
    public CellValue? First(ColumnField field) => _byField.TryGetValue(field, out var cells) ? cells[0] : null;

    /// <summary>The words of the first cell of a field.</summary>
    public string? Words(ColumnField field) => First(field)?.Words is { Length: > 0 } words ? words : null;

    /// <summary>A language by its tag, its locale or its name in any of several languages.</summary>
    public static LanguageTag? LanguageOf(string text) => LocaleTag.TryRead(text) ?? (SourceLanguages.TryRead(text, out var language) ? language : null);
}
