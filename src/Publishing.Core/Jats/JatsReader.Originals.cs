using System.Text.Json;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Jats;

/// <content>Whether an original still says what the model says: both are read, and what was read is compared.</content>
public sealed partial class JatsReader
{
    // The day of publication of the article that is written.
    private DateOnly? _published;

    /// <summary>A reader of single elements of an article that is written.</summary>
    internal static JatsReader ForOriginals(Article article)
    {
        var root = new XElement("article", article.Language is { } language ? new XAttribute(XNamespace.Xml + "lang", language.Value) : null);
        var reader = new JatsReader(root, new UnusedIds(root));
        reader._published = article.FirstPublished is { Day: not null } first ? first.FirstDay : null;
        foreach (var affiliation in article.Affiliations)
        {
            reader._affiliationById.TryAdd(affiliation.Id, affiliation.Id);
        }

        // What contributors refer to was kept too.
        var notes = article.Fragments.Where(fragment => fragment.Place == ArticleMeta + "/author-notes").Select(fragment => JatsPiece.Read(fragment.Xml, XNamespace.None));
        reader.ReadNotes(new XElement("article-meta", new XElement("author-notes", notes)));
        return reader;
    }

    /// <summary>
    /// What an element puts into the model, each value by a name of its own; nothing for an element that puts nothing there.
    /// An e-mail address is not among them: it is never written.
    /// </summary>
    internal IReadOnlyList<string> Says(XElement element)
    {
        var claim = new Claim();
        IEnumerable<object?> values = element.Name.LocalName switch
        {
            "contrib" => [ReadContributor(element, claim), .. Members(element)],
            "aff" or "aff-alternatives" => [ReadAffiliation(element, claim)],
            "article-title" or "subtitle" => [(element.Name.LocalName, ReadText(element, claim), OtherLanguage(element, "titles")).ToString()],
            "trans-title-group" => [ReadTranslation(element, claim)],
            "subj-group" => ReadSubjectGroup(element, claim) is { } group ? group.Subjects.Select(subject => group with { Subjects = [subject] }) : [],
            "kwd-group" or "unstructured-kwd-group" => [ReadKeywords(element, claim)],
            "abstract" or "trans-abstract" => [ReadAbstract(element, claim)],
            "pub-date" => [PubDateOf(element, claim)],
            "date" => [HistoryDateOf(element, claim)],
            "license" => ReadLicenses(element, claim).Select(WithStart),
            "free_to_read" => [FreeToReadOf(element, claim)],
            "award-group" => ReadAwards(element, claim),
            "related-article" => [RelatedOf(element, claim)],
            "self-uri" => [element.Attribute("specific-use")?.Value == JatsTagSet.LandingPage ? null : FullText(element, claim)],
            "funding-statement" => [new Title(InlineReader.Read(element, claim))],
            "ack" or "sec" or "notes" or "fn" or "fn-group" => [StatementOf(element, claim)],
            "article-id" => [$"{PubIdType.Read(element)} {InlineReader.Words(element, claim)}"],
            "article-version" => [VersionOf(element, claim)],
            "volume" or "issue" or "fpage" or "lpage" or "page-range" or "elocation-id" or "copyright-statement" or "copyright-year" or "copyright-holder" => [InlineReader.Words(element, claim)],
            _ => [],
        };
        return [.. values.OfType<object>().Select(value => value is string text ? $"{element.Name.LocalName} {text}" : Said(value))];
    }

    /// <summary>A value of the model as <see cref="Says"/> gives it.</summary>
    internal static string Said(object value) => value switch
    {
        Contributor contributor => nameof(Contributor) + JsonSerializer.Serialize(contributor with { Email = null, EqualContribution = false }, ArticleJson.Options),
        _ => value.GetType().Name + JsonSerializer.Serialize(value, value.GetType(), ArticleJson.Options),
    };

    // The writer says it of several licences when the source did not: on the day of publication, which is what saying nothing means.
    private License WithStart(License license) => license with { Start = license.Start ?? _published };

    private static object? StatementOf(XElement element, Claim claim)
    {
        if (element.Name.LocalName == "ack")
        {
            return Statement("ack", ReadProse(element, claim));
        }

        if (element.Name.LocalName == "fn-group")
        {
            return element.Elements("fn").Select(note => StatementOf(note, claim)).FirstOrDefault(statement => statement is not null);
        }

        var kind = Value(element, element.Name.LocalName switch { "sec" => "sec-type", "fn" => "fn-type", _ => "notes-type" });
        return kind switch
        {
            "data-availability" => Statement(kind, ReadProse(element, claim)),
            "ethics-statement" => Statement(kind, ReadProse(element, claim)),
            { } type when Conflict.Contains(type) => Statement("conflict", ReadProse(element, claim)),
            _ => null,
        };
    }

    private static Abstract? Statement(string kind, RichText? text) => text is null ? null : Abstract.Plain(text) with { Kind = "statement:" + kind };
}
