using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Bibliography;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.Bibtex;

/// <summary>Reads one entry of BibTeX or BibLaTeX, with the fields of their own that databases add (Web of Science, Scopus, ACM, Zotero, JabRef).</summary>
internal sealed partial class BibtexReader
{
    private readonly BibtexEntry _source;
    private readonly BibliographyEntry _entry;

    private BibtexReader(BibtexEntry source)
    {
        _source = source;
        _entry = new BibliographyEntry(source.Line);
    }

    /// <summary>The article, or what the entry is instead.</summary>
    public static ImportedArticle Read(BibtexEntry source)
    {
        if (source.Problems.Any(problem => problem.Severity == ProblemSeverity.Error))
        {
            var title = LatexText.Read(source.Field("title"));
            return new ImportedArticle(new Article { Titles = title.IsEmpty ? [] : [new Title(title)] }, Named(source, source.Problems));
        }

        var isPreprint = IsPreprint(source);
        return !isPreprint && BibtexTypes.NotArticle(source.Type) is { } what
            ? NotArticle.Of(what, LatexText.Words(source.Field("title")), source.Type, source.Line)
            : new BibtexReader(source).Read(isPreprint);
    }

    // A key is how people find the entry in their file.
    private static IReadOnlyList<Problem> Named(BibtexEntry source, IEnumerable<Problem> problems) =>
        [.. problems.Select(problem => source.Key.Length == 0 ? problem : problem with { Message = $"{source.Key}: {problem.Message}" })];

    private static bool IsPreprint(BibtexEntry source) =>
        source.Field("journal", "journaltitle", "booktitle") is null
            ? source.Type is "preprint" or "unpublished" || source.Field("eprint", "arxivid", "archiveprefix", "eprinttype") is not null || Preprint().IsMatch(Everywhere(source)) || source.Field("doi")?.Contains("10.48550/", StringComparison.Ordinal) == true
            : ArXivJournal().IsMatch(source.Field("journal", "journaltitle") ?? "");

    private static string Everywhere(BibtexEntry source) => string.Join(' ', new[] { source.Field("publisher"), source.Field("howpublished"), source.Field("url"), source.Field("type") }.OfType<string>());

    private ImportedArticle Read(bool isPreprint)
    {
        _entry.Notes.Add(Named(_source, _source.Problems));
        if (!BibtexTypes.IsKnown(_source.Type))
        {
            _entry.Notes.Tell(ProblemCodes.InvalidValue, $"'{_source.Type}' is no type of BibTeX; the entry was read as an article.", "type", _source.Type, _source.Line);
        }

        _entry.Type = isPreprint ? new ArticleType("preprint") : ArticleTypeWords.TryRead(Words("type", "document_type", "entrysubtype"));
        Title();
        Journal();
        Date();
        Place();
        Identifiers();
        People();
        Texts();
        return _entry.Accept();
    }

    private string? Words(params ReadOnlySpan<string> names) => LatexText.Words(_source.Field(names)) is { Length: > 0 } words ? words : null;

    private string? Verbatim(params ReadOnlySpan<string> names) => LatexText.Verbatim(_source.Field(names)) is { Length: > 0 } words ? words : null;

    private void Title()
    {
        _entry.AddLanguage(Words("langid", "language", "hyphenation"));
        var title = LatexText.Read(_source.Field("title", "maintitle"));
        var addition = LatexText.Read(_source.Field("titleaddon"));
        _entry.AddTitle(title, null, LatexText.Read(_source.Field("subtitle")) is { IsEmpty: false } subtitle ? subtitle : addition);
    }

