namespace Publishing.Ingest.Tables;

/// <summary>Where the headings of a table stand and what its columns are.</summary>
/// <param name="HeaderRow">The row with the headings, from 1; 0 when there is none.</param>
/// <param name="Width">How many columns have headings.</param>
/// <param name="Columns">The columns that are read.</param>
/// <param name="Unknown">The headings of those that nobody knows.</param>
public sealed record TableLayout(int HeaderRow, int Width, IReadOnlyList<TableColumn> Columns, IReadOnlyList<string> Unknown)
{
    // Titles and notes that people put above a table.
    private const int HeaderWithin = 30;

    private static readonly HashSet<string> RowNumberNames = new(["no", "n"], StringComparer.Ordinal);

    /// <summary>Whether the table can be one of articles: it says how they are called.</summary>
    public bool HasTitles => Columns.Any(column => column.Field == ColumnField.Title);

    /// <summary>The layout of a table; null when no row of its beginning has headings.</summary>
    /// <param name="rows">The rows; only the first are looked at.</param>
    /// <param name="mapping">What somebody says of the columns.</param>
    public static TableLayout? Find(IEnumerable<TableRow> rows, TableMapping? mapping = null)
    {
        if (mapping?.HeaderRow == 0)
        {
            return OfLetters(mapping);
        }

        var beginning = rows.Take(HeaderWithin + 1).Where(row => !row.IsEmpty).ToList();
        if (mapping?.HeaderRow is { } given)
        {
            return beginning.Find(row => row.Number == given) is { } row ? Of(row, null, mapping) : null;
        }

        var best = beginning.Select(row => (Row: row, Known: CountKnown(row, mapping))).Where(row => row.Known > 0).OrderByDescending(row => row.Known).ThenBy(row => row.Row.Number).FirstOrDefault();
        if (best.Row is null || (best.Known == 1 && best.Row.Cells.Count(cell => !cell.IsEmpty) > 3))
        {
            return null;
        }

        var above = beginning.FindLast(row => row.Number < best.Row.Number);
        return Of(best.Row, above?.Number == best.Row.Number - 1 ? above : null, mapping);
    }

    /// <summary>
    /// Whether an article begins with a row; one that does not goes on with the article before: Janeway writes further authors so, each in a row of its own
    /// in which nothing else stands. An empty row begins none and goes on with none.
    /// </summary>
    public bool BeginsArticle(TableRow row)
    {
        var hasAuthor = false;
        foreach (var column in Columns)
        {
            if (column.Field == ColumnField.Ignore || row[column.Index].IsEmpty)
            {
                continue;
            }

            if (!IsOfAuthor(column.Field))
            {
                return true;
            }

            hasAuthor = true;
        }

        // What has nothing that is read, and is not empty, is for the reading to reject.
        return !hasAuthor && !row.IsEmpty;
    }

    /// <summary>Whether the field is one of a single author.</summary>
    internal static bool IsOfAuthor(ColumnField field) => field is >= ColumnField.AuthorName and <= ColumnField.AuthorRoles;

    private static int CountKnown(TableRow row, TableMapping? mapping) =>
        row.Cells.Take(2000).Count(cell => Mapped(cell.Text, mapping, out _) || ColumnHeadings.TryRead(cell.Text.Trim()) is not null);

    private static bool Mapped(string heading, TableMapping? mapping, out MappedColumn? column)
    {
        column = null;
        if (mapping is null || mapping.Columns.Count == 0)
        {
            return false;
        }

        if (mapping.Columns.TryGetValue(heading.Trim(), out column))
        {
            return true;
        }

        var words = ColumnWords.Of(heading);
        var (key, found) = mapping.Columns.FirstOrDefault(entry => words.Length > 0 && ColumnWords.Of(entry.Key) == words);
        column = found;
        return key is not null;
    }

    private static TableLayout OfLetters(TableMapping mapping)
    {
        var columns = mapping.Columns
            .Where(entry => entry.Value is not null && IndexOf(entry.Key) is not null)
            .Select(entry => new TableColumn(IndexOf(entry.Key)!.Value, entry.Key, entry.Value!.Field, entry.Value.Number, entry.Value.Language, entry.Value.Separator, entry.Value.DateOrder))
            .OrderBy(column => column.Index)
            .ToList();
        return new TableLayout(0, columns.Count == 0 ? 0 : columns[^1].Index + 1, columns, []);
    }

    private static int? IndexOf(string letters) => letters.Length is > 0 and <= 3 && letters.All(char.IsAsciiLetter)
        ? letters.ToUpperInvariant().Aggregate(0, (sum, letter) => (sum * 26) + (letter - 'A' + 1)) - 1
        : null;

    private static TableLayout Of(TableRow header, TableRow? above, TableMapping? mapping)
    {
        var (columns, unknown, width, group, last) = (new List<TableColumn>(), new List<string>(), 0, "", (TableColumn?)null);

        // Before the columns of a table stands why its rows were rejected, when they come back mended.
        var first = ColumnWords.Of(header[0].Text) == RejectedRows.Reason ? 1 : 0;
        for (var i = 0; i < header.Cells.Count; i++)
        {
            var heading = header[i].Text.Trim();

            // A heading that goes over several columns stands in the first of them.
            group = above is not null && !above[i].IsEmpty ? above[i].Text.Trim() : group;
            width = heading.Length > 0 ? i + 1 : width;
            var column = heading.Length == 0 ? null : Read(i, heading, above is null ? "" : group, mapping, isFirst: i == first);
            if (column is null && heading.Length > 0 && ColumnWords.Of(heading).Length > 0 && !Ignored(heading, mapping))
            {
                unknown.Add(heading);
            }

            // Cells below no heading, behind one of authors: they were merged above.
            column ??= heading.Length == 0 && last is { Field: ColumnField.Authors or ColumnField.AuthorName or ColumnField.Keywords } ? last with { Index = i } : null;
            if (column is not null)
            {
                columns.Add(column);
            }

            last = heading.Length == 0 ? last : column;
        }

        return new TableLayout(header.Number, width, Settle(columns), unknown);
    }

    private static bool Ignored(string heading, TableMapping? mapping) => Mapped(heading, mapping, out var mapped) && mapped is null;

    private static TableColumn? Read(int index, string heading, string group, TableMapping? mapping, bool isFirst)
    {
        if (Mapped(heading, mapping, out var mapped))
        {
            return mapped is null ? null : new TableColumn(index, heading, mapped.Field, mapped.Number, mapped.Language, mapped.Separator, mapped.DateOrder);
        }

        if (isFirst && RowNumberNames.Contains(ColumnWords.Of(heading)))
        {
            return new TableColumn(index, heading, ColumnField.Ignore);
        }

        // "Author 1" over "Given name": what both say together is more.
        var both = group.Length > 0 && group != heading ? ColumnHeadings.TryRead($"{group} {heading}") : null;
        return (both ?? ColumnHeadings.TryRead(heading)) is { } known ? new TableColumn(index, heading, known.Field, known.Number, known.Language) : null;
    }

    // Zotero, IEEE and Springer call the journal "Publication Title", and the article "Title", "Document Title" or "Item Title".
    private static List<TableColumn> Settle(List<TableColumn> columns)
    {
        var hasTitle = columns.Exists(column => column.Field == ColumnField.Title && ColumnWords.Of(column.Heading) is "title" or "article title" or "document title" or "item title" or "paper title");
        return !hasTitle ? columns : [.. columns.Select(column => column.Field == ColumnField.Title && ColumnWords.Of(column.Heading) == "publication title" ? column with { Field = ColumnField.Journal } : column)];
    }
}
