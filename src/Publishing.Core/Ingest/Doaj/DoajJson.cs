using System.Text.Json;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Doaj;

/// <summary>Records in DOAJ's JSON: <c>bibjson</c> with what the API says beside it, or alone.</summary>
internal static class DoajJson
{
    /// <summary>The article of a record.</summary>
    public static ImportedArticle Read(JsonRecord record)
    {
        if (record.Problem is { } problem)
        {
            return new ImportedArticle(new Article(), [problem]);
        }

        var (notes, line) = (new ImportNotes(), record.Line);
        var bibjson = record.Value.Member("bibjson") is { ValueKind: JsonValueKind.Object } inside ? inside : record.Value;
        if (!bibjson.Member("pid_scheme").IsEmpty() || !bibjson.Member("editorial").IsEmpty() || !bibjson.Member("oa_start").IsEmpty())
        {
            return NotArticle.Of("a journal", bibjson.Text("title"), bibjson.Words("title"), line);
        }

        var article = new Article
        {
            Language = LanguageOf(bibjson, notes),
            Titles = bibjson.Rich("title") is { } title ? [new Title(title)] : [],
            Abstracts = bibjson.Text("abstract") is { } text && MarkedUpAbstract.Of(text) is { } item ? [item] : [],
            Keywords = Keywords(bibjson),
            Subjects = [.. bibjson.Items("subject").GroupBy(subject => subject.Words("scheme")).Select(group => new SubjectGroup([.. group.Select(subject => subject.Rich("term") ?? RichText.Empty)], group.Key))],
            PubDates = WrittenDate.Of(bibjson.Words("year"), bibjson.Words("month"), bibjson.Words("day")) is { } date ? [new PubDate(date.Date, Season: date.Season)] : [],
            FullText = [.. bibjson.Items("link").Where(link => link.Text("url") is not null).Select(link => new FullTextLink(link.Text("url")!, DoajXml.MediaType(link.Words("content_type"))))],
        };
        article = Place(article, bibjson, notes, line);
        article = Identified(article, record.Value, bibjson, notes, line);
        return CopyEditor.Accept(People(article, bibjson, notes, line) with { Inferred = notes.Inferred }, notes.Problems);
    }

    private static Article Place(Article article, JsonElement bibjson, ImportNotes notes, int line)
    {
        var journal = bibjson.Member("journal");
        var issns = new IssnList();
        foreach (var id in bibjson.Items("identifier").Where(id => id.Words("type")?.Contains("issn", StringComparison.OrdinalIgnoreCase) == true))
        {
            issns.Add(id.Text("id"), id.Words("type"), line);
        }

        foreach (var issn in journal.Items("issns"))
        {
            issns.Add(issn.Text(), null, line);
        }

        notes.Add(issns.Problems);
        if (journal.Items("license").Select(license => license.Words("type") ?? license.Words("title")).FirstOrDefault(name => name is not null) is { } policy)
        {
            notes.Tell(ProblemCodes.SourceOnly, $"The record gives the license of its journal, {policy}, and none of the article; it was not taken for the article's.", "permissions/licenses", policy, line);
        }

        var pages = PageNumbers.Of(bibjson.Words("start_page") ?? journal.Words("start_page"), bibjson.Words("end_page") ?? journal.Words("end_page"));
        return article with
        {
            SourceJournal = new JournalReference(journal.Words("title"), null, issns.All, journal.Member("publisher") is { ValueKind: JsonValueKind.Object } named ? named.Words("name") : journal.Words("publisher") ?? bibjson.Words("publisher")),
            Volume = journal.Words("volume") ?? bibjson.Words("volume"),
            IssueNumber = journal.Words("number") ?? bibjson.Words("number"),
            FirstPage = pages.First,
            LastPage = pages.Last,
            PageRange = pages.Range,
            ElocationId = pages.ElocationId,
        };
    }

    private static Article Identified(Article article, JsonElement record, JsonElement bibjson, ImportNotes notes, int line)
    {
        var identifiers = new List<ArticleIdentifier>();
        foreach (var (value, type) in bibjson.Items("identifier").Select(id => (Value: id.Words("id"), Type: id.Words("type")?.ToLowerInvariant() ?? "other")).Where(id => id.Value is not null && !id.Type.Contains("issn", StringComparison.Ordinal)))
        {
            if (type != "doi")
            {
                identifiers.Add(new ArticleIdentifier(type, value!));
            }
            else if (!Doi.TryParse(value, out var doi))
            {
                notes.Invalid("doi", value!, "is not a DOI", line);
            }
            else if (article.Doi is null)
            {
                article = article with { Doi = doi };
            }
        }

        if (record.Member("admin").Words("publisher_record_id") is { } own)
        {
            identifiers.Add(new ArticleIdentifier("publisher-id", own));
        }

        if (record.Member("bibjson").ValueKind == JsonValueKind.Object && record.Words("id") is { } number)
        {
            identifiers.Add(new ArticleIdentifier("doaj", number));
        }

        return article with { Identifiers = identifiers };
    }

    private static Article People(Article article, JsonElement bibjson, ImportNotes notes, int line)
    {
        var people = new DoajPeople(notes, line);
        foreach (var author in bibjson.Items("author"))
        {
            people.Add(author.Text("name") ?? author.Text(), author.Text("orcid_id"), author.Text("email"), author.Items("affiliation").Select(JsonMembers.Text));
        }

        return people.ApplyTo(article);
    }

    private static IReadOnlyList<KeywordGroup> Keywords(JsonElement bibjson)
    {
        var given = bibjson.Items("keywords").Select(JsonMembers.Text).OfType<string>().ToList();
        var keywords = given is [var line] && ArticlePages.KeywordList.Is(line) ? ArticlePages.KeywordList.Split(line) : given;
        return keywords.Count == 0 ? [] : [new KeywordGroup([.. keywords.Select(MarkedUpText.Of)])];
    }

    // That of the journal, if it has but one.
    private static LanguageTag? LanguageOf(JsonElement bibjson, ImportNotes notes)
    {
        if (bibjson.Member("journal").Items("language").Select(JsonMembers.Words).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList() is not [var only] || !SourceLanguages.TryRead(only, out var language))
        {
            return null;
        }

        notes.Infer("language", "the language of the journal");
        return language;
    }
}
