using Publishing.Articles;
using Publishing.Journals;
using Publishing.Licensing;
using Publishing.Tests.Crosswalks;
using Publishing.Text;

namespace Publishing.Tests.Licensing;

/// <summary>Articles of every licence and access that the model can hold, and those of the fixtures.</summary>
internal static class RightsCases
{
    private const string Copyright = "© 2024 Carberry J.";

    private static readonly DateOnly Today = new(2025, 1, 15);
    private static readonly (DateOnly Past, DateOnly Future) Day = (new DateOnly(2024, 9, 1), new DateOnly(2025, 9, 1));

    private static readonly IReadOnlyDictionary<string, Permissions> Built = new Dictionary<string, Permissions>(StringComparer.Ordinal)
    {
        ["nothing is known"] = new(),
        ["a copyright alone"] = new() { CopyrightStatement = Copyright, CopyrightYear = 2024, CopyrightHolder = "Carberry J." },
        ["CC BY 4.0"] = Under("https://creativecommons.org/licenses/by/4.0/"),
        ["CC BY-SA 4.0"] = Under("https://creativecommons.org/licenses/by-sa/4.0/"),
        ["CC BY-ND 4.0"] = Under("https://creativecommons.org/licenses/by-nd/4.0/"),
        ["CC BY-NC 4.0"] = Under("https://creativecommons.org/licenses/by-nc/4.0/"),
        ["CC BY-NC-SA 4.0"] = Under("https://creativecommons.org/licenses/by-nc-sa/4.0/"),
        ["CC BY-NC-ND 4.0"] = Under("https://creativecommons.org/licenses/by-nc-nd/4.0/"),
        ["CC BY 3.0 unported"] = Under("https://creativecommons.org/licenses/by/3.0/"),
        ["CC BY 3.0 IGO"] = Under("https://creativecommons.org/licenses/by/3.0/igo/"),
        ["CC BY-NC-ND 3.0 Germany"] = Under("https://creativecommons.org/licenses/by-nc-nd/3.0/de/"),
        ["CC BY 2.5 Argentina"] = Under("https://creativecommons.org/licenses/by/2.5/ar/"),
        ["CC BY-NC 2.0"] = Under("https://creativecommons.org/licenses/by-nc/2.0/"),
        ["CC BY-ND-NC 1.0"] = Under("https://creativecommons.org/licenses/by-nd-nc/1.0/"),
        ["CC0"] = Under("https://creativecommons.org/publicdomain/zero/1.0/"),
        ["public domain mark"] = Under("https://creativecommons.org/publicdomain/mark/1.0/"),
        ["another licence"] = Under("https://press.example.org/terms"),
        ["another licence, free to read"] = Under("https://press.example.org/terms") with { FreeToRead = new FreeToRead() },
        ["a licence in words"] = new() { Licenses = [new License(null, Text: RichText.Plain("Ask <us> & \"them\" {first}."))] },
        ["a licence in words, its name that of no address"] = new() { Licenses = [new License(null, Text: RichText.Plain("A Creative Commons licence."))], CopyrightStatement = Copyright },
        ["free to read without a licence"] = new() { FreeToRead = new FreeToRead() },
        ["several by version"] = new()
        {
            Licenses = [new License("https://creativecommons.org/licenses/by/4.0/", Day.Past, "vor"), new License("https://press.example.org/tdm", Day.Past, "tdm"), new License("https://creativecommons.org/licenses/by-nc/4.0/", Day.Past, "am")],
        },
        ["text mining first"] = new() { Licenses = [new License("https://press.example.org/tdm", AppliesTo: "tdm"), new License("https://creativecommons.org/licenses/by-nc/4.0/")] },
        ["several by day"] = new() { Licenses = [new License("https://press.example.org/terms", Day.Past), new License("https://creativecommons.org/licenses/by/4.0/", Day.Future)] },
        ["two that hold"] = new() { Licenses = [new License("https://creativecommons.org/licenses/by/4.0/"), new License("https://press.example.org/terms", Text: RichText.Plain("And these."))] },
        ["open for the manuscript alone"] = new() { Licenses = [new License("https://creativecommons.org/licenses/by/4.0/", AppliesTo: "am")] },
        ["open for text mining alone"] = new() { Licenses = [new License("https://creativecommons.org/licenses/by/4.0/", AppliesTo: "tdm")] },
        ["a licence that has not begun"] = new() { Licenses = [new License("https://creativecommons.org/licenses/by/4.0/", Day.Future)] },
        ["a licence that has begun"] = new() { Licenses = [new License("https://creativecommons.org/licenses/by/4.0/", Day.Past)] },
        ["under embargo"] = new() { FreeToRead = new FreeToRead(Day.Future) },
        ["under embargo, then CC BY"] = Under("https://creativecommons.org/licenses/by/4.0/") with { FreeToRead = new FreeToRead(Day.Future) },
        ["under embargo until tomorrow"] = Under("https://creativecommons.org/licenses/by/4.0/") with { FreeToRead = new FreeToRead(Today.AddDays(1)) },
        ["an embargo that ends today"] = Under("https://creativecommons.org/licenses/by/4.0/") with { FreeToRead = new FreeToRead(Today) },
        ["an embargo that has ended"] = new() { FreeToRead = new FreeToRead(Day.Past), CopyrightStatement = Copyright },
        ["restricted until the embargo ends"] = new() { FreeToRead = new FreeToRead(Day.Future), StatedAccess = AccessRight.Restricted },
        ["free for a time"] = new() { FreeToRead = new FreeToRead(Day.Past, Day.Future) },
        ["free until today"] = new() { FreeToRead = new FreeToRead(End: Today) },
        ["free until yesterday"] = new() { FreeToRead = new FreeToRead(End: Today.AddDays(-1)) },
        ["free once, metadata alone now"] = new() { FreeToRead = new FreeToRead(End: Day.Past), StatedAccess = AccessRight.MetadataOnly },
        ["restricted"] = new() { StatedAccess = AccessRight.Restricted, CopyrightStatement = Copyright },
        ["restricted, under CC BY"] = Under("https://creativecommons.org/licenses/by/4.0/") with { StatedAccess = AccessRight.Restricted },
        ["metadata alone"] = new() { StatedAccess = AccessRight.MetadataOnly },
    };

    public static IEnumerable<string> Names => Built.Keys.Concat(GoldenCase.Names.Select(name => "fixture " + name));

    public static PublishedArticle Load(string name)
    {
        if (!Built.TryGetValue(name, out var permissions))
        {
            return GoldenCase.Load(name["fixture ".Length..]).Article;
        }

        // An article that every format can say, with nothing in it that could be taken for a licence.
        var everyday = GoldenCase.Load("embargoed").Article;
        return everyday with
        {
            Today = Today,
            Text = new([new JatsFragment("", "<body><p>All of it.</p></body>")]),
            Journal = everyday.Journal with { Publisher = new Publisher("Example Press") },
            Article = everyday.Article with
            {
                Permissions = permissions,
                Volume = "5",
                FirstPage = "10",
                LastPage = "25",
                FullText = [new FullTextLink("https://press.example.org/articles/7.pdf", "application/pdf")],
            },
        };
    }

    private static Permissions Under(string url) => new() { CopyrightStatement = Copyright, CopyrightYear = 2024, CopyrightHolder = "Carberry J.", Licenses = [new License(url)] };
}
