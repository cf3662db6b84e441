using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Journals;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Testing;

/// <summary>Articles for pages and files: one that has everything, one that has nothing, one that means harm.</summary>
public static class SampleArticles
{
    public static readonly RepositoryAddresses Addresses = new(new Uri("https://press.example.org/journals"), "press.example.org");

    public static readonly DateOnly Today = new(2026, 11, 24);

    public static readonly Journal Journal = new()
    {
        Slug = "steppe",
        Titles = [new("Дала зерттеулері", Language("kk")), new("Steppe Studies", Language("en")), new("Исследования степи", Language("ru"))],
        AbbreviatedTitle = "Dala Zert.",
        ElectronicIssn = Issn("1234-5679"),
        PrintIssn = Issn("0000-0000"),
        Publisher = new Publisher("Sample University Press", "Almaty"),
        Language = Language("kk"),
        Description = "Даланың тарихы, тілі және табиғаты туралы ашық журнал.",
        Url = new Uri("https://journal.example.org/"),
        Sections = [new Section("history", [new("Тарих", Language("kk")), new("History", Language("en"))])],
    };

    public static readonly Issue Issue = new() { Slug = "5-2", Volume = "5", Number = "2", Published = new PartialDate(2022, 6) };

    /// <summary>Everything that the model holds, in four scripts.</summary>
    public static Article Full { get; } = new()
    {
        Language = Language("kk"),
        Titles =
        [
            new(new RichText([new TextRun("Қазақстан мен Өзбекстанның одақтастық қатынастары: "), new StyledRun(InlineStyle.Italic, RichText.Plain("Stipa capillata")), new TextRun(" өсетін жерлердегі су саясаты және "), Formula, new TextRun(" моделі")]), null, RichText.Plain("өзбек сарапшыларының пікірлері")),
            new(RichText.Plain("Kazakhstan and Uzbekistan Allied Relations: Water Policy in the Stipa Steppe"), Language("en"), RichText.Plain("Uzbek expert discourse")),
            new(RichText.Plain("Союзнические отношения Казахстана и Узбекистана: водная политика в степи"), Language("ru")),
            new(RichText.Plain("علاقات التحالف بين كازاخستان وأوزبكستان: سياسة المياه في السهوب"), Language("ar")),
        ],
        Abstracts =
        [
            Abstract.Plain(RichText.Plain("Мақалада өзбек сарапшыларының Қазақстан мен Өзбекстан арасындағы ынтымақтастықтың жай-күйі мен даму перспективалары туралы бағалары талданады. Зерттеу Өзбекстанның сараптамалық қауымдастығының дискурсын талдау арқылы жүргізілді.")),
            new([
                new AbstractSection(RichText.Plain("Background"), [RichText.Plain("The article analyzes how experts see the cooperation of the two states.")]),
                new AbstractSection(RichText.Plain("Results"), [new RichText([new TextRun("Concentration of CO"), new StyledRun(InlineStyle.Sub, RichText.Plain("2")), new TextRun(" fell; see "), new LinkRun("https://data.example.org/set", RichText.Plain("the data")), new TextRun(".")])]),
            ], Language("en")),
            Abstract.Plain(RichText.Plain("تحلل المقالة تقييمات الخبراء الأوزبك لحالة التعاون بين كازاخستان وأوزبكستان وآفاق تطويره."), Language("ar")),
            new([new AbstractSection(null, [RichText.Plain("Two neighbors share a river and talk about it.")])], Language("en"), "plain-language-summary"),
        ],
        Keywords =
        [
            new([RichText.Plain("одақтастық қатынастар"), RichText.Plain("Орталық Азия"), RichText.Plain("қауіпсіздік")], Language("kk")),
            new([RichText.Plain("allied relations"), RichText.Plain("Central Asia"), RichText.Plain("security")], Language("en")),
        ],
        Contributors =
        [
            new() { Names = [new PersonName("Сұлтанова", "Ақмарал"), new PersonName("Sultanova", "Akmaral", Language: Language("kk-Latn"))], Orcid = Orcid("0000-0002-1825-0097"), AffiliationIds = ["a1", "a2"], Corresponding = true, Email = "akmaral@example.org", Roles = [new Role("Conceptualization", "conceptualization"), new Role("Writing")] },
            new() { Names = [new PersonName("Shamsieva", "I.", Language: Language("uz-Latn"))], AffiliationIds = ["a2"], EqualContribution = true },
            new() { Group = RichText.Plain("Steppe Water Group") },
            new() { Kind = "editor", Names = [new PersonName("Omarov", "Daniyar")] },
        ],
        Affiliations =
        [
            new Affiliation("a1", "Sample National University", "Department of History", "Almaty", CountryCode: "KZ", Country: "Kazakhstan", Ror: Ror("https://ror.org/03yrm5c26"), Language: Language("en")),
            new Affiliation("a2", "Namunaviy davlat universiteti", City: "Toshkent", CountryCode: "UZ", Country: "Oʻzbekiston", Language: Language("uz-Latn")),
        ],
        PubDates = [new PubDate(new PartialDate(2022, 6, 30), "pub", "electronic"), new PubDate(new PartialDate(2022, 6), "collection", Season: "Summer")],
        History = [new HistoryDate("received", new PartialDate(2022, 2, 11)), new HistoryDate("accepted", new PartialDate(2022, 5, 3))],
        FirstPage = "10",
        LastPage = "25",
        Doi = Doi("10.5555/steppe.2022.<2>"),
        Identifiers = [new ArticleIdentifier("edn", "ABCDEF")],
        Permissions = new Permissions
        {
            CopyrightStatement = "Copyright (c) 2022 Sultanova A., Shamsieva I.",
            CopyrightYear = 2022,
            CopyrightHolder = "Sultanova A., Shamsieva I.",
            FreeToRead = new FreeToRead(),
            Licenses = [new License(CreativeCommons.By40, Text: RichText.Plain("This work is licensed under a Creative Commons Attribution 4.0 International License."), Language: Language("en"))],
        },
        Awards = [new Award("Sample Science Fund", FunderDoi: Doi("10.13039/501100000000"), AwardNumbers: ["AP09259567", "2022/17"])],
        FundingStatement = RichText.Plain("Зерттеуді Sample Science Fund қаржыландырды."),
        References =
        [
            new Reference("R1", [new("Waltz, K.N.", CitationPartKind.Name), new(" ("), new("1979", CitationPartKind.Year), new("). Theory of International Politics. Addison-Wesley.")]),
            new Reference("R2", [new("Hakimov, O. "), new("Sotrudnichestvo Uzbekistana i Kazakhstana", CitationPartKind.ArticleTitle, Language("ru-Latn")), new(" [Electronic resource] URL: "), new("https://kazpravda.example.org/fresh/view/sotrudnichestvo-uzbekistana-i-kazahstana-nasovremennometape-razvitiya-vsej-central-noj-azii", CitationPartKind.Url), new(" (access date: 01.02.2022)")]),
            new Reference("R3", [new("Walt, S. M. (1989). Alliances. Journal, 43(1), pp.1-17. doi: "), new("10.5555/12345678", CitationPartKind.Doi)], "[3]"),
        ],
        RelatedArticles = [new RelatedArticle("corrected-article", Doi("10.5555/older"), Text: RichText.Plain("Sultanova 2021"))],
        FullText = [new FullTextLink("https://press.example.org/files/1.pdf", "application/pdf"), new FullTextLink("https://press.example.org/files/1-en.pdf", "application/pdf", Language("en"))],
        Version = "VoR",
        ConflictOfInterest = RichText.Plain("Мүдделер қақтығысы жоқ."),
        DataAvailability = RichText.Plain("Деректер сұрау бойынша беріледі."),
        Acknowledgments = RichText.Plain("Авторлар рецензенттерге алғыс айтады."),
        Inferred = [new Inference("permissions/copyrightYear", "the copyright line")],
    };

