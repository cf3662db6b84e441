using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.HtmlPages;

/// <summary>Dublin Core in meta elements (DCMI, <em>Expressing Dublin Core in HTML</em>), plain and qualified, with the names that OJS gives to what Dublin Core has no word for.</summary>
internal sealed class DublinCoreMeta
{
    private readonly HtmlPage _page;
    private readonly ImportNotes _notes;
    private readonly TagValues _values;

    private DublinCoreMeta(HtmlPage page, ImportNotes notes) => (_page, _notes, _values) = (page, notes, new TagValues(page, notes));

    /// <summary>What the tags say; null when there are none.</summary>
    public static PageReading? Read(HtmlPage page, ImportNotes notes) => page.Tags.Any(tag => tag.Name.StartsWith("dc.", StringComparison.Ordinal)) ? new DublinCoreMeta(page, notes).Read() : null;

    private PageReading Read()
    {
        var people = People();
        var pages = PageNumbers.Read(Text("dc.identifier.pagenumber", "dc.source.pages", "dc.format.extent.pages"));
        var sections = _page.All("dc.type.articletype").Select(tag => tag.Content).ToList();
        var article = new Article
        {
            Type = sections.Concat(_page.All("dc.type").Select(tag => tag.Content)).Select(ArticleTypeWords.TryRead).FirstOrDefault(type => type is not null) ?? ArticleType.ResearchArticle,
            Language = _values.Language("dc.language", "dc.language.iso"),
            Titles = Titles(),
            Abstracts = Abstracts(),
            Keywords = TagValues.Keywords([.. _page.All("dc.subject"), .. _page.All("dc.subject.keywords")]),
            Subjects = [.. new[] { "dc.coverage", "dc.coverage.spatial", "dc.coverage.temporal", "dc.coverage.geo", "dc.coverage.chron" }.SelectMany(_page.All).Select(tag => new SubjectGroup([MarkedUpText.Of(tag.Content)], "coverage", tag.Language))],
            Contributors = people.Contributors,
            Affiliations = people.Affiliations,
            PubDates = PubDates(),
            History = [.. _values.History(["dc.date.datesubmitted", "dc.datesubmitted", "dc.date.submitted"], "received"), .. IsDSpace() ? [] : _values.History(["dc.date.dateaccepted", "dc.dateaccepted", "dc.date.accepted"], "accepted")],
            Volume = Text("dc.source.volume"),
            IssueNumber = Text("dc.source.issue"),
            FirstPage = pages.First,
            LastPage = pages.Last,
            PageRange = pages.Range,
            ElocationId = pages.ElocationId,
            Doi = DoiOf(),
            Identifiers = [.. Identifiers()],
            Permissions = DublinCoreRights.Read(_page),
            Awards = [.. _page.All("dc.contributor.sponsor").DistinctBy(tag => tag.Content).Select(tag => new Award(MarkedUpText.Words(tag.Content)))],
            RelatedArticles = [],
            SourceJournal = Journal(),
            SectionTitle = sections.FirstOrDefault(),
        };
        return new PageReading("the Dublin Core tags", article, people.WholeNames);
    }

    // DSpace calls the moment at which a file came into the repository "accepted", and the same once more "available".
    private bool IsDSpace() => _page.First("dc.dateaccepted") is { } accepted && _page.First("dc.available")?.Content == accepted.Content;

    private List<Title> Titles()
    {
        var titles = _page.All("dc.title").Concat(_page.All("dc.title.alternative")).Concat(_page.All("dc.alternative"));
        return [.. titles.DistinctBy(tag => ArticleKeys.Normalize(tag.Content)).Select(tag => new Title(MarkedUpText.Of(tag.Content), tag.Language)).Where(title => !title.Text.IsEmpty)];
    }

    private List<Abstract> Abstracts()
    {
        var abstracts = _page.All("dc.description.abstract").Concat(_page.All("dc.abstract")).ToList();
        return [.. (abstracts.Count > 0 ? abstracts : _page.All("dc.description")).Select(TagValues.Abstract).OfType<Abstract>()];
    }

