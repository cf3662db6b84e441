using System.Globalization;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Bench;

/// <summary>Articles of the size and make-up of real ones, the same for the same number: about 12 KB as JATS and 3 KB as oai_dc, in several languages and scripts.</summary>
internal static class ArticleGenerator
{
    private static readonly string[] Latin = "analysis regional policy water resources education climate cooperation development assessment method results language history economy trade health data model region survey students farmers energy transport culture security border energy".Split(' ');
    private static readonly string[] Cyrillic = "анализ региональная политика водные ресурсы образование климат сотрудничество развитие оценка метод результаты язык история экономика торговля здоровье данные модель регион опрос студенты энергия транспорт культура безопасность граница".Split(' ');
    private static readonly string[] Kazakh = "талдау аймақтық саясат су ресурстары білім климат ынтымақтастық даму бағалау әдіс нәтижелер тіл тарих экономика сауда денсаулық деректер үлгі өңір сауалнама студенттер энергия көлік мәдениет қауіпсіздік шекара".Split(' ');
    private static readonly string[] Surnames = "Akhmetova Serikov Petrov Ivanova Nowak Schmidt García Yılmaz Nguyen Okafor Haddad Tanaka Kowalska Rossi Silva Larsen".Split(' ');
    private static readonly string[] Given = "Aigerim Bolat Pavel Anna Jan Greta Lucía Emre Linh Chidi Omar Yuki Ewa Marco João Ingrid".Split(' ');
    private static readonly LanguageTag En = LanguageTag.Parse("en");
    private static readonly LanguageTag Ru = LanguageTag.Parse("ru");
    private static readonly LanguageTag Kk = LanguageTag.Parse("kk");

    public static Article Make(int number)
    {
        var random = new Random(number);
        var year = 2000 + random.Next(26);
        return new Article
        {
            Language = En,
            Titles = [new(Text(random, Latin, 11), En), new(Text(random, Cyrillic, 10), Ru), new(Text(random, Kazakh, 9), Kk)],
            Abstracts = [Abstract.Plain(Text(random, Latin, 100), En), Abstract.Plain(Text(random, Cyrillic, 30), Ru)],
            Keywords = [Keywords(random, Latin, En), Keywords(random, Cyrillic, Ru)],
            Contributors = [.. Enumerable.Range(0, 1 + random.Next(5)).Select(i => Author(random, i))],
            Affiliations = [.. Enumerable.Range(1, 2).Select(i => new Affiliation(
                $"aff{i}", $"{Capital(Pick(random, Latin))} University", $"Department of {Capital(Pick(random, Latin))}", "Astana", CountryCode: "KZ", Country: "Kazakhstan"))],
            PubDates = [new(new PartialDate(year, 1 + random.Next(12), 1 + random.Next(28)), "pub", "electronic")],
            History = [new("received", new PartialDate(year - 1, 3, 2)), new("accepted", new PartialDate(year - 1, 11, 20))],
            Volume = (year - 1999).ToString(CultureInfo.InvariantCulture),
            IssueNumber = (1 + random.Next(4)).ToString(CultureInfo.InvariantCulture),
            FirstPage = (number % 900 + 1).ToString(CultureInfo.InvariantCulture),
            LastPage = (number % 900 + 14).ToString(CultureInfo.InvariantCulture),
            Identifiers = [new("publisher-id", $"bench-{number}")],
            Permissions = new Permissions
            {
                CopyrightStatement = $"Copyright (c) {year} The Authors",
                CopyrightYear = year,
                CopyrightHolder = "The Authors",
                Licenses = [new(CreativeCommons.By40, Text: RichText.Plain("This work is licensed under a Creative Commons Attribution 4.0 International License."))],
                FreeToRead = new FreeToRead(),
            },
            References = [.. Enumerable.Range(1, 18 + random.Next(10)).Select(i => Citation(random, i))],
        };
    }

    /// <summary>The headings of a table, and so many rows, each an article with an abstract.</summary>
    public static IEnumerable<string> Rows(int from, int count) =>
        Enumerable.Range(from, count).Select(number =>
        {
            var random = new Random(number);
            var title = $"{Sentence(random, Latin, 11)}, {Sentence(random, Kazakh, 3)}";
            var authors = $"{Pick(random, Surnames)}, {Pick(random, Given)}; {Pick(random, Surnames)}, {Pick(random, Given)}";
            var date = string.Create(CultureInfo.InvariantCulture, $"{2000 + random.Next(26)}-{1 + random.Next(12):00}-{1 + random.Next(28):00}");
            return string.Create(CultureInfo.InvariantCulture, $"\"{title}\",\"{authors}\",\"{Paragraph(random)}\",{date},{1 + random.Next(30)},{1 + random.Next(4)},10.5555/table.{number}");
        }).Prepend("title,authors,abstract,date published,volume,issue,doi");

    /// <summary>A paragraph of some 600 characters.</summary>
    public static string Paragraph(Random random) => Sentence(random, Latin, 80) + ".";

    private static Reference Citation(Random random, int number)
    {
        var year = (1970 + random.Next(55)).ToString(CultureInfo.InvariantCulture);
        return new Reference(
            $"R{number}",
            [
                new($"{Pick(random, Surnames)}, {(char)('A' + random.Next(26))}.", CitationPartKind.Name),
                new(" ("),
                new(year, CitationPartKind.Year),
                new("). "),
                new($"{Sentence(random, Latin, 8)}. {Capital(Pick(random, Latin))} Journal, {random.Next(1, 60)}({random.Next(1, 6)}), {random.Next(1, 300)}-{random.Next(300, 600)}."),
            ],
            PublicationType: "journal");
    }

    private static Contributor Author(Random random, int index) => new()
    {
        Names = [new PersonName(Pick(random, Surnames), Pick(random, Given))],
        AffiliationIds = [$"aff{1 + (index % 2)}"],
        Corresponding = index == 0,
    };

    private static KeywordGroup Keywords(Random random, string[] words, LanguageTag language) =>
        new([.. Enumerable.Range(0, 6).Select(_ => RichText.Plain($"{Pick(random, words)} {Pick(random, words)}"))], language, "author-created");

    private static RichText Text(Random random, string[] words, int count) => RichText.Plain(Sentence(random, words, count));

    private static string Sentence(Random random, string[] words, int count) => Capital(string.Join(' ', Enumerable.Range(0, count).Select(_ => Pick(random, words))));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];
}
