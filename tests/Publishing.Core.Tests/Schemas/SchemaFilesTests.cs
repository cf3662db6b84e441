using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using Publishing.Schemas;

namespace Publishing.Tests.Schemas;

public sealed class SchemaFilesTests
{
    public static TheoryData<string> EverySchema => [.. SchemaFiles.All.Where(file => !file.IsDtd).Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(EverySchema))]
    public void Every_schema_compiles_on_its_own_without_a_warning(string path) =>
        Assert.NotEmpty(CompiledSchema.Of(path).Schemas.Schemas());

    [Fact]
    public void A_schema_that_does_not_declare_the_root_is_not_used() =>
        Assert.Throws<InvalidOperationException>(() => CompiledSchema.Of("niso/ali.xsd", "article"));

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://www.w3.org/2001/xml.xsd")]
    [InlineData("embedded://schemas/none.xsd")]
    [InlineData("embedded://schemas/oai-pmh/%2e%2e/w3c/xml.xsd?x")]
    [InlineData("embedded://elsewhere/w3c/xml.xsd")]
    public void The_resolver_opens_nothing_but_embedded_schemas(string address) =>
        Assert.Throws<XmlException>(() => new EmbeddedSchemaResolver().GetEntity(new Uri(address), null, typeof(Stream)));

    [Theory]
    [InlineData("NISO/ali.xsd")]
    [InlineData("/niso/ali.xsd")]
    [InlineData("niso/../niso/ali.xsd")]
    [InlineData("")]
    [InlineData("README.md")]
    public void Only_the_exact_path_names_a_schema(string path) => Assert.Null(SchemaFiles.Find(path));

    [Fact]
    public void The_hashes_beside_the_schemas_are_those_of_the_files()
    {
        var expected = File.ReadAllLines(Path.Combine(Repository(), "schemas", "SHA256SUMS"));
        var actual = SchemaFiles.All.Select(file =>
        {
            using var stream = file.Open();
            return $"{Convert.ToHexStringLower(SHA256.HashData(stream))}  {file.Path}";
        });
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Reading_JATS_with_the_entities_resolves_them_and_adds_no_attribute()
    {
        const string Document = "<!DOCTYPE article SYSTEM 'any.dtd'><article><p>caf&eacute; &amp; &alpha;&nbsp;&Afr; &lt; &bne;</p><xref/></article>";
        // The DTD itself counts as characters from an entity.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = new EntitiesOnly(), MaxCharactersFromEntities = 200_000 };
        using var reader = XmlReader.Create(new StringReader(Document), settings);
        var article = XElement.Load(reader);
        Assert.Equal("café & α\u00A0\U0001D504 < =\u20E5", article.Value);
        Assert.Empty(article.Descendants().Attributes());
    }

    [Fact]
    public void The_entities_are_declared_once_each_and_are_no_more_than_characters()
    {
        using var reader = new StreamReader(SchemaFiles.JatsEntities.Open());
        var declarations = reader.ReadToEnd().Split('\n').Where(line => line.StartsWith("<!ENTITY ", StringComparison.Ordinal)).ToList();
        Assert.InRange(declarations.Count, 2200, 2300);
        Assert.Equal(declarations.Count, declarations.Select(line => line.Split(' ')[1]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(declarations, line => Assert.Matches("""^<!ENTITY [\w.-]+ "(&#x[0-9A-F]+;|[^&%<"])+">$""", line));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Publishing.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }

    private sealed class EntitiesOnly : XmlResolver
    {
        public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) => SchemaFiles.JatsEntities.Open();
    }
}
