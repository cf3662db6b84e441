using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Citations;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Pubmed;

/// <content>Journal, pages, dates, identifiers, links to other citations, references.</content>
internal sealed partial class PubmedReader
{
    private void ReadPlace()
    {
        var (journal, info) = (_element.Child("Journal"), _citation.Child("MedlineJournalInfo"));
        var issue = journal.Child("JournalIssue") ?? journal;
        var issns = new IssnList();
        foreach (var issn in (journal?.Elements() ?? []).Where(child => child.Name.LocalName is "ISSN" or "Issn").Concat(info.Children("ISSNLinking")))
        {
            issns.Add(issn.Words(), issn.Attr("IssnType"), issn.Line());
        }

        _notes.Add(issns.Problems);
        var pagination = _element.Child("Pagination");
        var pages = PageNumbers.Read(pagination.Words("MedlinePgn"), isShortened: true);
        if (pages == PageNumbers.None)
        {
            pages = PageNumbers.Of(pagination.Words("StartPage") ?? _element.Words("FirstPage"), pagination.Words("EndPage") ?? _element.Words("LastPage"));
        }

        // The publisher's number of an article stands for its pages where there are none, unless it is one of those long PIIs.
        var number = pages == PageNumbers.None ? _element.Children("ELocationID").FirstOrDefault(id => id.Attr("EIdType") == "pii").Words() : null;
        _article = _article with
        {
            SourceJournal = new JournalReference(
                journal.Words("Title") ?? journal.Words("JournalTitle") ?? info.Words("MedlineTA"),
                journal.Words("ISOAbbreviation") ?? info.Words("MedlineTA"),
                issns.All,
                journal.Words("PublisherName"),
                JournalId: info.Words("NlmUniqueID")),
            Volume = issue.Words("Volume"),
            IssueNumber = issue.Words("Issue"),
            FirstPage = pages.First,
            LastPage = pages.Last,
            PageRange = pages.Range,
            ElocationId = pages.ElocationId ?? (number is { Length: < 16 } ? number : null),
        };
    }

    private void ReadDates()
    {
        var dates = new List<PubDate>();
        foreach (var date in _element.Children("ArticleDate"))
        {
            Add(dates, date, "pub", "electronic");
        }

        var journal = _element.Child("Journal");
        foreach (var date in (journal.Child("JournalIssue") ?? journal).Children("PubDate"))
        {
            var (kind, format) = (_element.Attr("PubModel") ?? date.Attr("PubStatus")) switch
            {
                "Electronic-eCollection" => ("collection", "electronic"),
                "Electronic" or "epublish" or "aheadofprint" => ("pub", "electronic"),
                "Print" or "Print-Electronic" or "Electronic-Print" or "ppublish" => ("pub", "print"),
                "ecollection" => ("collection", "electronic"),
                _ => ("pub", null),
            };

            // Of an article that has a day of its own the issue's date says less.
            if (!(format == "electronic" && kind == "pub" && dates.Count > 0))
            {
                Add(dates, date, kind, format);
            }
        }

        var history = new List<HistoryDate>();
        foreach (var date in _data.Children("History").Elements())
        {
            var status = date.Attr("PubStatus");
            if (status is "received" or "accepted" or "revised" or "retracted" && DateOf(date) is { } happened)
            {
                history.Add(new HistoryDate(status == "revised" ? "rev-recd" : status, happened.Date));
            }
            else if (status is "aheadofprint" or "epublish" && !dates.Exists(known => known is { Kind: "pub", Format: "electronic" }))
            {
                Add(dates, date, "pub", "electronic");
            }
        }

        _article = _article with { PubDates = dates, History = history };
    }

    private void Add(List<PubDate> dates, XElement element, string kind, string? format)
    {
        if (DateOf(element) is { } date)
        {
            dates.Add(new PubDate(date.Date, kind, format, date.Season));
        }
    }

    private WrittenDate? DateOf(XElement element)
    {
        var (year, free) = (element.Words("Year"), element.Words("MedlineDate"));
        var date = year is null ? WrittenDate.Read(free ?? element.Words()) : WrittenDate.Of(year, element.Words("Month") ?? element.Words("Season"), element.Words("Day"));
        if (date is not { IsWhole: true })
        {
            var written = free ?? string.Join(' ', element.Elements().Where(part => part.Name.LocalName is "Year" or "Month" or "Day" or "Season").Select(LocalNames.Words));
            _notes.Tell(ProblemCodes.InvalidValue, date is null ? $"'{written}' is not a date; it was left out." : $"Of the date '{written}' only {date.Date} is certain; the rest was left out.", "pubDates", written, element.Line());
        }

        return date;
    }