    private void Journal()
    {
        var (journal, shortened) = (Words("journaltitle", "journal", "fjournal", "journal-full", "booktitle", "maintitle"), Words("shortjournal", "journal-iso", "abbrev_source_title", "journal_abbrev", "journalabbreviation"));
        var subtitle = Words("journalsubtitle", "booksubtitle");
        journal = JournalMacros.Find(journal) ?? journal;
        _entry.Journal = journal is null || subtitle is null ? journal ?? shortened : $"{journal}: {subtitle}";
        _entry.AbbreviatedJournal = shortened;
        if (_source.Field("fjournal") is { } full && LatexText.Words(full) is { Length: > 0 } name && name != _entry.Journal)
        {
            (_entry.Journal, _entry.AbbreviatedJournal) = (name, shortened ?? journal);
        }

        _entry.AddIssn(Verbatim("issn"));
        _entry.AddIssn(Verbatim("eissn", "e-issn", "issn-electronic"), "electronic");
        _entry.Publisher = Words("publisher", "organization");
        _entry.Place = Words("address", "location");
    }

    private void Date()
    {
        var (date, year, month, day) = (Words("date"), Words("year"), Words("month"), Words("day"));
        if (date is not null && _entry.AddDate(date))
        {
            return;
        }

        if (year is null)
        {
            _entry.AddDate(Words("issue_date", "publication_date", "publicationdate"));
        }
        else if (month is not null && WrittenDate.Of(year, month, day) is { } whole)
        {
            _entry.AddDate(whole, $"{year} {month} {day}".TrimEnd());
        }
        else
        {
            _entry.AddDate(year);
        }

        _entry.AddDate(Words("early-access-date", "earlyaccessdate"), "pub", "electronic");
    }

    private void Place()
    {
        _entry.AddVolume(Words("volume"));
        _entry.AddIssue(Words("number") ?? Words("issue"));
        _entry.Pages = PageNumbers.Read(_source.Field("pages") is { } pages ? LatexText.Words(pages) : null, isShortened: true);
        _entry.ArticleNumber = Words("eid", "articleno", "article-number", "art_number", "article_number", "articleid") is { } number ? (PageNumbers.Read(number) is { ElocationId: { } id } ? id : number) : null;
        if (_entry.Pages.Count is null && _entry.Pages.First is null && PageNumbers.Read($"{Words("numpages", "pagetotal")} p.") is { Count: not null } count)
        {
            _entry.Pages = _entry.Pages with { Count = count.Count };
        }
    }

