using System.Text;
using System.Xml.Linq;
using Publishing.Schemas;

namespace Publishing.Tests.Schemas;

public sealed class RecordSchemasTests
{
    public static TheoryData<RecordSchema> EverySchema => [.. Enum.GetValues<RecordSchema>()];

    public static TheoryData<string> EveryResponse => [.. OaiResponses.All.Keys];

    [Theory]
    [MemberData(nameof(EverySchema))]
    public void A_valid_document_has_no_faults(RecordSchema schema) =>
        Assert.Empty(RecordSchemas.Faults(schema, SampleDocuments.Of(schema)));

    [Theory]
    [MemberData(nameof(EveryResponse))]
    public void A_valid_response_of_each_kind_has_no_faults(string kind) =>
        Assert.Empty(RecordSchemas.Faults(RecordSchema.OaiPmhResponse, OaiResponses.All[kind]));

    [Theory]
    [MemberData(nameof(EverySchema))]
    public void A_document_read_from_a_stream_is_judged_like_the_element(RecordSchema schema)
    {
        var valid = SampleDocuments.Of(schema);
        Assert.Empty(RecordSchemas.Faults(schema, StreamOf(valid)));
        valid.Elements().First().Remove();
        valid.Add(new XElement("unheard-of"));
        Assert.NotEmpty(RecordSchemas.Faults(schema, valid));
        Assert.Equal(RecordSchemas.Faults(schema, valid).Count, RecordSchemas.Faults(schema, StreamOf(valid)).Count);
    }

    [Theory]
    [MemberData(nameof(EverySchema))]
    public void Validation_leaves_the_element_as_it_was(RecordSchema schema)
    {
        var document = SampleDocuments.Of(schema);
        var before = document.ToString(SaveOptions.DisableFormatting);
        RecordSchemas.Faults(schema, document);
        Assert.Equal(before, document.ToString(SaveOptions.DisableFormatting));
        Assert.Empty(document.DescendantsAndSelf().SelectMany(element => element.Annotations<object>()));
    }

