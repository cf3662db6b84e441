using Publishing.Articles;
using Publishing.Ingest.ArticlePages;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.Bibliography;

internal sealed partial class BibliographyEntry
{
    /// <summary>The article, edited and checked.</summary>
    /// <param name="sourceKey">The identifier that the source's system gives it and that no other system gives anything else.</param>
    public ImportedArticle Accept(string? sourceKey = null)
    {
        Notes.Add(_issns.Problems);
        var article = Pages.ApplyTo(new Article
        {
            Type = Type ?? ArticleType.ResearchArticle,
            Language = Language,
            Titles = _titles,
            Abstracts = _abstracts,
            Keywords = Keywords(),
            Contributors = People.Contributors,
            Affiliations = People.Affiliations,
            PubDates = _dates,
            Volume = Volume,
            IssueNumber = Issue,
            ElocationId = ArticleNumber is null || ArticleNumber == Pages.First ? null : ArticleNumber,
            Doi = _doi,
            Identifiers = _identifiers,
            Permissions = _permissions,
            Awards = _awards,
            FundingStatement = Funding is null ? null : MarkedUpText.Of(Funding),
            References = _references,
            FullText = _links,
            Version = Version,
            SectionTitle = Section,
            SourceJournal = SourceJournal(),
            Inferred = Notes.Inferred,
        });

        // A page that is the number which stands for pages is no page.
        if (article.ElocationId is not null && article.FirstPage == article.ElocationId)
        {
            article = article with { FirstPage = null };
        }

        var accepted = CopyEditor.Accept(article, Notes.Problems, sourceKey);
        return accepted with { Problems = [.. accepted.Problems.Select(problem => problem with { Line = problem.Line ?? Line })] };
    }

    private JournalReference? SourceJournal()
    {
        var (title, abbreviated) = (Named(Journal), Named(AbbreviatedJournal));
        var journal = new JournalReference(title, abbreviated == title ? null : abbreviated, _issns.All, Named(Publisher), Named(Place));
        return journal == new JournalReference(null) ? null : journal;
    }

    private static string? Named(string? text) => MarkedUpText.Words(text ?? "") is { Length: > 0 } words ? words : null;

    private List<KeywordGroup> Keywords()
    {
        // A field for each keyword has commas of its own ("Gettysburg, Battle of"); one field for all has them between keywords.
        var single = _keywords.Count == 1;
        var keywords = _keywords
            .SelectMany(text => single ? KeywordList.Split(text.Replace('\n', ';')) : text.Split([';', '\n'], StringSplitOptions.TrimEntries))
            .Select(text => MarkedUpText.Of(text.TrimStart('*').Trim(' ', ',')))
            .Where(text => !text.IsEmpty)
            .DistinctBy(text => text.ToPlainText(), StringComparer.OrdinalIgnoreCase)
            .ToList();
        return keywords.Count > 0 ? [new KeywordGroup(keywords), .. _keywordGroups] : _keywordGroups;
    }
}
