using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Publishing.Licensing;

/// <summary>
/// Reads the address of a Creative Commons licence out of a sentence that names it, in the languages that journals write:
/// "This work is licensed under a Creative Commons Attribution 4.0 International License."
/// </summary>
/// <remarks>
/// A licence without its version, or a sentence that names several, is no licence: which one is meant would be a guess.
/// Names stand between "Creative Commons" and the version; what a sentence says around them ("also for non-commercial use") is not read.
/// </remarks>
public static partial class CreativeCommonsNames
{
    private const string Attribution =
        "attribution|atribución|reconocimiento|reconeixement|recoñecemento|atribuição|attribuzione|namensnennung|naamsvermelding|paternité|erkännande|navngivelse|nimeä"
        + "|атрибу[цт]|указанием авторства|зазначенням? авторства|авторлығын көрсету|uznanie autorstwa|uveďte|uvedenie|nevezd meg|imenovanje|priznanje|atribuire"
        + "|alıntı|atıf|atribusi|atributsiya|mualliflik|署名|姓名標示|表示|저작자표시|نسبة المصنف|نَسب المُصنَّف|نسب المصنف|الإسناد|الاسناد|انتساب|اختصاص|تخصیص";

    private const string NonCommercial =
        "non-? ?commercial|no-? ?comercial|não-? ?comercial|nao-? ?comercial|non-? ?commerciale|nicht-? ?kommerziell|pas d.utilisation commerciale|niet-? ?commercieel|ikke-? ?kommerciel|icke-? ?kommersiell"
        + "|некоммерч|некомерц|коммерциялық емес|использования? в коммерческих целях|użycie niekomercyjne|nekomer|neužívejte|gayri-? ?ticari|ticari olmayan|non-? ?komersi[ay]l|nokommer[ct]iya|notijorat"
        + "|非商业|非商業|非営利|비영리|غير التجاري|غير تجاري|غیر ?تجاری";

    private const string NoDerivatives =
        "no-? ?deriv|sin-? ?(?:obras? ?)?derivad|sem-? ?deriv|non-? ?opere derivate|no opere derivate|keine-? ?bearbeitung|pas de modification|geen-? ?afgeleide|ingen-? ?bearbe"
        + "|без ?производных|без ?похідних|туынды|bez utworów zależnych|nezpracovávejte|nespracovávajte|bez prerada|ne változtasd|türetilemez|tanpa-? ?turunan|hosilasiz"
        + "|禁止演绎|禁止演繹|禁止改作|改変禁止|변경금지|منع الاشتقاق|بلا اشتقاق|بدون اشتقاق|اشتقاق.?ناپذیر|عدم اشتقاق";

    private const string ShareAlike =
        "share-? ?alike|compartir-? ?igual|compartilh?a-? ?igual|condividi|stesso modo|gleichen bedingungen|mêmes conditions|gelijk-? ?delen|dela-? ?lika|del på samme"
        + "|тех же условиях|таких же условиях|сохранением условий|тих самих умовах|сол шарттарда|осындай шарттарда|tych samych warunkach|zachovejte licenci|rovnaké šírenie|így add tovább|dijeli pod istim|deli pod istim"
        + "|aynı-? ?lisansla|benzer paylaş|berbagi-? ?serupa|xuddi shu shart|相同方式|継承|동일조건|بالمثل|اشتراک یکسان|اشتراک همانند";

    /// <summary>Whether the text speaks of a Creative Commons licence at all, also of one that cannot be told.</summary>
    public static bool IsMentioned(string text) => Name().IsMatch(text) || Address().IsMatch(text) || Zero().IsMatch(text) || Code().IsMatch(text) || Unnamed().IsMatch(text);

    /// <summary>The canonical address of the one licence that the sentence names, by address, by its letters ("CC BY-NC 4.0") or in words.</summary>
    public static bool TryFind(string sentence, [NotNullWhen(true)] out string? url)
    {
        var given = Address().Matches(sentence).Select(match => match.Value.TrimEnd('.')).Where(address => CreativeCommons.TryCanonicalize(address, out _)).ToList();
        url = given.Count > 0 ? OneOf(given) : ByName(sentence);
        return url is not null;
    }

