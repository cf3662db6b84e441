using System.Text.RegularExpressions;
using Publishing.Articles;

namespace Publishing.Ingest.Values;

/// <summary>The sort of an article as journals and repositories call it, as the JATS <c>article-type</c>.</summary>
internal static partial class ArticleTypeWords
{
    private static readonly (string Type, Regex Words)[] Types =
    [
        ("retraction", Retraction()), ("expression-of-concern", Concern()), ("correction", Correction()), ("addendum", Addendum()),
        ("book-review", BookReview()), ("product-review", ProductReview()), ("systematic-review", SystematicReview()), ("review-article", Review()),
        ("case-report", CaseReport()), ("brief-report", BriefReport()), ("rapid-communication", RapidCommunication()),
        ("editorial", Editorial()), ("letter", Letter()), ("article-commentary", Commentary()), ("reply", Reply()), ("obituary", Obituary()),
        ("meeting-report", MeetingReport()), ("interview", Interview()), ("data-paper", DataPaper()), ("protocol", Protocol()), ("news", News()), ("introduction", Introduction()),
    ];

    /// <summary>The type; null when the words name none that is more than "article".</summary>
    public static ArticleType? TryRead(string? words)
    {
        var text = words?.Trim();
        return text is { Length: > 0 and <= 60 } && Types.FirstOrDefault(type => type.Words.IsMatch(text)) is { Type: { } name } ? new ArticleType(name) : null;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex("^(?:(?:partial )?retractions?(?: notes?| notices?)?|retracted article|retractação|ретракция|отзыв статьи)$", Options)]
    private static partial Regex Retraction();

    [GeneratedRegex("^(?:editorial )?expressions? of concern$", Options)]
    private static partial Regex Concern();

    [GeneratedRegex("^(?:(?:author|publisher)?(?:['’]s)? ?corrections?|corrigend(?:um|a)|errat(?:um|a|as?)|fe de erratas|исправлени[ея]|поправк[аи])$", Options)]
    private static partial Regex Correction();

    [GeneratedRegex("^addend(?:um|a)$", Options)]
    private static partial Regex Addendum();

    [GeneratedRegex("^(?:book[- ]?reviews?|reviews? of books?|reseñas?(?: bibliográficas?| de libros?)?|resenhas?(?: de livros?)?|recensioni|recensione|buchbesprechung(?:en)?|rezension(?:en)?|comptes? rendus?|рецензи[ия]|рецензії|kitap incelemesi|kitap tanıtımı)$", Options)]
    private static partial Regex BookReview();

    [GeneratedRegex("^(?:product|software|film|media) reviews?$", Options)]
    private static partial Regex ProductReview();

    [GeneratedRegex("^(?:systematic[- ]reviews?(?: and meta-analys[ie]s)?|meta-analys[ie]s|revis(?:ión sistemática|ão sistemática))$", Options)]
    private static partial Regex SystematicReview();

    [GeneratedRegex("^(?:(?:literature |mini-?|narrative |scoping |critical |invited )?reviews?(?:[- ](?:articles?|papers?))?|survey articles?|artículos? de revisión|revisión|artigos? de revisão|revisão|articles? de synthèse|übersichtsarbeit(?:en)?|обзор(?:ы|ная статья|ные статьи)?|огляд(?:и|ова стаття|ові статті)?|derleme(?: makale(?:si)?)?|综述)$", Options)]
    private static partial Regex Review();

    [GeneratedRegex("^(?:(?:clinical )?case[- ](?:reports?|studies|study|presentations?|series)|reportes? de casos?|relatos? de casos?|casos clínicos?|caso clínico|клинически[ей] случа[ий]|olgu sunumu)$", Options)]
    private static partial Regex CaseReport();

    [GeneratedRegex("^(?:(?:brief|short) (?:reports?|communications?|articles?|notes?|papers?)|research notes?|technical notes?|краткие сообщения|краткое сообщение|comunicaç(?:ão|ões) breves?|comunicaci(?:ón|ones) breves?)$", Options)]
    private static partial Regex BriefReport();

    [GeneratedRegex("^rapid communications?$", Options)]
    private static partial Regex RapidCommunication();

    [GeneratedRegex("^(?:(?:guest )?editorials?|editoriais|editoriales|from the editors?|editor['’]s (?:note|letter|page)|(?:от редакции|от редактора|редакционная статья|передовая статья)|editörden|kata pengantar)$", Options)]
    private static partial Regex Editorial();

    [GeneratedRegex("^(?:(?:research )?letters?(?: to the editors?)?|correspondence|cartas? al editor|cartas? ao editor|письм[оа](?: в редакцию)?)$", Options)]
    private static partial Regex Letter();

    [GeneratedRegex("^(?:(?:invited )?comment(?:ary|aries|s)?|perspectives?|opinions?|viewpoints?|discussion|forum)$", Options)]
    private static partial Regex Commentary();

    [GeneratedRegex("^(?:(?:author['’]s )?repl(?:y|ies)|response|responses|author response)$", Options)]
    private static partial Regex Reply();

    [GeneratedRegex("^(?:obituar(?:y|ies)|in memoriam|некролог(?:и)?)$", Options)]
    private static partial Regex Obituary();

    [GeneratedRegex("^(?:meeting|conference) reports?$", Options)]
    private static partial Regex MeetingReport();

    [GeneratedRegex("^(?:interviews?|entrevistas?|интервью)$", Options)]
    private static partial Regex Interview();

    [GeneratedRegex("^data (?:papers?|articles?|descriptors?|notes?)$", Options)]
    private static partial Regex DataPaper();

    [GeneratedRegex("^(?:study |research )?protocols?$", Options)]
    private static partial Regex Protocol();

    [GeneratedRegex("^(?:news|news articles?|newsarticle|announcements?)$", Options)]
    private static partial Regex News();

    [GeneratedRegex("^(?:introductions?|introduction to the special issue|prefaces?|forewords?)$", Options)]
    private static partial Regex Introduction();
}
