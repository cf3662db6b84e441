using System.Text;
using System.Xml.Linq;
using Publishing.Crosswalks;
using Publishing.Jats;
using Publishing.Schemas;
using Publishing.Tests.Jats;

namespace Publishing.Tests.Crosswalks;

public sealed class GoldenTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.Names];

    public static TheoryData<string, string> CasesAndFormats => new(GoldenCase.Names.SelectMany(_ => CrosswalkRegistry.All, (name, crosswalk) => (name, crosswalk.Format.Prefix)));

    [Theory]
    [MemberData(nameof(CasesAndFormats))]
    public void A_record_is_as_it_was_accepted(string name, string prefix)
    {
        var golden = GoldenCase.Load(name);

        var root = CrosswalkRegistry.Find(prefix)!.Render(golden.Article);

        GoldenFile.Compare(Path.Combine(golden.Folder, prefix + ".xml"), root is null ? "" : GoldenXml.Lines(root));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_download_is_as_it_was_accepted(string name)
    {
        var golden = GoldenCase.Load(name);

        GoldenFile.Compare(Path.Combine(golden.Folder, "download.xml"), Encoding.UTF8.GetString(JatsDownload.Of(golden.Article)));
    }

    [Theory]
    [MemberData(nameof(CasesAndFormats))]
    public void A_record_is_valid_against_its_schema(string name, string prefix)
    {
        var crosswalk = CrosswalkRegistry.Find(prefix)!;

        Assert.Empty(crosswalk.Render(GoldenCase.Load(name).Article) is { } root ? RecordSchemas.Faults(crosswalk.Schema, root) : []);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_download_is_valid_as_Archiving_and_with_an_ISSN_as_Publishing(string name)
    {
        var golden = GoldenCase.Load(name);

        using var file = new MemoryStream(JatsDownload.Of(golden.Article));
        Assert.Empty(RecordSchemas.Faults(RecordSchema.JatsArchiving, file));
        if (golden.Article.Journal.Issn is not null)
        {
            Assert.Empty(RecordSchemas.Faults(RecordSchema.JatsPublishing, JatsWriter.Write(golden.Article, XNamespace.None)));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_record_has_no_error_by_JATS4R(string name) =>
        Assert.Empty(Jats4rRules.Errors(JatsWriter.Write(GoldenCase.Load(name).Article, XNamespace.None)));
}
