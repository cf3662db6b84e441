namespace Publishing.Ingest.Tables;

/// <summary>Which of two numbers in a date such as 7/8/2020 is the month.</summary>
public enum DateOrder
{
    /// <summary>Nobody has said.</summary>
    Unknown,

    /// <summary>The first: 7/31/1977.</summary>
    MonthFirst,

    /// <summary>The second: 31/7/1977.</summary>
    DayFirst,
}
