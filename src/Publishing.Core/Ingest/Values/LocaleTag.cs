using Publishing.Identifiers;

namespace Publishing.Ingest.Values;

/// <summary>
/// The language that a locale means: <c>en_US</c>, <c>kk_KZ</c>, <c>sr_RS@latin</c>, <c>pt_BR</c>. Software whose locales all carry a country (OJS to 3.3, bepress)
/// means only the language by the first of them; OJS 3.4 writes the same locales without it, and so are they read here.
/// </summary>
public static class LocaleTag
{
    // Those that stay apart, because the language is written in more than one way: fr_CA, pt_BR, pt_PT, es_MX, en_GB, zh_CN, zh_TW.
    private static readonly HashSet<string> Plain = new(
        [
            "ar_IQ", "az_AZ", "be_BY", "bg_BG", "bs_BA", "ca_ES", "cs_CZ", "cy_GB", "da_DK", "de_DE", "el_GR", "en_US", "es_ES", "et_EE", "eu_ES", "fa_IR", "fi_FI", "fr_FR", "gd_GB", "gl_ES",
            "he_IL", "hi_IN", "hr_HR", "hu_HU", "hy_AM", "id_ID", "is_IS", "it_IT", "ja_JP", "ka_GE", "kk_KZ", "ko_KR", "ku_IQ", "ky_KG", "lt_LT", "lv_LV", "mk_MK", "mn_MN", "ms_MY", "nb_NO",
            "nl_NL", "nn_NO", "pl_PL", "ro_RO", "ru_RU", "si_LK", "sk_SK", "sl_SI", "sq_AL", "sr_RS", "sv_SE", "sw_KE", "ta_IN", "tg_TJ", "th_TH", "tk_TM", "tr_TR", "uk_UA", "ur_PK", "uz_UZ", "vi_VN",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The language; null when the text is no locale.</summary>
    public static LanguageTag? TryRead(string? locale)
    {
        var text = locale?.Trim() ?? "";
        var (name, script) = text.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at ? (text[..at], text[at..]) : (text, "");
        name = name.Replace('-', '_');
        return LanguageTag.TryParse((Plain.Contains(name) ? name[..2] : name) + script, out var language) ? language : null;
    }
}
