using System.Globalization;

namespace Publishing.Ingest.ArticlePages;

/// <summary>The names of the months, as dates write them, in the languages of OJS pages.</summary>
internal static class MonthNames
{
    private static readonly Dictionary<string, string> Numbers = new(StringComparer.Ordinal);

    static MonthNames()
    {
        const string Table = """
            january february march april may june july august september october november december
            jan feb mar apr may jun jul aug sep oct nov dec
            января февраля марта апреля мая июня июля августа сентября октября ноября декабря
            січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
            қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан
            yanvar fevral mart aprel may iyun iyul avgust sentyabr oktyabr noyabr dekabr
            январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
            enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
            janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
            janvier février mars avril mai juin juillet août septembre octobre novembre décembre
            januar februar märz april mai juni juli august september oktober november dezember
            gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
            stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
            januari februari maret april mei juni juli agustus september oktober november desember
            ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
            """;
        foreach (var row in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var names = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < names.Length; i++)
            {
                Numbers[names[i]] = (i + 1).ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>The number of the month, <c>1</c> to <c>12</c>; null for a word that is no month.</summary>
    public static string? Of(string name) => Numbers.GetValueOrDefault(name.ToLowerInvariant());
}
