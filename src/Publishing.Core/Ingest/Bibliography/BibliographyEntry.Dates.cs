using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Bibliography;

internal sealed partial class BibliographyEntry
{
    /// <summary>A date, if it can be read.</summary>
    /// <param name="text">The date.</param>
    /// <param name="kind">JATS <c>date-type</c>.</param>
    /// <param name="format">JATS <c>publication-format</c>.</param>
    /// <returns>Whether it was one.</returns>
    public bool AddDate(string? text, string kind = "pub", string? format = null)
    {
        var words = RunningText.Of(text ?? "").Trim(' ', '{', '}', '"');
        if (words.Length == 0 || NoDate().IsMatch(words))
        {
            return false;
        }

        if (WrittenDate.Read(words) is { } date)
        {
            AddDate(date, words, kind, format);
            return true;
        }

        if (TwoDigits().Match(words) is { Success: true, Groups: var groups })
        {
            // Forty years ahead at most, or a library of the nineties would be one of the nineties to come.
            var year = int.Parse(groups[1].ValueSpan, CultureInfo.InvariantCulture) is var two && two < 40 ? 2000 + two : 1900 + two;
            InferDate(words, year);
            _dates.Add(new PubDate(new PartialDate(year), kind, format));
            return true;
        }

        Notes.Invalid("pubDates", words, "is no date", Line);
        return false;
    }

    /// <summary>A date that has been read.</summary>
    /// <param name="date">The date.</param>
    /// <param name="text">How it was written.</param>
    /// <param name="kind">JATS <c>date-type</c>.</param>
    /// <param name="format">JATS <c>publication-format</c>.</param>
    public void AddDate(WrittenDate date, string text, string kind = "pub", string? format = null)
    {
        if (date.IsApproximate)
        {
            InferDate(text, date.Date.Year);
        }

        // The same date less precisely said says nothing more.
        if (date.Season is null && _dates.FindIndex(other => other.Kind == kind && other.Format == format && other.Season is null && (other.Date.Contains(date.Date) || date.Date.Contains(other.Date))) is >= 0 and var same)
        {
            _dates[same] = _dates[same].Date.Contains(date.Date) ? _dates[same] with { Date = date.Date } : _dates[same];
            return;
        }

        _dates.Add(new PubDate(date.Date, kind, format, date.Season));
    }

    private void InferDate(string written, int year)
    {
        Notes.Infer("pubDates", $"the date '{written}'");
        Notes.Tell(ProblemCodes.YearInferred, $"The date '{written}' is not certain; {year} was taken.", "pubDates", written, Line);
    }

    [GeneratedRegex(@"^\W*(?:n\.?\s?d\.?|no date|s\.?\s?a\.?|s\.?\s?d\.?|б\.?\s?г\.?|in press|in print|forthcoming|to appear|submitted|accepted|undated|unknown|0+|-+)?\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NoDate();

    [GeneratedRegex("^['’]?([0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoDigits();
}