    private static string? OneOf(List<string> addresses)
    {
        var canonical = addresses.Select(address => CreativeCommons.TryCanonicalize(address, out var one) ? one : "").Distinct(StringComparer.Ordinal).ToList();
        return canonical.Count == 1 ? canonical[0] : null;
    }

    private static string? ByName(string sentence)
    {
        if (Zero().IsMatch(sentence))
        {
            return "https://creativecommons.org/publicdomain/zero/1.0/";
        }

        if (PublicDomain().IsMatch(sentence))
        {
            return "https://creativecommons.org/publicdomain/mark/1.0/";
        }

        var versions = Version().Matches(sentence);
        if (versions.Count == 0 || versions.Select(match => match.Value).Distinct(StringComparer.Ordinal).Count() != 1)
        {
            return null;
        }

        var (version, start) = (versions[0].Value, versions[0].Index);
        if (version is not ("1.0" or "2.0" or "2.5" or "3.0" or "4.0") || Elements(sentence, start) is not { } elements)
        {
            return null;
        }

        // From 4.0 on there is one licence for all countries.
        var port = version == "4.0" ? null : CreativeCommonsPorts.Of(sentence[(start + version.Length)..]);
        return $"https://creativecommons.org/licenses/{elements}/{version}/{(port is null ? "" : port + "/")}";
    }

    // By its letters and in words; if a sentence says both, both must say the same.
    private static string? Elements(string sentence, int version)
    {
        var said = Code().Matches(sentence).Select(match => match.Value.ToLowerInvariant()).Select(code => Join(Has(code, "nc"), Has(code, "nd"), Has(code, "sa"))).ToList();
        var words = WordsBefore(sentence, version);
        if (HasAttribution().IsMatch(words))
        {
            said.Add(Join(HasNonCommercial().IsMatch(words), HasNoDerivatives().IsMatch(words), HasShareAlike().IsMatch(words)));
        }

        return said.Distinct(StringComparer.Ordinal).Count() == 1 ? said[0] : null;
    }

    private static string WordsBefore(string sentence, int version)
    {
        var names = Name().Matches(sentence).Where(match => match.Index < version).ToList();
        return names.Count > 0 ? sentence[names[^1].Index..version] : Unnamed().IsMatch(sentence) ? sentence[..version] : "";
    }

    private static bool Has(string code, string element) => code.Contains(element, StringComparison.Ordinal);

    private static string? Join(bool nonCommercial, bool noDerivatives, bool shareAlike) =>
        noDerivatives && shareAlike ? null : "by" + (nonCommercial ? "-nc" : "") + (noDerivatives ? "-nd" : "") + (shareAlike ? "-sa" : "");

    [GeneratedRegex("(?<![0-9.])[1-4][.][0-9](?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    // "CC BY-NC" in any case; without its "CC" only in capitals and with a second element, or it would be the word "by".
    [GeneratedRegex("(?<![A-Za-z])(?:[Cc][Cc][- ]?[Bb][Yy](?:[- ](?:[Nn][CcDd]|[Ss][Aa])(?![A-Za-z]))*|BY(?:-(?:NC|ND|SA))+)(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?:https?:)?//(?:www\.)?creativecommons\.org/[a-z0-9./_-]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex("creative ?commons|知识共享|知識共享|創用 ?cc|クリエイティブ・?コモンズ|크리에이티브 커먼즈|المشاع الإبداعي|المشاع الابداعي|کریتیو کامنز|креатив коммонс|криэйтив коммонс", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Name();

    [GeneratedRegex(@"(?:^|[^a-z])cc[ -]?0(?:$|[^0-9])|cc zero|public domain dedication", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Zero();

    [GeneratedRegex("public domain mark", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PublicDomain();

    [GeneratedRegex(Attribution, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HasAttribution();

    [GeneratedRegex(NonCommercial, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HasNonCommercial();

    [GeneratedRegex(NoDerivatives, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HasNoDerivatives();

    [GeneratedRegex(ShareAlike, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HasShareAlike();

    // OJS in Ukrainian leaves the words "Creative Commons" out of the sentence for the licences 3.0.
    [GeneratedRegex(@"ліценз(?:ована|ується).{0,12}із зазначенням авторства.{0,80}[1-4]\.[05]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unnamed();
}
