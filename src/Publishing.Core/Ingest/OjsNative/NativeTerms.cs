using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.ArticlePages;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.OjsNative;

/// <summary>
/// Keywords, subjects, disciplines, coverage and agencies: a list for each locale in OJS 3, one text with semicolons in OJS 2 (<c>indexing</c>),
/// where the keywords are called <c>subject</c>.
/// </summary>
internal sealed class NativeTerms(XElement version, NativeReading reading)
{
    private readonly XElement? _indexing = version.Child("indexing");

    public IReadOnlyList<KeywordGroup> Keywords() =>
    [
        .. Lists("keywords", "keyword").Select(list => new KeywordGroup(list.Terms, list.Language, Vocabulary: list.Vocabulary)),
        .. Texts(_indexing?.Children("subject")).Select(list => new KeywordGroup(list.Terms, list.Language)),
    ];

    public IReadOnlyList<SubjectGroup> Subjects() =>
    [
        .. Lists("subjects", "subject").Select(list => new SubjectGroup(list.Terms, "subject", list.Language)),
        .. Lists("disciplines", "discipline").Select(list => new SubjectGroup(list.Terms, "discipline", list.Language)),
        .. Texts(_indexing?.Children("discipline")).Select(list => new SubjectGroup(list.Terms, "discipline", list.Language)),
        .. Texts(_indexing?.Children("subject_class")).Select(list => new SubjectGroup(list.Terms, "subject-class", list.Language)),
        .. Whole(version.Children("coverage"), "coverage"),
        .. Whole(_indexing?.Children("coverage").SelectMany(coverage => coverage.Children("geographical")), "coverage-geographical"),
        .. Whole(_indexing?.Children("coverage").SelectMany(coverage => coverage.Children("chronological")), "coverage-chronological"),
        .. Whole(_indexing?.Children("coverage").SelectMany(coverage => coverage.Children("sample")), "coverage-sample"),
        .. Whole(version.Children("type").Concat(_indexing?.Children("type") ?? []).Where(type => ArticleTypeWords.TryRead(type.Words()) is null), "article-type"),
    ];

    /// <summary>Who paid: the agencies in the article's language, or in the first in which there are any; the same ones in another language are no others.</summary>
    public IReadOnlyList<Award> Awards()
    {
        var lists = Lists("agencies", "agency").Concat(Texts(version.Children("sponsor").Concat(_indexing?.Children("sponsor") ?? []))).ToList();
        foreach (var list in lists.Skip(1))
        {
            reading.Left.Leave("the names of the supporting agencies in other languages", list.Element);
        }

        return lists.Count == 0 ? [] : [.. lists[0].Terms.Select(term => new Award(term.ToPlainText()))];
    }

    private IEnumerable<TermList> Lists(string lists, string term)
    {
        var all = version.Children(lists).Select(list => (Element: list, Language: reading.LanguageOf(list, lists), Terms: list.Children(term).Where(one => one.Words() is not null).ToList()));
        return all.Where(list => list.Terms.Count > 0).OrderBy(list => list.Language == reading.Language ? 0 : 1).Select(list =>
            new TermList(list.Element, [.. list.Terms.SelectMany(one => Split(one.Child("name") ?? one, isAlone: list.Terms.Count == 1))], list.Language, Vocabulary(list.Terms)));
    }

    private IEnumerable<TermList> Texts(IEnumerable<XElement>? elements) =>
        reading.Localized(elements ?? [], "keywords").Select(each => new TermList(each.Element, [.. Split(each.Element, isAlone: true)], each.Language, null));

    private IEnumerable<SubjectGroup> Whole(IEnumerable<XElement>? elements, string kind) =>
        reading.Localized(elements ?? [], "subjects").Select(each => new SubjectGroup([MarkedUpText.Of(each.Element)], kind, each.Language));

    // People paste the whole list into the field for one.
    private static IEnumerable<RichText> Split(XElement element, bool isAlone)
    {
        var words = element.Words() ?? "";
        return words.Contains(';', StringComparison.Ordinal) || (isAlone && words.Contains(',', StringComparison.Ordinal)) ? KeywordList.Split(words).Select(RichText.Plain) : [MarkedUpText.Of(element)];
    }

    // OJS 3.6 says of each term from which vocabulary it is.
    private static string? Vocabulary(List<XElement> terms)
    {
        var sources = terms.Select(term => term.Words("source")).Distinct(StringComparer.Ordinal).ToList();
        return sources.Count == 1 ? sources[0] : null;
    }

    private sealed record TermList(XElement Element, IReadOnlyList<RichText> Terms, LanguageTag? Language, string? Vocabulary);
}
