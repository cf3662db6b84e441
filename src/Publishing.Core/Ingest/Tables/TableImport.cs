namespace Publishing.Ingest.Tables;

/// <summary>Reads the articles of a table, sheet by sheet.</summary>
internal static class TableImport
{
    private const int MostNamed = 20;

    /// <summary>The articles of a source.</summary>
    /// <param name="sheets">Its sheets.</param>
    /// <param name="source">The source.</param>
    /// <param name="delimiter">What stands between its cells; null when they are cells of themselves.</param>
    /// <param name="problems">What is known to be wrong with it.</param>
    public static ImportResult Read(IReadOnlyList<TableSheet> sheets, SourceFile source, char? delimiter, IEnumerable<Problem> problems)
    {
        var (articles, found, refused) = (new List<ImportedArticle>(), problems.ToList(), new List<Problem>());
        var read = Asked(sheets, source.Mapping);
        foreach (var sheet in read)
        {
            try
            {
                if (Of(sheet, source, delimiter) is not { } table)
                {
                    refused.Add(Refusal(sheet, read.Count > 1));
                    continue;
                }

                found.AddRange(table.Evidence.IsContinued ? [] : Notes(table, sheet, sheets.Count > 1));
                foreach (var rows in table.Group(sheet.Rows))
                {
                    articles.Add(Numbered(TableArticle.Read(rows, table), sheets.Count > 1 ? sheet.Name : null, table.Evidence.RowsBefore));
                }
            }
            catch (TableRefusedException exception)
            {
                found.Add(exception.Problem);
            }
        }

        // A sheet of notes beside one of articles is nothing to worry about.
        var isSaid = articles.Count > 0 || found.Exists(problem => problem.Severity == ProblemSeverity.Error);
        found.AddRange(isSaid ? [] : refused.Count > 0 ? refused.Take(1) : [Problem.Of(ProblemCodes.EmptyFile, "The table has no rows with articles in them.")]);
        return new ImportResult(articles, found);
    }

    /// <summary>The sheets that are read: the one that the mapping names, else those that people see.</summary>
    public static IReadOnlyList<TableSheet> Asked(IReadOnlyList<TableSheet> sheets, TableMapping? mapping) => mapping?.Sheet is { } name
        ? [.. sheets.Where(sheet => string.Equals(sheet.Name, name, StringComparison.OrdinalIgnoreCase))]
        : [.. sheets.Where(sheet => sheet.IsVisible)];

    private static TableReading? Of(TableSheet sheet, SourceFile source, char? delimiter)
    {
        if (TableLayout.Find(sheet.Rows, source.Mapping) is not { HasTitles: true } layout)
        {
            return null;
        }

        return new TableReading(layout, source.Evidence ?? TableEvidence.Of(sheet.Rows, layout), source.Mapping, delimiter);
    }

    private static Problem Refusal(TableSheet sheet, bool isOneOfSeveral)
    {
        var where = isOneOfSeveral && sheet.Name is not null ? $" (sheet '{sheet.Name}')" : "";
        var beginning = sheet.Rows.Take(30).Where(row => !row.IsEmpty).ToList();
        if (beginning.Count == 0)
        {
            return Problem.Of(ProblemCodes.EmptyFile, $"The table has no cells with text in them{where}.");
        }

        var layout = TableLayout.Find(beginning);
        var headings = layout is null ? beginning[0] : beginning.Find(row => row.Number == layout.HeaderRow) ?? beginning[0];
        var words = headings.Cells.Select(cell => ColumnWords.Of(cell.Text)).ToHashSet(StringComparer.Ordinal);
        var shown = string.Join(", ", headings.Cells.Where(cell => !cell.IsEmpty).Take(MostNamed).Select(cell => $"'{cell.Text.Trim()}'"));
        var what = words.Contains("username") || (words.Contains("roles") && words.Contains("email")) ? "a list of users"
            : (words.Contains("journal title") || words.Contains("issn") || words.Contains("journal issn print version")) && !words.Contains("doi") && !words.Contains("authors") ? "a list of journals"
            : null;
        return what is not null
            ? Problem.Of(ProblemCodes.NotAnArticle, $"This table is {what}, not of articles{where}; its headings are {shown}.", line: headings.Number)
            : Problem.Of(ProblemCodes.NoTitleColumn, $"No column of the table is known to have titles of articles{where}; row {headings.Number} has {shown}.", line: headings.Number);
    }

    private static IEnumerable<Problem> Notes(TableReading table, TableSheet sheet, bool isOneOfSeveral)
    {
        var where = isOneOfSeveral && sheet.Name is not null ? $" of sheet '{sheet.Name}'" : "";
        if (table.Layout.Unknown.Count > 0)
        {
            var names = string.Join(", ", table.Layout.Unknown.Take(MostNamed).Select(name => $"'{name}'"));
            var more = table.Layout.Unknown.Count > MostNamed ? $" and {table.Layout.Unknown.Count - MostNamed} more" : "";
            yield return Problem.Of(ProblemCodes.ColumnsNotRead, $"Columns{where} that were not understood and not read: {names}{more}.", value: table.Layout.Unknown[0], line: table.Layout.HeaderRow);
        }

        var others = table.Evidence.DateOrders.Keys.Any(column => !table.Evidence.Witnesses.ContainsKey(column)) ? " (and of other columns that do not tell it themselves)" : "";
        foreach (var column in table.Layout.Columns)
        {
            if (table.Evidence.Witnesses.TryGetValue(column.Index, out var witness) && !table.IsOrderGiven && column.DateOrder == DateOrder.Unknown)
            {
                yield return table.Evidence.DateOrders.TryGetValue(column.Index, out var order)
                    ? Problem.Of(ProblemCodes.DateOrderFound, $"Dates in column '{column.Heading}'{where}{others} were read with the {(order == DateOrder.MonthFirst ? "month" : "day")} first, as row {witness.Row} shows.", "pubDates", witness.Value, witness.Row)
                    : Problem.Of(ProblemCodes.AmbiguousDate, $"Dates in column '{column.Heading}'{where} have the day first in some rows and the month in others; of those that do not tell it themselves only the year is kept.", "pubDates", witness.Value, witness.Row);
            }
        }
    }

    // Rows of a part are numbered as in the whole.
    private static ImportedArticle Numbered(ImportedArticle article, string? sheet, int before)
    {
        var rows = article.Rows! with { Sheet = sheet };
        return before == 0 ? article with { Rows = rows } : article with
        {
            Rows = rows with { First = rows.First + before, Last = rows.Last + before },
            Problems = [.. article.Problems.Select(problem => problem.Line is { } line ? problem with { Line = line + before } : problem)],
        };
    }
}
