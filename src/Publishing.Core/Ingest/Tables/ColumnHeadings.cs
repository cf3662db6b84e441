using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Identifiers;

namespace Publishing.Ingest.Tables;

/// <summary>Understands the headings of columns: <c>Title</c>, <c>authorGivenname2</c>, <c>fi:abstract</c>, <c>Ключевые слова (англ.)</c>, <c>articleTitle_2</c>.</summary>
internal static partial class ColumnHeadings
{
    private const int Longest = 120;

    // Words that name a language in a heading, by the tag.
    private const string LanguageTable = """
        en: english|eng|angl|англ|английский|английском|английская|english language|ingles|anglais|englisch|inglese|ingilizce|inggris|англійською|англійська|ағылшын|ағылшынша|ағылшын тілінде|ingliz|inglizcha|ingliz tilida|英文|英语|영문|الإنجليزية|انگلیسی
        ru: russian|rus|рус|русский|русском|русская|орыс|орысша|орыс тілінде|rus tilida|ruscha|російською|російська|ruso|russe|russisch|rusca
        kk: kazakh|kaz|каз|казахский|казахском|қаз|қазақ|қазақша|қазақ тілінде|qazaq
        uz: uzbek|uzb|узб|узбекский|узбекском|o zbek|o zbekcha|o zbek tilida|ўзбек|ўзбекча
        ky: kyrgyz|kir|кырг|кыргызский|кыргызском|кыргызча
        uk: ukrainian|ukr|укр|украинский|українською|українська
        be: belarusian|bel|бел|белорусский
        es: spanish|spa|esp|espanol|castellano|испанский|espagnol|spanisch
        pt: portuguese|por|portugues|португальский
        fr: french|fra|fre|francais|frances|французский|franzosisch
        de: german|deu|ger|deutsch|aleman|allemand|немецкий
        it: italian|ita|italiano|italien
        tr: turkish|tur|turkce|турецкий
        az: azerbaijani|aze|azerbaycanca
        ar: arabic|ara|arabe|арабский|العربية
        fa: persian|fas|per|farsi|فارسی
        zh: chinese|zho|chi|中文|китайский
        ja: japanese|jpn|日本語
        ko: korean|kor|국문|한국어
        id: indonesian|ind|indonesia|bahasa indonesia
        pl: polish|pol|polski|polsku
        cs: czech|ces|cze|cesky
        fi: finnish|fin|suomi
        sv: swedish|swe|svenska
        no: norwegian|nor|norsk
        da: danish|dan|dansk
        nl: dutch|nld|nederlands
        ca: catalan|cat|catala
        tg: tajik|tgk|тадж|точики
        """;