    private ContributorList People()
    {
        var list = new ContributorList();
        foreach (var tag in _page.Tags)
        {
            var kind = tag.Name switch
            {
                "dc.creator" or "dc.creator.personalname" or "dc.contributor.author" or "dc.creator.corporatename" => "author",
                "dc.contributor.editor" => "editor",
                "dc.contributor.translator" => "translator",
                _ => null,
            };
            if (kind is not null)
            {
                foreach (var contributor in AuthorName.ReadList(tag.Content).Where(one => list.Contributors.All(other => other.Kind != kind || other.DisplayName != one.DisplayName)))
                {
                    list.Add(contributor with { Kind = kind });
                    if (!AuthorName.IsSplit(tag.Content))
                    {
                        list.MarkWhole();
                    }
                }
            }
            else if (tag.Name == "dc.creator.personalname.address" && tag.Content.Contains('@', StringComparison.Ordinal))
            {
                list.ChangeLast(contributor => contributor with { Email = tag.Content });
            }
        }

        return list;
    }

    // OJS calls the article's own date "created", and that of its issue "issued".
    private List<PubDate> PubDates()
    {
        var created = _values.Date("dc.date.created");
        var issued = _values.Date("dc.date.issued", "dc.issued", "dc.date.published");
        if (created is { } own && _page.All("dc.date.datesubmitted").Any())
        {
            return issued is { } issue && !issue.Contains(own) && !own.Contains(issue) ? [new PubDate(own), new PubDate(issue, "collection")] : [new PubDate(own)];
        }

        return (issued ?? _values.Date("dc.date") ?? created) is { } date ? [new PubDate(date)] : [];
    }

    private Doi? DoiOf()
    {
        foreach (var tag in _page.Tags.Where(tag => tag.Name is "dc.identifier.doi" or "dc.identifier" or "dc.identifier.uri" or "dc.identifier.other"))
        {
            if (PageDois.Read(tag.Content) is { } doi)
            {
                return doi;
            }

            if (tag.Name == "dc.identifier.doi" || tag.Scheme?.Equals("doi", StringComparison.OrdinalIgnoreCase) == true)
            {
                _notes.Tell(ProblemCodes.InvalidValue, $"This is no DOI ({tag.Name}).", "doi", tag.Content, tag.Line);
            }
        }

        return null;
    }

    private IEnumerable<ArticleIdentifier> Identifiers()
    {
        foreach (var tag in _page.Tags)
        {
            if (tag.Name == "dc.identifier" && tag.Content.Length <= 40 && tag.Content.All(char.IsAsciiLetterOrDigit) && PageDois.Read(tag.Content) is null)
            {
                yield return new ArticleIdentifier("publisher-id", tag.Content);
            }
            else if (tag.Name is "dc.identifier" or "dc.identifier.uri" && tag.Content.IndexOf("hdl.handle.net/", StringComparison.OrdinalIgnoreCase) is >= 0 and var handle)
            {
                yield return new ArticleIdentifier("handle", tag.Content[(handle + "hdl.handle.net/".Length)..]);
            }
            else if (tag.Name is "dc.identifier.urn" or "dc.identifier.handle" or "dc.identifier.ark" or "dc.identifier.pmid" or "dc.identifier.udc" or "dc.identifier.edn")
            {
                yield return new ArticleIdentifier(tag.Name["dc.identifier.".Length..], tag.Content);
            }
        }
    }

    private JournalReference? Journal()
    {
        var title = Text("dc.source", "dc.relation.ispartof", "dc.ispartof") is { } source && PageDois.Read(source) is null && !source.Contains("://", StringComparison.Ordinal) ? source : null;
        var issns = _values.Issns(("dc.source.issn", null), ("dc.identifier.issn", null));
        var publisher = Text("dc.publisher");
        return title is null && issns is null && publisher is null ? null : new JournalReference(title, Issns: issns, Publisher: publisher);
    }

    private string? Text(params string[] names) => _page.First(names) is { } tag && MarkedUpText.Words(tag.Content) is { Length: > 0 } text ? text : null;
}