    [Theory]
    [MemberData(nameof(EverySchema))]
    public void A_root_that_the_schema_does_not_begin_with_is_a_fault_that_names_both(RecordSchema schema)
    {
        var fault = Assert.Single(RecordSchemas.Faults(schema, new XElement("{urn:elsewhere}thing", new XElement("unknown"))));
        Assert.Contains("'thing' in the namespace 'urn:elsewhere'", fault, StringComparison.Ordinal);
        Assert.Contains($"'{SampleDocuments.Of(schema).Name.LocalName}'", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_is_declared_by_JATS_but_is_no_article() =>
        Assert.Contains("must begin with 'article'", Assert.Single(RecordSchemas.Faults(RecordSchema.JatsArchiving, new XElement("p", "text"))), StringComparison.Ordinal);

    [Fact]
    public void A_fault_names_the_place_and_the_rule()
    {
        var article = SampleDocuments.Article();
        article.Descendants("title-group").Single().Element("article-title")!.Name = "titel";
        var fault = RecordSchemas.Faults(RecordSchema.JatsPublishing, article)[0];
        Assert.StartsWith("/article/front/article-meta/title-group", fault, StringComparison.Ordinal);
        Assert.Contains("'titel'", fault, StringComparison.Ordinal);
        Assert.Contains("article-title", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_a_file_names_the_line()
    {
        var fault = Assert.Single(RecordSchemas.Faults(RecordSchema.JatsArchiving, new MemoryStream("<article>\n<front>\n<article-meta>\n<oddity/></article-meta></front></article>"u8.ToArray())));
        Assert.StartsWith("/article/front/article-meta/oddity, line 4: ", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Publishing_asks_for_an_issn_and_Archiving_does_not()
    {
        var article = SampleDocuments.Article();
        article.Descendants("issn").Remove();
        Assert.Empty(RecordSchemas.Faults(RecordSchema.JatsArchiving, article));
        Assert.Contains("issn", Assert.Single(RecordSchemas.Faults(RecordSchema.JatsPublishing, article)), StringComparison.Ordinal);
    }

    [Fact]
    public void JATS_in_no_namespace_may_not_stand_in_OAI_metadata()
    {
        var response = OaiResponses.ListRecords();
        var article = response.Descendants(XName.Get("article", SampleDocuments.OaiJatsNamespace)).Single();
        article.ReplaceWith(SampleDocuments.Article());
        Assert.NotEmpty(RecordSchemas.Faults(RecordSchema.OaiPmhResponse, response));
    }

    [Fact]
    public void What_stands_inside_a_response_is_validated_strictly()
    {
        var response = OaiResponses.ListRecords();
        response.Descendants("{http://purl.org/dc/elements/1.1/}date").Single().Add(new XElement("{urn:x}inner"));
        Assert.Contains("date", Assert.Single(RecordSchemas.Faults(RecordSchema.OaiPmhResponse, response)), StringComparison.Ordinal);

        response = OaiResponses.ListRecords();
        response.Descendants("{http://www.openarchives.org/OAI/2.0/oai_dc/}dc").Single().ReplaceWith(new XElement("{urn:unknown}record"));
        Assert.NotEmpty(RecordSchemas.Faults(RecordSchema.OaiPmhResponse, response));
    }

    [Fact]
    public void An_id_given_twice_and_a_reference_to_none_are_faults()
    {
        var article = SampleDocuments.Article();
        article.Descendants("fn").Last().SetAttributeValue("id", "R1");
        Assert.NotEmpty(RecordSchemas.Faults(RecordSchema.JatsArchiving, article));

        article = SampleDocuments.Article();
        article.Descendants("xref").First().SetAttributeValue("rid", "nobody");
        var fault = Assert.Single(RecordSchemas.Faults(RecordSchema.JatsArchiving, article));
        Assert.StartsWith("/article: ", fault, StringComparison.Ordinal);
        Assert.Contains("nobody", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_and_the_length_of_faults_are_bounded()
    {
        var article = SampleDocuments.Article();
        article.Descendants("kwd-group").Single().Add(Enumerable.Range(0, 5000).Select(_ => new XElement("kwd", new XAttribute("wrong", "x"))));
        var faults = RecordSchemas.Faults(RecordSchema.JatsArchiving, article);
        Assert.InRange(faults.Count, 2, 25);

        var dc = SampleDocuments.DublinCore();
        dc.Elements().First().SetAttributeValue(XNamespace.Xml + "lang", new string('!', 1_000_000));
        Assert.All(RecordSchemas.Faults(RecordSchema.OaiDc, dc), fault => Assert.InRange(fault.Length, 10, 1000));
    }

    [Fact]
    public void A_stream_that_is_not_XML_is_a_fault_with_its_line()
    {
        var fault = Assert.Single(RecordSchemas.Faults(RecordSchema.JatsArchiving, new MemoryStream("<article>\n<front></article>"u8.ToArray())));
        Assert.Contains("not well-formed", fault, StringComparison.Ordinal);
        Assert.Contains("Line 2", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oddity", "x", false)]
    [InlineData("type", "unknownType", false)]
    [InlineData("nil", "true", false)]
    [InlineData("noNamespaceSchemaLocation", "http://192.0.2.1/x.xsd", true)]
    public void What_a_document_says_to_the_validator_is_heeded(string attribute, string value, bool valid)
    {
        var dc = SampleDocuments.DublinCore();
        dc.Elements().First().SetAttributeValue(XName.Get(attribute, "http://www.w3.org/2001/XMLSchema-instance"), value);
        Assert.Equal(valid, RecordSchemas.Faults(RecordSchema.OaiDc, dc).Count == 0);
    }

    [Fact]
    public void Nothing_that_a_document_says_of_schemas_is_fetched()
    {
        var dc = SampleDocuments.DublinCore();
        dc.SetAttributeValue(XName.Get("schemaLocation", "http://www.w3.org/2001/XMLSchema-instance"), "urn:x file:///etc/passwd http://www.openarchives.org/OAI/2.0/oai_dc/ http://192.0.2.1/oai_dc.xsd");
        Assert.Empty(RecordSchemas.Faults(RecordSchema.OaiDc, dc));
    }

    [Fact]
    public void Many_threads_validate_at_once()
    {
        var valid = SampleDocuments.OaiArticle();
        var invalid = SampleDocuments.OaiArticle();
        invalid.Descendants().Last(element => element.Name.LocalName == "volume").SetAttributeValue("oddity", "1");
        Parallel.For(0, 400, i => Assert.Equal(i % 2, RecordSchemas.Faults(RecordSchema.OaiJats, i % 2 == 0 ? valid : invalid).Count));
    }

    private static MemoryStream StreamOf(XElement element) => new(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)));
}
