using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Publishing.Ingest.Bibtex;
using Publishing.Licensing;

namespace Publishing.Tests.Licensing;

/// <summary>Reads licence and access back out of each form, as its readers do. A new form is one method and one line here.</summary>
internal static partial class RightsReaders
{
    private const string Semantics = "info:eu-repo/semantics/";

    private static readonly XNamespace Ali = "http://www.niso.org/schemas/ali/1.0/";

    /// <summary>By metadataPrefix, out of the element that stands in OAI-PMH <c>metadata</c>.</summary>
    public static IReadOnlyDictionary<string, Func<XElement, SaidRights>> Crosswalks { get; } = new Dictionary<string, Func<XElement, SaidRights>>(StringComparer.Ordinal)
    {
        ["oai_dc"] = OaiDc,
        ["jats"] = Jats,
        ["jats_full"] = Jats,
        ["marcxml"] = Marc,
        ["mods"] = Mods,
        ["qdc"] = Qdc,
        ["oai_openaire"] = Openaire,
        ["oai_datacite"] = DataCite,
        ["nlm"] = Nlm,
    };

    /// <summary>By the name of the representation, out of its bytes.</summary>
    public static IReadOnlyDictionary<string, Func<byte[], SaidRights>> Representations { get; } = new Dictionary<string, Func<byte[], SaidRights>>(StringComparer.Ordinal)
    {
        ["jats"] = bytes => Jats(Xml(bytes)),
        ["jats_full"] = bytes => Jats(Xml(bytes)),
        ["bibtex"] = Bibtex,
        ["schema-org"] = SchemaOrg,

        // These have no word for any of it.
        ["ris"] = bytes => new SaidRights { Wordless = Lines(bytes) },
        ["csl-json"] = bytes => new SaidRights { Wordless = Strings(JsonNode.Parse(bytes)!) },
        ["endnote"] = bytes => new SaidRights { Wordless = Lines(bytes) },
        ["citation"] = bytes => new SaidRights { Wordless = Lines(bytes) },
        ["marcxml"] = bytes => Marc(Xml(bytes)),
        ["mods"] = bytes => Mods(Xml(bytes)),
        ["datacite-xml"] = bytes => DataCite(Xml(bytes)),
        ["datacite-json"] = bytes => DataCite(System.Text.Json.Nodes.JsonNode.Parse(bytes)!),
        ["crossref"] = bytes => Crossref(Xml(bytes)),
    };

    private static List<string> Strings(XElement root) => [.. root.DescendantsAndSelf().SelectMany(element => element.Attributes().Select(attribute => attribute.Value).Concat(element.Nodes().OfType<XText>().Select(text => text.Value)))];

    private static List<string> Strings(JsonNode? node) => node switch
    {
        JsonObject members => [.. members.SelectMany(member => Strings(member.Value))],
        JsonArray items => [.. items.SelectMany(item => Strings(item))],
        null => [],
        _ => [node.ToString()],
    };

    private static string[] Lines(byte[] bytes) => Encoding.UTF8.GetString(bytes).Split('\n');

    // Unpaywall takes the first rights for the licence, OpenAIRE looks for the term anywhere, people read the sentence, which is the last.
    private static SaidRights OaiDc(XElement root)
    {
        var rights = Values(root, "rights").ToList();
        var end = Values(root, "date").Where(date => date.StartsWith("info:eu-repo/date/embargoEnd/", StringComparison.Ordinal)).Select(date => Day(date.Split('/')[^1])).SingleOrDefault();
        return new SaidRights
        {
            OwnLicenses = true,
            Licenses = [.. rights.TakeWhile(IsAddress)],
            Access = new(rights.Where(value => value.StartsWith(Semantics, StringComparison.Ordinal)).Select(AccessOf).SingleOrDefault()),
            EmbargoEnd = new(end),
            Copyright = new(rights.LastOrDefault(value => !IsAddress(value) && !value.StartsWith(Semantics, StringComparison.Ordinal) && IsCopyright(value))),
        };
    }

