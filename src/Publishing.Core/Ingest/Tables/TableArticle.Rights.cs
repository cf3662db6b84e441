using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.ArticlePages;
using Publishing.Ingest.Values;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Ingest.Tables;

internal sealed partial class TableArticle
{
    private Permissions Permissions()
    {
        var licenses = new List<License>();
        foreach (var cell in _cells[ColumnField.License].Where(cell => !IsNothing(cell.Text)))
        {
            AddLicense(licenses, LicenseOf(cell));
        }

        var statement = _cells.First(ColumnField.CopyrightStatement);
        if (statement is not null && CreativeCommonsNames.IsMentioned(statement.Words))
        {
            AddLicense(licenses, LicenseOf(statement));
            statement = null;
        }

        var line = statement is null ? null : CopyrightLine.TryRead(statement.Words);
        return new Permissions
        {
            CopyrightStatement = statement is null || IsNothing(statement.Text) ? null : statement.Words,
            CopyrightYear = Year(ColumnField.CopyrightYear, "permissions/copyrightYear") ?? line?.Year,
            CopyrightHolder = _cells.Words(ColumnField.CopyrightHolder) ?? line?.Holder,
            Licenses = licenses,
        };
    }

    private License? LicenseOf(CellValue cell)
    {
        // "CC-BY", "cc-by-4.0": hyphens in place of spaces, as OpenAlex and SPDX write.
        var words = SpdxForm().Match(cell.Text) is { Success: true } spdx ? $"CC {spdx.Groups[1].Value} {spdx.Groups[2].Value}" : cell.Text;
        return WebAddress.IsOne(cell.Text) ? LicenseWords.Read(cell.Text, null, _notes, cell.Row) : LicenseWords.Read(null, words == cell.Text ? cell.Rich : RichText.Plain(words), _notes, cell.Row);
    }

    // A license by its name and by its address is one.
    private static void AddLicense(List<License> licenses, License? license)
    {
        if (license is null)
        {
            return;
        }

        var same = licenses.FindIndex(other => other.Url == license.Url);
        if (same < 0)
        {
            licenses.Add(license);
        }
        else
        {
            licenses[same] = licenses[same] with { Text = licenses[same].Text ?? license.Text };
        }
    }

    private int? Year(ColumnField field, string path)
    {
        if (_cells.First(field) is not { } cell || TableDates.IsNothing(cell.Text))
        {
            return null;
        }

        if (TableDates.Read(cell.Text, DateOrder.Unknown).Date?.Year is { } year)
        {
            return year;
        }

        Invalid(path, cell, "is not a year");
        return null;
    }

    private Doi? ReadDoi()
    {
        Doi? found = null;
        foreach (var cell in _cells[ColumnField.Doi].Where(cell => !IsNothing(cell.Text)))
        {
            if (Doi.TryParse(cell.Text.TrimEnd('.', ';', ','), out var doi) || (Name().Match(cell.Text) is { Success: true } name && Doi.TryParse(name.Value.TrimEnd('.', ';', ',', ')'), out doi)))
            {
                found ??= doi;
            }
            else
            {
                Invalid("doi", cell, "is not a DOI");
            }
        }

        return found;
    }

    private List<ArticleIdentifier> Identifiers()
    {
        var identifiers = new List<ArticleIdentifier>();
        foreach (var (field, kind) in new[] { (ColumnField.Pmid, "pmid"), (ColumnField.Pmcid, "pmcid"), (ColumnField.Arxiv, "arxiv"), (ColumnField.PublisherId, "publisher-id"), (ColumnField.Udc, "udc"), (ColumnField.Edn, "edn") })
        {
            identifiers.AddRange(_cells[field].Where(cell => !IsNothing(cell.Text)).Select(cell => new ArticleIdentifier(kind, BareIdentifier(CellDamage.Whole(cell.Words)))));
        }

        foreach (var cell in _cells[ColumnField.DatabaseId])
        {
            // By a plain number two tables may mean two articles: it makes none known again.
            var (value, heading) = (cell.Words, ColumnWords.Of(cell.Column.Heading));
            var kind = value.Contains("openalex.org/", StringComparison.OrdinalIgnoreCase) ? "openalex"
                : value.StartsWith("2-s2.0-", StringComparison.Ordinal) ? "eid"
                : value.StartsWith("WOS:", StringComparison.OrdinalIgnoreCase) ? "wos"
                : value.StartsWith("pub.", StringComparison.Ordinal) ? "dimensions"
                : heading is "janeway id" ? "janeway-id"
                : heading is "key" && ZoteroKey().IsMatch(value) ? "zotero"
                : null;
            if (kind is not null)
            {
                identifiers.Add(new ArticleIdentifier(kind, BareIdentifier(value)));
                _sourceKey ??= $"{kind}:{BareIdentifier(value)}";
            }
        }

        return identifiers;
    }

    private static string BareIdentifier(string value) => WebAddress.IsOne(value) ? value.TrimEnd('/').Split('/')[^1] : value;

