using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.ArticlePages;
using Publishing.Ingest.HtmlPages;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.SchemaOrg;

/// <summary>An article in the words of schema.org (<c>ScholarlyArticle</c> and its kin).</summary>
internal static class SchemaOrgArticle
{
    /// <summary>What a node says.</summary>
    /// <param name="node">The article.</param>
    /// <param name="source">What a person calls the place where it stands.</param>
    /// <param name="notes">Told of what cannot be.</param>
    public static PageReading Read(LinkedNode node, string source, ImportNotes notes)
    {
        var people = SchemaOrgPeople.Of(node);
        var place = SchemaOrgPlace.Of(node, notes);
        var pages = PageNumbers.Of(node.Text("pageStart") ?? node.Text("pagination"), node.Text("pageEnd"));
        var section = node.Text("articleSection") ?? place.Section;
        var language = LanguageOf(node);
        return new PageReading(source, new Article
        {
            Type = TypeOf(node, section),
            Language = language,
            Titles = [.. Titles(node).OrderBy(title => title.Language is not null && title.Language != language)],
            Abstracts = [.. Abstracts(node).OrderBy(item => item.Language is not null && item.Language != language)],
            Keywords = Keywords(node),
            Subjects = Subjects(node),
            Contributors = people.Contributors,
            Affiliations = people.Affiliations,
            PubDates = PubDates(node, place, notes),
            History = [.. History(node, "received", "dateReceived", "dateSubmitted"), .. History(node, "accepted", "dateAccepted")],
            Volume = place.Volume,
            IssueNumber = place.Issue,
            FirstPage = pages.First,
            LastPage = pages.Last,
            PageRange = pages.Range,
            ElocationId = pages.ElocationId ?? node.Text("articleNumber"),
            Doi = SchemaOrgIds.DoiOf(node),
            Identifiers = [.. SchemaOrgIds.Others(node).Distinct()],
            Permissions = SchemaOrgRights.Read(node, notes),
            Awards = SchemaOrgFunding.Read(node),
            References = SchemaOrgReferences.Of(node),
            RelatedArticles = Related(node),
            FullText = FullText(node),
            SourceJournal = place.Journal,
            SectionTitle = section,
        }, people.WholeNames);
    }

    private static LanguageTag? LanguageOf(LinkedNode node) =>
        node.Nodes("inLanguage").Select(language => language.Text("alternateName", "identifier")).Concat(node.Texts("inLanguage").Select(value => value.Text))
            .Select(text => SourceLanguages.TryRead(text, out var language) ? language : null).FirstOrDefault(language => language is not null);

    private static ArticleType TypeOf(LinkedNode node, string? section) =>
        node.Texts("genre", "additionalType").Select(value => ArticleTypeWords.TryRead(value.Text)).FirstOrDefault(type => type is not null)
        ?? ArticleTypeWords.TryRead(section)
        ?? (node.Is("NewsArticle") ? new ArticleType("news") : node.Is("Review", "CriticReview") ? new ArticleType("review-article") : node.Is("Report") ? new ArticleType("report") : ArticleType.ResearchArticle);

    // A headline may be cut at 110 signs, as Google once wanted it.
    private static List<Title> Titles(LinkedNode node)
    {
        var (headlines, names) = (node.Texts("headline", "title").ToList(), node.Texts("name").ToList());
        var isCut = headlines is [{ Text: { } cut }] && names is [{ Text: { } whole }] && whole.Length > cut.Length && whole.StartsWith(cut.TrimEnd('.', '…', ' '), StringComparison.Ordinal);
        var titles = headlines.Count == 0 || isCut ? names : headlines;
        var subtitle = titles.Count == 1 && node.Text("alternativeHeadline") is { } words ? MarkedUpText.Of(words) : null;
        return
        [
            .. titles.Select(title => new Title(MarkedUpText.Of(title.Text!), title.Language, subtitle)).Where(title => !title.Text.IsEmpty),
            .. node.Texts("alternateName").Where(_ => titles.Count > 0).Select(title => new Title(MarkedUpText.Of(title.Text!), title.Language)).Where(title => title.Language is not null),
        ];
    }

