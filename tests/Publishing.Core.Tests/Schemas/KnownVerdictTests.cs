using System.Xml.Linq;
using Publishing.Schemas;

namespace Publishing.Tests.Schemas;

/// <summary>Changes whose verdict is known beforehand, made at every place of a document.</summary>
public sealed class KnownVerdictTests
{
    public static TheoryData<RecordSchema> EverySchema => [.. Enum.GetValues<RecordSchema>()];

    [Theory]
    [MemberData(nameof(EverySchema))]
    public void An_attribute_that_nobody_declares_is_refused_on_every_element(RecordSchema schema) =>
        RefusesEverywhere(schema, element => element.SetAttributeValue("oddity", "x"));

    [Theory]
    [MemberData(nameof(EverySchema))]
    public void An_element_that_nobody_declares_is_refused_in_every_element(RecordSchema schema) =>
        RefusesEverywhere(schema, element => element.AddFirst(new XElement("oddity")));

    [Theory]
    [MemberData(nameof(EverySchema))]
    public void An_element_of_a_foreign_namespace_is_refused_in_every_element(RecordSchema schema) =>
        RefusesEverywhere(schema, element => element.AddFirst(new XElement("{urn:elsewhere}oddity")));

    [Theory]
    [MemberData(nameof(EverySchema))]
    public void A_name_that_nobody_declares_is_refused_for_every_element(RecordSchema schema) =>
        RefusesEverywhere(schema, element => element.Name = element.Name.Namespace + "oddity");

    [Theory]
    [MemberData(nameof(EverySchema))]
    public void Comments_and_processing_instructions_may_stand_anywhere(RecordSchema schema)
    {
        var document = SampleDocuments.Of(schema);
        foreach (var element in document.DescendantsAndSelf().ToList())
        {
            element.AddFirst(new XComment("a note"), new XProcessingInstruction("keep", "this"));
        }

        Assert.Empty(RecordSchemas.Faults(schema, document));
    }

    [Theory]
    [InlineData("article")]
    [InlineData("front")]
    [InlineData("journal-meta")]
    [InlineData("article-meta")]
    [InlineData("title-group")]
    [InlineData("contrib-group")]
    [InlineData("contrib")]
    [InlineData("name")]
    [InlineData("permissions")]
    [InlineData("abstract")]
    [InlineData("kwd-group")]
    [InlineData("funding-group")]
    [InlineData("award-group")]
    [InlineData("back")]
    [InlineData("ref-list")]
    [InlineData("ref")]
    [InlineData("table")]
    [InlineData("{http://www.w3.org/1998/Math/MathML}mrow")]
    [InlineData("{http://www.w3.org/1998/Math/MathML}math")]
    public void Text_is_refused_where_only_elements_may_stand(string name)
    {
        var article = SampleDocuments.Article();
        article.DescendantsAndSelf(name).First().Add("text");
        Assert.NotEmpty(RecordSchemas.Faults(RecordSchema.JatsArchiving, article));
        Assert.NotEmpty(RecordSchemas.Faults(RecordSchema.JatsPublishing, article));
    }

    [Theory]
    [InlineData("title-group", "contrib-group")]
    [InlineData("volume", "issue")]
    [InlineData("issue", "fpage")]
    [InlineData("fpage", "lpage")]
    [InlineData("history", "pub-history")]
    [InlineData("pub-history", "permissions")]
    [InlineData("permissions", "self-uri")]
    [InlineData("self-uri", "related-article")]
    [InlineData("abstract", "trans-abstract")]
    [InlineData("trans-abstract", "kwd-group")]
    [InlineData("counts", "custom-meta-group")]
    [InlineData("copyright-statement", "copyright-year")]
    [InlineData("front", "body")]
    [InlineData("body", "back")]
    public void Neighbors_in_the_wrong_order_are_refused(string first, string second)
    {
        var article = SampleDocuments.Article();
        var moved = article.Descendants(second).First(element => element.ElementsBeforeSelf(first).Any());
        moved.Remove();
        article.Descendants(first).First().AddBeforeSelf(moved);
        Assert.NotEmpty(RecordSchemas.Faults(RecordSchema.JatsPublishing, article));
    }

    [Theory]
    [InlineData("kwd")]
    [InlineData("contrib")]
    [InlineData("article-id")]
    [InlineData("self-uri")]
    [InlineData("ref")]
    [InlineData("license")]
    [InlineData("abstract")]
    [InlineData("p")]
    public void What_may_be_repeated_may_be(string name)
    {
        var article = SampleDocuments.Article();
        var copy = new XElement(article.Descendants(name).First());
        copy.DescendantsAndSelf().Attributes("id").Remove();
        article.Descendants(name).First().AddAfterSelf(copy);
        Assert.Empty(RecordSchemas.Faults(RecordSchema.JatsPublishing, article));
    }

