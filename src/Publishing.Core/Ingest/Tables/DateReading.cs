using Publishing.Identifiers;

namespace Publishing.Ingest.Tables;

/// <summary>What a cell with a date was read as.</summary>
/// <param name="Date">The date; null when there is none in it.</param>
/// <param name="Doubt">What is to be said of it.</param>
/// <param name="Season">What the cell has in place of a month, such as "Spring" or "Jul–Aug".</param>
public sealed record DateReading(PartialDate? Date, DateDoubt Doubt = DateDoubt.None, string? Season = null);

/// <summary>What is to be said of a date that was read.</summary>
public enum DateDoubt
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A part of what is written was not understood.</summary>
    Cut,

    /// <summary>Which number is the month was told by the other dates of the column.</summary>
    OrderOfColumn,

    /// <summary>Nobody can tell which number is the month; only the year was kept.</summary>
    Ambiguous,

    /// <summary>The year had two digits.</summary>
    ShortYear,

    /// <summary>It was the number by which Excel keeps a date.</summary>
    Serial,
}
