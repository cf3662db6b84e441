using System.Globalization;
using Publishing.Identifiers;

namespace Publishing.Server.Web.Pages.Shared;

/// <summary>Dates as a person reads them, no more precise than they are known: <c>6 December 2021</c>, <c>March 2022</c>, <c>2022</c>.</summary>
public static class DateText
{
    /// <summary>A date of whatever precision.</summary>
    public static string Of(PartialDate date) => date switch
    {
        { Month: null } => date.ToString(),
        { Day: null } => date.FirstDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => Of(date.FirstDay),
    };

    /// <summary>A day.</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The day of a point in time (UTC).</summary>
    public static string Of(DateTime time) => Of(DateOnly.FromDateTime(time));
}