    [Theory]
    [InlineData("related-article", "related-article-type")]
    [InlineData("date", "date-type", false)]
    [InlineData("contrib", "contrib-type", false)]
    [InlineData("fig-count", "count")]
    [InlineData("pub-id", "pub-id-type", false)]
    public void A_required_attribute_is_missed_and_an_optional_one_is_not(string element, string attribute, bool required = true)
    {
        var article = SampleDocuments.Article();
        article.Descendants(element).Attributes(attribute).First().Remove();
        Assert.Equal(required, RecordSchemas.Faults(RecordSchema.JatsPublishing, article) is [var fault] && fault.Contains(attribute, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mathvariant", "upright", false)]
    [InlineData("mathvariant", "bold-italic", true)]
    [InlineData("linethickness", "thick", true)]
    [InlineData("linethickness", "-.5ex", true)]
    [InlineData("linethickness", "verythickmathspace", true)]
    [InlineData("linethickness", "fat", false)]
    [InlineData("columnalign", "left decimalpoint", false)]
    [InlineData("columnspan", "0", false)]
    [InlineData("stretchy", "yes", false)]
    [InlineData("display", "block", true)]
    public void The_value_of_a_MathML_attribute_has_its_form(string attribute, string value, bool valid)
    {
        var article = SampleDocuments.Article();
        article.Descendants().Attributes(attribute).First(found => found.Parent!.Name.NamespaceName.EndsWith("MathML", StringComparison.Ordinal)).Value = value;
        Assert.Equal(valid, RecordSchemas.Faults(RecordSchema.JatsPublishing, article).Count == 0);
    }

    [Theory]
    [InlineData("responseDate", "2024-06-01 12:00", false)]
    [InlineData("datestamp", "2024-03-05T10:00:00+00:00", false)]
    [InlineData("datestamp", "2024-02-30", false)]
    [InlineData("datestamp", "2024-02-29", true)]
    [InlineData("setSpec", "steppe:", false)]
    [InlineData("setSpec", "steppe:a:b", true)]
    [InlineData("setSpec", "стэп", false)]
    [InlineData("scheme", "OAI", false)]
    [InlineData("repositoryIdentifier", "localhost", false)]
    [InlineData("repositoryIdentifier", "a.1b", false)]
    [InlineData("sampleIdentifier", "oai:press.example.org:", false)]
    [InlineData("deletedRecord", "yes", false)]
    [InlineData("deletedRecord", "no", true)]
    [InlineData("granularity", "YYYY-MM-DDThh:mm:ss.sZ", false)]
    [InlineData("adminEmail", "nobody", false)]
    [InlineData("protocolVersion", "1.1", false)]
    [InlineData("metadataPrefix", "oai dc", false)]
    public void The_text_of_a_protocol_element_has_its_form(string element, string value, bool valid)
    {
        var response = OaiResponses.All.Values.First(each => each.Descendants().Any(inner => inner.Name.LocalName == element));
        response.Descendants().First(inner => inner.Name.LocalName == element).Value = value;
        Assert.Equal(valid, RecordSchemas.Faults(RecordSchema.OaiPmhResponse, response).Count == 0);
    }

    [Theory]
    [InlineData("error", "code", "noSuchError")]
    [InlineData("request", "verb", "identify")]
    [InlineData("request", "from", "2024")]
    [InlineData("request", "set", "a b")]
    [InlineData("header", "status", "removed")]
    [InlineData("resumptionToken", "completeListSize", "0")]
    [InlineData("resumptionToken", "cursor", "-1")]
    [InlineData("rightsManifest", "appliesTo", "http://www.openarchives.org/OAI/2.0/entity#item")]
    [InlineData("originDescription", "altered", "maybe")]
    public void The_value_of_a_protocol_attribute_has_its_form(string element, string attribute, string value)
    {
        var response = OaiResponses.All.Values.First(each => each.Descendants().Any(inner => inner.Name.LocalName == element && inner.Attribute(attribute) is not null));
        response.Descendants().First(inner => inner.Name.LocalName == element && inner.Attribute(attribute) is not null).SetAttributeValue(attribute, value);
        Assert.NotEmpty(RecordSchemas.Faults(RecordSchema.OaiPmhResponse, response));
    }

    private static void RefusesEverywhere(RecordSchema schema, Action<XElement> change)
    {
        var original = SampleDocuments.Of(schema);
        for (var i = 0; i < original.DescendantsAndSelf().Count(); i++)
        {
            var mutant = new XElement(original);
            change(mutant.DescendantsAndSelf().ElementAt(i));
            if (RecordSchemas.Faults(schema, mutant).Count == 0)
            {
                Assert.Fail($"{schema} accepts the change of element {i}: {original.DescendantsAndSelf().ElementAt(i).Name}");
            }
        }
    }
}
