namespace Publishing.Tests.Ingest.Harvested;

/// <summary>Responses of another repository.</summary>
internal static class Responses
{
    public static string List(params IEnumerable<string> records) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xlink="http://www.w3.org/1999/xlink"><responseDate>2024-05-01T10:00:00Z</responseDate><request verb="ListRecords">http://x.example.org/oai</request>
        <ListRecords>{string.Concat(records)}<resumptionToken completeListSize="7" cursor="0">next&amp;1</resumptionToken></ListRecords></OAI-PMH>
        """;

    public static string Record(string identifier, string metadata) =>
        $"<record><header><identifier>{identifier}</identifier><datestamp>2024-04-01</datestamp><setSpec>a</setSpec></header><metadata>{metadata}</metadata><about><x xmlns=\"\"/></about></record>";

    public static string Deleted(string identifier) =>
        $"<record><header status=\"deleted\"><identifier>{identifier}</identifier><datestamp>2024-04-02</datestamp></header></record>";

    public static string Jats(string title) => $"""
        <article xmlns="" article-type="research-article"><front><article-meta><title-group><article-title>{title}</article-title></title-group></article-meta></front></article>
        """;
}
