using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.DublinCore;

/// <summary>What sort of work a record is of: the words, addresses and codes that repositories use for types (DCMI, <c>info:eu-repo/semantics</c>, COAR, DSpace's list).</summary>
/// <param name="Type">The type of article; null when no word of it says article.</param>
/// <param name="Other">What it is when it is no article, with its article: "a thesis".</param>
/// <param name="Version">Which version it is (NISO RP-8), when one of the words says so.</param>
/// <param name="Unknown">Words that say neither.</param>
internal sealed partial record DcKinds(ArticleType? Type, string? Other, string? Version, IReadOnlyList<string> Unknown)
{
    private static readonly (string What, Regex Words)[] Others =
    [
        ("a thesis", Thesis()), ("a data set", DataSet()), ("software", Software()), ("a part of a book", BookPart()), ("a book", Book()), ("a working paper", WorkingPaper()), ("a report", Report()),
        ("an image", Image()), ("a film", Film()), ("a sound recording", Sound()), ("a map", Map()), ("a musical score", Score()), ("a presentation or a poster", Talk()), ("teaching material", Teaching()),
        ("a patent", Patent()), ("an object", PhysicalObject()), ("a whole journal or issue", Periodical()), ("a web site", WebSite()), ("an event", Event()),
    ];

    // COAR Resource Types: the last part of the address.
    private static readonly Dictionary<string, string> Coar = new(StringComparer.Ordinal)
    {
        ["c_6501"] = "article", ["c_2df8fbb1"] = "article", ["c_3e5a"] = "article", ["c_dcae04bc"] = "review article", ["c_beb9"] = "data paper", ["c_b239"] = "editorial", ["c_545b"] = "letter", ["c_ba08"] = "book review",
        ["c_7acd"] = "corrigendum", ["c_5794"] = "conference paper", ["c_816b"] = "preprint", ["c_46ec"] = "thesis", ["c_7a1f"] = "thesis", ["c_bdcc"] = "thesis", ["c_db06"] = "thesis", ["c_2f33"] = "book", ["c_3248"] = "book part",
        ["c_ddb1"] = "dataset", ["c_5ce6"] = "software", ["c_93fc"] = "report", ["c_18gh"] = "report", ["c_18ws"] = "report", ["c_8042"] = "working paper", ["c_c513"] = "image", ["c_ecc8"] = "image", ["c_12ce"] = "moving image", ["c_8a7e"] = "moving image",
        ["c_18cc"] = "sound", ["c_12cd"] = "map", ["c_18cw"] = "musical score", ["c_6670"] = "poster", ["c_8544"] = "lecture", ["c_15cd"] = "patent", ["c_0640"] = "journal", ["c_2659"] = "journal", ["c_7ad9"] = "website", ["c_f744"] = "proceedings", ["c_18cf"] = "text", ["c_1843"] = "other",
    };

    /// <summary>Reads the types of one record. That it is an article wins over what else it is said to be.</summary>
    public static DcKinds Of(IEnumerable<string> types)
    {
        ArticleType? type = null;
        string? other = null;
        string? version = null;
        var unknown = new List<string>();
        foreach (var given in types)
        {
            var words = Plain(given);
            if (VersionOf(words) is { } known)
            {
                version ??= known;
            }
            else if (ArticleTypeWords.TryRead(words) is { } special)
            {
                type = type is null || type == ArticleType.ResearchArticle ? special : type;
            }
            else if (words == "preprint")
            {
                type ??= new ArticleType("preprint");
            }
            else if (Article().IsMatch(words))
            {
                type ??= ArticleType.ResearchArticle;
            }
            else if (Others.FirstOrDefault(kind => kind.Words.IsMatch(words)) is { What: { } what })
            {
                other ??= what;
            }
            else if (!Nothing().IsMatch(words))
            {
                unknown.Add(given);
            }
        }

        return new DcKinds(type, type is null ? other : null, version, unknown);
    }

    // "info:eu-repo/semantics/bachelorThesis", "http://purl.org/coar/resource_type/c_6501", "dcmitype:Image", "Journal Article [a1]"
    private static string Plain(string type)
    {
        var word = type.Trim().TrimEnd('/');
        word = word.StartsWith("info:eu-repo/semantics/", StringComparison.OrdinalIgnoreCase) || word.Contains("://", StringComparison.Ordinal) ? word[(word.LastIndexOfAny(['/', '#']) + 1)..] : word;
        word = word.StartsWith("dcmitype:", StringComparison.OrdinalIgnoreCase) ? word["dcmitype:".Length..] : word;
        return Coar.TryGetValue(word, out var name) ? name : Spaces().Replace(Capital().Replace(word, " ").Replace('_', ' ').Replace('-', ' '), " ").Trim().ToLowerInvariant();
    }

