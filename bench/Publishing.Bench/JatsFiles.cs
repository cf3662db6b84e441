using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Jats;
using Publishing.Journals;
using Publishing.Text;

namespace Publishing.Bench;

/// <summary>Files of JATS as publishers give them, the same for the same number.</summary>
internal static class JatsFiles
{
    private const string DocType = "<!DOCTYPE article PUBLIC \"-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.3 20210610//EN\" \"JATS-archivearticle1-3.dtd\">";

    private static readonly Journal Journal = new() { Slug = "bench", Titles = [new LocalizedText("Benchmark Journal")] };
    private static readonly RepositoryAddresses Addresses = new(new Uri("http://127.0.0.1:8097"), "bench.example.org");

    /// <summary>Writes so many into a folder, and says how large they are on average, in KB.</summary>
    /// <param name="folder">The folder; what was in it goes.</param>
    /// <param name="count">How many.</param>
    /// <param name="withBody">Whether each has its full text, or the metadata and the references alone.</param>
    public static double Write(string folder, int count, bool withBody)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        var bytes = 0L;
        for (var number = 0; number < count; number++)
        {
            var text = Encoding.UTF8.GetBytes(Make(number, withBody));
            File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:0000000}.xml")), text);
            bytes += text.Length;
        }

        return bytes / 1000.0 / count;
    }

    private static string Make(int number, bool withBody)
    {
        var article = JatsWriter.Write(new PublishedArticle { Id = number + 1, Article = ArticleGenerator.Make(number), Journal = Journal, Addresses = Addresses, Today = new DateOnly(2026, 1, 1) }, XNamespace.None);
        if (withBody)
        {
            article.Element("front")!.AddAfterSelf(Body(new Random(number)));
        }

        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{DocType}\n{article}";
    }

    private static XElement Body(Random random) => new("body", Enumerable.Range(1, 2 + random.Next(30)).Select(section => new XElement(
        "sec",
        new XElement("title", string.Create(CultureInfo.InvariantCulture, $"Section {section}")),
        Enumerable.Range(0, 4).Select(_ => new XElement("p", ArticleGenerator.Paragraph(random))))));
}
