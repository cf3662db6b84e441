using System.Text.RegularExpressions;

namespace Publishing.Ingest.ArticlePages;

/// <summary>Lines that belong to the site and not to the article: names of file formats, "not yet available", citation styles.</summary>
internal static partial class PageFurniture
{
    private static readonly HashSet<string> Lines = new(StringComparer.OrdinalIgnoreCase)
    {
        "Download data is not yet available.", "Данные скачивания пока недоступны.", "Данные скачивания пока не доступны.", "Дані завантаження ще не доступні.", "Жүктеу деректері әлі қолжетімді емес.",
        "Los datos de descargas todavía no están disponibles.", "Os dados de download ainda não estão disponíveis.", "Não há dados estatísticos.", "Les données sur le téléchargement ne sont pas encore disponible.",
        "Keine Nutzungsdaten vorhanden.", "I dati di download non sono ancora disponibili.", "Dane pobrania nie są jeszcze dostepne", "Data unduhan belum tersedia.", "İndirme verileri henüz mevcut değil.",
        "بيانات التنزيل غير متاحة بعد.", "دانلود ها هنوز در دسترس نیستند.", "下载数据尚不可用。",
        "More Citation Formats", "Другие форматы библиографических ссылок", "Більше форматів цитат", "Más formatos de cita", "Fomatos de Citação", "Formatos de Citação", "Plus de formats de citation", "Weitere Zitierformate",
        "Più formati di citazione", "Więcej formatów cytowania", "More Citation Formats ", "Format Sitasi Lainnya", "Daha Fazla Alıntı Biçimi",
        "Download Citation", "Скачать ссылку", "Descargar cita", "Baixar Citação", "Télécharger la citation", "Literaturangabe herunterladen", "Unduh Sitasi", "Atıf İndir",
        "ACM", "ACS", "APA", "ABNT", "Chicago", "Harvard", "IEEE", "MLA", "Turabian", "Vancouver", "AMA", "BibTeX", "Endnote/Zotero/Mendeley (RIS)", "EndNote", "RIS",
        "رخصة المشاع الإبداعي", "知识共享许可协议",
        "Skip to main content", "Skip to main navigation menu", "Skip to site footer", "Open Menu", "Register", "Login", "ORCID", "iD", "##plugins.themes.bootstrap3.article.main##", "##plugins.themes.bootstrap3.article.details##", "##plugins.themes.bootstrap3.article.sidebar##",
    };

    /// <summary>Whether the line is of the site and not of the article.</summary>
    public static bool Is(string line) => line.Length <= 100 && (Lines.Contains(line) || Format().IsMatch(line) || Badge().IsMatch(line) || line.StartsWith("##plugins.", StringComparison.Ordinal));

    // The text behind the picture of the license: words only, while the license itself has a version.
    [GeneratedRegex(@"^(?:[\p{L}]+ (?:de |di )?)?Creative[ -]Commons(?:[ -][\p{L}]+){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Badge();

    [GeneratedRegex(@"^(?:Download |Скачать |Descargar |Baixar |Unduh )?(?:PDF|HTML|XML|EPUB|DOCX?|JATS|MP3|Full ?Text|Texto completo)(?:\s?[(\[][^()\[\]]{1,40}[)\]])?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Format();
}
