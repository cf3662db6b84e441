using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.OjsNative;

/// <summary>Reads one article of an export. From OJS 3.2 on what is said of it stands in its publication, before that in the article itself.</summary>
internal sealed class NativeArticle(XElement article, NativeVersions versions, NativeIssue? issue, NativeSections sections)
{
    private readonly XElement _version = versions.Current;
    private readonly NativeReading _reading = new() { Language = LanguageOf(article, versions.Current) };

    public ImportedArticle Read()
    {
        TellTemplate();
        var (contributors, affiliations, interests) = new NativeAuthors(_version, _reading).Read();
        var (doi, identifiers) = NativeIds.Read(article, _version, _reading);
        var (section, headings) = Section();
        var pages = Pages();
        var terms = new NativeTerms(_version, _reading);
        var read = new Article
        {
            Type = Type(),
            Language = _reading.Language,
            Titles = NativeTexts.Titles(_version, _reading),
            Abstracts = NativeTexts.Abstracts(_version, _reading),
            Keywords = terms.Keywords(),
            Subjects = [.. headings, .. terms.Subjects()],
            Contributors = contributors,
            Affiliations = affiliations,
            ConflictOfInterest = interests,
            Doi = doi,
            Identifiers = identifiers,
            PubDates = NativeDates.PubDates(_version, versions, issue, _reading),
            History = NativeDates.History(article, _version, versions, _reading),
            Volume = issue?.Volume,
            IssueNumber = issue?.Number,
            FirstPage = pages.First,
            LastPage = pages.Last,
            PageRange = pages.Range,
            ElocationId = pages.ElocationId,
            Permissions = NativeRights.Read(_version, issue, _reading),
            Awards = terms.Awards(),
            FundingStatement = NativeTexts.Statement(_version, "fundingStatement", _reading),
            DataAvailability = NativeTexts.Statement(_version, "dataAvailability", _reading),
            References = NativeReferences.Read(_version),
            RelatedArticles = EarlierVersions(doi),
            FullText = new NativeFiles(article, _version, _reading).Read(),
            SourceJournal = Journal(),
            SectionTitle = section,
        };
        KeepIssue();
        NativeUnknown.Tell(article, _version, _reading);
        TellVersions();
        Problem[] problems = [.. Unready(), .. _reading.Notes.Problems, .. _reading.Left.Tell() is { } left ? [left] : Array.Empty<Problem>()];
        return CopyEditor.Accept(read with { Inferred = _reading.Notes.Inferred, Fragments = _reading.Left.Fragments }, problems, SourceKey());
    }

    // The text is in the language that the article names; what its forms were filled in is the next best.
    private static LanguageTag? LanguageOf(XElement article, XElement version)
    {
        var locale = LocaleTag.TryRead(version.Attr("locale") ?? article.Attr("locale"));
        var named = version.Children("languages").SelectMany(list => list.Children("language")).Select(language => language.Words()).Append(article.Attr("language") ?? version.Attr("language")).OfType<string>().ToList();
        var titles = version.Children("title").Where(title => title.Words() is not null).Select(title => LocaleTag.TryRead(title.Attr("locale"))).OfType<LanguageTag>().ToList();
        var said = named.Count == 1 && SourceLanguages.TryRead(named[0], out var language) ? language : null;

        // "en" beside en_GB says less, and one in which there is no title was picked from a list by mistake.
        return said is not null && said.Language != locale?.Language && (locale is null || titles.Exists(title => title.Language == said.Language)) ? titles.Find(title => title.Language == said.Language) ?? said
            : locale ?? (titles.Distinct().Count() == 1 ? titles[0] : null);
    }

    private void TellTemplate()
    {
        var titles = _version.Children("title").ToList();
        if (titles.Count > 0 && titles.TrueForAll(title => title.Words() is null))
        {
            _reading.Tell(ProblemCodes.PlaceholderTitle, "The elements of the title are there, with nothing in them: this is a template that nobody has filled in.", "titles", at: titles[0]);
        }
    }

    private IEnumerable<Problem> Unready() => versions.Unready is { } why
        ? [Problem.Of(ProblemCodes.NotPublishedThere, $"The journal has not published this article where it comes from: {why}.", line: SourceLine.Of(article))]
        : [];

