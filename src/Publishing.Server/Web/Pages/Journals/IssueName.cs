using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Journals;

namespace Publishing.Server.Web.Pages.Journals;

/// <summary>What an issue is called, and which comes first.</summary>
public static partial class IssueName
{
    /// <summary>The issue in words: <c>Volume 5, issue 2 (2022)</c>.</summary>
    public static string Of(Issue issue)
    {
        var parts = new[] { issue.Volume is null ? null : $"Volume {issue.Volume}", issue.Number is null ? null : issue.Volume is null ? $"Issue {issue.Number}" : $"issue {issue.Number}" };
        var name = string.Join(", ", parts.OfType<string>());
        name = name.Length > 0 ? name : issue.Titles is [var title, ..] ? title.Text.ToPlainText() : issue.Slug;
        return issue.Published is { } date ? $"{name} ({date.Year.ToString("0000", CultureInfo.InvariantCulture)})" : name;
    }

    /// <summary>The newest first: by date, then by volume and number, of which 10 comes after 9.</summary>
    public static IReadOnlyList<Issue> NewestFirst(IEnumerable<Issue> issues) =>
    [
        .. issues.OrderByDescending(issue => issue.Published?.FirstDay ?? DateOnly.MinValue)
            .ThenByDescending(issue => Numeric(issue.Volume))
            .ThenByDescending(issue => Numeric(issue.Number))
            .ThenByDescending(issue => issue.Slug, StringComparer.Ordinal),
    ];

    private static long Numeric(string? text) => Digits().Match(text ?? "") is { Success: true } match ? long.Parse(match.ValueSpan, CultureInfo.InvariantCulture) : -1;

    [GeneratedRegex("[0-9]{1,18}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
