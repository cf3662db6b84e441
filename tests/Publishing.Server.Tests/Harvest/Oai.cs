using Publishing.Server.Tests.Ingest;

namespace Publishing.Server.Tests.Harvest;

/// <summary>Answers of a repository.</summary>
internal static class Oai
{
    public const string Began = "2024-05-01T10:00:00Z";

    public static string Identify(string granularity = "YYYY-MM-DDThh:mm:ssZ") =>
        Answer($"<Identify><repositoryName>Steppe</repositoryName><baseURL>http://x.example.org/oai</baseURL><protocolVersion>2.0</protocolVersion><deletedRecord>persistent</deletedRecord><granularity>{granularity}</granularity></Identify>");

    public static string Formats(params (string Prefix, string Namespace)[] formats) => Answer($"<ListMetadataFormats>{string.Concat(
        (formats.Length > 0 ? formats : [("oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/"), ("jats", "https://jats.nlm.nih.gov/publishing/0.4/xsd")])
            .Select(format => $"<metadataFormat><metadataPrefix>{format.Prefix}</metadataPrefix><schema>http://x.example.org/s.xsd</schema><metadataNamespace>{format.Namespace}</metadataNamespace></metadataFormat>"))}</ListMetadataFormats>");

    /// <summary>The answer to Identify and ListMetadataFormats; null for other verbs.</summary>
    public static string? Opening(string query) => query.StartsWith("verb=Identify", StringComparison.Ordinal) ? Identify() : query.StartsWith("verb=ListMetadataFormats", StringComparison.Ordinal) ? Formats() : null;

    public static string Page(string? token, params IEnumerable<string> records) => Answer($"<ListRecords>{string.Concat(records)}{Token(token)}</ListRecords>");

    public static string Identifiers(string? token, params IEnumerable<int> numbers) => Answer($"<ListIdentifiers>{string.Concat(numbers.Select(Header))}{Token(token)}</ListIdentifiers>");

    public static string One(string record) => Answer($"<GetRecord>{record}</GetRecord>");

    public static string Record(int number, string? title = null) =>
        $"<record>{Header(number)}<metadata>{Sources.Jats(title ?? $"Title {number}", $"10.5555/{number}").Replace("<article ", "<article xmlns=\"\" ", StringComparison.Ordinal)}</metadata></record>";

    public static string Deleted(int number) => $"<record><header status=\"deleted\"><identifier>oai:x:{number}</identifier><datestamp>2024-04-02T00:00:00Z</datestamp></header></record>";

    public static string Error(string code) => Answer($"<error code=\"{code}\">No.</error>");

    private static string Header(int number) => $"<header><identifier>oai:x:{number}</identifier><datestamp>2024-04-01T00:00:00Z</datestamp></header>";

    private static string Token(string? token) => token is null ? "" : $"<resumptionToken>{token}</resumptionToken>";

    private static string Answer(string content) => $"""<?xml version="1.0" encoding="UTF-8"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>{Began}</responseDate><request>http://x.example.org/oai</request>{content}</OAI-PMH>""";
}
