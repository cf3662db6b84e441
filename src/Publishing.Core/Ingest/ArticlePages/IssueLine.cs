using System.Globalization;
using System.Text.RegularExpressions;

namespace Publishing.Ingest.ArticlePages;

/// <summary>The issue as OJS prints it: "Vol. 5 No. 2 (2022): Title", "Том 5 № 2 (2022)", "第 5 卷第 2 期 (2022)".</summary>
/// <param name="Volume">The volume, if it has one.</param>
/// <param name="Number">The number, if it has one.</param>
/// <param name="Year">The year in brackets, if it is there.</param>
/// <param name="Title">The title of the issue, if it has one.</param>
internal sealed partial record IssueLine(string? Volume, string? Number, int? Year, string? Title)
{
    private const int Longest = 400;

    /// <summary>The parts of the line; null when it is no such line.</summary>
    public static IssueLine? TryRead(string line)
    {
        if (line.Length > Longest)
        {
            return null;
        }

        var match = Form().Match(line) is { Success: true } form ? form : Chinese().Match(line);
        var (volume, number) = (Value(match, "volume"), Value(match, "number"));
        return volume is null && number is null ? null : new IssueLine(volume, number, YearOf(match), Value(match, "title"));
    }

    private static string? Value(Match match, string name) => match.Groups[name] is { Success: true, Value: var value } && value.Trim().Length > 0 ? value.Trim() : null;

    private static int? YearOf(Match match) => Value(match, "year") is { } year ? int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private const string VolumeWord = @"Volume|Volumen|Vol|Tome|Tom|Tomo|Том|Т|Toм|Jild|Жилд|Bd|Band|Årg|Cilt|Jilid|Jil|Ročník|Roč|Évf|Svezak|Sv|V|v|vol|مجلد|المجلد|دوره|جلد|卷";

    private const string NumberWord = @"Issue|Iss|Number|No|Nos|Nr|Núm|Num|Número|Numéro|Numero|N\.º|Nº|N°|N|n|no|nr|Вып|Выпуск|Номер|Номір|№|Число|Son|Сон|Sayı|Say|Nomor|Edisi|Heft|H|Č|Br|Sz|عدد|العدد|شماره|期";

    private const string YearAndTitle = @"(?:,?\s*[(（](?:[^()0-9（）]{0,20}\s)?(?<year>(?:1[89]|20)[0-9]{2})[)）]|,\s*(?<year>(?:1[89]|20)[0-9]{2}))?(?:\s*[:：]\s*(?<title>.+))?$";

    [GeneratedRegex(@"^(?:(?:" + VolumeWord + @")\.?\s?(?<volume>[0-9]{1,4}[A-Za-z]?|[IVXLC]{1,8})[,;]?\s*)?(?:(?:" + NumberWord + @")\.?\s?(?<number>[0-9]{1,4}(?:\s?[-–/]\s?[0-9]{1,4}|\([0-9]{1,3}\))?[A-Za-z]?|[IVXLC]{1,8}))?" + YearAndTitle, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?:第\s?)?(?<volume>[0-9]{1,4})\s?卷\s*(?:(?:第\s?)?(?<number>[0-9]{1,4}(?:[-–/][0-9]{1,4})?)\s?期)?" + YearAndTitle, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Chinese();
}
