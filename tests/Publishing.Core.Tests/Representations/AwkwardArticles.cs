using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Tests.Representations;

/// <summary>Articles that break files of references when they are written carelessly.</summary>
internal static class AwkwardArticles
{
    public static readonly IReadOnlyDictionary<string, Article> All = new Dictionary<string, Article>
    {
        ["signs of TeX"] = Titled(RichText.Plain(@"100% of {x} & $5 #1 under_score ^ ~ \alpha `quoted' | -- ''two'' --- end")) with { Keywords = [new([RichText.Plain("R&D"), RichText.Plain("50% {net}")])] },
        ["markup and acronyms"] = Titled(new RichText([new TextRun("How mRNA of "), new StyledRun(InlineStyle.Italic, RichText.Plain("Homo sapiens")), new TextRun(" binds CO"), new StyledRun(InlineStyle.Sub, RichText.Plain("2")), new TextRun(" in the U"), new StyledRun(InlineStyle.Sup, RichText.Plain("th")), new TextRun(" DNA–RNA pair")])),
        ["capitals of German"] = Titled(RichText.Plain("Über die Grundlagen der Quantenmechanik")) with { Language = Language("de") },
        ["all capitals"] = Titled(RichText.Plain("WATER POLICY OF THE STEPPE")),
        ["quotes"] = Titled(RichText.Plain("“Why?” asked 'she' – and \"he\": no answer")),
        ["lines in values"] = Titled(RichText.Plain("One\nTY  - BOOK\u2028ER  - \u0085%0 Book\r\n@book{x,\n title = {y}")) with { Keywords = [new([RichText.Plain("first\nsecond")])], Abstracts = [new([new AbstractSection(null, [RichText.Plain("One."), RichText.Plain("@article{two, title = {Two}}")])])] },
        ["names"] = Titled(RichText.Plain("Names")) with
        {
            Contributors =
            [
                Person("van der Berg", "Pieter", "Jr."), Person("O'Neill", "Seán"), Person("García Márquez", "Gabriel"), Person("Sukarno"), Person("Nguyễn", "Văn An"),
                new() { Group = RichText.Plain("University of Examples, Department of Rocks and Sands") }, new() { Group = RichText.Plain("World Health Organization") }, new() { Anonymous = true },
                new() { Kind = "translator", Names = [new PersonName("Müller", "Ute")] }, new() { Kind = "reviewer", Names = [new PersonName("Nobody", "Names")] },
            ],
        },
        ["electronic number"] = Titled(RichText.Plain("Electronic")) with { ElocationId = "e33693", Volume = "12", Type = new ArticleType("review-article") },
        ["number without a letter"] = Titled(RichText.Plain("Electronic")) with { ElocationId = "102", PubDates = [new PubDate(new PartialDate(2021, 2))] },
        ["pages in pieces"] = Titled(RichText.Plain("Pages")) with { FirstPage = "8", LastPage = "19", PageRange = "8–11, 14–19", PubDates = [new PubDate(new PartialDate(2021))] },
        ["pages with letters"] = Titled(RichText.Plain("Pages")) with { FirstPage = "S1", LastPage = "S9" },
        ["one page"] = Titled(RichText.Plain("Page")) with { FirstPage = "8", LastPage = "8" },
        ["season"] = Titled(RichText.Plain("Season")) with { PubDates = [new PubDate(new PartialDate(2020), Season: "Spring")] },
        ["rights"] = Titled(RichText.Plain("Rights")) with { Permissions = new Permissions { CopyrightStatement = "© 2020 A. Author & Co.", CopyrightYear = 2020, CopyrightHolder = "A. Author & Co.", Licenses = [new License(CreativeCommons.By40)] } },
        ["identifiers"] = Titled(RichText.Plain("Identifiers")) with { Doi = Doi("10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1"), Identifiers = [new("pmid", "12345678"), new("pmcid", "PMC1234567")] },
        ["keywords with commas"] = Titled(RichText.Plain("Keywords")) with { Keywords = [new([RichText.Plain("Gettysburg, Battle of"), RichText.Plain("war")])] },
        ["a preprint"] = Titled(RichText.Plain("Early")) with { Type = new ArticleType("preprint") },
        ["a book review"] = Titled(RichText.Plain("On a book")) with { Type = new ArticleType("book-review") },
        ["formula"] = Titled(new RichText([new TextRun("On "), new MathRun("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><msup><mi>x</mi><mn>2</mn></msup></math>"), new TextRun(" and more")])),
        ["several languages"] = new() { Language = Language("ar"), Titles = [new(RichText.Plain("علاقات التحالف")), new(RichText.Plain("Relations"), Language("en")), new(RichText.Plain("Отношения"), Language("ru"))], Abstracts = [Abstract.Plain(RichText.Plain("In English."), Language("en")), Abstract.Plain(RichText.Plain("تحلل المقالة"))] },
    };

    private static Article Titled(RichText title) => new() { Language = Language("en"), Titles = [new(title)], Contributors = [Person("Author", "A.")], PubDates = [new PubDate(new PartialDate(2020, 3, 5))] };

    private static Contributor Person(string surname, string? given = null, string? suffix = null) => new() { Names = [new PersonName(surname, given, Suffix: suffix)] };

    private static LanguageTag Language(string tag) => LanguageTag.Parse(tag);

    private static Doi Doi(string text) => Publishing.Identifiers.Doi.TryParse(text, out var doi) ? doi : throw new FormatException(text);
}
