using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.ArticlePages;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Tables;

/// <summary>Makes an article of its rows.</summary>
internal sealed partial class TableArticle
{
    private readonly ArticleCells _cells;
    private readonly TableReading _table;
    private readonly ImportNotes _notes = new();
    private readonly AffiliationList _affiliations = new();
    private string? _sourceKey;

    private TableArticle(ArticleCells cells, TableReading table) => (_cells, _table) = (cells, table);

    /// <summary>The article that stands in some rows.</summary>
    public static ImportedArticle Read(IReadOnlyList<TableRow> rows, TableReading table)
    {
        var reading = new TableArticle(new ArticleCells(rows, table.Layout), table);
        var article = reading.Article();
        var (accepted, row) = (CopyEditor.Accept(article with { Inferred = reading._notes.Inferred }, reading.Misplaced().Concat(reading._notes.Problems), reading._sourceKey), reading._cells.FirstRow);
        return accepted with
        {
            Problems = [.. accepted.Problems.Select(problem => problem.Line is null ? problem with { Line = row } : problem)],
            Rows = new SourceRows(row, rows[^1].Number),
        };
    }

    private Article Article()
    {
        var contributors = Contributors();
        var article = new Article
        {
            Language = Language(),
            Titles = Titles(),
            Abstracts = Abstracts(),
            Keywords = Keywords(),
            Subjects = Subjects(),
            Contributors = contributors,
            Affiliations = _affiliations.All,
            PubDates = PubDates(),
            History = [.. History(ColumnField.DateReceived, "received"), .. History(ColumnField.DateRevised, "rev-recd"), .. History(ColumnField.DateAccepted, "accepted")],
            Doi = ReadDoi(),
            Identifiers = Identifiers(),
            Permissions = Permissions(),
            Awards = Awards(),
            FundingStatement = Funding(),
            Acknowledgments = Statement(ColumnField.Acknowledgments),
            ConflictOfInterest = Statement(ColumnField.ConflictOfInterest),
            DataAvailability = Statement(ColumnField.DataAvailability),
            Ethics = Statement(ColumnField.Ethics),
            References = TableReferences.Read(_cells[ColumnField.References]),
            FullText = FullText(),
            Counts = Counts(),
            SourceJournal = Journal(),
            SectionTitle = _cells.Words(ColumnField.Section),
        };
        return Placed(Typed(article));
    }

    // A cell with its separator unquoted pushes all that follows into the wrong columns; a quotation mark that is not closed swallows rows.
    private IEnumerable<Problem> Misplaced()
    {
        if (_table.Delimiter is not { } delimiter)
        {
            yield break;
        }

        if (!_table.Evidence.HasNotesBehind && _cells.Rows.FirstOrDefault(row => TableEvidence.HasBehind(row, _table.Layout)) is { } row)
        {
            yield return Problem.Of(
                ProblemCodes.TooManyCells,
                $"Row {row.Number} has {row.Cells.Count} cells, and the table has {_table.Layout.Width} columns: a cell holds the separator without quotation marks around it, so all that follows stands in the wrong column.",
                value: row.Cells[^1].Text,
                line: row.Number);
        }
        else if (_cells.Rows.Select(other => (Row: other, Shift: ShiftedRow.Of(other, _table.Layout))).FirstOrDefault(other => other.Shift is not null) is { Shift: { } shift, Row: var shifted })
        {
            yield return Problem.Of(
                ProblemCodes.ShiftedCells,
                $"In row {shifted.Number} '{(shift.Cell.Text.Length > 60 ? shift.Cell.Text[..60] + "…" : shift.Cell.Text)}' stands in the column '{shift.In}' and belongs in '{shift.Belongs}': the cells of the row are shifted.",
                value: shift.Cell.Text,
                line: shifted.Number);
        }

        var swallowed = _table.Layout.Width < 2 ? 0 : _cells.Rows.SelectMany(row => row.Cells).Max(cell => cell.Text.AsSpan().Count('\n') < 3 ? 0 : cell.Text.Split('\n').Skip(1).Count(line => line.AsSpan().Count(delimiter) == _table.Layout.Width - 1));
        if (swallowed >= 3)
        {
            yield return Problem.Of(ProblemCodes.MalformedTable, $"A quotation mark in row {_cells.FirstRow} is not closed: what look like {swallowed} rows stand in one cell.", line: _cells.FirstRow) with
            {
                Remedy = "Close the quotation mark, and double every one that stands inside of a cell.",
            };
        }
    }

    private LanguageTag? Language()
    {
        if (_cells.First(ColumnField.Language) is not { } cell)
        {
            return _table.Language;
        }

        if (ArticleCells.LanguageOf(cell.Text) is { } language)
        {
            return language;
        }

        if (!SourceLanguages.IsUnknown(cell.Text))
        {
            Invalid("language", cell, "is not a language that is known");
        }

        return null;
    }