    private List<Award> Awards()
    {
        var numbers = _cells[ColumnField.AwardNumber].Where(cell => !IsNothing(cell.Text)).SelectMany(cell => cell.Split(";", "|", ",").ToArray()).ToList();
        var funders = _cells[ColumnField.Funder].Where(cell => !IsNothing(cell.Text)).SelectMany(cell => cell.Split(";", "|").Select(MarkedUpText.Words)).ToList();
        return (funders, numbers) switch
        {
            ([], []) => [],
            ([], _) => [new Award(null, AwardNumbers: numbers)],
            ([var only], _) => [new Award(only, AwardNumbers: numbers)],
            _ when numbers.Count == funders.Count => [.. funders.Zip(numbers, (funder, number) => new Award(funder, AwardNumbers: [number]))],

            // Whose each number is nobody says.
            _ => [.. funders.Select(funder => new Award(funder)), .. numbers.Count == 0 ? [] : new[] { new Award(null, AwardNumbers: numbers) }],
        };
    }

    private List<FullTextLink> FullText()
    {
        var links = new List<FullTextLink>();
        foreach (var (field, type) in new[] { (ColumnField.PdfUrl, "application/pdf"), (ColumnField.FullTextUrl, (string?)null), (ColumnField.Url, null) })
        {
            foreach (var cell in _cells[field])
            {
                var label = _cells[ColumnField.FullTextLabel].FirstOrDefault(label => label.Column.Number == cell.Column.Number)?.Words;
                var language = _cells[ColumnField.FullTextLanguage].FirstOrDefault(label => label.Column.Number == cell.Column.Number) is { } said ? ArticleCells.LanguageOf(said.Text) : cell.Language;
                var isFile = field == ColumnField.FullTextUrl;

                // Names of files, which some layouts have here, lead nowhere from here.
                links.AddRange(Address().Matches(cell.Text).Select(match => match.Value.TrimEnd('.', ',', ')'))
                    .Where(url => WebAddress.IsOne(url) && !IsDoi(url) && !Databases().IsMatch(url) && !links.Exists(link => link.Url == url))
                    .Select(url => new FullTextLink(url, type ?? (isFile ? TypeOf(url, label) : null), language, isFile ? label : null)));
            }
        }

        return links;
    }

    private static string? TypeOf(string url, string? label) => (label?.ToLowerInvariant(), url.Split('?', '#')[0].ToLowerInvariant()) switch
    {
        ("pdf", _) => "application/pdf",
        ("html", _) => "text/html",
        ("xml", _) => "application/xml",
        ("epub", _) => "application/epub+zip",
        (_, var address) when address.EndsWith(".pdf", StringComparison.Ordinal) => "application/pdf",
        (_, var address) when address.EndsWith(".epub", StringComparison.Ordinal) => "application/epub+zip",
        _ => null,
    };

    private static bool IsDoi(string url) => Doi.TryParse(url, out _);

    private SortedDictionary<string, int> Counts()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        if (_cells.First(ColumnField.PageCount) is { } cell && int.TryParse(CellDamage.Whole(cell.Text), NumberStyles.None, CultureInfo.InvariantCulture, out var pages) && pages > 0)
        {
            counts["page-count"] = pages;
        }

        return counts;
    }

    private Article Typed(Article article)
    {
        foreach (var cell in _cells[ColumnField.Type])
        {
            if (OtherThings.GetValueOrDefault(ColumnWords.Of(cell.Text)) is { } other)
            {
                _notes.Tell(ProblemCodes.NotAnArticle, $"This is {other}, not an article.", "type", cell.Text, cell.Row);
                return article;
            }

            if (ArticleTypeWords.TryRead(cell.Words) is { } said)
            {
                return article with { Type = said };
            }

            if (ArticleType.TryParse(cell.Text.ToLowerInvariant().Replace(' ', '-')) is { } type && KnownTypes.Contains(type.Value))
            {
                return article with { Type = type };
            }
        }

        return article;
    }

    private static readonly HashSet<string> KnownTypes = new(
        ["research-article", "review-article", "abstract", "announcement", "discussion", "in-brief", "translation", "oration", "partial-retraction", "methods-article", "other"],
        StringComparer.Ordinal);

    private static readonly Dictionary<string, string> OtherThings = new(StringComparer.Ordinal)
    {
        ["book"] = "a book", ["book chapter"] = "a chapter of a book", ["book section"] = "a chapter of a book", ["chapter"] = "a chapter of a book", ["monograph"] = "a book", ["edited book"] = "a book", ["reference book"] = "a book",
        ["dataset"] = "a data set", ["data set"] = "a data set", ["thesis"] = "a thesis", ["dissertation"] = "a thesis", ["patent"] = "a patent", ["webpage"] = "a web page", ["web page"] = "a web page", ["software"] = "software", ["computer program"] = "software",
        ["conference review"] = "the overview of a conference's proceedings", ["journal"] = "a journal", ["video recording"] = "a recording", ["film"] = "a film", ["podcast"] = "a recording", ["book series"] = "a series of books", ["standard"] = "a standard",
    };

    [GeneratedRegex(@"^cc[- ]((?:by)(?:-(?:nc|nd|sa))*)-([1-4]\.[05])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpdxForm();

    [GeneratedRegex(@"10\.[0-9]{4,9}/\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"https?://[^\s;|<>""]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^https?://(?:[\w-]+\.)*(?:scopus\.com|webofscience\.com|webofknowledge\.com|dimensions\.ai|openalex\.org|zotero\.org|gateway\.webofknowledge\.com)/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Databases();

    [GeneratedRegex("^[A-Z0-9]{8}$", RegexOptions.CultureInvariant)]
    private static partial Regex ZoteroKey();
}
