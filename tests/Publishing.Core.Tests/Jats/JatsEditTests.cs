using System.Text;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Jats;
using Publishing.Licensing;
using Publishing.Schemas;
using Publishing.Text;

namespace Publishing.Tests.Jats;

/// <summary>Whatever an editor changes of an article that came as JATS is said by what is given out, and nothing else of it is lost.</summary>
public sealed class JatsEditTests
{
    // The edit; the field as it must come back; where the source may be contradicted.
    private static readonly (string Name, Func<Article, Article> Edit, Func<Article, object?> Field, string[] Places)[] Edits =
    [
        ("title", article => article with { Titles = [new Title(Words("Another title")), .. article.Titles.Skip(1)] }, article => Json(article.Titles), ["title-group"]),
        ("translated title", article => article with { Titles = [.. article.Titles, new Title(Words("Titulus"), LanguageTag.Parse("la"))] }, article => Json(article.Titles), []),
        ("no titles in other languages", article => article with { Titles = [.. article.Titles.Take(1)] }, article => Json(article.Titles.Take(1)), ["title-group"]),
        ("abstract", article => article with { Abstracts = [Abstract.Plain(Words("Another abstract.")), .. article.Abstracts.Skip(1)] }, article => Json(article.Abstracts[0].Sections), ["abstract", "trans-abstract"]),
        ("keywords", article => article with { Keywords = [new KeywordGroup([Words("other"), Words("words")]), .. article.Keywords.Skip(1)] }, article => Json(article.Keywords[0].Keywords), ["kwd-group"]),
        ("section", article => article with { SectionTitle = "Other section" }, article => article.SectionTitle, ["article-categories"]),
        ("subjects", article => article with { Subjects = [new SubjectGroup([Words("Hydrology")], "field")] }, article => Json(article.Subjects), ["article-categories"]),
        ("a name", article => article with { Contributors = [article.Contributors.Count > 0 ? article.Contributors[0] with { Group = null, Names = [new PersonName("Changed", "Name")] } : new Contributor { Names = [new PersonName("Changed", "Name")] }, .. article.Contributors.Skip(1)] }, article => Json(article.Contributors.Select(person => person.Names)), ["contrib-group/contrib"]),
        ("a corresponding author", article => article with { Contributors = [.. article.Contributors.Select((person, i) => person with { Corresponding = i == article.Contributors.Count - 1 })] }, article => Json(article.Contributors.Select(person => person.Corresponding)), ["contrib-group/contrib", "author-notes"]),
        ("an author more", article => article with { Contributors = [.. article.Contributors, new Contributor { Names = [new PersonName("New", "One")] }] }, article => article.Contributors.Any(person => person.Names.Any(name => name.Surname == "New")), []),
        ("an author less", article => article with { Contributors = [.. article.Contributors.Skip(1)] }, article => article.Contributors.Count, ["contrib-group", "aff"]),
        ("an affiliation", article => article.Affiliations.Count == 0 ? article : article with { Affiliations = [article.Affiliations[0] with { Institution = "Other University", Text = null }, .. article.Affiliations.Skip(1)] }, article => article.Affiliations is [var first, ..] ? first.Institution : null, ["article-meta/aff", "contrib-group/aff"]),
        ("dates", article => article with { PubDates = [new PubDate(new PartialDate(1999, 12, 31))] }, article => Json(article.PubDates), ["pub-date"]),
        ("history", article => article with { History = [new HistoryDate("accepted", new PartialDate(1999, 11))] }, article => Json(article.History), ["history"]),
        ("volume", article => article with { Volume = "777" }, article => article.Volume, ["volume"]),
        ("issue", article => article with { IssueNumber = "77" }, article => article.IssueNumber, ["issue"]),
        ("first page", article => article with { FirstPage = "701", LastPage = "709", PageRange = null, ElocationId = null }, article => (article.FirstPage, article.LastPage, article.ElocationId), ["fpage", "lpage", "page-range", "elocation-id"]),
        ("DOI", article => article with { Doi = Doi.TryParse("10.5555/edited", out var doi) ? doi : null }, article => article.Doi, ["article-id"]),
        ("identifiers", article => article with { Identifiers = [new ArticleIdentifier("pmid", "424242")] }, article => article.Identifiers.Any(identifier => identifier.Value == "424242"), ["article-id"]),
        ("licence", article => article with { Permissions = article.Permissions with { Licenses = [new License("https://creativecommons.org/publicdomain/zero/1.0/")], FreeToRead = null } }, article => Json(article.Permissions.Licenses), ["permissions"]),
        ("copyright", article => article with { Permissions = article.Permissions with { CopyrightStatement = "© Nobody", CopyrightHolder = "Nobody", CopyrightYear = 1999 } }, article => (article.Permissions.CopyrightStatement, article.Permissions.CopyrightHolder, article.Permissions.CopyrightYear), ["permissions/copyright"]),
        ("funding", article => article with { Awards = [new Award("Other fund", AwardNumbers: ["77"])] }, article => Json(article.Awards), ["funding-group"]),
        ("funding statement", article => article with { FundingStatement = Words("Paid by others.") }, article => article.FundingStatement, ["funding-group"]),
        ("a reference", article => article with { References = [new Reference(article.References.Count > 0 ? article.References[0].Id : "R1", [new CitationPart("Other A. Another book.")]), .. article.References.Skip(1)] }, article => Json(article.References.Select(reference => reference.ToPlainText())), ["ref-list"]),
        ("a reference less", article => article with { References = [.. article.References.Skip(1)] }, article => Json(article.References.Select(reference => reference.ToPlainText())), ["ref-list", "article/back"]),
        ("a reference more", article => article with { References = [.. article.References, new Reference("R99", [new CitationPart("New N. A new book.")])] }, article => Json(article.References.Select(reference => reference.ToPlainText())), []),
        ("related articles", article => article with { RelatedArticles = [new RelatedArticle("companion", Doi.TryParse("10.5555/companion", out var doi) ? doi : null)] }, article => Json(article.RelatedArticles), ["related-article"]),
        ("full text", article => article with { FullText = [new FullTextLink("https://example.org/other.pdf", "application/pdf")] }, article => Json(article.FullText), ["self-uri"]),
        ("acknowledgments", article => article with { Acknowledgments = Words("We thank others.") }, article => article.Acknowledgments, ["back/ack"]),
        ("conflict of interest", article => article with { ConflictOfInterest = Words("There is one.") }, article => article.ConflictOfInterest, ["author-notes", "back/fn-group", "back/sec", "back/notes"]),
        ("data availability", article => article with { DataAvailability = Words("Nowhere.") }, article => article.DataAvailability, ["back/sec", "back/notes"]),
        ("ethics", article => article with { Ethics = Words("Asked.") }, article => article.Ethics, ["back/sec", "back/notes"]),
        ("version", article => article with { Version = "AM" }, article => article.Version, ["article-version"]),
        ("type", article => article with { Type = new ArticleType("editorial") }, article => article.Type, ["article/@article-type"]),
    ];