    private static SaidRights Jats(XElement root)
    {
        var permissions = root.Descendants().Single(element => element.Name.LocalName == "article-meta").Elements().Single(element => element.Name.LocalName == "permissions");
        var free = permissions.Element(Ali + "free_to_read");
        var licenses = permissions.Elements().Where(element => element.Name.LocalName == "license").ToList();

        // JATS4R: one address, in both places.
        Assert.All(licenses, license => Assert.Equal((string?)license.Element(Ali + "license_ref"), (string?)license.Attribute(XName.Get("href", "http://www.w3.org/1999/xlink"))));
        return new SaidRights
        {
            Licenses = [.. licenses.Select(license => (string?)license.Element(Ali + "license_ref")).OfType<string>()],
            Free = new(free is null ? null : new FreeToRead(Day((string?)free.Attribute("start_date")), Day((string?)free.Attribute("end_date")))),
            Copyright = new(Values(permissions, "copyright-statement").SingleOrDefault()),
        };
    }

    // What Crossref calls access indicators.
    private static SaidRights Crossref(XElement root)
    {
        XNamespace indicators = "http://www.crossref.org/AccessIndicators.xsd";
        var free = root.Descendants(indicators + "free_to_read").SingleOrDefault();
        return new SaidRights
        {
            Licenses = [.. root.Descendants(indicators + "license_ref").Select(license => license.Value)],
            Free = new(free is null ? null : new FreeToRead(Day((string?)free.Attribute("start_date")), Day((string?)free.Attribute("end_date")))),
        };
    }

    private static SaidRights Bibtex(byte[] bytes)
    {
        var fields = Text(bytes).Split('\n').Select(line => line.Trim().Split(" = ", 2)).Where(field => field.Length == 2).ToDictionary(field => field[0], field => LatexText.Words(field[1].TrimEnd(',')), StringComparer.Ordinal);
        return new SaidRights
        {
            OwnLicenses = true,
            Licenses = fields.GetValueOrDefault("license")?.Split(", ") ?? [],
            Copyright = new(fields.GetValueOrDefault("copyright")),
        };
    }

    private static SaidRights SchemaOrg(byte[] bytes)
    {
        var document = JsonNode.Parse(bytes)!;
        return new SaidRights
        {
            OwnLicenses = true,
            Licenses = document["license"] switch
            {
                null => [],
                JsonArray several => [.. several.Select(license => (string)license!)],
                var one => [(string)one!],
            },
            IsFree = new((bool?)document["isAccessibleForFree"]),
            Copyright = new((string?)document["copyrightNotice"]),
        };
    }

    /// <summary>The right that a term of <c>info:eu-repo</c> says.</summary>
    public static AccessRight? AccessOf(string term) => term.Split('/')[^1] switch
    {
        "openAccess" => AccessRight.Open,
        "embargoedAccess" => AccessRight.Embargoed,
        "restrictedAccess" => AccessRight.Restricted,
        "closedAccess" or "metadataOnlyAccess" => AccessRight.MetadataOnly,
        var other => throw new FormatException($"'{other}' is no access right."),
    };

    /// <summary>The right that an address of COAR says (COAR Access Rights 1.0).</summary>
    public static AccessRight CoarAccessOf(string address) => address.Split('/')[^1] switch
    {
        "c_abf2" => AccessRight.Open,
        "c_f1cf" => AccessRight.Embargoed,
        "c_16ec" => AccessRight.Restricted,
        "c_14cb" => AccessRight.MetadataOnly,
        var other => throw new FormatException($"'{other}' is no access right."),
    };

    private static IEnumerable<string> Values(XElement root, string name) => root.Elements().Where(element => element.Name.LocalName == name).Select(element => element.Value);

    private static bool IsCopyright(string sentence) => sentence.Contains('©', StringComparison.Ordinal) || sentence.StartsWith("Copyright", StringComparison.Ordinal);

    private static bool IsAddress(string value) => value.StartsWith("http", StringComparison.Ordinal) && Uri.TryCreate(value, UriKind.Absolute, out _);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static XElement Xml(byte[] bytes)
    {
        // The DOCTYPE names a DTD that is nowhere near.
        using var reader = System.Xml.XmlReader.Create(new MemoryStream(bytes), new System.Xml.XmlReaderSettings { DtdProcessing = System.Xml.DtdProcessing.Ignore, XmlResolver = null });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