    private static string? VersionOf(string words) => words switch
    {
        "published version" or "published" or "version of record" or "vor" => "VoR",
        "accepted version" or "accepted" or "post print" or "postprint" or "author accepted manuscript" or "am" => "AM",
        "submitted version" or "submitted" or "smur" => "SMUR",
        "updated version" or "corrected version" => "CVoR",
        "draft" or "author's original" => "AO",
        _ => null,
    };

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Capital();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\barticles?\b|\bartículos?\b|\bartigos?\b|\barticolo\b|\bartikel\b|\bmakale\b|\bстать[яи]\b|\bстатті\b|\bстаття\b|\bмақала\b|\bmaqola\b|\bartykuł|\bčlanek\b|\bčlánek\b|\bčlanak\b|\bcikk\b|\baufsatz\b|\bzeitschriftenartikel|\bzeitschriftenaufsatz\b|\b论文\b|\bconference (?:paper|object|item|contribution)\b|\bproceedings? paper\b|\bjournal (?:contribution|paper)\b|\bcontribution to (?:a )?(?:journal|periodical)\b|\bresearch paper\b|^paper$|^original (?:research|paper)$", Options)]
    private static partial Regex Article();

    // Words that are true of articles and of much else.
    [GeneratedRegex(@"^(?:text|texto|texte|текст|other|otro|outro|peer[- ]?reviewed.*|non ?peer[- ]?reviewed.*|refereed|not refereed|avaliad[oa] (?:pelos|por) pares|revisad[oa] por pares|рецензован.*|journal|revista|print|electronic|pdf|collection ?item|publication|publicación|scholarly (?:work|publication)|document|documento|c_[0-9a-z]+)$", Options)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"thesis|theses|dissertation|tesis|teses|\btese\b|dissertação|trabalho de conclusão|trabajo (?:de |)fin de|tcc\b|diplomarbeit|masterarbeit|habilitation|диссертац|дисертац|автореферат|diploma work|capstone|etd\b", Options)]
    private static partial Regex Thesis();

    [GeneratedRegex(@"^(?:data ?sets?|research data|data|conjunto de dat|набор данных|forschungsdaten|spreadsheet)", Options)]
    private static partial Regex DataSet();

    [GeneratedRegex("^(?:software|computer program|source code|application|workflow|model)s?$", Options)]
    private static partial Regex Software();

    [GeneratedRegex(@"book ?(?:part|chapter|section)|^(?:part of book|chapters?|inbook|in ?collection)|chapter in|part or chapter of a book|capítulo|buchkapitel|глава", Options)]
    private static partial Regex BookPart();

    [GeneratedRegex(@"^(?:e ?)?books?$|^(?:edited book|monographs?|libros?|livros?|livre|buch|книга|монограф.*|kitap|textbooks?|(?:conference )?proceedings|encyclopa?edia.*|festschrift)$", Options)]
    private static partial Regex Book();

    [GeneratedRegex(@"working paper|discussion paper|documento de trabajo|arbeitspapier|research memorandum", Options)]
    private static partial Regex WorkingPaper();

    [GeneratedRegex(@"^(?:(?:technical|research|project|annual|internal|external|official|policy|other type of|research report) )?(?:reports?|memorandum)(?: part)?$|informe|relatório|forschungsbericht|white ?paper|technical documentation|deliverable|policy brief|отчёт|отчет", Options)]
    private static partial Regex Report();

    [GeneratedRegex(@"^(?:(?:still )?images?|photographs?|photos?|pictures?|imagen|imagem|drawings?|figures?|plans? or blueprints?|изображение|bild|art ?works?|posters? image|animation)", Options)]
    private static partial Regex Image();

    [GeneratedRegex("^(?:moving images?|videos?|films?|motion pictures?|видео)$", Options)]
    private static partial Regex Film();

    [GeneratedRegex(@"^(?:sounds?|audio|recording,? ?(?:oral|musical|acoustical)?|podcasts?|recordings?)", Options)]
    private static partial Regex Sound();

    [GeneratedRegex("^(?:maps?|mapa|карта|cartographic material)$", Options)]
    private static partial Regex Map();

    [GeneratedRegex("^(?:musical (?:score|notation|composition)s?|scores?)$", Options)]
    private static partial Regex Score();

    [GeneratedRegex(@"presentation|\bposters?\b|\blectures?\b|\bslides?\b|^talks?$|\bspeech|conference (?:abstract|output|poster)", Options)]
    private static partial Regex Talk();

    [GeneratedRegex(@"learning object|teaching|lesson|course ?(?:ware|material)|educational (?:material|resource)|syllabus|material didáctico", Options)]
    private static partial Regex Teaching();

    [GeneratedRegex("^patents?$|патент", Options)]
    private static partial Regex Patent();

    [GeneratedRegex("^(?:physical objects?|3 ?d (?:object|model)s?|artefacts?|artifacts?|interactive resources?|services?)$", Options)]
    private static partial Regex PhysicalObject();

    [GeneratedRegex("^(?:periodicals?|journals? issue|issue|newsletters?|magazines?|newspapers?|серия|series|collections?)$", Options)]
    private static partial Regex Periodical();

    [GeneratedRegex("^(?:web ?(?:site|page)s?|blog(?: ?posts?)?|internet publication)$", Options)]
    private static partial Regex WebSite();

    [GeneratedRegex("^(?:events?|exhibitions?|conferences?|workshops?)$", Options)]
    private static partial Regex Event();
}
