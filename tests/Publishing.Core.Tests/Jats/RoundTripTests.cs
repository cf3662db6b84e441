using System.Text;
using System.Xml.Linq;
using Publishing.Ingest;
using Publishing.Jats;

namespace Publishing.Tests.Jats;

/// <summary>The comparison of what was read with what was written: it finds nothing where nothing is lost, and everything that is.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(TestFiles.Folder, "jats"), "*.xml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Path.Combine(TestFiles.Folder, "jats"), file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_of_it_is_lost(string file)
    {
        var report = JatsRoundTrip.Of(TestFiles.Read("jats/" + file));

        Assert.All(report.Articles, article => Assert.Empty(article.Faults));
        Assert.DoesNotContain(report.Articles.SelectMany(article => article.Differences), difference => difference.Kind != RoundTripKind.Normalized);
        Assert.True(report.IsKept);
    }

    [Fact]
    public void What_publishers_say_in_their_own_ways_is_not_lost()
    {
        const string Text = """
            <article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="research-article" dtd-version="3.0" xml:lang="en"><front><journal-meta><journal-title-group><journal-title>Journal of Things</journal-title></journal-title-group><issn pub-type="epub">2049-3630</issn></journal-meta><article-meta>
            <article-id pub-id-type="doi">10.5555/things.1</article-id><title-group><article-title>On things</article-title></title-group>
            <contrib-group content-type="author"><contrib contrib-type="person" corresp="no" equal-contrib="no" deceased="no"><name><surname>Roe</surname><given-names>Ann</given-names></name><xref ref-type="aff" rid="a1"/></contrib></contrib-group>
            <aff id="a1">Institute of Things, Almaty; E-Mails: roe@example.org (A.R.); doe@example.org (C.D.)</aff>
            <pub-date pub-type="epub"><day>2</day><month>1</month><year>2020</year></pub-date><volume>1</volume>
            <self-uri xlink:href="https://example.org/1">This article is available from https://example.org/1</self-uri>
            <abstract><p>One.</p></abstract><abstract-trans xml:lang="es"><p>Uno.</p></abstract-trans></article-meta></front></article>
            """;

        var report = JatsRoundTrip.Of(new SourceFile("a.xml", Encoding.UTF8.GetBytes(Text)));

        Assert.Empty(report.Articles.SelectMany(article => article.Differences).Where(difference => difference.Kind != RoundTripKind.Normalized).Select(difference => difference.ToString()));
        Assert.True(report.IsKept);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_taken_out_of_what_was_written_is_missed(string file)
    {
        var (source, written) = Trip(file);
        var added = Added(source, written);
        var silent = new List<string>();
        foreach (var node in Some(Metadata(written)))
        {
            var place = Place(node);
            if (IsAdded(node, added) || TakeOut(node) is not { } back)
            {
                continue;
            }

            if (!IsFound(source, written))
            {
                silent.Add(place);
            }

            back();
        }

        Assert.True(silent.Count == 0, string.Join('\n', silent));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_changed_in_what_was_written_is_found(string file)
    {
        var (source, written) = Trip(file);
        var added = Added(source, written);
        var silent = new List<string>();
        foreach (var node in Some(Metadata(written).Where(node => node is XAttribute or XText)))
        {
            var value = node is XAttribute attribute ? attribute.Value : ((XText)node).Value;
            if (string.IsNullOrWhiteSpace(value) || IsAdded(node, added))
            {
                continue;
            }

            Set(node, value + "q");
            if (!IsFound(source, written))
            {
                silent.Add(Place(node));
            }

            Set(node, value);
        }

        Assert.True(silent.Count == 0, string.Join('\n', silent));
    }

    [Fact]
    public void Two_people_who_have_changed_their_given_names_are_found()
    {
        var (source, written) = Trip("jats-1.0.xml");
        var given = written.Descendants("contrib").Descendants("given-names").Take(2).ToList();
        (given[0].Value, given[1].Value) = (given[1].Value, given[0].Value);

        Assert.True(IsFound(source, written));
    }

    [Theory]
    [InlineData("everything-1.3.xml", "contrib")]
    [InlineData("jats-1.0.xml", "ref")]
    [InlineData("everything-1.3.xml", "kwd")]
    [InlineData("jats-1.0.xml", "aff")]
    public void Two_that_have_changed_places_are_found(string file, string name)
    {
        var (source, written) = Trip(file);
        var two = written.Descendants(name).GroupBy(element => element.Parent).First(alike => alike.Count() > 1).Take(2).ToList();
        var first = new XElement(two[0]);
        two[0].ReplaceWith(new XElement(two[1]));
        two[1].ReplaceWith(first);

        Assert.True(IsFound(source, written));
    }

    [Fact]
    public void Something_invented_is_found()
    {
        var (source, written) = Trip("jats-1.0.xml");
        written.Descendants("kwd-group").First().Add(new XElement("kwd", "porridge"));

        var added = Assert.Single(RoundTrip.Compare(source, written), difference => difference.Kind == RoundTripKind.Added);
        Assert.Equal(("article/front/article-meta/kwd-group/kwd", "<kwd>porridge</kwd>"), (added.Path, added.To));
    }

    [Fact]
    public void A_loss_is_told_with_its_place_and_line()
    {
        var (source, written) = Trip("jats-1.0.xml");
        written.Descendants("kwd").First(kwd => kwd.Value == "soup").Remove();

        var lost = Assert.Single(RoundTrip.Compare(source, written), difference => difference.Kind == RoundTripKind.Lost);
        Assert.Equal(("article/front/article-meta/kwd-group/kwd", "<kwd>soup</kwd>", 60), (lost.Path, lost.From, lost.Line));
    }

    [Fact]
    public void A_text_that_runs_together_is_found()
    {
        const string Source = "<article><front><article-meta><title-group><article-title><italic>Salix</italic> <bold>alba</bold></article-title></title-group></article-meta></front></article>";
        var source = SafeXml.Read(Encoding.UTF8.GetBytes(Source)).Root!;
        var written = JatsRoundTrip.Write(new JatsImporter().Read(new SourceFile("x.xml", Encoding.UTF8.GetBytes(Source))).Articles[0].Article, source);
        Assert.False(IsFound(source, written));

        written.Descendants("article-title").Single().Nodes().OfType<XText>().Single().Remove();

        Assert.True(IsFound(source, written));
    }

    [Fact]
    public void Every_code_has_its_line_in_the_documentation_and_every_line_its_code()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "jats.md")).ReplaceLineEndings("\n");
        var told = page.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Split(" | ").Length == 2).Select(line => line.Trim('|', ' ').Split(" | ", 2)).Select(cells => (cells[0].Trim('`'), cells[1]));

        Assert.Equal(RoundTripNormalization.All.Select(normalization => (normalization.Code, normalization.Sentence)), told);
    }

    private static (XElement Source, XElement Written) Trip(string file)
    {
        var bytes = TestFiles.Read("jats/" + file);
        var source = JatsImporter.Articles(SafeXml.Read(bytes.Bytes.Span).Root!)[0];
        return (source, JatsRoundTrip.Write(new JatsImporter().Read(bytes).Articles[0].Article, source));
    }

    private static bool IsFound(XElement source, XElement written) => RoundTrip.Compare(source, written).Any(difference => difference.Kind != RoundTripKind.Normalized);

    private static IEnumerable<XObject> Metadata(XElement written) => written.Elements().Where(part => part.Name.LocalName is not "processing-meta").SelectMany(part => part.DescendantsAndSelf())
        .SelectMany(element => new XObject[] { element }.Concat(element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration)).Concat(element.Nodes().OfType<XText>()));

    // Of a long file every fifth.
    private static List<XObject> Some(IEnumerable<XObject> nodes) => nodes.ToList() is { Count: > 150 } many ? [.. many.Where((_, i) => i % 5 == 0)] : [.. nodes];

    private static void Set(XObject node, string value)
    {
        if (node is XAttribute attribute)
        {
            attribute.Value = value;
        }
        else
        {
            ((XText)node).Value = value;
        }
    }

    // How to put it back; null when there is nothing to take out.
    private static Action? TakeOut(XObject node)
    {
        switch (node)
        {
            case XElement element:
                var stand = new XComment("");
                element.ReplaceWith(stand);
                return () => stand.ReplaceWith(element);
            case XAttribute attribute:
                var owner = attribute.Parent!;
                var all = owner.Attributes().ToList();
                attribute.Remove();
                return () => owner.ReplaceAttributes(all);
            case XText { Value: var value } text when !string.IsNullOrWhiteSpace(value):
                text.Value = "";
                return () => text.Value = value;
            default:
                return null;
        }
    }

    // What normalizations add is not in the source to be missed.
    private static HashSet<string> Added(XElement source, XElement written) => RoundTrip.Compare(source, written).Where(difference => difference.From is null && difference.To is not null).Select(difference => $"{difference.Path} {difference.To}").ToHashSet(StringComparer.Ordinal);

    // Nor is a language that the elements around say too, nor that a name is western.
    private static bool IsAdded(XObject node, HashSet<string> added)
    {
        var element = node as XElement ?? node.Parent!;
        var path = PathOf(element);
        return node is XAttribute { Name.LocalName: "id" } or XAttribute { Name.LocalName: "name-style", Value: "western" }
            || (node is XAttribute { Name.LocalName: "lang" } lang && element.Ancestors().Attributes(lang.Name).FirstOrDefault()?.Value == lang.Value)
            || (node is XElement holder && holder.HasElements && holder.Elements().All(each => IsAdded(each, added)))
            || element.AncestorsAndSelf().Any(each => each.Name.LocalName == "journal-meta" || each.Attribute("specific-use")?.Value == "landing-page" || added.Contains($"{PathOf(each)} {RoundTrip.Shortened(each.ToString())}"))
            || (element.Name.LocalName == "article-id" && added.Contains($"{path} {element.Value}"))
            || (node is XAttribute attribute && added.Contains($"{path}/@{attribute.Name.LocalName} {attribute.Value}"))
            || (node is XText text && added.Contains($"{path}/text() {text.Value}"));
    }

    private static string PathOf(XElement element) => string.Join('/', element.AncestorsAndSelf().Reverse().Select(each => each.Name.LocalName));

    private static string Place(XObject node)
    {
        var element = node as XElement ?? node.Parent!;
        return PathOf(element) + node switch { XAttribute attribute => $"/@{attribute.Name.LocalName}={attribute.Value}", XText text => $"/text() {text.Value}", _ => $" {element.Value}" };
    }
}
