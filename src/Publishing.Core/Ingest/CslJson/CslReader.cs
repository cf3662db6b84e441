using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Bibliography;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.CslJson;

/// <summary>Reads one item of CSL (the data that citation processors take).</summary>
internal sealed partial class CslReader
{
    private static readonly string[] Seasons = ["Spring", "Summer", "Autumn", "Winter"];

    private static readonly (string Member, string Kind)[] Roles = [("author", "author"), ("editor", "editor"), ("translator", "translator"), ("reviewer", "reviewer"), ("interviewer", "interviewer")];

    private readonly JsonElement _item;
    private readonly BibliographyEntry _entry;

    private CslReader(JsonRecord record) => (_item, _entry) = (record.Value, new BibliographyEntry(record.Line));

    /// <summary>The article, or what the item is instead.</summary>
    public static ImportedArticle Read(JsonRecord record)
    {
        if (record.Problem is { } problem)
        {
            return new ImportedArticle(new Article(), [problem]);
        }

        var type = record.Value.Words("type")?.ToLowerInvariant();
        var isPreprint = type is "article" or "report" or "manuscript" or "document" && Preprint().IsMatch($"{record.Value.Words("genre")} {record.Value.Words("publisher")} {record.Value.Words("container-title")} {record.Value.Words("archive")} {record.Value.Words("number")}");
        return !isPreprint && CslTypes.NotArticle(type) is { } what
            ? NotArticle.Of(what, record.Value.Text("title"), type, record.Line)
            : new CslReader(record).Read(type, isPreprint);
    }

    private ImportedArticle Read(string? type, bool isPreprint)
    {
        if (type is not null && !CslTypes.IsKnown(type))
        {
            _entry.Notes.Tell(ProblemCodes.InvalidValue, $"'{type}' is no type of CSL; the item was read as an article.", "type", type, _entry.Line);
        }

        _entry.Type = isPreprint ? new ArticleType("preprint") : ArticleTypeWords.TryRead(_item.Words("genre")) ?? ArticleType.TryParse(CslTypes.ArticleTypeOf(type));
        _entry.AddLanguage(_item.Words("language"));
        _entry.AddTitle(_item.Text("title"));
        _entry.AddSubtitle(MarkedUpText.Of(_item.Text("subtitle") ?? ""));
        People();
        Journal();
        Dates();
        Texts();
        Identifiers();
        return _entry.Accept(UriId().IsMatch(_item.Words("id") ?? "") ? _item.Words("id") : null);
    }

    private void People()
    {
        var affiliations = new List<(string Name, string Text)>();
        foreach (var (member, kind) in Roles)
        {
            foreach (var name in _item.Items(member))
            {
                if (Person(name) is { } contributor)
                {
                    _entry.People.Add(contributor with { Kind = kind });
                    affiliations.AddRange(name.Items("affiliation").Select(each => each.Words("name") ?? each.Words()).OfType<string>().Select(text => (contributor.InvertedName, text)));
                }
            }
        }

        foreach (var (name, text) in affiliations)
        {
            _entry.People.Affiliate(text, [name]);
        }
    }

    private static Contributor? Person(JsonElement name)
    {
        if (name.ValueKind == JsonValueKind.String)
        {
            return AuthorText.Read(name.GetString());
        }

        if (name.Words("literal") is { } literal)
        {
            // One field, by which some mean a group and some whatever they could not take apart.
            return literal.Contains(',', StringComparison.Ordinal) || AuthorText.Read(literal) is { Anonymous: true } ? AuthorText.Read(literal) : new Contributor { Group = RichText.Plain(literal) };
        }

        var (family, given) = (name.Words("family"), name.Words("given"));
        if (family is null && given is null)
        {
            return name.Words("name") is { } group ? AuthorText.Read(group) : null;
        }

        // "van Gogh" and "de La Fontaine": JATS keeps particles with the family name.
        var surname = string.Join(' ', new[] { name.Words("dropping-particle"), name.Words("non-dropping-particle"), family ?? given }.OfType<string>());
        return new Contributor
        {
            Names = [new PersonName(surname, family is null ? null : given, name.Words("prefix"), name.Words("suffix"), EasternOrder: name.Member("static-ordering").IsTrue())],
            Orcid = Orcid.TryParse(name.Words("ORCID") ?? name.Words("orcid"), out var orcid) ? orcid : null,
        };
    }

