using System.Text;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Jats;
using Publishing.Journals;
using Publishing.Schemas;
using Publishing.Text;

namespace Publishing.Tests.Jats;

/// <summary>JATS to store to JATS: nothing lost, and an edit wins over what was preserved.</summary>
public sealed class JatsRoundTripTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(TestFiles.Folder, "jats")).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_written_is_valid_and_reads_as_it_did(string file)
    {
        var article = Read(file);
        var written = Write(article);

        Assert.Empty(RecordSchemas.Faults(RecordSchema.JatsArchiving, written));
        Assert.Equal(Known(article), Known(ReadAgain(written)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_written_a_second_time_is_the_same(string file)
    {
        var once = Write(Read(file));

        Assert.Equal(once.ToString(), Write(ReadAgain(once)).ToString());
    }

    [Fact]
    public void A_translation_goes_out_at_the_article_as_well_and_comes_back_once()
    {
        var article = Read("scielo-translation.xml");
        var written = Write(article);

        Assert.Equal("Water and soil", Assert.Single(written.Descendants(), element => element.Name.LocalName == "trans-title").Value);
        Assert.Equal("To measure.", Assert.Single(written.Descendants(), element => element.Name.LocalName == "trans-abstract").Value);
        Assert.Single(written.Elements(), element => element.Name.LocalName == "sub-article");
        var again = ReadAgain(written);
        Assert.Equal((2, 2, 2), (again.Titles.Count, again.Abstracts.Count, again.Keywords.Count));
    }

    [Fact]
    public void A_download_of_a_repository_such_as_this_one_loses_nothing_and_has_its_page_here()
    {
        var ours = Encoding.UTF8.GetString(TestFiles.Read("articles/correction/download.xml").Bytes.Span).Replace("https://press.example.org/", "http://localhost:8080/", StringComparison.Ordinal);
        var article = Assert.Single(JatsRoundTrip.Of(new SourceFile("download.xml", Encoding.UTF8.GetBytes(ours))).Articles);
        Assert.DoesNotContain(article.Differences, difference => difference.Kind != RoundTripKind.Normalized);
        Assert.Contains(article.Differences, difference => difference.Normalization == "landing-page" && difference.From?.StartsWith("http://localhost:8080/", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void A_file_of_this_dialect_comes_back_as_it_was()
    {
        var source = XElement.Parse(Encoding.UTF8.GetString(TestFiles.Read("jats/everything-1.3.xml").Bytes.Span[(Encoding.UTF8.GetString(TestFiles.Read("jats/everything-1.3.xml").Bytes.Span).IndexOf("<article ", StringComparison.Ordinal))..]));
        var written = Write(Read("everything-1.3.xml"));

        // The one thing added: where the article can be read here.
        written.Descendants("self-uri").First().Remove();
        Assert.Equal(Lines(source), Lines(written));
    }

    [Theory]
    [InlineData("jats-1.0.xml", "<contrib-id contrib-id-type=\"scopus\">7003</contrib-id>")]
    [InlineData("jats-1.0.xml", "<alt-title alt-title-type=\"running-head\">Sturgeon</alt-title>")]
    [InlineData("jats-1.0.xml", "<graphic xlink:href=\"ga.tif\" />")]
    [InlineData("jats-1.0.xml", "<fn fn-type=\"supported-by\">")]
    [InlineData("jats-1.0.xml", "<title>References</title>")]
    [InlineData("jats-1.0.xml", "<pub-id pub-id-type=\"pmid\">12345</pub-id>")]
    [InlineData("oai-archiving-1.2.xml", "<surname>Member</surname>")]
    [InlineData("scielo-translation.xml", "<institution content-type=\"normalized\">Universidade de Exemplos</institution>")]
    [InlineData("scielo-translation.xml", "<element-citation publication-type=\"journal\">")]
    [InlineData("scielo-translation.xml", "<title>REFERÊNCIAS</title>")]
    [InlineData("nlm-2.3.xml", "<journal-id journal-id-type=\"nlm-ta\">Steppe Ecol</journal-id>")]
    public void What_the_model_has_no_field_for_comes_back(string file, string piece) =>
        Assert.Contains(piece, Write(Read(file)).ToString(SaveOptions.DisableFormatting), StringComparison.Ordinal);

    [Fact]
    public void An_address_of_a_person_does_not_come_back() =>
        Assert.DoesNotContain("@", Write(Read("jats-1.0.xml")).ToString(), StringComparison.Ordinal);

    [Fact]
    public void An_edit_of_a_person_wins_over_the_original()
    {
        var article = Read("jats-1.0.xml");
        var edited = article with { Contributors = [article.Contributors[0] with { Names = [new PersonName("Bauer-Sato", "René")] }, .. article.Contributors.Skip(1)] };

        var written = Write(edited).ToString(SaveOptions.DisableFormatting);

        Assert.Contains("<surname>Bauer-Sato</surname>", written, StringComparison.Ordinal);
        Assert.DoesNotContain("scopus", written, StringComparison.Ordinal);
        Assert.Contains("<xref ref-type=\"aff\" rid=\"a1 a2\" />\n<xref ref-type=\"fn\" rid=\"fn2\">†</xref>", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_comes_back_with_its_members_in_it_unless_one_of_them_was_edited()
    {
        const string Xml = "<article><front><article-meta><title-group><article-title>T</article-title></title-group><contrib-group><contrib contrib-type=\"author\"><collab>The Group<contrib-group><contrib contrib-type=\"author\"><name><surname>One</surname></name></contrib><contrib contrib-type=\"author\"><name><surname>Two</surname></name></contrib></contrib-group></collab></contrib></contrib-group></article-meta></front></article>";
        var article = ReadXml(Xml);
        var people = article.Contributors.ToList();
        people[1] = people[1] with { Corresponding = true };

        Assert.Equal("GroupOneTwo", string.Concat(Assert.Single(Write(article).Descendants("contrib-group").First().Elements("contrib")).Value.Split(' ').Skip(1)));
        Assert.Equal(["The Group", "One", "Two"], Write(article with { Contributors = people }).Descendants("contrib-group").First().Elements("contrib").Select(contrib => contrib.Value));
    }

    [Fact]
    public void People_may_change_places_without_losing_anything()
    {
        var article = Read("jats-1.0.xml");

        var written = Write(article with { Contributors = [.. article.Contributors.Reverse()] });

        Assert.Equal(["", "Sato", "Bauer"], written.Descendants("contrib").Select(contrib => contrib.Element("name")?.Element("surname")?.Value ?? ""));
        Assert.Contains("scopus", written.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Edits_of_everything_else_win_too()
    {
        var article = Read("jats-1.0.xml");
        var written = Write(article with
        {
            Titles = [new Title(RichText.Plain("New title"))],
            Abstracts = [Abstract.Plain(RichText.Plain("New abstract"))],
            Keywords = [new KeywordGroup([RichText.Plain("new")])],
            Affiliations = [article.Affiliations[0] with { City = "Ganja" }, article.Affiliations[1]],
            ConflictOfInterest = RichText.Plain("None."),
            References = [article.References[0], article.References[1] with { Citation = [new CitationPart("Smith J. Stew.")] }, new Reference("R9", [new CitationPart("Added.")])],
            PubDates = [new PubDate(new PartialDate(2014))],
        });

        Assert.Equal("New title", Assert.Single(written.Descendants("article-title"), title => title.Parent!.Name == "title-group").Value);
        Assert.Equal(["New abstract", ""], written.Descendants("abstract").Select(item => item.Value));
        Assert.Equal(["new"], written.Descendants("kwd").Select(keyword => keyword.Value));
        Assert.Contains("<city>Ganja</city>", written.ToString(), StringComparison.Ordinal);
        Assert.Equal("None.", Assert.Single(written.Descendants("fn"), note => note.Attribute("fn-type")?.Value is "conflict" or "coi-statement").Value);
        Assert.Equal(["r1", "r2", "R9"], written.Descendants("ref").Select(reference => reference.Attribute("id")!.Value));
        Assert.Contains("Smith J. Stew.", written.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("12345", written.ToString(), StringComparison.Ordinal);
        Assert.Equal(["2014"], written.Descendants("pub-date").Select(date => date.Value));
        Assert.Empty(RecordSchemas.Faults(RecordSchema.JatsArchiving, written));
    }

    [Fact]
    public void Several_lists_of_references_stay_apart()
    {
        const string Lists = """
            <ref-list><title>Sources</title><ref id="S1"><mixed-citation>Archive A.</mixed-citation></ref>
            <ref-list id="sub"><title>Maps</title><ref id="M1"><mixed-citation>Map B.</mixed-citation></ref></ref-list></ref-list>
            <ref-list><title>Literature</title><p>In order.</p><ref id="L1"><mixed-citation>Book C.</mixed-citation></ref></ref-list>
            """;
        var article = ReadXml($"<article><front><article-meta><title-group><article-title>T</article-title></title-group></article-meta></front><back>{Lists}</back></article>");

        Assert.Equal(["Archive A.", "Map B.", "Book C."], article.References.Select(reference => reference.ToPlainText()));
        Assert.Equal(
            "<ref-list><title>Sources</title><ref id=\"S1\"><mixed-citation publication-type=\"other\">Archive A.</mixed-citation></ref><ref-list id=\"sub\"><title>Maps</title><ref id=\"M1\"><mixed-citation publication-type=\"other\">Map B.</mixed-citation></ref></ref-list></ref-list>"
            + "<ref-list><title>Literature</title><p>In order.</p><ref id=\"L1\"><mixed-citation publication-type=\"other\">Book C.</mixed-citation></ref></ref-list>",
            string.Concat(Write(article).Elements("back").Elements("ref-list").Select(list => XElement.Parse(list.ToString()).ToString(SaveOptions.DisableFormatting))));
    }

    [Fact]
    public void What_is_not_valid_stays_in_the_source_and_is_said()
    {
        const string Xml = "<article><front><article-meta><title-group><article-title>T</article-title></title-group><kwd-group lng=\"en\"><kwd lng=\"en\">a</kwd><kwd>b <numero>3</numero></kwd></kwd-group><unheard-of>x</unheard-of></article-meta></front></article>";
        var imported = Assert.Single(new JatsImporter().Read(new SourceFile("x.xml", Encoding.UTF8.GetBytes(Xml))).Articles);

        Assert.Equal(["a", "b 3"], imported.Article.Keywords[0].Keywords.Select(keyword => keyword.ToPlainText()));
        Assert.Contains("kwd-group/@lng, kwd/@lng, numero, unheard-of", Assert.Single(imported.Problems, problem => problem.Code == "source-only").Message, StringComparison.Ordinal);
        var written = Write(imported.Article);
        Assert.Empty(RecordSchemas.Faults(RecordSchema.JatsArchiving, written));
        Assert.Contains("<named-content content-type=\"numero\">3</named-content>", written.ToString(), StringComparison.Ordinal);
    }

    private static Article Read(string file) => Assert.Single(new JatsImporter().Read(TestFiles.Read("jats/" + file)).Articles).Article;

    private static Article ReadXml(string xml) => Assert.Single(new JatsImporter().Read(new SourceFile("x.xml", Encoding.UTF8.GetBytes(xml))).Articles).Article;

    private static Article ReadAgain(XElement written) => ReadXml(written.ToString(SaveOptions.DisableFormatting));

    private static XElement Write(Article article)
    {
        var source = article.SourceJournal;
        var published = new PublishedArticle
        {
            Id = 7,
            Article = article,
            Journal = new Journal
            {
                Slug = "examples",
                Titles = [new LocalizedText(source?.Title ?? "Journal of Examples")],
                AbbreviatedTitle = source?.AbbreviatedTitle,
                ElectronicIssn = source?.Issns?[0],
                PrintIssn = source?.Issns?.ElementAtOrDefault(1),
                Publisher = source?.Publisher is { } publisher ? new Publisher(publisher, source.PublisherLocation) : null,
            },
            Addresses = new RepositoryAddresses(new Uri("https://press.example.org/"), "press.example.org"),
            Today = new DateOnly(2025, 1, 15),
        };
        return JatsWriter.Write(published, XNamespace.None);
    }

    // What must not change: not the journal, which is ours now, nor addresses of people, which stay here. An article without a DOI gets our number,
    // and a licence beside another says from when it holds, as JATS4R wants it: from publication, if nobody has said.
    private static string Known(Article article) => ArticleJson.Write(article with
    {
        SourceJournal = null,
        Fragments = [],
        Inferred = [],
        Identifiers = article.Doi is null ? [] : article.Identifiers,

        // What follows from a licence is written in so many words.
        Permissions = article.Permissions with { FreeToRead = article.Permissions.FreelyReadable, Licenses = [.. article.Permissions.Licenses.Select(license => license with { Start = license.Start ?? article.FirstPublished?.FirstDay })] },
        Contributors = [.. article.Contributors.Select(contributor => contributor with { Email = null })],
    });

    private static string Lines(XElement element)
    {
        foreach (var attribute in element.DescendantsAndSelf().Attributes().Where(attribute => attribute.IsNamespaceDeclaration).ToList())
        {
            attribute.Remove();
        }

        return XElement.Parse(element.ToString(SaveOptions.DisableFormatting)).ToString();
    }
}
