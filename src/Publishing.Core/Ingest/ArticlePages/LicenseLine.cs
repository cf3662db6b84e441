using System.Text.RegularExpressions;
using Publishing.Licensing;

namespace Publishing.Ingest.ArticlePages;

/// <summary>Recognizes the sentence that names the license, also where it is glued to the copyright sentence.</summary>
internal static partial class LicenseLine
{
    private const int Longest = 1500;

    /// <summary>Whether the line says under which license the article is.</summary>
    public static bool Is(string line) => line.Length <= Longest && CreativeCommonsNames.IsMentioned(line) && LicenseWord().IsMatch(line);

    /// <summary>Where in the line a license sentence begins; -1 when none does.</summary>
    public static int StartIn(string line) => Opening().Match(line) is { Success: true, Index: var index } && line.Length <= Longest ? index : -1;

    [GeneratedRegex("licen[csz]|лиценз|ліценз|lizenz|lisans|lisens|litsenzi|licencj|rights|مرخص|رخصة|ترخيص|مجوز|许可|許可|授权|授權|ライセンス|라이선스|CC[- ]?BY|CC0", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LicenseWord();

    [GeneratedRegex(
        "(?:Creative Commons Licen[cs]e ?)?(?:This (?:work|article|is an open|journal) |Эта работа |Это произведение |Данная работа |Статья доступна |Ця робота |Цей твір |Бұл жұмыс |Ushbu ish |Ушбу иш |Esta obra |Este obra |Este trabalho |Este artigo |Este artículo |Aquesta obra |Cette œuvre |Ce travail |Dieses Werk |Questo lavoro |Quest'opera |Questa opera |Utwór |Ta praca |Artikel ini |Karya ini |Ciptaan |Pekerjaan ini |Bu çalışma |Bu eser |Bu makale |هذا العمل |این پروژه |این اثر |این مقاله |本作品|此作品|本文|この作品)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
