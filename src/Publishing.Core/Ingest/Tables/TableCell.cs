using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Ingest.Tables;

/// <summary>One cell of a table.</summary>
/// <param name="Text">What it says; of a number or a date that is kept as one, its plain form (<c>12</c>, <c>2021-01-31</c>).</param>
/// <param name="Date">The date, when the cell is one and not a text that looks like one, as precisely as its number format shows it.</param>
/// <param name="Rich">The text with the markup that it is set with; null when it has none.</param>
/// <param name="IsDayAndMonth">Whether a date is shown without its year, as Excel does with what it has taken for one.</param>
public readonly record struct TableCell(string Text, PartialDate? Date = null, RichText? Rich = null, bool IsDayAndMonth = false)
{
    /// <summary>Whether there is nothing to read in it.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);
}
