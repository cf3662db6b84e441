using Publishing.Identifiers;

namespace Publishing.Ingest.Tables;

/// <summary>One sheet while its articles are read.</summary>
internal sealed class TableReading
{
    private readonly TableMapping? _mapping;

    /// <summary>A sheet with its layout and the evidence of all of its rows.</summary>
    public TableReading(TableLayout layout, TableEvidence evidence, TableMapping? mapping, char? delimiter)
    {
        (Layout, Evidence, _mapping, Delimiter) = (layout, evidence, mapping, delimiter);
        Language = mapping?.Language is { } language ? ArticleCells.LanguageOf(language) : null;
        IsOjsPlugin = layout.Columns.Any(column => ColumnWords.Of(column.Heading) == "journal path") && layout.Columns.Any(column => ColumnWords.Of(column.Heading) is "article title");
    }

    /// <summary>What the columns are.</summary>
    public TableLayout Layout { get; }

    /// <summary>What only the whole can tell.</summary>
    public TableEvidence Evidence { get; }

    /// <summary>What stands between the cells, so that one too many shifts the others; null when they are cells of themselves.</summary>
    public char? Delimiter { get; }

    /// <summary>The language of articles that name none.</summary>
    public LanguageTag? Language { get; }

    /// <summary>Whether the columns are those of the CSV plugin of Open Journal Systems.</summary>
    public bool IsOjsPlugin { get; }

    /// <summary>Whether somebody has said which number of a date is the month.</summary>
    public bool IsOrderGiven => _mapping is { DateOrder: not DateOrder.Unknown };

    /// <summary>Which number of a column's dates is the month.</summary>
    public DateOrder OrderOf(int column) => IsOrderGiven ? _mapping!.DateOrder : Evidence.DateOrders.GetValueOrDefault(column);

    /// <summary>The articles of some rows, each in the rows that it stands in.</summary>
    public IEnumerable<IReadOnlyList<TableRow>> Group(IEnumerable<TableRow> rows)
    {
        var article = new List<TableRow>();
        foreach (var row in rows)
        {
            if (row.Number <= Layout.HeaderRow || row.IsEmpty)
            {
                continue;
            }

            if (article.Count > 0 && Layout.BeginsArticle(row))
            {
                yield return article;
                article = [];
            }

            article.Add(row);
        }

        if (article.Count > 0)
        {
            yield return article;
        }
    }
}
