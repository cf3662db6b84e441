using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.DublinCore;

/// <summary>Identifiers and relations, which are mixed: the DOI, the page of the article, its full text, ISSNs, grants, other works.</summary>
internal sealed partial class DcIdentifiers(DcRecord record)
{
    private readonly List<ArticleIdentifier> _others = [];
    private readonly List<FullTextLink> _links = [];
    private readonly List<RelatedArticle> _related = [];
    private readonly List<Award> _awards = [];
    private readonly IssnList _issns = new();
    private readonly List<string> _formats = [.. record.Of("format", "", "mimetype").Select(value => value.Text).Where(text => MediaType().IsMatch(text))];

    public Doi? Doi { get; private set; }

    public IReadOnlyList<ArticleIdentifier> Others => _others;

    public IReadOnlyList<FullTextLink> Links => _links;

    public IReadOnlyList<RelatedArticle> Related => _related;

    public IReadOnlyList<Award> Awards => _awards;

    public IReadOnlyList<Issn>? Issns => _issns.All;

    /// <summary>Whether a text is an address or an identifier that is written like one.</summary>
    public static bool IsAddress(string text) => WebAddress.IsOne(text) || Identifiers.Doi.TryParse(text, out _) || text.StartsWith("info:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("urn:", StringComparison.OrdinalIgnoreCase);

    public void Read()
    {
        foreach (var value in record.Of("identifier").Where(value => value.Qualifier is not ("citation" or "bibliographiccitation")))
        {
            Identify(value);
        }

        foreach (var value in record.Of("relation").Where(value => value.Qualifier is not "ispartof" and not "ispartofseries" || IsAddress(value.Text) || Issn.TryParse(value.Text, out _)))
        {
            Relate(value);
        }

        foreach (var value in record.Of("source").Concat(record.Of("relation", "ispartof")))
        {
            foreach (Match issn in IssnForm().Matches(IsAddress(value.Text) ? "" : value.Text))
            {
                _issns.Add(issn.Value, value.Text);
            }
        }

        _others.AddRange(record.Of("subject").Select(value => DcTexts.ClassificationOf(value.Text)).OfType<ArticleIdentifier>());
        foreach (var problem in _issns.Problems)
        {
            record.Notes.Add([problem]);
        }
    }

    private void Identify(DcValue value)
    {
        var text = InfoDoi().Replace(value.Text, "");
        if (value.Qualifier is "issn" or "eissn" or "pissn" or "issne" or "issnl" || IssnName().IsMatch(text) || (Issn.TryParse(text, out _) && text.Contains('-', StringComparison.Ordinal)))
        {
            _issns.Add(IssnName().Replace(text, ""), value.Qualifier);
        }
        else if (Identifiers.Doi.TryParse(text, out var doi))
        {
            Doi ??= doi;
        }
        else if (value.Qualifier == "doi" || text.StartsWith("doi:", StringComparison.OrdinalIgnoreCase))
        {
            record.Invalid("doi", value, "is not a DOI");
        }
        else if (Alternative(text) || text.StartsWith("oai:", StringComparison.Ordinal))
        {
            return;
        }
        else if (WebAddress.IsOne(text))
        {
            Link(text, value);
        }
        else if (DcPlace.TryRead(text) is null || value.Qualifier.Length > 0)
        {
            _others.Add(new ArticleIdentifier(KindOf(value), Prefix().Replace(text, "")));
        }
    }

    private void Relate(DcValue value)
    {
        var text = value.Text;
        if (Alternative(text) || Grant(text))
        {
            return;
        }

        if (IssnName().Match(text) is { Success: true } name)
        {
            _issns.Add(text[name.Length..], name.Value.Contains("eissn", StringComparison.OrdinalIgnoreCase) ? "eissn" : null);
        }
        else if (value.Qualifier is "isreferencedby" or "references" or "haspart")
        {
            record.Left.Leave($"the relation to {text}", value.Source);
        }
        else if (Identifiers.Doi.TryParse(text, out var doi))
        {
            // Of a form of its own text OJS gives the DOI here too.
            if (value.Qualifier.Length > 0 && !doi.Equals(Doi))
            {
                _related.Add(new RelatedArticle(value.Qualifier, doi));
            }
        }
        else if (WebAddress.IsOne(text) && value.Qualifier is "" or "uri" or "hasformat" or "isformatof")
        {
            Link(text, value);
        }
        else if (WebAddress.IsOne(text))
        {
            _related.Add(new RelatedArticle(value.Qualifier, Url: text));
        }
        else if (Issn.TryParse(text, out _))
        {
            _issns.Add(text);
        }
        else
        {
            record.Left.Leave($"the relation to {(text.Length > 60 ? text[..60] + "…" : text)}", value.Source);
        }
    }

    // info:eu-repo/semantics/altIdentifier/eissn/2531-4033
    private bool Alternative(string text)
    {
        if (AlternativeForm().Match(text) is not { Success: true, Groups: var groups })
        {
            return false;
        }

        var (scheme, id) = (groups["scheme"].Value.ToLowerInvariant(), groups["id"].Value);
        switch (scheme)
        {
            case "issn" or "eissn" or "pissn":
                _issns.Add(id, scheme);
                break;
            case "doi":
                Doi ??= Identifiers.Doi.TryParse(id, out var doi) ? doi : null;
                break;
            case "hdl" or "handle":
                _others.Add(new ArticleIdentifier("handle", id));
                break;
            default:
                _others.Add(new ArticleIdentifier(scheme, id));
                break;
        }

        return true;
    }

    // info:eu-repo/grantAgreement/EC/FP7/244909//WorkAble
    private bool Grant(string text)
    {
        if (!text.StartsWith("info:eu-repo/grantAgreement/", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var parts = text["info:eu-repo/grantAgreement/".Length..].Split('/');
        if (parts.Length >= 3)
        {
            _awards.Add(new Award(parts[1].Length > 0 ? $"{parts[0]} ({parts[1]})" : parts[0], AwardNumbers: [parts[2]]));
        }

        return true;
    }

    private void Link(string url, DcValue value)
    {
        if (Community().IsMatch(url))
        {
            record.Left.Leave($"the relation to {url}", value.Source);
            return;
        }

        if (Handle().Match(url) is { Success: true } handle)
        {
            _others.Add(new ArticleIdentifier("handle", handle.Groups[1].Value));
            return;
        }

        var isPdf = Pdf().IsMatch(url);
        _links.Add(new FullTextLink(url, isPdf ? "application/pdf" : value.Element == "relation" && _formats.Count == 1 ? _formats[0] : null));
    }

    private static string KindOf(DcValue value) => value.Qualifier switch
    {
        "pmid" or "pubmed" => "pmid",
        "pmcid" or "pmc" => "pmcid",
        "isbn" => "isbn",
        "arxiv" or "arxivid" => "arxiv",
        "" when Isbn().IsMatch(value.Text) => "isbn",
        "" when value.Text.StartsWith("pmid:", StringComparison.OrdinalIgnoreCase) => "pmid",
        "" when value.Text.StartsWith("arxiv:", StringComparison.OrdinalIgnoreCase) => "arxiv",
        "" or "other" or "uri" or "none" => "other",
        var qualifier => qualifier,
    };

    // OpenEdition has urn:eissn: beside the name that is registered.
    [GeneratedRegex("^urn:[ep]?issn:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IssnName();

    // A collection that Zenodo keeps the record in.
    [GeneratedRegex(@"^https?://(?:www\.)?zenodo\.org/communities/", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Community();

    [GeneratedRegex("^info:doi:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InfoDoi();

    [GeneratedRegex("^[a-z]+/[a-z0-9.+-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex MediaType();

    [GeneratedRegex(@"^info:eu-repo/semantics/altIdentifier/(?<scheme>[A-Za-z0-9]+)/(?<id>\S+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AlternativeForm();

    [GeneratedRegex(@"^https?://(?:www\.)?hdl\.handle\.net/(.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Handle();

    [GeneratedRegex(@"\.pdf(?:$|[?#])|/download/pdf/?$|/pdf/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pdf();

    [GeneratedRegex(@"(?<![0-9-])[0-9]{4}-[0-9]{3}[0-9Xx](?![0-9-])", RegexOptions.CultureInvariant)]
    private static partial Regex IssnForm();

    [GeneratedRegex(@"^(?:isbn:?\s*)?(?:97[89][- ]*)?[0-9][0-9 -]{7,14}[0-9Xx]$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Isbn();

    [GeneratedRegex(@"^(?:pmid|arxiv|isbn):\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
