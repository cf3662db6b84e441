using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Ingest.Bibliography;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.Ris;

/// <summary>Reads one record of RIS, whichever program wrote it.</summary>
internal sealed partial class RisReader
{
    private readonly RisRecord _record;
    private readonly BibliographyEntry _entry;

    private RisReader(RisRecord record)
    {
        _record = record;
        _entry = new BibliographyEntry(record.Line);
    }

    /// <summary>The article, or what the record is instead.</summary>
    public static ImportedArticle Read(RisRecord record)
    {
        var isPreprint = record.Type is "RPRT" or "ELEC" && record.Fields.Any(field => field.Tag is "UR" or "DO" or "M3" or "PB" or "T2" or "JO" && Preprint().IsMatch(field.Value));
        return !isPreprint && RisTypes.NotArticle(record.Type) is { } what
            ? NotArticle.Of(what, record.First("TI", "T1", "CT", "BT"), record.Type, record.Line)
            : new RisReader(record).Read(isPreprint);
    }

    private ImportedArticle Read(bool isPreprint)
    {
        if (_record.Type is { } type && !RisTypes.IsKnown(type))
        {
            _entry.Notes.Tell(ProblemCodes.InvalidValue, $"'{type}' is no type of RIS; the record was read as an article.", "type", type, _record.Line);
        }

        _entry.Type = isPreprint ? new ArticleType("preprint") : ArticleTypeWords.TryRead(_record.First("M3")) ?? ArticleType.TryParse(RisTypes.ArticleTypeOf(_record.Type));
        Titles();
        Journal();
        foreach (var field in _record.Fields)
        {
            Field(field);
        }

        Dates();
        Pages();
        People();
        return _entry.Accept();
    }

    private void Field(RisField field)
    {
        var value = field.Value;
        switch (field.Tag)
        {
            case "N2" or "AB":
                _entry.AddAbstract(value);
                break;
            case "KW":
                _entry.AddKeywords(value);
                break;
            case "VL" or "VO":
                _entry.AddVolume(value);
                break;
            case "IS" or "IP" or "CP":
                _entry.AddIssue(value);
                break;
            case "DO" or "DI":
                _entry.AddDoi(value);
                break;
            case "UR" or "LK":
                _entry.AddAddresses(value);
                break;
            case "L1" or "L2" or "L3" or "L4":
                _entry.AddAddresses(value, field.Tag == "L1" && value.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? "application/pdf" : null);
                break;
            case "SN" or "EI":
                _entry.AddIssn(value, field.Tag == "EI" ? "electronic" : null);
                break;
            case "LA":
                _entry.AddLanguage(value);
                break;
            case "PB":
                _entry.Publisher ??= value;
                break;
            case "CY" or "PP":
                _entry.Place ??= value;
                break;
            default:
                Custom(field.Tag, value);
                break;
        }
    }

    // What each program puts where the format leaves room.
    private void Custom(string tag, string value)
    {
        switch (tag)
        {
            case "TT":
                _entry.AddTitle(value, null);
                break;
            case "AN" or "C2" or "PM" or "C5" or "ID" or "U1" when PubMedCentral().Match(value) is { Success: true } pmcid:
                _entry.AddIdentifier("pmcid", pmcid.Value);
                break;
            case "AN" or "C2" or "PM" when PubMedNumber().IsMatch(value) && (tag == "PM" || IsFromPubMed()):
                _entry.AddIdentifier("pmid", PubMedNumber().Match(value).Groups[1].Value);
                break;
            case "AN" when WebOfScience().Match(value) is { Success: true, Groups: var wos }:
                _entry.AddIdentifier("wos", wos[1].Value);
                break;
            case "AN":
                _entry.AddIdentifier("accession", value);
                break;
            case "C7" when _record.Type is not ("CONF" or "CPAPER"):
                _entry.ArticleNumber ??= PageNumbers.Read(value) is { ElocationId: { } id } ? id : value;
                break;
            case "M1" when _record.First("SP") is null && ElectronicNumber().IsMatch(value):
                _entry.ArticleNumber ??= value;
                break;
            case "N1" or "M3" or "C1" or "C3" or "ID" when DoiInNote().Match(value) is { Success: true, Groups: var doi }:
                _entry.AddDoi(doi["doi"].Value, mustBeOne: false);
                break;
            case "CR":
                References(value);
                break;
        }
    }

    private void Titles()
    {
        _entry.AddTitle(_record.First("T1") is { } whole && _record.First("TI") is { } begin && whole.StartsWith(begin + ":", StringComparison.OrdinalIgnoreCase) ? whole : _record.First("TI", "T1", "CT"));

        // A book under CONF, or a record of an old program, has its title elsewhere.
        if (!_entry.HasTitle)
        {
            _entry.AddTitle(_record.First("BT", "T2", "ST"));
        }

        // Pure writes the journal twice and the subtitle where others write the journal.
        if (IsSubtitle(_record.First("T2")))
        {
            _entry.AddSubtitle(MarkedUpText.Of(_record.First("T2")!));
        }
    }

    private bool IsSubtitle(string? text) =>
        text is not null && _record.First("JF") is { } journal && journal == _record.First("JO") && text != journal
        && _record.Fields.Index().Any(each => each.Item.Tag == "T2" && each.Index > 0 && _record.Fields[each.Index - 1].Tag is "T1" or "TI");

