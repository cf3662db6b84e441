using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.ArticlePages;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.Tables;

internal sealed partial class TableArticle
{
    private List<PubDate> PubDates()
    {
        List<PubDate> dates =
        [
            .. Dates(ColumnField.DateOnline).Select(date => new PubDate(date.Date!.Value, "pub", "electronic", date.Season)),
            .. Dates(ColumnField.DatePublished).Select(date => new PubDate(date.Date!.Value, Season: date.Season)),
            .. Dates(ColumnField.DatePrint).Select(date => new PubDate(date.Date!.Value, "pub", "print", date.Season)),
            .. Dates(ColumnField.IssueDate).Select(date => new PubDate(date.Date!.Value, "collection", Season: date.Season)),
        ];
        if (_cells.First(ColumnField.Year) is not { } cell || TableDates.IsNothing(cell.Text))
        {
            return dates;
        }

        var (month, day) = (_cells.First(ColumnField.Month), _cells.First(ColumnField.Day));
        if (WrittenDate.Of(CellDamage.Whole(cell.Text), month is null ? null : CellDamage.Whole(month.Text), day is null ? null : CellDamage.Whole(day.Text)) is not { } year)
        {
            Invalid("pubDates", cell, "is not a year");
            return dates;
        }

        // A year that a date says already is no second one; one that differs is that of the issue.
        if (!dates.Exists(date => year.Date.Contains(date.Date)))
        {
            dates.Add(new PubDate(year.Date, dates.Count == 0 ? "pub" : "collection", Season: year.Season));
        }

        return dates;
    }

    private IEnumerable<HistoryDate> History(ColumnField field, string kind) => Dates(field, "history").Select(date => new HistoryDate(kind, date.Date!.Value));

    private List<DateReading> Dates(ColumnField field, string path = "pubDates")
    {
        var dates = new List<DateReading>();
        foreach (var cell in _cells[field])
        {
            var reading = ReadDate(cell);
            if (reading.Date is not null)
            {
                TellDoubt(reading, cell, path);
                dates.Add(reading);
            }
            else if (!TableDates.IsNothing(cell.Text))
            {
                Invalid(path, cell, "is not a date that can be read");
            }
        }

        return dates;
    }

    private DateReading ReadDate(CellValue cell)
    {
        if (cell.Cell.Date is { } exact)
        {
            return new DateReading(exact);
        }

        var order = cell.Column.DateOrder != DateOrder.Unknown ? cell.Column.DateOrder : _table.OrderOf(cell.Column.Index);
        var reading = TableDates.Read(cell.Text, order);

        // "DEC 5", with the year in a column of its own, as Web of Science has it.
        return reading.Date is null && !FourDigits().IsMatch(cell.Text) && _cells.First(ColumnField.Year) is { } year && WrittenDate.Read($"{cell.Text} {year.Text}") is { } whole
            ? new DateReading(whole.Date, DateDoubt.None, whole.Season)
            : reading;
    }

    private void TellDoubt(DateReading reading, CellValue cell, string field)
    {
        var column = $"column '{cell.Column.Heading}'";
        switch (reading.Doubt)
        {
            case DateDoubt.Ambiguous:
                _notes.Tell(ProblemCodes.AmbiguousDate, $"Nobody can tell which number of '{cell.Text}' is the month, and no other date in {column} tells it; only the year was kept.", field, cell.Text, cell.Row);
                break;
            case DateDoubt.OrderOfColumn when cell.Column.DateOrder == DateOrder.Unknown && !_table.IsOrderGiven:
                _notes.Infer(field, $"{column}, and the order of day and month in other dates of the table");
                break;
            case DateDoubt.ShortYear:
                _notes.Infer(field, $"a year of two digits in {column}");
                _notes.Tell(ProblemCodes.YearInferred, $"The year of '{cell.Text}' has two digits; it was read as {reading.Date!.Value.Year}.", field, cell.Text, cell.Row);
                break;
            case DateDoubt.Serial:
                _notes.Infer(field, $"the number by which Excel keeps a date, in {column}");
                _notes.Tell(ProblemCodes.ValueRestored, $"'{cell.Text}' is the number by which Excel keeps a date; it was read as {reading.Date}.", field, cell.Text, cell.Row);
                break;
            case DateDoubt.Cut:
                _notes.Tell(ProblemCodes.InvalidValue, $"Of '{cell.Text}' in {column} only {reading.Date} was understood.", field, cell.Text, cell.Row);
                break;
        }
    }

