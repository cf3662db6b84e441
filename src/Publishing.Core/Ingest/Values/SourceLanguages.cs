using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Publishing.Identifiers;

namespace Publishing.Ingest.Values;

/// <summary>Languages as sources write them: tags and codes, the English name, the language's own name; several in one field.</summary>
public static partial class SourceLanguages
{
    private static readonly HashSet<string> Unknown = new(
        ["und", "unk", "unkn", "any", "mul", "mis", "zxx", "none", "unknown", "undefined", "undetermined", "multiple", "multilingual", "other", "n/a", "null", "xx", "xxx", "(:unav)", "(:unkn)", "(:unas)", "(:null)", "(:none)"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kkz"] = "kk", ["kz"] = "kk", ["ua"] = "uk", ["jp"] = "ja", ["cn"] = "zh", ["cz"] = "cs", ["gr"] = "el", ["dk"] = "da",
        ["русский"] = "ru", ["русский язык"] = "ru", ["рус"] = "ru", ["английский"] = "en", ["англ"] = "en", ["казахский"] = "kk", ["қазақша"] = "kk", ["қазақ"] = "kk", ["қазақ тілі"] = "kk",
        ["українська"] = "uk", ["украинский"] = "uk", ["беларуская"] = "be", ["ўзбек"] = "uz-Cyrl", ["узбекский"] = "uz", ["o'zbek"] = "uz", ["oʻzbek"] = "uz", ["o‘zbek"] = "uz", ["кыргызча"] = "ky",
        ["español"] = "es", ["castellano"] = "es", ["spanish; castilian"] = "es", ["português"] = "pt", ["portugues"] = "pt", ["français"] = "fr", ["francais"] = "fr", ["deutsch"] = "de", ["italiano"] = "it", ["english (us)"] = "en-US", ["english (uk)"] = "en-GB",
        ["polski"] = "pl", ["čeština"] = "cs", ["slovenčina"] = "sk", ["slovenščina"] = "sl", ["hrvatski"] = "hr", ["srpski"] = "sr", ["српски"] = "sr", ["bosanski"] = "bs", ["български"] = "bg", ["македонски"] = "mk",
        ["magyar"] = "hu", ["română"] = "ro", ["lietuvių"] = "lt", ["latviešu"] = "lv", ["eesti"] = "et", ["suomi"] = "fi", ["svenska"] = "sv", ["norsk"] = "no", ["dansk"] = "da", ["nederlands"] = "nl", ["türkçe"] = "tr", ["azərbaycan"] = "az",
        ["bahasa indonesia"] = "id", ["bahasa melayu"] = "ms", ["català"] = "ca", ["galego"] = "gl", ["euskara"] = "eu", ["ελληνικά"] = "el", ["العربية"] = "ar", ["عربي"] = "ar", ["فارسی"] = "fa", ["עברית"] = "he",
        ["中文"] = "zh", ["汉语"] = "zh", ["日本語"] = "ja", ["한국어"] = "ko", ["tiếng việt"] = "vi", ["ไทย"] = "th", ["हिन्दी"] = "hi", ["farsi"] = "fa", ["mandarin"] = "zh", ["serbian (latin)"] = "sr-Latn",
    };

    // More names: in other languages, of babel and biblatex, of MARC; a language, then what it is called by.
    private const string Table = """
        ar arabe,árabe,arabisch,арабский,عربية|az азербайджанский,azərbaycanca|be белорусский|bg bulgare,болгарский|ca catalán,catalan; valencian|cs tschechisch,чешский,tchèque,czechoslovakian|da dänisch,датский,danois
        de allemand,alemán,alemão,tedesco,немецкий,німецька,неміс,nemis,almanca,german; deutsch,ngerman,austrian,naustrian,swissgerman,nswissgerman
        el griechisch,greek; modern,modern greek,modern greek (1453-),греческий,grec,griego
        en englisch,anglais,inglés,ingles,inglês,inglese,англ.,англійська,ағылшын,ағылшынша,inglizcha,ingliz,angielski,ingilizce,bahasa inggris,inggris,الإنجليزية,انگلیسی,英文,英语,英語,영어,american,british,ukenglish,usenglish,canadian,australian,newzealand
        es sp,spanisch,espagnol,espanol,espanhol,spagnolo,испанский,іспанська,castilian,mexican|et ee,estnisch,эстонский|eu vasco,euskera|fa persisch,персидский,farsça|fi finnisch,финский,suomenkielinen
        fr französisch,francés,francês,francese,французский,французька,fransızca,france,acadian,canadien|he iw,hebräisch,иврит|hi хинди|hr kroatisch,хорватский|hu ungarisch,венгерский|hy армянский,հայերեն
        id in,indonesisch,индонезийский,bahasa,indonesia|is исландский,íslenska|it italienisch,italien,итальянский,italienska|ja japanisch,japonais,japonés,японский,日文|ka ge,georgisch,грузинский,ქართული
        kk kasachisch,qazaq,qazaqsha,kazak,kazakça|ko koreanisch,coréen,корейский|ky kg,киргизский,кыргызский,кыргыз|la lateinisch,латинский,latín,latim|lt litauisch,литовский|lv lettisch,латышский|mk македонский
        mn монгольский,монгол|ms malay (macrolanguage),bahasa malaysia,melayu,malaysian|nb norwegian bokmål,norwegian bokmal,bokmål,norsk bokmål|nl niederländisch,néerlandais,dutch; flemish,flemish,нидерландский,голландский
        no norwegisch,норвежский,norvégien|pl polnisch,polonais,polaco,польский,польська,język polski|pt portugiesisch,portugais,portugués,portoghese,португальский,brazil,brazilian,portuges
        ro rumänisch,roumain,румынский,romanian; moldavian; moldovan,moldovan,moldavian|ru russisch,russe,ruso,russo,рус.,російська,орыс,орысша,rus tili,ruscha,rus.,rusça,rosyjski,bahasa rusia,俄语|sk slowakisch,словацкий
        sl slowenisch,словенский,slovene|sq al,albanisch,албанский,shqip|sr rs,serbisch,сербский,serbianc|sv schwedisch,suédois,шведский|tg tj,таджикский,тоҷикӣ|tk tm,туркменский,türkmen|tr türkisch,turc,turco,турецкий,turkce
        tt татарский,татарча|uk ukrainisch,укр,укр.,ukraiński,ukraińska|ur اردو,урду|uz usbekisch,o'zbekcha,ўзбекча,uzbek tili|vi vn,vietnamesisch,вьетнамский
        zh chinesisch,chinois,chino,chinês,китайский,漢語,汉文,mandarin chinese,simplified chinese,chinese (simplified)|zh-Hant tw,traditional chinese,chinese (traditional),繁體中文|sh serbo-croatian,serbocroatian|gl gallego|ga irisch
        fil filipino,tagalog|bn বাংলা|ta தமிழ்|am amharic,አማርኛ|af afrikaner|ne nepali,नेपाली|si sinhala,sinhalese|ml malayalam|te telugu|mr marathi|gu gujarati|kn kannada|pa punjabi,panjabi|sa sanskrit|lo lao|km khmer|my burmese
        so somali|ha hausa|yo yoruba|ig igbo|zu zulu|xh xhosa|rw kinyarwanda|mt maltese|lb luxembourgish|fo faroese|rm romansh|oc occitan|br breton|yi ji,yiddish|ab abkhazian|ba bashkir,башкирский|cv chuvash,чувашский
        os ossetian,осетинский|sah yakut,якутский|jv javanese|su sundanese|bo tibetan|dv dhivehi|mg malagasy|qu quechua|gn guarani|ay aymara
        """;

    static SourceLanguages()
    {
        foreach (var row in Table.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var columns = row.Split(' ', 2);
            foreach (var name in columns[1].Split(','))
            {
                Names.TryAdd(name, columns[0]);
            }
        }
    }

    /// <summary>The one language of a field, or the first of several; false when it says that none is known, and for words that name none.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, [NotNullWhen(true)] out LanguageTag? language)
    {
        language = ReadAll(text) is [var first, ..] ? first : null;
        return language is not null;
    }

    /// <summary>All the languages of a field, each once, in their order: <c>English; Russian</c>, <c>eng, fre</c>.</summary>
    public static IReadOnlyList<LanguageTag> ReadAll(string? text) =>
        text is not { Length: > 0 and <= 500 } ? []
        : One(text) is { } one ? [one]
        : [.. Separator().Split(text).Select(One).OfType<LanguageTag>().Distinct()];

    /// <summary>Whether a field says that the language is not known, or that there are several.</summary>
    public static bool IsUnknown(string? text) => string.IsNullOrWhiteSpace(text) || Unknown.Contains(text.Trim());

    private static LanguageTag? One(string? text)
    {
        var word = text?.Trim(' ', '\t', '\n', '\r', '\u00a0', '.', '"', '[', ']', '{', '}') ?? "";
        if (IsUnknown(word))
        {
            return null;
        }

        // "English (American)", "Portuguese language", "in English": the word is what counts.
        return Known(word) ?? (Around().Match(word) is { Success: true } match && match.Groups[1].Value is { Length: > 3 } inner && inner.Length < word.Length ? Known(inner) : null);
    }

    private static LanguageTag? Known(string word) =>
        Names.TryGetValue(word, out var tag) ? LanguageTag.Parse(tag) : LanguageTag.TryParse(word, out var language) ? language : null;

    [GeneratedRegex(@"\s*(?:[,;|/+&\n]|\band\b|\bи\b|\bund\b|\by\b|\bet\b)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:(?:text\s+|article\s+|full\s+text\s+)?in\s+)?(\p{L}+)(?:\s+language|\s+lang|\s+text|\s+язык|\s+тілі|\s+tili|\s+dili)?(?:\s*\([^)]*\))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Around();
}
