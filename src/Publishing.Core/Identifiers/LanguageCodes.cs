namespace Publishing.Identifiers;

/// <summary>The languages that journals publish in, with the codes that the formats use (ISO 639-1, 639-2/B, 639-3).</summary>
internal static class LanguageCodes
{
    // part 1, part 3 (= 2/T), part 2/B where it differs, English name
    private const string Table = """
        af afr - Afrikaans|ar ara - Arabic|az aze - Azerbaijani|be bel - Belarusian|bg bul - Bulgarian|bn ben - Bengali
        bs bos - Bosnian|ca cat - Catalan|cs ces cze Czech|cy cym wel Welsh|da dan - Danish|de deu ger German|el ell gre Greek
        en eng - English|eo epo - Esperanto|es spa - Spanish|et est - Estonian|eu eus baq Basque|fa fas per Persian|fi fin - Finnish
        fr fra fre French|ga gle - Irish|gl glg - Galician|he heb - Hebrew|hi hin - Hindi|hr hrv - Croatian|hu hun - Hungarian
        hy hye arm Armenian|id ind - Indonesian|is isl ice Icelandic|it ita - Italian|ja jpn - Japanese|ka kat geo Georgian
        kk kaz - Kazakh|ko kor - Korean|ku kur - Kurdish|ky kir - Kyrgyz|la lat - Latin|lt lit - Lithuanian|lv lav - Latvian
        mk mkd mac Macedonian|mn mon - Mongolian|ms msa may Malay|nb nob - Norwegian Bokmål|nl nld dut Dutch|nn nno - Norwegian Nynorsk
        no nor - Norwegian|pl pol - Polish|ps pus - Pashto|pt por - Portuguese|ro ron rum Romanian|ru rus - Russian|sk slk slo Slovak
        sl slv - Slovenian|sq sqi alb Albanian|sr srp - Serbian|sv swe - Swedish|sw swa - Swahili|ta tam - Tamil|tg tgk - Tajik
        th tha - Thai|tk tuk - Turkmen|tr tur - Turkish|tt tat - Tatar|ug uig - Uyghur|uk ukr - Ukrainian|ur urd - Urdu|uz uzb - Uzbek
        vi vie - Vietnamese|zh zho chi Chinese
        """;

    private static readonly Dictionary<string, string> ToThree = [];
    private static readonly Dictionary<string, string> ToTwo = [];
    private static readonly Dictionary<string, string> ToName = [];
    private static readonly Dictionary<string, string> ToBibliographic = [];

    static LanguageCodes()
    {
        foreach (var row in Table.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var columns = row.Split(' ', 4);
            ToThree[columns[0]] = columns[1];
            ToName[columns[0]] = columns[3];
            ToTwo[columns[1]] = columns[0];
            ToTwo[columns[3].ToLowerInvariant()] = columns[0];
            if (columns[2] != "-")
            {
                ToTwo[columns[2]] = columns[0];
                ToBibliographic[columns[0]] = columns[2];
            }
        }
    }

    public static string ToIso6393(string primary) => ToThree.GetValueOrDefault(primary, primary);

    /// <summary>The code of libraries (ISO 639-2/B), which for some twenty languages is another than that of terminologists; null for a language of two letters that is not in the table.</summary>
    public static string? ToIso6392B(string primary) =>
        ToBibliographic.TryGetValue(primary, out var code) ? code : ToIso6393(primary) is { Length: 3 } three ? three : null;

    public static string? ToEnglishName(string primary) => ToName.GetValueOrDefault(primary);

    /// <summary>The shortest code for a language given by any of its codes or its English name; null for a word that is neither.</summary>
    public static string? ToPrimarySubtag(string text) =>
        ToTwo.TryGetValue(text, out var two) ? two : text.Length is 2 or 3 ? text : null;
}
