using System.Xml.Linq;
using Publishing.Schemas;

namespace Publishing.Tests.Schemas;

/// <summary>Whole documents, mutated at random but the same each time, and held against two judges: they agree on every one.</summary>
public sealed class SchemaAgreementTests
{
    private const int Mutants = 200;

    private static readonly string[] s_jats = ["jats/publishing-1.3/jats-publishing.xsd", "niso/ali.xsd", "w3c/mathml3.xsd", "w3c/xlink.xsd"];
    private static readonly string[] s_oai = ["oai-pmh/OAI-PMH.xsd", "dc/simpledc.xsd", "oai-pmh/oai-identifier.xsd", "oai-pmh/rights.xsd", "oai-pmh/provenance.xsd", "oai-pmh/branding.xsd", "oai-pmh/friends.xsd"];

    public static TheoryData<string> EveryResponse => [.. OaiResponses.All.Keys];

    [Theory]
    [InlineData("front", 1)]
    [InlineData("front", 2)]
    [InlineData("article", 3)]
    [InlineData("math", 4)]
    [InlineData("back", 5)]
    public void Mutated_articles_get_the_verdict_of_the_official_JATS_Publishing_schema(string part, int seed)
    {
        var article = Only(SampleDocuments.Article(), part);
        Compare(article, new Mutator(seed, s_jats), RecordSchema.JatsPublishing, OfficialSchemas.Accept, 0.05);
    }

    [Theory]
    [MemberData(nameof(EveryResponse))]
    public void Mutated_responses_get_the_verdict_of_the_official_OAI_PMH_schema(string kind)
    {
        var response = OaiResponses.All[kind];
        // Of JATS in this namespace there is no official schema: the next test is for it.
        response.Descendants(XName.Get("article", SampleDocuments.OaiJatsNamespace)).ToList().ForEach(article => article.ReplaceWith(SampleDocuments.DublinCore()));
        Compare(response, new Mutator(kind.Length, s_oai), RecordSchema.OaiPmhResponse, OfficialSchemas.Accept, 0.02);
    }

    [Fact]
    public void Mutated_Dublin_Core_gets_the_verdict_of_the_official_schema() =>
        Compare(SampleDocuments.DublinCore(), new Mutator(7, "dc/simpledc.xsd", "oai-pmh/OAI-PMH.xsd"), RecordSchema.OaiDc, OfficialSchemas.Accept, 0.1);

    [Theory]
    [InlineData("front", 11)]
    [InlineData("article", 12)]
    public void Mutated_articles_are_judged_alike_in_the_OAI_namespace_and_in_none(string part, int seed)
    {
        var article = Only(SampleDocuments.Article(), part);
        Compare(article, new Mutator(seed, s_jats), RecordSchema.JatsArchiving, InOaiNamespace, 0.05);

        static bool InOaiNamespace(RecordSchema schema, XElement mutant) =>
            RecordSchemas.Faults(RecordSchema.OaiJats, SampleDocuments.InNamespace(mutant, SampleDocuments.OaiJatsNamespace)).Count == 0;
    }

    [Fact]
    public void What_Publishing_accepts_Archiving_accepts_too()
    {
        var mutator = new Mutator(21, s_jats);
        var article = SampleDocuments.Article();
        var accepted = Enumerable.Range(0, Mutants).Select(_ => mutator.Mutate(article)).Where(mutant => RecordSchemas.Faults(RecordSchema.JatsPublishing, mutant).Count == 0).ToList();
        Assert.NotEmpty(accepted);
        Assert.All(accepted, mutant => Assert.Empty(RecordSchemas.Faults(RecordSchema.JatsArchiving, mutant)));
    }

    private static void Compare(XElement document, Mutator mutator, RecordSchema schema, Func<RecordSchema, XElement, bool> other, double leastShare)
    {
        var valid = 0;
        for (var i = 0; i < Mutants; i++)
        {
            var mutant = mutator.Mutate(document);
            var faults = RecordSchemas.Faults(schema, mutant);
            if (other(schema, mutant) != (faults.Count == 0))
            {
                Assert.Fail($"Mutant {i}: ours finds [{string.Join(" ", faults)}], the other does not agree:\n{mutant}");
            }

            valid += faults.Count == 0 ? 1 : 0;
        }

        // Mutants that are all valid, or all not, would show nothing.
        Assert.InRange(valid, (int)(Mutants * leastShare), (int)(Mutants * 0.9));
    }

    // The article without the parts that are not meant, so that every mutation falls where it should.
    private static XElement Only(XElement article, string part)
    {
        switch (part)
        {
            case "front":
                article.Elements().Where(child => child.Name != "front").Remove();
                article.Descendants("xref").Where(xref => (string?)xref.Attribute("ref-type") == "bibr").Remove();
                break;
            case "math":
                var math = article.Descendants("disp-formula").Concat(article.Descendants("inline-formula")).ToList();
                math.ForEach(formula => formula.Remove());
                article.Descendants("title-group").Single().ReplaceNodes(new XElement("article-title", math.Select(formula => formula.Nodes())));
                article.Descendants("title-group").Single().NodesAfterSelf().Remove();
                article.Elements("body").Concat(article.Elements("back")).Remove();
                break;
            case "back":
                article.Element("front")!.Element("article-meta")!.ReplaceNodes(new XElement("title-group", new XElement("article-title", "Bounds")));
                article.Element("body")!.Remove();
                break;
        }

        return article;
    }
}