    private static readonly FrozenDictionary<string, string> Languages = LanguageTable
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany(row => row.Split(": ", 2) is [var tag, var names] ? names.Split('|').Select(name => (ColumnWords.Of(name), tag)).Append((tag, tag)) : [])
        .DistinctBy(pair => pair.Item1)
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Fillers = new[] { "in", "на", "на языке", "языке", "язык", "тілінде", "tilida", "language", "en", "auf", "по", "lang", "мовою", "яз" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a heading says; null when nothing is known by it.</summary>
    public static ColumnHeading? TryRead(string heading)
    {
        if (heading.Length is 0 or > Longest)
        {
            return null;
        }

        heading = string.Join(' ', heading.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        var words = ColumnWords.Of(heading);
        return Find(words, null, null) ?? FindPrefixed(heading) ?? FindNumbered(words, null) ?? FindInLanguage(words, null);
    }

    /// <summary>How many cells of a row are headings that are known.</summary>
    public static int CountKnown(TableRow row)
    {
        var known = 0;
        for (var i = 0; i < row.Cells.Count && i < 2000; i++)
        {
            known += TryRead(row.Cells[i].Text.Trim()) is not null ? 1 : 0;
        }

        return known;
    }

    private static ColumnHeading? Find(string words, int? number, LanguageTag? language) => ColumnNames.Find(words) is { } field
        ? new ColumnHeading(field == ColumnField.Language && number is not null ? ColumnField.ColumnLanguage : field, number, language)
        : null;

    // fi:abstract, en_US:title, title[en_US], abstract@ru
    private static ColumnHeading? FindPrefixed(string heading)
    {
        var match = Prefixed().Match(heading) is { Success: true } before ? before : Suffixed().Match(heading);
        if (!match.Success || !LanguageTag.TryParse(match.Groups["tag"].Value, out var language) || !IsLanguage(match.Groups["tag"].Value))
        {
            return FindExplained(heading);
        }

        var words = ColumnWords.Of(match.Groups["name"].Value);
        return Find(words, null, language) ?? FindNumbered(words, language);
    }

    // "Keywords (separated by semicolons)", "Title *", "Название статьи, полностью": what stands behind explains.
    private static ColumnHeading? FindExplained(string heading)
    {
        var match = Bracketed().Match(heading);
        if (!match.Success)
        {
            return null;
        }

        var (name, note) = (ColumnWords.Of(heading.Remove(match.Index, match.Length)), ColumnWords.Of(match.Groups[1].Value));
        var language = LanguageOf(note);
        return Find(name, null, language) ?? FindNumbered(name, language) ?? (language is null ? FindInLanguage(name, null) : null);
    }

    // author 2 given name, given name 2, abstract 2
    private static ColumnHeading? FindNumbered(string words, LanguageTag? language)
    {
        var parts = words.Split(' ');
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length <= 4 && int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                var rest = string.Join(' ', parts.Where((_, at) => at != i));
                var found = Find(rest, number, language) ?? (language is null ? FindInLanguage(rest, number) : null);
                return found is { Field: ColumnField.Authors } ? found with { Field = ColumnField.AuthorName } : found;
            }
        }

        return null;
    }

    // title en, en title, title in english, keywords english
    private static ColumnHeading? FindInLanguage(string words, int? number)
    {
        var parts = words.Split(' ');
        for (var taken = 1; taken <= Math.Min(4, parts.Length - 1); taken++)
        {
            if (LanguageOf(string.Join(' ', parts[^taken..])) is { } last && Find(string.Join(' ', parts[..^taken]), number, last) is { } atEnd)
            {
                return atEnd;
            }

            if (LanguageOf(string.Join(' ', parts[..taken])) is { } first && Find(string.Join(' ', parts[taken..]), number, first) is { } atStart)
            {
                return atStart;
            }
        }

        return null;
    }

    // "en", "English", "en us", "in English", "на английском языке"
    private static LanguageTag? LanguageOf(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (Languages.TryGetValue(words, out var whole))
        {
            return LanguageTag.Parse(whole);
        }

        if (parts.Count == 2 && parts[0].Length == 2 && parts[1].Length is 2 or 4 && Languages.ContainsKey(parts[0]) && LanguageTag.TryParse($"{parts[0]}-{parts[1]}", out var locale))
        {
            return locale;
        }

        if (parts.Count > 1)
        {
            parts.RemoveAll(Fillers.Contains);
            return parts.Count == 1 && Languages.TryGetValue(parts[0], out var tag) ? LanguageTag.Parse(tag) : null;
        }

        return null;
    }

    private static bool IsLanguage(string tag) => tag.Split('-', '_', '@')[0].ToLowerInvariant() is var primary && (primary.Length == 3 || Languages.ContainsKey(primary) || LanguageTag.Parse(primary).EnglishName != primary);

    [GeneratedRegex(@"^(?<tag>[A-Za-z]{2,3}(?:[_@-][A-Za-z]{2,8})?)\s*[:|]\s*(?<name>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Prefixed();

    [GeneratedRegex(@"^(?<name>.+?)\s*(?:\[|:|@|\()\s*(?<tag>[A-Za-z]{2,3}(?:[_@-][A-Za-z]{2,8})?)\s*[\])]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffixed();

    [GeneratedRegex(@"\s*[(\[（]([^()\[\]（）]*)[)\]）]|\s*[,;:*–—].*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