    private static List<Abstract> Abstracts(LinkedNode node) =>
        [.. node.Texts("abstract", "description").Select(value => MarkedUpAbstract.Of(value.Text!, value.Language)).OfType<Abstract>()];

    private static List<KeywordGroup> Keywords(LinkedNode node)
    {
        var values = node.All("keywords").Select(value => (value.Language, Vocabulary: value.Node?.Text("inDefinedTermSet"), Words: value.Text is null ? Named(value.Node!) : value.Text)).Where(value => !string.IsNullOrWhiteSpace(value.Words)).ToList();
        return
        [
            .. values.GroupBy(value => (value.Language, value.Vocabulary)).Select(group => new KeywordGroup(
                [.. (group.Count() == 1 && group.Key.Vocabulary is null ? KeywordList.Split(MarkedUpText.Words(group.First().Words!)) : group.Select(value => value.Words!)).Select(MarkedUpText.Of).Where(word => !word.IsEmpty).DistinctBy(word => word.ToPlainText(), StringComparer.OrdinalIgnoreCase)],
                group.Key.Language,
                group.Key.Vocabulary is null ? "author-created" : null,
                group.Key.Vocabulary)),
        ];
    }

    private static string? Named(LinkedNode node) => node.Text("name", "termCode");

    private static List<SubjectGroup> Subjects(LinkedNode node) =>
        [.. node.Texts("about").Where(value => !value.Text!.Contains("://", StringComparison.Ordinal)).GroupBy(value => value.Language).Select(group => new SubjectGroup([.. group.Select(value => MarkedUpText.Of(value.Text!))], Language: group.Key))];

    private static List<PubDate> PubDates(LinkedNode node, SchemaOrgPlace place, ImportNotes notes)
    {
        var dates = new List<PubDate>();
        if (node.Text("datePublished") is { } text)
        {
            if (WrittenDate.Read(text) is { Date: { Year: >= 1500 and <= 2200 } } date)
            {
                dates.Add(new PubDate(date.Date, Season: date.Season));
            }
            else
            {
                notes.Tell(ProblemCodes.InvalidValue, "This is no date that can be read (datePublished).", "pubDates", text);
            }
        }

        if (place.IssueDate is { } issue && (dates.Count == 0 || !issue.Contains(dates[0].Date) && !dates[0].Date.Contains(issue)))
        {
            dates.Add(new PubDate(issue, "collection"));
        }

        return dates;
    }

    private static IEnumerable<HistoryDate> History(LinkedNode node, string kind, params string[] names) =>
        WrittenDate.Read(node.Text(names))?.Date is { } date ? [new HistoryDate(kind, date)] : [];

    private static List<FullTextLink> FullText(LinkedNode node) =>
    [
        .. node.Nodes("encoding", "associatedMedia", "distribution", "hasPart")
            .Where(file => file.Types.Count == 0 || file.Types.Exists(type => type.EndsWith("Object", StringComparison.Ordinal) || type is "DataDownload" or "DigitalDocument"))
            .Select(file => (Url: file.Addresses("contentUrl", "url").FirstOrDefault(WebAddress.IsOne), Type: file.Text("encodingFormat", "fileFormat")))
            .Where(file => file.Url is not null && file.Type?.StartsWith("image", StringComparison.Ordinal) != true)
            .Select(file => new FullTextLink(file.Url!, file.Type?.Contains('/', StringComparison.Ordinal) == true ? file.Type : file.Type?.Equals("pdf", StringComparison.OrdinalIgnoreCase) == true ? "application/pdf" : null)),
    ];

    private static List<RelatedArticle> Related(LinkedNode node)
    {
        var related = new List<RelatedArticle>();
        foreach (var (name, kind) in new[] { ("translationOfWork", "translated-article"), ("workTranslation", "translation"), ("correction", "correction-forward") })
        {
            related.AddRange(node.Nodes(name).Select(work => new RelatedArticle(kind, SchemaOrgIds.DoiOf(work), work.Addresses("url").FirstOrDefault(WebAddress.IsOne), work.Text("name", "headline") is { } title ? MarkedUpText.Of(title) : null)));
        }

        return related;
    }
}
