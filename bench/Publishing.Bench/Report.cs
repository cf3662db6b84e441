using System.Globalization;

namespace Publishing.Bench;

/// <summary>The report, line by line on standard output.</summary>
internal static class Report
{
    public static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
