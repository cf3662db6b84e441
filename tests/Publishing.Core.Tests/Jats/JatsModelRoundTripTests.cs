using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Jats;
using Publishing.Journals;
using Publishing.Tests.Articles;
using Publishing.Text;

namespace Publishing.Tests.Jats;

/// <summary>Store to JATS to store: whatever an article holds is read again from what is written of it.</summary>
public sealed class JatsModelRoundTripTests
{
    [Fact]
    public void Any_article_is_read_as_it_was_written() => ArticleGen.Articles.Sample(
        given =>
        {
            // As the store has it.
            var article = CopyEditor.Edit(Sayable(CopyEditor.Edit(given).Article)).Article;
            var file = JatsDownload.Of(Place(article));

            var read = Assert.Single(new JatsImporter().Read(new SourceFile("download.xml", file)).Articles);

            Same(Lines(WordsOnly(article)), Lines(WordsOnly(Sayable(read.Article))));
        },
        iter: Math.Max(300, Check.Iter),
        print: article => ArticleJson.Write(article) is { Length: > 3000 } json ? json[..3000] + "…" : ArticleJson.Write(article));

    private static PublishedArticle Place(Article article) => new()
    {
        Id = 7,
        Article = article,
        Journal = new Journal { Slug = "examples", Titles = [new LocalizedText("Journal of Examples")] },
        Addresses = new RepositoryAddresses(new Uri("https://press.example.org/"), "press.example.org"),
        Today = new DateOnly(2025, 1, 15),
    };

    // What JATS has no words for is left out of the comparison, and what our own rules keep from it.
    private static Article Sayable(Article article) => article with
    {
        SourceJournal = null,
        Inferred = [],
        Fragments = [],

        // What software writes where nobody has given a date is not read as one.
        PubDates = [.. article.PubDates.Where(date => date.Date != new PartialDate(1970, 1, 1))],
        References = [.. article.References.Select(reference => reference with { Xml = null })],

        // Without a DOI the article is known by our own number.
        Identifiers = [.. article.Identifiers.Where(identifier => article.Doi is not null || identifier != new ArticleIdentifier("publisher-id", "7"))],
        Permissions = article.Permissions with
        {
            StatedAccess = null,

            // It follows from a Creative Commons licence, and JATS says it in so many words.
            FreeToRead = (article.Permissions with { StatedAccess = null }).FreelyReadable,
            Licenses = [.. article.Permissions.Licenses.Select(license => license.Url is null ? license with { Start = null, AppliesTo = null } : license with { Start = license.Start ?? StartOfSeveral(article) })],
        },

        // A DOI says more than an address, and JATS has room for one of them.
        RelatedArticles = [.. article.RelatedArticles.Select(related => related.Doi is null ? related : related with { Url = null })],

        // E-mail addresses stay with the editor, and one who is equal to nobody is not said to be equal.
        Contributors = [.. article.Contributors.Select(contributor => contributor with
        {
            Email = null,
            Biography = contributor.Biography?.ToPlainText().Contains('@', StringComparison.Ordinal) == true ? null : contributor.Biography,
            EqualContribution = contributor.EqualContribution && article.Contributors.Count(other => other.EqualContribution) > 1,
        })],

        // A text that does not name all the parts has them added behind it. An affiliation that nobody names is that of whoever stands beside it.
        Affiliations = [.. article.Affiliations.Where(affiliation => article.Contributors.Any(contributor => contributor.AffiliationIds.Contains(affiliation.Id))).Select(affiliation => affiliation with
        {
            Institution = NoMail(affiliation.Institution),
            Department = NoMail(affiliation.Department),
            City = NoMail(affiliation.City),
            Region = NoMail(affiliation.Region),
            Country = NoMail(affiliation.Country),
            Text = NamesAll(affiliation) ? affiliation.Text : null,
        })],
    };

    // Of several licences each says from when it holds.
    private static DateOnly? StartOfSeveral(Article article) =>
        article.Permissions.Licenses.Count > 1 && article.FirstPublished is { Day: not null } published ? published.FirstDay : null;

    // Which parts of a reference are tagged is decided anew each time, by what JATS4R would call wrong; the words are not.
    // Abstracts in the article's own language come before the translations.
    private static Article WordsOnly(Article article) => article with
    {
        Abstracts = [.. article.Abstracts.OrderBy(item => JsonSerializer.Serialize(item, ArticleJson.Options), StringComparer.Ordinal)],
        References = [.. article.References.Select(reference => reference with { Citation = [new CitationPart(reference.ToPlainText())] })],
    };

    private static string? NoMail(string? text) => text?.Contains('@', StringComparison.Ordinal) == true ? null : text;

    private static bool NamesAll(Affiliation affiliation) =>
        affiliation.Text is { } text && !text.Contains('@', StringComparison.Ordinal) && text.Trim(' ', ',', ';') == text
        && new[] { affiliation.Department, affiliation.Institution, affiliation.City, affiliation.Region, affiliation.Country, affiliation.CountryCode, affiliation.Ror?.Value }.All(part => part is null);

    private static void Same(string[] written, string[] read)
    {
        var same = written.Zip(read).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(same == written.Length && same == read.Length, $"written: {Around(written, same)}\nread:    {Around(read, same)}");
    }

    private static string Around(string[] lines, int at) => string.Join(' ', lines.Skip(Math.Max(0, at - 6)).Take(12).Select(line => line.Trim()));

    private static string[] Lines(Article article) => JsonNode.Parse(ArticleJson.Write(article))!.ToJsonString(new JsonSerializerOptions(ArticleJson.Options) { WriteIndented = true }).Split('\n');
}