    private void ReadIdentifiers()
    {
        var ids = _data.Children("ArticleIdList").Children("ArticleId").Select(id => (Kind: id.Attr("IdType") ?? "other", Value: id.Words()))
            .Concat(_element.Children("ELocationID").Where(id => id.Attr("ValidYN") != "N").Select(id => (Kind: id.Attr("EIdType") ?? "other", Value: id.Words())))
            .Prepend((Kind: "pubmed", Value: _citation.Words("PMID")))
            .Concat(_citation.Children("OtherID").Where(id => id.Words()?.StartsWith("PMC", StringComparison.Ordinal) == true).Select(id => (Kind: "pmc", Value: (string?)id.Words()!.Split(' ')[0])));
        var identifiers = new List<ArticleIdentifier>();
        foreach (var (given, value) in ids.Where(id => id.Value is not null && id.Kind is not ("pmcpid" or "pmcbook" or "bookaccession")))
        {
            if (given != "doi")
            {
                identifiers.Add(new ArticleIdentifier(given switch { "pubmed" => "pmid", "pmc" => "pmcid", "mid" => "manuscript", _ => given }, value!));
            }
            else if (!Doi.TryParse(value, out var doi))
            {
                _notes.Invalid("doi", value!, "is not a DOI", _citation.Line());
            }
            else if (_article.Doi is null)
            {
                _article = _article with { Doi = doi };
            }
        }

        _article = _article with { Identifiers = [.. identifiers.Distinct().Where(id => id.Value != "0")] };
    }

    private void ReadLinks()
    {
        var (related, references) = (new List<RelatedArticle>(), new List<Reference>());
        foreach (var link in _citation.Below("CommentsCorrections"))
        {
            var (source, pmid, note) = (link.Words("RefSource"), link.Words("PMID"), link.Words("Note"));
            var words = string.Join(". ", new[] { source?.TrimEnd('.'), pmid is null ? null : $"PMID: {pmid}", note }.OfType<string>());
            if (PubmedKind.LinkOf(link.Attr("RefType")) is { } kind && words.Length > 0)
            {
                var doi = source is not null && DoiForm().Match(source) is { Success: true } match && Doi.TryParse(match.Value.TrimEnd('.', ',', ';'), out var found) ? found : null;
                related.Add(new RelatedArticle(kind, doi, Text: RichText.Plain(words)));
            }
            else if (link.Attr("RefType") == "Cites")
            {
                Cite(references, source, pmid, null);
            }
        }

        foreach (var reference in _data.Below("ReferenceList").Children("Reference"))
        {
            var ids = reference.Children("ArticleIdList").Children("ArticleId").ToLookup(id => id.Attr("IdType") ?? "", LocalNames.Words);
            Cite(references, reference.Child("Citation") is { } citation ? MarkedUpText.Of(citation).ToPlainText() : null, ids["pubmed"].FirstOrDefault(), ids["doi"].FirstOrDefault());
        }

        _article = _article with { RelatedArticles = related, References = references, Fragments = [.. Trials()] };
    }

    private static void Cite(List<Reference> references, string? text, string? pmid, string? doiText)
    {
        var id = "R" + (references.Count + 1).ToString(CultureInfo.InvariantCulture);
        var read = CitationParser.ToReference(id, text ?? "");
        var parts = read.Citation.Where(part => !part.Text.IsEmpty).ToList();
        if (Doi.TryParse(doiText, out var doi) && text?.Contains(doi.Value, StringComparison.OrdinalIgnoreCase) != true)
        {
            parts.AddRange([new CitationPart(parts.Count == 0 ? "doi:" : " doi:"), new CitationPart(doi.Value, CitationPartKind.Doi)]);
        }

        if (pmid is not null && text?.Contains(pmid, StringComparison.Ordinal) != true)
        {
            parts.AddRange([new CitationPart(parts.Count == 0 ? "PMID: " : " PMID: "), new CitationPart(pmid, CitationPartKind.Pmid)]);
        }

        if (parts.Count > 0)
        {
            references.Add(read with { Citation = parts });
        }
    }

    // As JATS4R has registered trials; other data banks have no place in a record.
    private IEnumerable<JatsFragment> Trials() => _element.Below("DataBank").Where(bank => IsRegistry(bank.Words("DataBankName") ?? ""))
        .SelectMany(bank => bank.Below("AccessionNumber").Where(number => number.Words() is not null).Select(number => new JatsFragment(
            "front/article-meta",
            new XElement("related-object", new XAttribute("source-type", "clinical-trials-registry"), new XAttribute("source-id", bank.Words("DataBankName")!), new XAttribute("source-id-type", "registry-name"), new XAttribute("document-id", number.Words()!), new XAttribute("document-id-type", "clinical-trial-number"), number.Words()).ToString(SaveOptions.DisableFormatting))));

    private static bool IsRegistry(string name) => name is "ClinicalTrials.gov" or "ISRCTN" or "ANZCTR" or "EudraCT" or "ChiCTR" or "CTRI" or "DRKS" or "IRCT" or "JapicCTI" or "UMIN CTR" or "JMACCT CTR" or "KCT" or "CRiS" or "NTR" or "PACTR" or "ReBec" or "REPEC" or "RPCEC" or "SLCTR" or "TCTR";

    [GeneratedRegex(@"10\.[0-9]{4,9}/[^\s""<>]+", RegexOptions.CultureInvariant)]
    private static partial Regex DoiForm();
}
