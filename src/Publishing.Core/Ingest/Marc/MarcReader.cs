using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Bibliography;
using Publishing.Ingest.DublinCore;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Marc;

/// <summary>Reads one record of MARC 21.</summary>
internal sealed partial class MarcReader
{
    private readonly MarcRecord _record;
    private readonly BibliographyEntry _entry;

    private MarcReader(MarcRecord record) => (_record, _entry) = (record, new BibliographyEntry(record.Line));

    /// <summary>The article, or what the record is instead.</summary>
    public static ImportedArticle Read(MarcRecord record)
    {
        var key = record.Control("001") is { } number && record.Control("003") is { } agency ? $"({agency.Trim()}){number.Trim()}" : null;
        return MarcKinds.NotArticle(record) is { } what
            ? NotArticle.Of(what, Plain(record.First(record.IsUnimarc ? "200" : "245", 'a')), record.Leader, record.Line, key)
            : record.IsUnimarc ? UnimarcReader.Read(record, key)
            : new MarcReader(record).Read(key);
    }

    /// <summary>A value without the punctuation that catalogers put behind it (ISBD).</summary>
    internal static string? Plain(string? value) => value is null ? null : Behind().Replace(value.Trim(), "") is { Length: > 0 } plain ? plain : null;

    private ImportedArticle Read(string? key)
    {
        _entry.Type = DcKinds.Of(_record.All("655").Select(field => field['a']).OfType<string>().Select(word => word.TrimEnd('.', ' '))).Type;
        Language();
        Titles();
        foreach (var field in _record.All("100", "110", "700", "710", "720"))
        {
            Person(field);
        }

        Dates();
        Journal();
        Texts();
        Rights();
        Identifiers();
        return _entry.Accept(key);
    }

    private void Language()
    {
        var codes = _record.All("041").SelectMany(field => field.All('a'));

        // OJS says English in the coded field whatever the article is in.
        var coded = _record.Control("008") is { Length: >= 38 } fixedField && !_record.Leader.Contains("nmb a2200000Iu", StringComparison.Ordinal) ? fixedField[35..38] : null;
        foreach (var code in codes.Append(coded).OfType<string>().Where(code => code.Trim(' ', '|').Length > 0))
        {
            _entry.AddLanguage(code.Length is 6 or 9 ? code[..3] : code);
        }
    }

    private void Titles()
    {
        foreach (var field in _record.All("245"))
        {
            var title = string.Join(' ', new[] { Plain(field['a']), Plain(field['n']), Plain(field['p']) }.OfType<string>());
            _entry.AddTitle(MarkedUpText.Of(title), null, MarkedUpText.Of(Plain(field['b']) ?? ""));
        }

        foreach (var field in _record.Fields.Where(field => field.Tag == "242" || (field.Tag == "246" && field.Second == '1')))
        {
            _entry.AddTitle(MarkedUpText.Of(Plain(field['a']) ?? ""), SourceLanguages.TryRead(field['y'], out var language) ? language : null, MarkedUpText.Of(Plain(field['b']) ?? ""));
        }
    }

    private void Person(MarcField field)
    {
        var roles = field.All('4').Concat(field.All('e')).Select(role => role.Trim(' ', '.', ',').ToLowerInvariant()).Select(role => role[(role.LastIndexOf('/') + 1)..]).ToList();
        var kind = roles.Count == 0 ? "author" : roles.Select(KindOf).FirstOrDefault(known => known is not null);
        var name = field['a']?.Trim().TrimEnd(',', ';', ':').Trim();
        if (kind is null || string.IsNullOrEmpty(name))
        {
            return;
        }

        name = name.EndsWith('.') && !Initial().IsMatch(name) ? name[..^1] : name;
        var contributor = field.Tag is "110" or "710" ? new Contributor { Group = RichText.Plain(string.Join(". ", new[] { name }.Concat(field.All('b').Select(Plain).OfType<string>()))) } : AuthorText.Read(name);
        if (contributor is null)
        {
            return;
        }

        var orcid = field.All('0').Concat(field.All('1')).Select(value => Orcid.TryParse(value.Replace("(orcid)", "", StringComparison.OrdinalIgnoreCase), out var found) ? found : null).FirstOrDefault(found => found is not null);
        var suffix = contributor.Names.Count == 0 ? null : Plain(field['c'])?.Split(',', StringSplitOptions.TrimEntries).FirstOrDefault(Names.NameWords.IsSuffix);
        _entry.People.Add(contributor with
        {
            Kind = kind,
            Orcid = orcid ?? contributor.Orcid,
            Names = [.. suffix is null ? contributor.Names : contributor.Names.Select(each => each with { Suffix = suffix }), .. InOtherScripts(field)],
        });
        foreach (var affiliation in field.All('u').Where(value => !value.StartsWith("http", StringComparison.OrdinalIgnoreCase)))
        {
            var id = _entry.People.Add(new Affiliation("", Text: affiliation));
            _entry.People.ChangeLast(last => last with { AffiliationIds = [.. last.AffiliationIds, id] });
        }
    }