    private List<Title> Titles()
    {
        var titles = new List<Title>();
        foreach (var cell in _cells[ColumnField.Title])
        {
            var text = WithPrefix(cell);
            if (titles.Exists(title => title.Text == text))
            {
                continue;
            }

            if (titles.Exists(title => title.Language == cell.Language))
            {
                Invalid("titles", cell, $"is a second title, and column '{cell.Column.Heading}' does not say in which language");
                continue;
            }

            titles.Add(new Title(text, cell.Language, SameLanguage(ColumnField.Subtitle, cell.Language)?.Rich));
        }

        // The title in the article's own language first.
        return Language() is { } own ? [.. titles.OrderByDescending(title => (title.Language ?? own) == own)] : titles;
    }

    private RichText WithPrefix(CellValue cell) => SameLanguage(ColumnField.TitlePrefix, cell.Language) is { } prefix && prefix.Words.Length is > 0 and < 20
        ? new RichText([new TextRun(prefix.Words + " "), .. cell.Rich.Inlines])
        : cell.Rich;

    private CellValue? SameLanguage(ColumnField field, LanguageTag? language) => _cells[field].FirstOrDefault(cell => cell.Language == language);

    private List<Abstract> Abstracts()
    {
        var abstracts = new List<Abstract>();
        foreach (var cell in _cells[ColumnField.Abstract].Concat(_cells[ColumnField.PlainLanguageSummary]))
        {
            var kind = cell.Column.Field == ColumnField.PlainLanguageSummary ? "plain-language-summary" : null;
            if (!IsNothing(cell.Text) && AbstractOf(cell, kind) is { } item && !abstracts.Exists(other => other.ToReadableText() == item.ToReadableText()))
            {
                abstracts.Add(item);
            }
        }

        return abstracts;
    }

    private static Abstract? AbstractOf(CellValue cell, string? kind)
    {
        if (MarkupTags.IsIn(cell.Text))
        {
            return MarkedUpAbstract.Of(cell.Text, cell.Language, kind);
        }

        if (cell.Cell.Rich is not null)
        {
            return new Abstract([new AbstractSection(null, [cell.Rich])], cell.Language, kind);
        }

        // An empty line between paragraphs.
        var paragraphs = cell.Text.ReplaceLineEndings("\n").Split("\n\n").Select(paragraph => RunningText.Of(paragraph)).Where(paragraph => paragraph.Length > 0).Select(RichText.Plain).ToList();
        return paragraphs.Count == 0 ? null : new Abstract([new AbstractSection(null, paragraphs)], cell.Language, kind);
    }

    private List<KeywordGroup> Keywords() =>
    [
        .. _cells[ColumnField.Keywords].GroupBy(cell => cell.Language).Select(group => new KeywordGroup(Values(group), group.Key)),
        .. _cells[ColumnField.IndexKeywords].GroupBy(cell => cell.Language).Select(group => new KeywordGroup(Values(group), group.Key, "index")),
    ];

    private List<SubjectGroup> Subjects() => [.. _cells[ColumnField.Subjects].GroupBy(cell => cell.Language).Select(group => new SubjectGroup(Values(group), Language: group.Key))];

    private static List<RichText> Values(IEnumerable<CellValue> cells)
    {
        var values = new List<RichText>();
        foreach (var cell in cells)
        {
            var text = cell.Cell.Rich is null || MarkupTags.IsIn(cell.Text) ? cell.Text : null;
            var pieces = text is null ? [cell.Rich]
                : cell.Column.Separator is not null ? cell.Split().Select(MarkedUpText.Of)
                : Lines(text).SelectMany(KeywordList.Split).Select(MarkedUpText.Of);
            values.AddRange(pieces.Where(piece => !values.Contains(piece)));
        }

        return values;
    }

    // Markup has semicolons of its own (&amp;).
    private static string[] Lines(string text) => (MarkupTags.IsIn(text) ? MarkedUpText.Words(text) : text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Scopus has the sponsors in one column and the sentence in another.
    private RichText? Funding()
    {
        var texts = _cells[ColumnField.FundingStatement].Where(cell => !IsNothing(cell.Text)).Select(cell => cell.Rich).Distinct().ToList();
        return texts.Count == 0 ? null : new RichText(texts.SelectMany((text, i) => i == 0 ? text.Inlines : [new TextRun(" "), .. text.Inlines]));
    }

    private RichText? Statement(ColumnField field) => _cells.First(field) is { } cell && !IsNothing(cell.Text) ? cell.Rich : null;

    private static bool IsNothing(string text) => text.ToLowerInvariant() is "n/a" or "na" or "none" or "null" or "nan" or "-" or "–" or "—" or "[no abstract available]" or "no abstract available" or "no abstract" or "нет" or "#n/a";

    private void Invalid(string field, CellValue cell, string why) => _notes.Invalid(field, cell.Text, $"{why} (column '{cell.Column.Heading}')", cell.Row);
}