    private ArticleType Type()
    {
        if (article.Is("preprint"))
        {
            return new ArticleType("preprint");
        }

        var words = _version.Children("type").Concat(_version.Children("indexing").SelectMany(indexing => indexing.Children("type")));
        return words.Select(type => ArticleTypeWords.TryRead(type.Words())).FirstOrDefault(type => type is not null) ?? ArticleType.ResearchArticle;
    }

    private (string? Title, IEnumerable<SubjectGroup> Others) Section()
    {
        var name = _version.Attr("section_ref") ?? article.Attr("section_ref");
        var titles = sections.Titles(article, name).OrderBy(title => title.Language is null || title.Language == _reading.Language ? 0 : 1).ToList();
        return titles.Count == 0
            ? (name, [])
            : (titles[0].Text.ToPlainText(), titles.Skip(1).Where(title => title.Text != titles[0].Text).Select(title => new SubjectGroup([title.Text], "heading", title.Language)));
    }

    private PageNumbers Pages()
    {
        var element = new[] { _version, article }.Select(holder => holder.Child("pages")).FirstOrDefault(pages => pages?.Words() is not null);
        return PageNumbers.Read(element?.Words());
    }

    private List<RelatedArticle> EarlierVersions(Doi? doi) =>
        [.. versions.Earlier.Select(version => NativeIds.DoiOf(version)).OfType<Doi>().Distinct().Where(other => !other.Equals(doi)).Select(other => new RelatedArticle("earlier-version", other))];

    // OJS 3.6 stamps the journal's name on what it publishes; the transfer of a whole journal names it.
    private JournalReference? Journal()
    {
        var titles = _version.Children("contextName").Concat(article.Ancestors().Where(element => element.Is("journal")).SelectMany(journal => journal.Children("name")));
        var title = _reading.One(titles, "sourceJournal/title", (_, _, _) => { });
        var abbreviation = _reading.One(_version.Children("contextAbbreviation"), "sourceJournal/abbreviatedTitle", (_, _, _) => { });
        return title is null && abbreviation is null ? null : new JournalReference(title, abbreviation, PublisherLocation: _version.Words("publisherLocation"));
    }

    // A number is one only together with the journal; and tools that make such files count from one in each.
    private string? SourceKey() =>
        issue?.JournalId is { } journal && article.Children("id").FirstOrDefault(id => id.Attr("type") is "internal")?.Words() is { } number ? $"ojs:{journal}:{number}" : null;

    // JATS has a place for the title and the identifiers of an issue, the model none.
    private void KeepIssue()
    {
        foreach (var (type, id) in new[] { ("doi", issue?.Doi?.Value), ("publisher-id", issue?.PublisherId) }.Where(id => id.Item2 is not null))
        {
            _reading.Left.Keep("front/article-meta", new XElement("issue-id", new XAttribute("pub-id-type", type), id));
        }

        foreach (var title in issue?.Titles ?? [])
        {
            _reading.Left.Keep("front/article-meta", new XElement("issue-title", _reading.Lang(title.Language), title.Text.ToPlainText()));
        }
    }

    private void TellVersions()
    {
        if (versions.Earlier.Count + versions.Unpublished.Count == 0)
        {
            return;
        }

        var earlier = versions.Earlier.Select(version => $"{NativeVersions.NameOf(version) ?? "?"}{(version.Attr("date_published") is { } date ? $" of {date}" : "")}").ToList();
        string[] others = [.. earlier.Count > 0 ? [$"published before: {string.Join(", ", earlier)}"] : Array.Empty<string>(), .. versions.Unpublished.Count > 0 ? [$"not published: {string.Join(", ", versions.Unpublished.Select(version => NativeVersions.NameOf(version) ?? "?"))}"] : Array.Empty<string>()];
        _reading.Tell(ProblemCodes.SourceOnly, $"Of this article there are several versions; version {NativeVersions.NameOf(_version) ?? "?"} was read, the others stay with the source ({string.Join("; ", others)}).", at: _version);
    }
}
