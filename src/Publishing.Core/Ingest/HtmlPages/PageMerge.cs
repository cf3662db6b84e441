using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.HtmlPages;

/// <summary>One article out of all that the vocabularies of a page say of it: the surest one first, the others where it is silent; where two say different things the editor is told.</summary>
internal sealed class PageMerge
{
    private readonly IReadOnlyList<PageReading> _strong;
    private readonly IReadOnlyList<PageReading> _all;
    private readonly ImportNotes _notes;

    private PageMerge(IReadOnlyList<PageReading> readings, ImportNotes notes)
    {
        _strong = [.. readings.Where(reading => !reading.IsWeak)];
        _all = [.. _strong, .. readings.Where(reading => reading.IsWeak)];
        _notes = notes;
    }

    /// <summary>The article.</summary>
    /// <param name="readings">What each vocabulary says, the surest first.</param>
    /// <param name="notes">Told where they disagree.</param>
    public static Article Of(IReadOnlyList<PageReading> readings, ImportNotes notes) => new PageMerge(readings, notes).Merge();

    private Article Merge()
    {
        var language = First(article => article.Language);
        var people = PeopleMerge.Of(_strong.Any(HasPeople) ? _strong : _all, _notes);
        var pages = Pages();
        return new Article
        {
            Type = _strong.Select(reading => reading.Article.Type).FirstOrDefault(type => type != ArticleType.ResearchArticle) ?? ArticleType.ResearchArticle,
            Language = language,
            Titles = TitleMerge.Of(_strong.Any(reading => reading.Article.Titles.Count > 0) ? _strong : _all, language, _notes),
            Abstracts = AbstractMerge.Of(_strong.Any(reading => reading.Article.Abstracts.Count > 0) ? _strong : _all, language),
            Keywords = KeywordMerge.Of(_strong.Any(reading => reading.Article.Keywords.Count > 0) ? _strong : _all, language),
            Subjects = Subjects(),
            Contributors = people.Contributors,
            Affiliations = people.Affiliations,
            PubDates = DateMerge.Of(_strong.Any(reading => reading.Article.PubDates.Count > 0) ? _strong : _all, _notes),
            History = [.. _strong.SelectMany(reading => reading.Article.History).DistinctBy(date => date.Kind)],
            Volume = Agreed(article => article.Volume, "volume"),
            IssueNumber = Agreed(article => article.IssueNumber, "issueNumber"),
            FirstPage = pages.FirstPage,
            LastPage = pages.LastPage,
            PageRange = pages.PageRange,
            ElocationId = First(article => article.ElocationId),
            Doi = DoiOf(),
            Identifiers = [.. _strong.SelectMany(reading => reading.Article.Identifiers).Distinct()],
            Permissions = RightsMerge.Of(_strong, _notes),
            Awards = [.. _strong.SelectMany(reading => reading.Article.Awards).DistinctBy(award => award.Funder is null ? string.Join(',', award.AwardNumbers ?? []) : ArticleKeys.Normalize(award.Funder))],
            FundingStatement = First(article => article.FundingStatement),
            DataAvailability = First(article => article.DataAvailability),
            References = References(),
            RelatedArticles = [.. _strong.SelectMany(reading => reading.Article.RelatedArticles).Distinct()],
            FullText = FullTextMerge.Of(_strong),
            SourceJournal = Journal(),
            SectionTitle = First(article => article.SectionTitle),
        };
    }

    private static bool HasPeople(PageReading reading) => reading.Article.Contributors.Count > 0;

    private T? First<T>(Func<Article, T?> field)
        where T : class => _strong.Select(reading => field(reading.Article)).FirstOrDefault(value => value is not null);

    private string? Agreed(Func<Article, string?> field, string name)
    {
        var said = _strong.Select(reading => (reading.Source, Value: field(reading.Article))).Where(one => one.Value is not null).ToList();
        var other = said.Skip(1).FirstOrDefault(one => !ArticleKeys.Normalize(one.Value!).Equals(ArticleKeys.Normalize(said[0].Value!), StringComparison.Ordinal));
        if (other.Value is not null)
        {
            _notes.Tell(ProblemCodes.ConflictingValues, $"{Sentence(said[0].Source)} say {said[0].Value}, {other.Source} {other.Value}; the former was taken.", name, other.Value);
        }

        return said.Count > 0 ? said[0].Value : null;
    }

    // The one that most say; of as many, that of the surest.
    private Doi? DoiOf()
    {
        var said = _strong.Where(reading => reading.Article.Doi is not null).ToList();
        var groups = said.GroupBy(reading => reading.Article.Doi!).OrderByDescending(group => group.Count()).ToList();
        if (groups.Count > 1)
        {
            _notes.Tell(ProblemCodes.ConflictingValues, $"{Sentence(groups[0].First().Source)} give the DOI {groups[0].Key}, {groups[1].First().Source} {groups[1].Key}; the former was taken.", "doi", groups[1].Key.Value);
        }

        return groups.Count > 0 ? groups[0].Key : null;
    }

    private Article Pages()
    {
        var first = _strong.FirstOrDefault(reading => reading.Article.FirstPage is not null)?.Article ?? new Article();
        var whole = _strong.FirstOrDefault(reading => reading.Article.FirstPage == first.FirstPage && reading.Article.LastPage is not null)?.Article;
        return whole is null ? first : first with { LastPage = first.LastPage ?? whole.LastPage, PageRange = first.PageRange ?? whole.PageRange };
    }

    // What an article is about is often said twice, as keywords too.
    private List<SubjectGroup> Subjects()
    {
        var keywords = _strong.SelectMany(reading => reading.Article.Keywords).SelectMany(group => group.Keywords).Select(word => ArticleKeys.Normalize(word.ToPlainText())).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. _strong.SelectMany(reading => reading.Article.Subjects).Select(group => group with { Subjects = [.. group.Subjects.Where(subject => !keywords.Contains(ArticleKeys.Normalize(subject.ToPlainText())))] })
                .Where(group => group.Subjects.Count > 0).DistinctBy(group => (group.Kind, group.Language, string.Join('|', group.Subjects.Select(subject => subject.ToPlainText())))),
        ];
    }

    // Words as they stand in the page are better than parts; but not when most of them are missing.
    private IReadOnlyList<Reference> References()
    {
        var lists = _strong.Where(reading => reading.Article.References.Count > 0).ToList();
        var most = lists.Count == 0 ? 0 : lists.Max(reading => reading.Article.References.Count);
        var shown = lists.Find(reading => reading.Source is OjsPage.Source or HtmlArticle.Links && reading.Article.References.Count * 10 >= most * 9);
        return (shown ?? lists.Find(reading => reading.Article.References.Count == most))?.Article.References ?? [];
    }

    private JournalReference? Journal()
    {
        var journals = _strong.Select(reading => reading.Article.SourceJournal).OfType<JournalReference>().ToList();
        if (journals.Count == 0)
        {
            return null;
        }

        var issns = journals.SelectMany(journal => journal.Issns ?? []).Distinct().ToList();
        return new JournalReference(
            journals.Select(journal => journal.Title).FirstOrDefault(title => title is not null),
            journals.Select(journal => journal.AbbreviatedTitle).FirstOrDefault(title => title is not null),
            issns.Count > 0 ? issns : null,
            journals.Select(journal => journal.Publisher).FirstOrDefault(publisher => publisher is not null));
    }

    /// <summary>A source as it begins a sentence.</summary>
    internal static string Sentence(string source) => char.ToUpperInvariant(source[0]) + source[1..];
}