    // $6 of the field names the number of its forms in 880, which say of which field they are one, and in which script: "100-01/(N".
    private IEnumerable<PersonName> InOtherScripts(MarcField field)
    {
        if (field['6'] is not { Length: >= 6 } link || !link.StartsWith("880-", StringComparison.Ordinal) || link.StartsWith("880-00", StringComparison.Ordinal))
        {
            yield break;
        }

        var own = $"{field.Tag}-{link[4..]}";
        foreach (var other in _record.All("880").Where(other => other['6']?.Split('/')[0] == own))
        {
            if (Plain(other['a']) is { } name && AuthorText.Read(name)?.Names is [var read, ..])
            {
                yield return read with { Language = LanguageTag.Parse(other['6']!.Split('/').ElementAtOrDefault(1) switch { "(B" => "und-Latn", "(N" => "und-Cyrl", "(3" => "und-Arab", "(2" => "und-Hebr", "(S" => "und-Grek", _ => "und" }) };
            }
        }
    }

    private static string? KindOf(string role) => role switch
    {
        "aut" or "author" or "auteur" or "autor" or "verfasser" or "verfasserin" or "verfasserin, verfasser" or "cre" or "creator" or "автор" or "joint author" or "primary author" => "author",
        "edt" or "editor" or "ed" or "hrsg" or "herausgeber" => "editor",
        "trl" or "translator" or "übersetzer" => "translator",
        "ctb" or "contributor" or "mitwirkender" => "contributor",
        _ => null,
    };

    private void Dates()
    {
        foreach (var field in _record.Fields.Where(field => field.Tag == "260" || (field.Tag == "264" && field.Second is '1' or ' ')))
        {
            _entry.Place ??= Plain(field['a']);
            _entry.Publisher ??= Plain(field['b']);
            if (!_entry.HasDate)
            {
                _entry.AddDate(Plain(field['c']));
            }
        }

        if (!_entry.HasDate && _record.Control("008") is { Length: >= 11 } coded && Year().IsMatch(coded[7..11]))
        {
            _entry.AddDate(coded[7..11]);
        }
    }

    private void Texts()
    {
        foreach (var field in _record.All("520"))
        {
            _entry.AddAbstract(string.Join("\n\n", field.All('a').Concat(field.All('b'))));
        }

        var keywords = _record.All("653").SelectMany(field => field.All('a')).SelectMany(value => value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        if (keywords.Count > 0)
        {
            _entry.AddKeywords(new KeywordGroup([.. keywords.Select(MarkedUpText.Of)]));
        }

        foreach (var group in _record.All("600", "610", "630", "648", "650", "651").GroupBy(Vocabulary))
        {
            _entry.AddKeywords(new KeywordGroup([.. group.Select(field => RichText.Plain(string.Join(" -- ", field.Subfields.Where(subfield => subfield.Code is 'a' or 'x' or 'y' or 'z' or 'v').Select(subfield => Plain(subfield.Value)).OfType<string>()))).Where(text => !text.IsEmpty)], Vocabulary: group.Key));
        }

        foreach (var field in _record.All("536"))
        {
            Funding(field);
        }
    }

    // A funder with its grants, or a sentence.
    private void Funding(MarcField field)
    {
        var (words, grants) = (Plain(field['a']), field.All('c').ToList());
        if (grants.Count > 0 && !(words is not null && FundingSentence().IsMatch(words)))
        {
            _entry.AddAward(new Award(words, AwardNumbers: grants));
        }
        else
        {
            _entry.Funding ??= field['a'];
        }
    }

    private void Rights()
    {
        foreach (var field in _record.All("540", "542", "506"))
        {
            _entry.AddRights(field['u']);
            foreach (var text in field.Tag == "542" ? new[] { field['f'] ?? (field['d'] is { } holder && field['g'] is { } year ? $"Copyright {year} {holder}" : null) } : [field['a']])
            {
                _entry.AddRights(text);
            }

            if (field.Tag == "506" && DateOnly.TryParseExact(field['g'], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var available))
            {
                _entry.AddEmbargo(available);
            }
        }
    }

    private static string? Vocabulary(MarcField field) => field['2'] ?? field.Second switch { '0' => "lcsh", '2' => "mesh", _ => null };

    private void Identifiers()
    {
        foreach (var field in _record.All("024"))
        {
            var kind = field['2']?.Trim().ToLowerInvariant();
            foreach (var value in field.All('a'))
            {
                if (kind is "pmid" or "pmcid" or "arxiv" or "urn")
                {
                    _entry.AddIdentifier(kind, value);
                }
                else if (kind is "doi" || kind is null or "uri" or "hdl")
                {
                    _entry.AddDoi(value, mustBeOne: kind == "doi");
                    _entry.AddAddresses(value);
                }
            }
        }

        foreach (var field in _record.All("856").Where(field => field.Second != '2'))
        {
            var says = $"{field['q']} {field['y']} {field['3']} {field['z']}";
            foreach (var url in field.All('u'))
            {
                _entry.AddAddresses(url, says.Contains("pdf", StringComparison.OrdinalIgnoreCase) ? "application/pdf" : null);
            }
        }
    }

    [GeneratedRegex(@"\s*[:;/=,]+$|(?<=\p{L}{3})\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?:^|[\s.-])\p{Lu}\.$|\bJr\.$|\bSr\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Initial();

    [GeneratedRegex(@"^(?:(?:partially |partly )?(?:supported|sponsored|funded|financed)|this|the (?:work|research|study))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FundingSentence();

    [GeneratedRegex("^[12][0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
