using System.Text;
using System.Xml.Linq;
using Publishing.Crosswalks;

namespace Publishing.Tests.Crosswalks;

public sealed class MetadataBytesTests
{
    private static readonly XNamespace Outer = "http://www.openarchives.org/OAI/2.0/";
    private static readonly XNamespace Inner = "urn:example:inner";

    [Fact]
    public void The_root_stands_between_metadata_tags_without_declaration_mark_or_indentation()
    {
        var bytes = MetadataBytes.Of(new XElement(Inner + "article", new XElement(Inner + "title", "Қазақ")));

        Assert.Equal("<metadata><article xmlns=\"urn:example:inner\"><title>Қазақ</title></article></metadata>", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void An_element_cut_out_of_a_document_declares_its_namespaces_itself()
    {
        var root = new XElement(Outer + "response", new XAttribute(XNamespace.Xmlns + "i", Inner), new XElement(Inner + "article"));

        var read = XElement.Parse(Encoding.UTF8.GetString(MetadataBytes.Of(root.Elements().Single())));

        Assert.Equal(Inner + "article", read.Elements().Single().Name);
    }

    [Theory]
    [InlineData("a\r\nb")]
    [InlineData("\r")]
    [InlineData("a\tb\nc")]
    [InlineData("<&>\"'")]
    public void White_space_and_marks_come_back_as_they_were(string text)
    {
        var root = new XElement(Inner + "article", new XAttribute("note", text), text);

        var read = XElement.Parse(Encoding.UTF8.GetString(MetadataBytes.Of(root)), LoadOptions.PreserveWhitespace).Elements().Single();

        Assert.Equal(text, read.Value);
        Assert.Equal(text, read.Attribute("note")!.Value);
    }
}
