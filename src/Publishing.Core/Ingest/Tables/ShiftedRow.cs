using System.Text.RegularExpressions;

namespace Publishing.Ingest.Tables;

/// <summary>
/// Whether the cells of a row stand one column beside their own: an unquoted separator pushes them to the right, a missing cell to the left, and an empty last column hides it from whoever counts.
/// A DOI in the column beside its own tells it, and so do two cells that have a form of their own, such as an address and a year.
/// </summary>
internal static partial class ShiftedRow
{
    /// <summary>What says that the row is shifted: a cell, its column, and the column that it belongs in; null when nothing does.</summary>
    public static (TableCell Cell, string In, string Belongs)? Of(TableRow row, TableLayout layout) => Beside(row, layout, 1) ?? Beside(row, layout, -1);

    private static (TableCell, string, string)? Beside(TableRow row, TableLayout layout, int shift)
    {
        (TableCell, string, string)? found = null;
        var (beside, isDoi) = (0, false);
        foreach (var column in layout.Columns.Where(column => FormOf(column.Field) is not null).OrderBy(column => column.Index))
        {
            var (form, own, next) = (FormOf(column.Field)!, row[column.Index], row[column.Index + shift]);
            if (!own.IsEmpty && Fits(form, own))
            {
                // Up to here everything is where it belongs.
                (found, beside, isDoi) = (null, 0, false);
                continue;
            }

            // What may stand in the other column by right says nothing.
            if (next.IsEmpty || !Fits(form, next) || layout.Columns.FirstOrDefault(other => other.Index == column.Index + shift) is not { } neighbor || (own.IsEmpty && neighbor.Field == ColumnField.Ignore) || MayHold(neighbor.Field, column.Field))
            {
                continue;
            }

            beside++;
            isDoi |= column.Field == ColumnField.Doi;
            found ??= (next, neighbor.Heading, column.Heading);
        }

        return isDoi || beside >= 2 ? found : null;
    }

    private static bool Fits(Regex form, TableCell cell) => form.IsMatch(cell.Text.Trim());

    private static Regex? FormOf(ColumnField field) => field switch
    {
        ColumnField.Doi => Doi(),
        ColumnField.Year => Year(),
        ColumnField.Url or ColumnField.FullTextUrl or ColumnField.PdfUrl => Address(),
        ColumnField.AuthorEmail => Email(),
        ColumnField.AuthorOrcid => Orcid(),
        ColumnField.Issn or ColumnField.ElectronicIssn or ColumnField.PrintIssn => Issn(),
        _ => null,
    };

    private static bool MayHold(ColumnField neighbor, ColumnField field) => FormOf(neighbor)?.ToString() == FormOf(field)?.ToString()
        || (field == ColumnField.Doi && neighbor is ColumnField.Url or ColumnField.FullTextUrl or ColumnField.PdfUrl or ColumnField.PublisherId or ColumnField.DatabaseId or ColumnField.References)
        || (field == ColumnField.Year && neighbor is not (ColumnField.Title or ColumnField.Authors or ColumnField.AuthorName or ColumnField.Doi or ColumnField.Url or ColumnField.Journal))
        || (FormOf(field) == Address() && neighbor is ColumnField.Doi or ColumnField.License or ColumnField.References or ColumnField.AuthorRor or ColumnField.AuthorOrcid);

    [GeneratedRegex(@"^(?:https?://(?:dx\.)?doi\.org/|doi:?\s*)?10\.[0-9]{4,9}/\S+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doi();

    [GeneratedRegex(@"^(?:1[89]|20)[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"^https?://\S+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"^(?:https?://orcid\.org/)?(?:[0-9]{4}-){3}[0-9]{3}[0-9X]$", RegexOptions.CultureInvariant)]
    private static partial Regex Orcid();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{3}[0-9Xx]$", RegexOptions.CultureInvariant)]
    private static partial Regex Issn();
}
