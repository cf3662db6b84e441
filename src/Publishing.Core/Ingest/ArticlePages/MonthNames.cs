using System.Globalization;

namespace Publishing.Ingest.ArticlePages;

/// <summary>The names of the months, as dates write them, in the languages of OJS pages and of library catalogs, whole and as they are shortened.</summary>
internal static class MonthNames
{
    private static readonly Dictionary<string, string> Numbers = new(StringComparer.Ordinal);

    static MonthNames()
    {
        const string Table = """
            january february march april may june july august september october november december
            jan feb mar apr may jun jul aug sep oct nov dec
            jänner feber märz apr mai juni juli aug sept okt nov dez
            jan févr mrz avr mai juin juil août sept okt nov déc
            janv fév mar avr mei jun jul aou sep okt nov dez
            ene feb mar abr may jun jul ago sept oct nov dic
            jan fev mar abr mai jun jul ago set out nov dez
            gen feb mar apr mag giu lug ago set ott nov dic
            янв фев мар апр май июн июл авг сен окт ноя дек
            янв февр март апр май июнь июль авг сент окт нояб дек
            січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень
            styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
            januar februar marts april maj juni juli august september oktober november december
            januari februari mars april maj juni juli augusti september oktober november december
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
