using System.Globalization;
using System.Text.RegularExpressions;

namespace Publishing.Ingest.ArticlePages;

/// <summary>A copyright sentence: "Copyright (c) 2022 Zhailin D., Shamsieva I.", "© 2022 …", "Авторские права (c) 2022 …".</summary>
/// <param name="Statement">The sentence, verbatim.</param>
/// <param name="Year">The year; null when the sentence gives none or several.</param>
/// <param name="Holder">Who holds the copyright, verbatim; null when the sentence names nobody.</param>
internal sealed partial record CopyrightLine(string Statement, int? Year, string? Holder)
{
    private const int Longest = 4000;

    /// <summary>The parts of the line; null when it is no copyright sentence.</summary>
    public static CopyrightLine? TryRead(string line)
    {
        if (line.Length > Longest || Form().Match(line) is not { Success: true } match)
        {
            return null;
        }

        var years = Years().Matches(match.Groups["years"].Value);
        var year = years.Count == 1 ? int.Parse(years[0].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : (int?)null;
        var holder = (match.Groups["before"].Value + match.Groups["after"].Value).Trim(' ', ',', ';', ':');
        return new CopyrightLine(line.Trim(), year, holder.Length > 0 ? holder : null);
    }

    private const string Words =
        @"Copyrights?|Авторские права|Авторское право|Авторське право|Авторські права|Аўтарскае права|Авторлық құқық(?:тар)?(?:ы)?|Телекүқық|Mualliflik huquqi|Муаллифлик ҳуқуқи|Müəllif hüququ"
        + @"|Derechos de autor|Derechos de autor/a|Direitos autorais|Direitos de autor|Drets d['’]autor|Dereitos de autor|Tous droits réservés|Droits d['’]auteur|Urheberrecht|Diritto d['’]autore|Prawa autorskie|Autorská práva|Autorské práva"
        + @"|Hak Cipta|Telif Hakkı|Bản quyền|الحقوق الفكرية|حقوق الملكية الفكرية|حقوق النشر|حقوق الطبع والنشر|حق نشر|کپی‌رایت|版权所有|版权|版權|著作権|저작권";

    private const string Sign = @"(?:©|\([cсCС]\)|Ⓒ)";

    private const string FourDigits = "(?:1[89]|20)[0-9]{2}";

    // "Copyright (c) 2022 Holder", "© 2022 Holder", "Copyright 2022 Holder"; and, only with the sign, "© Holder, 2022".
    [GeneratedRegex(@"^(?:(?:(?:" + Words + @")\s*:?\s*" + Sign + "?|" + Sign + @"(?:\s*Copyright)?)\s*:?\s*(?<years>" + FourDigits + @"(?:\s*[-–,]\s*" + FourDigits + @")*)(?![0-9])[.,:]?\s*(?:by\s+)?(?<after>.*)|(?:(?:" + Words + @")\s*:?\s*)?" + Sign + @"\s*(?<before>[^0-9]{2,1000})[,\s]\(?(?<years>" + FourDigits + @")\)?\.?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    [GeneratedRegex("(?:1[89]|20)[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
