using System.Text.RegularExpressions;
using Publishing.Identifiers;

namespace Publishing.Representations.Crossref;

/// <summary>How long texts may be for Crossref (schema 5.4.0), and what form they have.</summary>
internal static partial class CrossrefLimits
{
    /// <summary>A title of a journal.</summary>
    public const int LongestJournalTitle = 255;

    /// <summary>A surname, or the given names.</summary>
    public const int LongestName = 60;

    /// <summary>A suffix of a name.</summary>
    public const int LongestSuffix = 10;

    /// <summary>A volume, or the number of an issue.</summary>
    public const int LongestNumber = 32;

    /// <summary>The name of a group.</summary>
    public const int LongestGroup = 511;

    /// <summary>Whether a DOI has the form that Crossref registers: its prefix is one number.</summary>
    public static bool IsDoi(Doi doi) => Form().IsMatch(doi.Value);

    /// <summary>Whether a date lies in the years that Crossref takes.</summary>
    public static bool IsYear(PartialDate date) => date.Year is >= 1400 and <= 2200;

    /// <summary>Whether a text can be a name: digits and question marks only as part of one word.</summary>
    public static bool IsName(string words) => Name().IsMatch(words);

    [GeneratedRegex(@"^10\.[0-9]{4,9}/.{1,200}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^[^\d?]*[^?\s]+[^\d]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
