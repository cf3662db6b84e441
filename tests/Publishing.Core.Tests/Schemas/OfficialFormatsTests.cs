using System.Xml.Linq;
using CsCheck;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Schemas;
using Publishing.Tests.Articles;
using Publishing.Tests.Crosswalks;

namespace Publishing.Tests.Schemas;

/// <summary>What is valid by our profiles of other formats is valid by the official schemas, when those are there; without them, by ours read the other way.</summary>
public sealed class OfficialFormatsTests
{
    private const int Mutants = 400;

    /// <summary>Each format with its official schema and ours.</summary>
    private static readonly Dictionary<string, (RecordSchema Ours, string Official, string[] Declared)> Formats = new(StringComparer.Ordinal)
    {
        ["oai_openaire"] = (RecordSchema.OaiOpenaire, "openaire/4.0/openaire.xsd", ["openaire/oaire.xsd", "datacite/kernel-4.xsd", "dc/simpledc.xsd"]),
        ["oai_datacite"] = (RecordSchema.OaiDataCite, "datacite/oai-1.1/oai.xsd", ["datacite/oai_datacite.xsd", "datacite/kernel-4.xsd"]),
        ["marcxml"] = (RecordSchema.MarcXml, "marc/MARC21slim.xsd", ["marc/MARC21slim.xsd"]),
        ["mods"] = (RecordSchema.Mods, "mods/mods-3-8.xsd", ["mods/mods.xsd"]),
        ["qdc"] = (RecordSchema.Qdc, "dc/2008/qualifieddc.xsd", ["dc/qualifieddc.xsd", "dc/dcterms.xsd", "dc/simpledc.xsd", "oai-pmh/OAI-PMH.xsd"]),
        ["nlm"] = (RecordSchema.Nlm, "nlm/2.3/journalpublishing.xsd", ["nlm/journalpublishing.xsd"]),
        ["datacite"] = (RecordSchema.DataCite, "datacite/kernel-4.6/metadata.xsd", ["datacite/kernel-4.xsd"]),
    };

    public static TheoryData<string> Names => [.. Formats.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_expected_record_is_valid_by_the_official_schema(string format)
    {
        var records = GoldenCase.Names.Select(name => Render(format, GoldenCase.Load(name).Article)).OfType<XElement>().ToList();

        Assert.NotEmpty(records);
        Assert.All(records, record => Assert.Empty(Faults(format, record)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_article_that_the_types_allow_is_valid_by_the_official_schema(string format) => ArticleGen.Published.Sample(
        article =>
        {
            var faults = Render(format, article) is { } record ? Faults(format, record) : [];
            Assert.True(faults.Count == 0, string.Join('\n', faults));
        },
        iter: Math.Max(200, Check.Iter),
        print: article => ArticleJson.Write(article.Article) is { Length: > 4000 } json ? json[..4000] + "…" : ArticleJson.Write(article.Article));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mutant_that_is_valid_by_ours_is_valid_by_the_official_schema(string format)
    {
        var mutator = new Mutator(5, Formats[format].Declared);
        var original = Render(format, GoldenCase.Load("everything").Article)!;
        var accepted = Enumerable.Range(0, Mutants).Select(_ => mutator.Mutate(original)).Where(mutant => RecordSchemas.Faults(Formats[format].Ours, mutant).Count == 0).ToList();

        // Mutants that are all valid, or none, would show nothing.
        Assert.InRange(accepted.Count, Mutants / 50, Mutants * 9 / 10);
        Assert.All(accepted, mutant => Assert.Empty(Faults(format, mutant)));
    }

    private static XElement? Render(string format, PublishedArticle article) => format == "datacite"
        ? CrosswalkRegistry.Find("oai_datacite")!.Render(article)?.Descendants("{http://datacite.org/schema/kernel-4}resource").Select(resource => new XElement(resource)).Single()
        : CrosswalkRegistry.Find(format)!.Render(article);

    // NLM and the container of DCMI stand in no namespace where they come from, and what we add to the latter is in ours.
    private static XElement AsOfficial(string format, XElement record)
    {
        if (format is not ("nlm" or "qdc"))
        {
            return record;
        }

        var ours = record.Name.Namespace;
        record.Attributes("xmlns").Remove();
        record.Elements().Where(element => format == "qdc" && element.Name.Namespace == ours).Remove();
        foreach (var element in record.DescendantsAndSelf().Where(element => element.Name.Namespace == ours))
        {
            element.Name = element.Name.LocalName;
        }

        return record;
    }

    // Read again from its text, as a harvester does.
    private static IReadOnlyList<string> Faults(string format, XElement record)
    {
        var text = record.ToString(SaveOptions.DisableFormatting);
        return OfficialFormats.Folder is null
            ? RecordSchemas.Faults(Formats[format].Ours, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)))
            : OfficialFormats.Faults(Formats[format].Official, AsOfficial(format, XElement.Parse(text, LoadOptions.PreserveWhitespace)));
    }
}