    // Every edit is tried on a third of them.
    private static readonly List<string> Files = [.. Directory.EnumerateFiles(Path.Combine(TestFiles.Folder, "jats"), "*.xml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Path.Combine(TestFiles.Folder, "jats"), file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Names => [.. Edits.Select(edit => edit.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_said_and_nothing_else_is_lost(string name)
    {
        var (_, change, field, places) = Edits.Single(edit => edit.Name == name);
        var wrong = new List<string>();
        var turn = Array.FindIndex(Edits, edit => edit.Name == name) % 3;
        foreach (var file in Files.Where((_, i) => i % 3 == turn))
        {
            var bytes = TestFiles.Read("jats/" + file);
            var source = JatsImporter.Articles(SafeXml.Read(bytes.Bytes.Span).Root!)[0];
            var read = new JatsImporter().Read(bytes).Articles[0].Article;
            var edited = CopyEditor.Edit(change(read)).Article;
            var written = JatsRoundTrip.Write(edited, source);

            wrong.AddRange(RecordSchemas.Faults(RecordSchema.JatsArchiving, written).Select(fault => $"{file} is not valid: {fault}"));
            var again = new JatsImporter().Read(new SourceFile("again.xml", Encoding.UTF8.GetBytes(written.ToString(SaveOptions.DisableFormatting)))).Articles[0].Article;
            if (!Equals(field(edited), field(again)))
            {
                wrong.Add($"{file} does not say the edit: {field(edited)} came back as {field(again)}");
            }

            wrong.AddRange(RoundTrip.Compare(source, written).Where(difference => difference.Kind == RoundTripKind.Lost && !IsMeant(difference.Path, places)).Select(difference => $"{file} lost {difference.Path}: {difference.From}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // What refers to something that the edit has replaced goes with it.
    private static bool IsMeant(string path, string[] places) => places.Any(place => place == "article/back" ? path == place : path.Contains(place, StringComparison.Ordinal)) || (places.Length > 0 && path.EndsWith("/@rid", StringComparison.Ordinal));

    private static RichText Words(string text) => RichText.Plain(text);

    private static string Json<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value, ArticleJson.Options);
}