    private void Journal()
    {
        _entry.Journal = _item.Words("container-title") ?? _item.Words("container-title-short") ?? _item.Words("journalAbbreviation");
        _entry.AbbreviatedJournal = _item.Words("container-title-short") ?? _item.Words("journalAbbreviation");
        foreach (var issn in _item.Items("ISSN"))
        {
            _entry.AddIssn(issn.Words());
        }

        _entry.Publisher = _item.Words("publisher");
        _entry.Place = _item.Words("publisher-place");
        _entry.AddVolume(_item.Words("volume"));
        _entry.AddIssue(_item.Words("issue"));
        _entry.Pages = PageNumbers.Read(_item.Words("page") ?? _item.Words("page-first"), isShortened: true);
        if (_item.Words("number-of-pages") is { } count && _entry.Pages == PageNumbers.None)
        {
            _entry.Pages = PageNumbers.Read($"{count} p.");
        }

        _entry.ArticleNumber = _item.Words("number") is { } number && (_item.Words("page") is null || PageNumbers.Read(number).ElocationId is not null) ? number : null;
        _entry.Section = _item.Words("section");
    }

    private void Dates()
    {
        AddDate("issued", "pub");
        if (!_entry.HasDate)
        {
            AddDate("published", "pub");
        }

        AddDate("available-date", "pub", "electronic");
    }

    // [[2020, 3, 5]], also as strings or flat; a text; a season by number or name; a range, of which the beginning counts.
    private void AddDate(string member, string kind, string? format = null)
    {
        var date = _item.Member(member);
        if (date.ValueKind is JsonValueKind.String or JsonValueKind.Number)
        {
            _entry.AddDate(date.Text(), kind, format);
            return;
        }

        var parts = date.Items("date-parts").ToList();
        var first = parts.Count > 0 && parts[0].ValueKind == JsonValueKind.Array ? parts[0].Items().ToList() : parts;
        if (first.Count == 0 || first[0].Text() is not { } year)
        {
            _entry.AddDate(date.Words("raw") ?? date.Words("literal") ?? date.Words("edtf"), kind, format);
            return;
        }

        var season = date.Words("season");
        season = int.TryParse(season, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number is >= 1 and <= 4 ? Seasons[number - 1] : null) : season;
        var (month, day) = (first.Count > 1 ? first[1].Text() : season, first.Count > 2 ? first[2].Text() : null);

        // Months 13 to 16 and 21 to 24 are seasons.
        if (int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m) && m is (>= 13 and <= 16) or (>= 21 and <= 24))
        {
            month = Seasons[(m - 1) % 4];
        }

        if (WrittenDate.Of(year, month, day) is { } whole)
        {
            _entry.AddDate(whole with { IsApproximate = date.Member("circa").ValueKind == JsonValueKind.True || date.Words("circa") is { } circa && circa is not ("0" or "false") }, string.Join('-', first.Select(part => part.Text())), kind, format);
        }
        else
        {
            _entry.AddDate(year, kind, format);
        }
    }

    private void Texts()
    {
        _entry.AddAbstract(_item.Text("abstract"));
        foreach (var keyword in _item.Items("keyword").Concat(_item.Items("categories")).Concat(_item.Items("keywords")))
        {
            _entry.AddKeywords(keyword.Text());
        }

        foreach (var rights in new[] { "license", "copyright", "rights" }.SelectMany(name => _item.Items(name)))
        {
            _entry.AddRights(rights.Words("URL") ?? rights.Words());
        }
    }

    private void Identifiers()
    {
        _entry.AddDoi(_item.Words("DOI"));
        _entry.AddIdentifier("pmid", _item.Words("PMID"));
        _entry.AddIdentifier("pmcid", _item.Words("PMCID"));
        foreach (var address in _item.Items("URL"))
        {
            _entry.AddAddresses(address.Text());
        }

        if (_item.Words("archive")?.Equals("arXiv", StringComparison.OrdinalIgnoreCase) == true)
        {
            _entry.AddIdentifier("arxiv", _item.Words("archive_location") ?? _item.Words("archive-location"));
        }

        // Zotero keeps in the note what it has no field for.
        foreach (Match line in NoteLine().Matches(_item.Text("note") ?? ""))
        {
            switch (line.Groups["name"].Value.ToUpperInvariant())
            {
                case "PMID":
                    _entry.AddIdentifier("pmid", line.Groups["value"].Value);
                    break;
                case "PMCID":
                    _entry.AddIdentifier("pmcid", line.Groups["value"].Value);
                    break;
                case "ARXIV":
                    _entry.AddIdentifier("arxiv", line.Groups["value"].Value);
                    break;
                case "DOI":
                    _entry.AddDoi(line.Groups["value"].Value, mustBeOne: false);
                    break;
            }
        }
    }

    [GeneratedRegex("preprint|arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|ssrn|research square", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Preprint();

    [GeneratedRegex("^https?://(?:www\\.)?zotero\\.org/", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex UriId();

    [GeneratedRegex(@"(?:^|\n)\s*\{?:?(?<name>PMID|PMCID|arXiv|DOI):\s*(?<value>[^\s\[\]}]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NoteLine();
}