    private void Identifiers()
    {
        _entry.AddDoi(Verbatim("doi"));
        _entry.AddIdentifier("pmid", Digits().Match(Verbatim("pmid", "pubmed_id", "pubmedid") ?? "").Value);
        _entry.AddIdentifier("pmcid", Verbatim("pmcid", "pmc") is { } pmc ? (pmc.StartsWith("PMC", StringComparison.OrdinalIgnoreCase) ? pmc.ToUpperInvariant() : "PMC" + pmc) : null);
        _entry.AddIdentifier("mr", Verbatim("mrnumber"));
        _entry.AddIdentifier("zbl", Verbatim("zblnumber", "zbl"));
        _entry.AddIdentifier("wos", Verbatim("unique-id") is { } id && WebOfScience().Match(id) is { Success: true, Groups: var wos } ? wos[1].Value : null);
        if (Verbatim("eprint", "arxivid", "arxiv") is { } eprint)
        {
            var kind = Verbatim("eprinttype", "archiveprefix")?.ToLowerInvariant();
            if (kind is "arxiv" || (kind is null && ArXivNumber().IsMatch(eprint)))
            {
                _entry.AddIdentifier("arxiv", ArXivPrefix().Replace(eprint, ""));
            }
            else if (kind is "pubmed" or "pmid")
            {
                _entry.AddIdentifier("pmid", eprint);
            }
            else if (kind is not null && !eprint.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            {
                _entry.AddIdentifier(kind, eprint);
            }
        }

        foreach (var address in new[] { Verbatim("url"), Verbatim("link"), Verbatim("bdsk-url-1"), Verbatim("ee"), Verbatim("eprint") }.OfType<string>().Where(address => address.StartsWith("http", StringComparison.OrdinalIgnoreCase)))
        {
            _entry.AddAddresses(address);
        }

        if (Verbatim("howpublished") is { } published && published.Contains("http", StringComparison.Ordinal))
        {
            _entry.AddAddresses(published[published.IndexOf("http", StringComparison.Ordinal)..]);
        }

        _entry.AddAddresses(Verbatim("pdf"), "application/pdf");
    }

    private void People()
    {
        foreach (var (field, kind) in new[] { ("author", "author"), ("editor", "editor"), ("translator", "translator") })
        {
            // The editors of a volume of proceedings are not the article's.
            if (field == "editor" && _source.Type is "inproceedings" or "conference")
            {
                continue;
            }

            foreach (var contributor in BibtexNames.Read(_source.Field(field), kind))
            {
                _entry.People.Add(contributor);
            }
        }

        foreach (Match known in NameAndOrcid().Matches(Words("orcid-numbers") ?? ""))
        {
            if (Orcid.TryParse(known.Groups[2].Value, out var orcid))
            {
                _entry.People.Change(known.Groups[1].Value.Trim(' ', ';'), contributor => contributor with { Orcid = orcid });
            }
        }

        if (_entry.People.Contributors.Count == 1 && Orcid.TryParse(Verbatim("orcid"), out var own))
        {
            _entry.People.ChangeLast(contributor => contributor with { Orcid = own });
        }

        // Lines part addresses there, and are no more than spaces in other fields.
        if (_source.Field("affiliation") is { } lines && WebOfScienceAddresses.TryGive(string.Join('\n', lines.ReplaceLineEndings("\n").Split('\n').Select(LatexText.Words)), _entry.People))
        {
            return;
        }

        foreach (var address in (Words("affiliation", "affiliations") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            _entry.People.Affiliate(address);
        }
    }

    private void Texts()
    {
        if (_source.Field("abstract") is { } text)
        {
            var paragraphs = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(LatexText.Read).Where(paragraph => !paragraph.IsEmpty).ToList();
            var plain = string.Join("\n\n", paragraphs.Select(paragraph => paragraph.ToPlainText()));
            if (paragraphs.TrueForAll(paragraph => paragraph.IsPlain))
            {
                _entry.AddAbstract(plain);
            }
            else
            {
                _entry.AddAbstract(new Abstract([new AbstractSection(null, paragraphs)]));
            }
        }

        foreach (var field in new[] { "keywords", "keyword", "author_keywords", "author-keywords" })
        {
            if (_source.Field(field) is { } keywords)
            {
                AddKeywords(keywords);
            }
        }

        _entry.AddRights(Words("license", "licence", "rights"));
        _entry.AddRights(Words("copyright"));
        _entry.Funding = Words("funding-text", "funding_text", "funding");
        _entry.AddAwards(Words("funding-acknowledgement"));
        foreach (var reference in (_source.Field("cited-references") ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            _entry.AddReference(LatexText.Words(reference));
        }
    }

    private void AddKeywords(string tex)
    {
        var mark = tex.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var keywords = tex.ReplaceLineEndings(" ").Split(mark, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(LatexText.Read).Where(keyword => !keyword.IsEmpty).ToList();
        if (keywords.Count > 0)
        {
            _entry.AddKeywords(new KeywordGroup(keywords));
        }
    }

    [GeneratedRegex(@"arxiv|biorxiv|medrxiv|chemrxiv|preprint", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Preprint();

    [GeneratedRegex(@"^\W*(?:arxiv|biorxiv|medrxiv|chemrxiv|corr\b)|\barxiv preprint", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ArXivJournal();

    [GeneratedRegex(@"^(?:arXiv:)?(?:[0-9]{4}\.[0-9]{4,5}|[a-z-]+(?:\.[A-Z]{2})?/[0-9]{7})(?:v[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ArXivNumber();

    [GeneratedRegex("^arXiv:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ArXivPrefix();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex("^(?:WOS|ISI):([A-Z0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex WebOfScience();

    [GeneratedRegex(@"([^/;]+)/([0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X])", RegexOptions.CultureInvariant)]
    private static partial Regex NameAndOrcid();
}