    private void Journal()
    {
        var second = IsSubtitle(_record.First("T2")) || (_entry.PlainTitle is { } title && title == _record.First("T2") && _record.First("TI", "T1", "CT") is null) ? null : _record.First("T2");
        var names = new[] { _record.First("JF"), second, _record.First("BT"), _record.First("JO"), _record.Type is "CONF" or "CPAPER" ? _record.First("C3") : null }
            .OfType<string>().ToList();
        var shortened = _record.First("JA", "J2", "J1", "TA");

        // JO is the full title by the format, and the abbreviated one in many files: what has full stops in it is.
        var full = names.Find(name => !IsAbbreviated(name)) ?? names.FirstOrDefault();
        _entry.Journal = full ?? shortened;
        _entry.AbbreviatedJournal = shortened ?? names.Find(name => name != full && (IsAbbreviated(name) || name.Length < full!.Length));
    }

    private static bool IsAbbreviated(string name) => Abbreviated().IsMatch(name);

    private void Dates()
    {
        var first = true;
        foreach (var date in new[] { _record.First("PY"), _record.First("Y1"), _record.First("DA"), _record.First("YR") }.OfType<string>())
        {
            // "DA - 05/12" and "DA - March": the year stands in PY.
            var year = YearIn().Match(_record.First("PY", "Y1") ?? "").Value;
            if (!first && year.Length > 0 && !YearIn().IsMatch(date))
            {
                if (WrittenDate.Of(year, date.Trim('/', ' '), null) is { IsWhole: true } both)
                {
                    _entry.AddDate(both, date);
                }
            }
            else
            {
                _entry.AddDate(date);
            }

            first = false;
        }

        // EndNote keeps the date on which an article went online among the editions.
        if (_record.First("ET") is { } edition && FullDate().IsMatch(edition))
        {
            _entry.AddDate(edition, "pub", "electronic");
        }
    }

    private void Pages()
    {
        var (first, last) = (_record.First("SP"), _record.First("EP"));
        _entry.Pages = last is null ? PageNumbers.Read(first, isShortened: true) : PageNumbers.Of(first, last);
    }

    private void People()
    {
        foreach (var field in _record.Fields)
        {
            var kind = field.Tag switch
            {
                "AU" or "A1" or "CA" => "author",
                "ED" => "editor",

                // Series editors and the like of a journal or a conference belong to it and not to the article; so do those of EndNote's A3.
                "A2" => _record.Type is "CONF" or "CPAPER" or "JFULL" ? null : "editor",
                "A4" => "translator",
                _ => null,
            };
            if (kind is not null)
            {
                _entry.People.Add(field.Value, kind);
            }
        }

        foreach (var address in _record.All("AD"))
        {
            Affiliations(address);
        }
    }

    // Scopus: "Smith, J., Department, University, City, Country" or "Department, University"; EndNote has one address a line.
    private void Affiliations(string text)
    {
        foreach (var address in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var person = PersonAndAddress().Match(address);
            var isSomebodys = person.Success && _entry.People.Contributors.Any(contributor => contributor.Names.Any(name => name.Surname == person.Groups[1].Value));
            if (isSomebodys)
            {
                _entry.People.Affiliate(person.Groups[3].Value, [$"{person.Groups[1].Value}, {person.Groups[2].Value}"]);
            }
            else if (_entry.People.Contributors.Count == 1 || _record.All("AD").Count() == 1)
            {
                _entry.People.Affiliate(address);
            }
            else if (_record.All("AD").Count() == _entry.People.Contributors.Count)
            {
                // One for each author, in the same order.
                var place = _record.All("AD").ToList().IndexOf(text);
                _entry.People.Affiliate(address, [_entry.People.Contributors[place].InvertedName]);
            }
            else
            {
                _entry.People.Affiliate(address);
            }
        }
    }

    private void References(string value)
    {
        foreach (var reference in value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            _entry.AddReference(reference);
        }
    }

    private bool IsFromPubMed() => new[] { _record.First("DB"), _record.First("DP"), _record.First("UR") }.OfType<string>().Any(text => text.Contains("pubmed", StringComparison.OrdinalIgnoreCase) || text.Contains("medline", StringComparison.OrdinalIgnoreCase) || text.Contains("NLM", StringComparison.Ordinal));

    [GeneratedRegex(@"arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|preprint", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Preprint();

    [GeneratedRegex(@"PMC[0-9]{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex PubMedCentral();

    [GeneratedRegex(@"^(?:PMID:?\s*)?([0-9]{4,9})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PubMedNumber();

    [GeneratedRegex(@"^(?:WOS|ISI):([A-Z0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex WebOfScience();

    [GeneratedRegex("^(?:[0-9]{4,}|[eE][0-9]+|[A-Za-z]+[0-9]{3,})$", RegexOptions.CultureInvariant)]
    private static partial Regex ElectronicNumber();

    [GeneratedRegex(@"^(?:doi:?\s*|https?://(?:dx\.)?doi\.org/)?(?<doi>10\.[0-9]{4,9}/\S+)$|\bdoi:\s*(?<doi>10\.[0-9]{4,9}/\S+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DoiInNote();

    [GeneratedRegex(@"\p{L}\.(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviated();

    [GeneratedRegex("(?:1[5-9]|20)[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex YearIn();

    [GeneratedRegex("^(?:1[89]|20)[0-9]{2}[-/][0-9]{1,2}[-/][0-9]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex FullDate();

    [GeneratedRegex(@"^([^,]{2,40}),\s*((?:\p{Lu}[\p{L}'’-]*\.?[\s-]?){1,3}),\s*(\S.{5,})$", RegexOptions.CultureInvariant)]
    private static partial Regex PersonAndAddress();
}
