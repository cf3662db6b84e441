using System.Text.RegularExpressions;
using Publishing.Articles;

namespace Publishing.Ingest.Citations;

/// <summary>Finds the day on which a page was read: a date directly after words that say so. The date alone is tagged, not the words.</summary>
internal static partial class AccessDates
{
    private const string Words =
        "access(?:ed)? date|date (?:of )?access(?:ed)?|date of (?:access|treatment|reference|application)|reference date|last accessed|accessed|last visited|visited|retrieved|viewed|cited"
        + "|дата (?:обращения|доступа|звернення|перегляду|просмотра)|обращение|звернення|қаралған күні|қаралды|жүгінген күні|өтініш (?:берген|жасалған) күні|қол жеткізілген күні|мурожаат (?:санаси|қилинган сана)|murojaat (?:sanasi|qilingan sana)"
        + "|data (?:obrashcheniya|obrascheniya|obraschenija|obrashchenija|dostupa|zvernennia|zvernennya)"
        + "|fecha de (?:consulta|acceso)|consultado|consulta|recuperado|acceso|data de acesso|acesso em|acesso|acedido"
        + "|consulté|date de consultation|dernière consultation|abgerufen|zuletzt (?:abgerufen|aufgerufen)|(?:letzter )?zugriff|eingesehen"
        + "|consultato|data di consultazione|ultimo accesso|data dostępu|dostęp|diakses|tanggal akses|erişim(?: tarihi)?|e\\.t\\."
        + "|访问日期|检索日期|查阅日期|تاريخ (?:الاطلاع|الزيارة|الدخول|الوصول)|تم الاطلاع|تاریخ (?:دسترسی|مشاهده|مراجعه)";

    private const string Between = @"[\s:：,.–—-]{0,4}(?:(?:on|at|el|del|le|am|il|em|pada|tanggal|dnia|w dniu|vom|día|dia|fi|في|در) ){0,2}";

    private const string Year = "(?:19|20)[0-9]{2}";

    private const string Date =
        "[0-9]{1,2}[./-][0-9]{1,2}[./-]" + Year
        + "|" + Year + "[./-][0-9]{1,2}[./-][0-9]{1,2}"
        + "|" + Year + @"\s?年\s?[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?日"
        + @"|[0-9]{1,2}(?:st|nd|rd|th|er|º|\.)?\s(?:de\s|of\s)?\p{L}{3,12}\.?,?\s(?:de\s|del\s)?" + Year
        + @"|\p{L}{3,12}\.?\s[0-9]{1,2}(?:st|nd|rd|th)?,?\s" + Year
        + "|" + Year + @"\s\p{L}{3,12}\.?\s[0-9]{1,2}"
        + "|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2}";

    public static IReadOnlyList<CitationSpan> Find(string text)
    {
        var spans = new List<CitationSpan>();
        foreach (Match match in Pattern().Matches(text))
        {
            var date = match.Groups[1];
            var end = date.Index + date.Length;
            var startsWord = match.Index == 0 || !char.IsLetterOrDigit(text[match.Index - 1]) || text[match.Index] > '\u2fff';
            if (startsWord && (end == text.Length || !char.IsAsciiDigit(text[end])))
            {
                spans.Add(new CitationSpan(date.Index, date.Length, CitationPartKind.AccessDate));
            }
        }

        return spans;
    }

    /// <summary>Whether a line begins with words that announce a day of access.</summary>
    public static bool StartsLine(string text) => Opening().IsMatch(text);

    [GeneratedRegex($"(?:{Words}){Between}({Date})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();

    [GeneratedRegex($@"^[(\[]?\s?(?:{Words})[\s:：]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();
}