    private Article Placed(Article article)
    {
        var (volume, issue) = (Numeral(ColumnField.Volume, "volume"), Numeral(ColumnField.Issue, "issueNumber"));

        // "Vol. 5 No. 2 (2022)" in one cell.
        foreach (var text in new[] { issue, volume }.OfType<string>())
        {
            if (IssueLine.TryRead(text) is { Volume: not null, Number: not null } line)
            {
                (volume, issue) = (line.Volume, line.Number);
            }
        }

        // "5(2)" in a column that is called "Volume (issue)".
        if (issue is null && volume is not null && WithIssue().Match(volume) is { Success: true } both)
        {
            (volume, issue) = (both.Groups[1].Value, both.Groups[2].Value);
        }

        // What has neither has zeros in the export of Publish or Perish.
        if (volume == "0" && issue is null or "0")
        {
            (volume, issue) = (null, null);
        }

        article = article with { Volume = Bare(volume), IssueNumber = Bare(issue), ElocationId = _cells.First(ColumnField.ArticleNumber) is { } number && !IsNothing(number.Text) ? CellDamage.Whole(number.Words) : null };
        var pages = Pages();
        return article with { FirstPage = pages.First, LastPage = pages.Last, PageRange = pages.Range, ElocationId = article.ElocationId ?? pages.ElocationId };
    }

    private PageNumbers Pages()
    {
        var (first, last) = (_cells.First(ColumnField.FirstPage), _cells.First(ColumnField.LastPage));
        if (last is null && first is not null && Restored(first, "firstPage") is var (begin, end))
        {
            return new PageNumbers($"{begin}", $"{end}");
        }

        if (first is not null || last is not null)
        {
            var pages = PageNumbers.Of(first is null ? null : CellDamage.Whole(first.Words), last is null ? null : CellDamage.Whole(last.Words));
            if (pages != PageNumbers.None)
            {
                return pages.First == pages.Last ? pages with { Last = null } : pages;
            }
        }

        if (_cells.First(ColumnField.Pages) is not { } cell)
        {
            return PageNumbers.None;
        }

        if (Restored(cell, "firstPage") is var (low, high))
        {
            return new PageNumbers($"{low}", $"{high}");
        }

        return PageNumbers.Read(CellDamage.Whole(cell.Words));
    }

    private string? Numeral(ColumnField field, string path)
    {
        if (_cells.First(field) is not { } cell || IsNothing(cell.Text))
        {
            return null;
        }

        return Restored(cell, path) is var (low, high) ? $"{low}-{high}" : CellDamage.Whole(cell.Words);
    }

    private (int, int)? Restored(CellValue cell, string field)
    {
        if (CellDamage.PairOf(cell.Cell) is not var (low, high))
        {
            return null;
        }

        _notes.Infer(field, $"a date that a spreadsheet had made of it, in column '{cell.Column.Heading}'");
        _notes.Tell(ProblemCodes.ValueRestored, $"A spreadsheet has made the date '{cell.Text}' of a value in column '{cell.Column.Heading}'; it was read as {low}-{high}.", field, cell.Text, cell.Row);
        return (low, high);
    }

    private static string? Bare(string? text) => text is not null && Word().Match(text) is { Success: true } match ? match.Groups[1].Value : text;

    private JournalReference? Journal()
    {
        var issns = new IssnList();
        foreach (var (field, medium) in new[] { (ColumnField.ElectronicIssn, "electronic"), (ColumnField.Issn, (string?)null), (ColumnField.PrintIssn, "print") })
        {
            foreach (var cell in _cells[field].Where(cell => !IsNothing(cell.Text)))
            {
                issns.Add(WithZeros(cell), medium, cell.Row);
            }
        }

        _notes.Add(issns.Problems);
        var journal = new JournalReference(
            _cells.Words(ColumnField.Journal), _cells.Words(ColumnField.JournalAbbreviation), issns.All, _cells.Words(ColumnField.Publisher), _cells.Words(ColumnField.PublisherLocation), _cells.Words(ColumnField.JournalId));
        return journal == new JournalReference(null) ? null : journal;
    }

    // 00123456 in a cell that a spreadsheet takes for a number is 123456.
    private string WithZeros(CellValue cell)
    {
        if (cell.Text.Length is >= 4 and < 8 && cell.Text.All(char.IsAsciiDigit) && Issn.TryParse(cell.Text.PadLeft(8, '0'), out var issn))
        {
            _notes.Infer("sourceJournal/issns", $"the number '{cell.Text}', with the zeros that a spreadsheet takes away");
            _notes.Tell(ProblemCodes.ValueRestored, $"A spreadsheet has taken the zeros from the ISSN '{cell.Text}'; it was read as {issn}.", "sourceJournal/issns", cell.Text, cell.Row);
            return issn.Value;
        }

        return cell.Text;
    }

    [GeneratedRegex(@"^([0-9]{1,4})\s*\(([0-9]{1,4}(?:[-–/][0-9]{1,4})?)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex WithIssue();

    [GeneratedRegex("[0-9]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"^(?:volume|vol|v|tome|tomo|tom|том|т|band|bd|cilt|issue|number|no|nr|n|núm|num|numéro|número|номер|выпуск|вып|№|nº|n°|sayı|heft|жылдық|саны|son|сон)\.?\s*[:#]?\s*([0-9].*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