    /// <summary>As little as an article can have.</summary>
    public static Article Bare { get; } = new();

    /// <summary>Every text an attempt to be more than text.</summary>
    public static Article Hostile { get; } = new()
    {
        Language = Language("en"),
        Titles = [new(new RichText([new TextRun("<script>alert(1)</script> & \"quotes\" "), new LinkRun("javascript:alert(2)", RichText.Plain("click")), new MathRun("<math xmlns=\"http://www.w3.org/1998/Math/MathML\" href=\"javascript:alert(3)\" onclick=\"alert(4)\"><mtext>x<script>alert(5)</script></mtext><annotation-xml encoding=\"text/html\"><img src=\"x\"/></annotation-xml></math>")]))],
        Abstracts = [Abstract.Plain(RichText.Plain("</p><img src=x onerror=alert(6)>"))],
        Keywords = [new([RichText.Plain("</script><script>alert(7)</script>")])],
        Contributors = [new() { Names = [new PersonName("\"><svg onload=alert(8)>")] }],
        FullText = [new FullTextLink("javascript:alert(9)", "application/pdf"), new FullTextLink("https://press.example.org/a.pdf", "text/html\">; rel=\"license")],
        RelatedArticles = [new RelatedArticle("preprint", Url: "data:text/html,<script>alert(10)</script>")],
        Permissions = new Permissions { Licenses = [new License("javascript:alert(11)")] },
        References = [new Reference("R1", [new("mailto:someone@example.org", CitationPartKind.Url)])],
    };

    private static MathRun Formula => new("<mml:math xmlns:mml=\"http://www.w3.org/1998/Math/MathML\"><mml:semantics><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup><mml:annotation encoding=\"application/x-tex\">x^2</mml:annotation></mml:semantics></mml:math>");

    public static PublishedArticle InPlace(Article article, Issue? issue = null) => new()
    {
        Id = 42,
        Article = article,
        Journal = Journal,
        Issue = issue,
        Section = issue is null ? null : Journal.Sections[0],
        Addresses = Addresses,
        Today = Today,
    };

    private static LanguageTag Language(string tag) => LanguageTag.Parse(tag);

    private static Doi Doi(string text) => Identifiers.Doi.TryParse(text, out var doi) ? doi : throw new FormatException(text);

    private static Issn Issn(string text) => Identifiers.Issn.TryParse(text, out var issn) ? issn : throw new FormatException(text);

    private static Orcid Orcid(string text) => Identifiers.Orcid.TryParse(text, out var orcid) ? orcid : throw new FormatException(text);

    private static Ror Ror(string text) => Identifiers.Ror.TryParse(text, out var ror) ? ror : throw new FormatException(text);
}
