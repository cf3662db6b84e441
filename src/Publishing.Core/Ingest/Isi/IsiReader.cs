using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Bibliography;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.Isi;

/// <summary>Reads one record of Web of Science.</summary>
internal sealed partial class IsiReader
{
    private readonly IsiRecord _record;
    private readonly BibliographyEntry _entry;

    private IsiReader(IsiRecord record) => (_record, _entry) = (record, new BibliographyEntry(record.Line));

    /// <summary>The article, or what the record is instead.</summary>
    public static ImportedArticle Read(IsiRecord record)
    {
        var (type, sort) = (record.Text("PT"), record.Text("DT") ?? "");
        var key = Number().Match(record.Text("UT") ?? "") is { Success: true, Value: var number } ? number : null;
        var what = type switch
        {
            "B" when !sort.Contains("Article", StringComparison.OrdinalIgnoreCase) && !sort.Contains("Proceedings Paper", StringComparison.OrdinalIgnoreCase) => sort.Contains("Chapter", StringComparison.OrdinalIgnoreCase) ? "a chapter of a book" : "a book",
            "P" => "a patent",
            _ when sort.Contains("Book Chapter", StringComparison.OrdinalIgnoreCase) && record.Text("SN", "EI") is null => "a chapter of a book",
            _ when sort.StartsWith("Data set", StringComparison.OrdinalIgnoreCase) => "a data set",
            _ => null,
        };
        return what is not null ? NotArticle.Of(what, record.Text("TI"), sort.Length > 0 ? sort : type, record.Line, key) : new IsiReader(record).Read(key);
    }

    private ImportedArticle Read(string? key)
    {
        _entry.Type = (_record.Text("DT") ?? "").Split(';', StringSplitOptions.TrimEntries).Select(ArticleTypeWords.TryRead).FirstOrDefault(type => type is not null);
        _entry.AddLanguage(_record.Text("LA"));
        _entry.AddTitle(_record.Text("TI"));
        _entry.AddTitle(_record.Text("FT"));
        _entry.AddAbstract(_record.Text("AB"));
        Journal();
        Dates();
        People();
        Addresses();
        foreach (var keywords in new[] { _record.Text("DE"), _record.Text("ID") }.OfType<string>())
        {
            _entry.AddKeywords(new KeywordGroup([.. keywords.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(MarkedUpText.Of)], Kind: keywords == _record.Text("DE") ? "author-created" : "keywords-plus"));
        }

        _entry.AddDoi(_record.Text("DI"));
        _entry.AddIdentifier("pmid", _record.Text("PM"));
        _entry.AddIdentifier("wos", key?[(key.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        _entry.AddAwards(_record.Text("FU"));
        _entry.Funding = _record.Text("FX");
        foreach (var reference in _record.Lines("CR"))
        {
            _entry.AddReference(reference);
        }

        return _entry.Accept(key);
    }

    private void Journal()
    {
        _entry.Journal = _record.Text("SO");
        _entry.AbbreviatedJournal = _record.Text("JI", "J9");
        _entry.AddIssn(_record.Text("SN"), "print");
        _entry.AddIssn(_record.Text("EI"), "electronic");
        _entry.Publisher = _record.Text("PU");
        _entry.Place = _record.Text("PI");
        _entry.AddVolume(_record.Text("VL"));
        var (issue, special) = (_record.Text("IS"), _record.Text("SU") is { } supplement ? $"Suppl. {supplement}" : _record.Text("SI"));
        _entry.AddIssue(issue is null || special is null || special == "SI" ? issue ?? (special == "SI" ? null : special) : $"{issue} {special}");
        _entry.Pages = PageNumbers.Of(_record.Text("BP"), _record.Text("EP"));
        if (_entry.Pages == PageNumbers.None && _record.Text("PG") is { } count)
        {
            _entry.Pages = PageNumbers.Read($"{count} p.");
        }

        _entry.ArticleNumber = _record.Text("AR");
    }

    private void Dates()
    {
        // "MAR 15", "SPR", "JAN-FEB".
        var (year, day) = (_record.Text("PY"), _record.Text("PD"));
        var month = day is not null && Seasons().Match(day) is { Success: true, Value: var season } ? season switch { "SPR" => "Spring", "SUM" => "Summer", "WIN" => "Winter", _ => "Autumn" } : day;
        if (year is not null && month is not null && WrittenDate.Of(year, month, null) is { } date)
        {
            _entry.AddDate(date, $"{day} {year}");
        }
        else
        {
            _entry.AddDate(year);
        }

        _entry.AddDate(_record.Text("EA"), "pub", "electronic");
    }

    private void People()
    {
        foreach (var author in _record.Lines("AU"))
        {
            _entry.People.Add(author);
        }

        _entry.People.Complete(_record.Lines("AF"));
        foreach (var group in _record.Lines("CA"))
        {
            foreach (var name in group.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                _entry.People.Add(new Contributor { Group = MarkedUpText.Of(name) });
            }
        }

        foreach (Match known in NameAndOrcid().Matches(_record.Text("OI") ?? ""))
        {
            if (Orcid.TryParse(known.Groups[2].Value, out var orcid))
            {
                _entry.People.Change(known.Groups[1].Value.Trim(' ', ';'), contributor => contributor with { Orcid = orcid });
            }
        }
    }

    // "[Jones, Ann; Smith, John] Univ Example, Dept Bees, Almaty, Kazakhstan." and, in old files, the address alone.
    private void Addresses()
    {
        foreach (var line in _record.Lines("C1"))
        {
            var match = Address().Match(line);
            _entry.People.Affiliate(match.Groups["address"].Value, match.Groups["names"].Success ? match.Groups["names"].Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : null);
        }

        foreach (Match name in Corresponding().Matches(_record.Text("RP") ?? ""))
        {
            foreach (var one in name.Groups[1].Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                _entry.People.Change(one, contributor => contributor with { Corresponding = true });
            }
        }

        // Addresses stand in no order that could be relied upon: only where there is one of each they belong together.
        var emails = (_record.Text("EM") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var corresponding = _entry.People.Contributors.Where(contributor => contributor.Corresponding).ToList();
        if (emails is [var only] && corresponding is [{ } author])
        {
            _entry.People.Change(author.InvertedName, contributor => contributor with { Email = only });
        }
    }

    [GeneratedRegex("[A-Z]+:[A-Z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("^(?:SPR|SUM|FAL|AUT|WIN)$", RegexOptions.CultureInvariant)]
    private static partial Regex Seasons();

    [GeneratedRegex(@"([^/;]+)/([0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X])", RegexOptions.CultureInvariant)]
    private static partial Regex NameAndOrcid();

    [GeneratedRegex(@"^(?:\[(?<names>[^\]]*)\]\s*)?(?<address>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?:^|[.;]\s*)([^();]+(?:;\s*[^();]+)*)\s*\((?:corresponding author|reprint author)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Corresponding();
}
