namespace Publishing.Licensing;

/// <summary>The countries to whose law the licences before 4.0 were ported, as a licence's name writes them after its version: "3.0 Germany", "2.5 Argentina", "3.0 IGO".</summary>
internal static class CreativeCommonsPorts
{
    // Jurisdiction as in the address, then its names.
    private const string Table = """
        igo igo,intergovernmental|am armenia|ar argentina|at austria,österreich|au australia|az azerbaijan|be belgium,belgique,belgië|bg bulgaria
        br brazil,brasil|ca canada|ch switzerland,schweiz,suisse,svizzera|cl chile|cn china mainland,china,中国大陆|co colombia|cr costa rica|cz czech,česko
        de germany,deutschland|dk denmark,danmark|ec ecuador|ee estonia|eg egypt|es spain,españa|fi finland,suomi|fr france|ge georgia|gr greece
        gt guatemala|hk hong kong|hr croatia,hrvatska|hu hungary,magyarország|ie ireland|il israel|in india|it italy,italia|jp japan,日本|kr korea
        lu luxembourg|mk macedonia|mt malta|mx mexico,méxico|my malaysia|nl netherlands,nederland|no norway,norge|nz new zealand|pe peru,perú|ph philippines
        pl poland,polska|pr puerto rico|pt portugal|ro romania,românia|rs serbia,srbija|scotland scotland|se sweden,sverige|sg singapore|si slovenia,slovenija
        th thailand|tw taiwan,台灣,臺灣|ug uganda|uk england & wales,england and wales|us united states|ve venezuela|vn vietnam|za south africa
        """;

    private static readonly (string Jurisdiction, string[] Names)[] All =
    [
        .. Table.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(row => row.Split(' ', 2))
            .Select(columns => (columns[0], columns[1].Split(','))),
    ];

    /// <summary>The jurisdiction that the words directly after the version name; null for the unported licence.</summary>
    public static string? Of(string afterVersion)
    {
        var words = afterVersion.TrimStart(' ', '\u00a0', '(', ',', '-', '–').ToLowerInvariant();
        foreach (var (jurisdiction, names) in All)
        {
            if (names.Any(name => words.StartsWith(name, StringComparison.Ordinal)))
            {
                return jurisdiction;
            }
        }

        return null;
    }
}
