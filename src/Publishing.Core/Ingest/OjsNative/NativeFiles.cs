using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.OjsNative;

/// <summary>
/// The forms of the full text (<c>article_galley</c>, <c>galley</c>). Those that lie at an address of the web are links of the article; files that the export
/// carries within itself, and those that it names by a path of the server it comes from, stay with the source, which is said.
/// </summary>
internal sealed class NativeFiles(XElement article, XElement version, NativeReading reading)
{
    private readonly List<XElement> _files = [.. article.Below("submission_file", "artwork_file", "supplementary_file")];

    public IReadOnlyList<FullTextLink> Read()
    {
        var links = new List<FullTextLink>();
        foreach (var galley in version.Children("article_galley", "galley", "htmlgalley", "preprint_galley", "representation").Concat(version == article ? [] : article.Children("article_galley", "preprint_galley")))
        {
            links.AddRange(Links(galley));
        }

        TellFiles();
        return links;
    }

    private IEnumerable<FullTextLink> Links(XElement galley)
    {
        var label = galley.Words("label", "name");
        var file = galley.Children("submission_file_ref").Select(reference => _files.Find(file => file.Attr("id") == reference.Attr("id"))).OfType<XElement>();
        var sources = galley.Below("remote", "href").Concat(file.SelectMany(one => one.Below("href"))).Where(source => source.Attr("src") is not null);
        foreach (var source in sources)
        {
            if (WebAddress.IsOne(source.Attr("src")))
            {
                yield return new FullTextLink(source.Attr("src")!, source.Attr("mime_type") ?? TypeOf(source.Attr("src")!, label), reading.LanguageOf(galley, "fullText"), label);
            }
        }
    }

    // What is called PDF is one.
    private static string? TypeOf(string url, string? label) => (Path.GetExtension(new Uri(url).AbsolutePath).ToLowerInvariant(), label?.ToUpperInvariant()) switch
    {
        (".pdf", _) or ("", "PDF") => "application/pdf",
        (".html" or ".htm", _) or ("", "HTML") => "text/html",
        (".xml", _) or ("", "XML") => "application/xml",
        (".epub", _) or ("", "EPUB") => "application/epub+zip",
        _ => null,
    };

    private void TellFiles()
    {
        foreach (var embedded in article.Below("embed").Where(embed => !embed.Ancestors().Any(parent => parent.Is("cover", "covers"))))
        {
            reading.Left.Leave($"the file {NameOf(embedded)}", embedded);
        }

        foreach (var href in article.Below("href").Where(href => href.Attr("src") is { } src && !WebAddress.IsOne(src)))
        {
            reading.Left.Leave($"the path of the file {NameOf(href)}", href);
        }

        if (article.Below("cover", "covers").FirstOrDefault() is { } cover)
        {
            reading.Left.Leave("the cover", cover);
        }
    }

    private static string NameOf(XElement file)
    {
        var around = file.Ancestors().Take(3).ToList();
        return file.Attr("filename")
            ?? around.Select(parent => parent.Attr("filename") ?? parent.Words("name", "label")).FirstOrDefault(name => name is not null)
            ?? file.Attr("src")?.Split('/')[^1] ?? "without a name";
    }
}
