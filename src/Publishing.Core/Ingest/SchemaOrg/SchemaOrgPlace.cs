using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.SchemaOrg;

/// <summary>The place of an article: issue, volume and journal, each part of the next (<c>isPartOf</c>), in whatever order or all in one.</summary>
internal sealed class SchemaOrgPlace
{
    private const int LongestChain = 6;

    private readonly IssnList _issns = new();
    private string? _title;
    private string? _abbreviation;
    private string? _publisher;

    /// <summary>Volume.</summary>
    public string? Volume { get; private set; }

    /// <summary>Issue.</summary>
    public string? Issue { get; private set; }

    /// <summary>When the issue appeared.</summary>
    public PartialDate? IssueDate { get; private set; }

    /// <summary>The section, when the article is part of one.</summary>
    public string? Section { get; private set; }

    /// <summary>The journal.</summary>
    public JournalReference? Journal { get; private set; }

    /// <summary>The place of a node.</summary>
    public static SchemaOrgPlace Of(LinkedNode article, ImportNotes notes)
    {
        var place = new SchemaOrgPlace { Volume = article.Text("volumeNumber", "volume"), Issue = article.Text("issueNumber", "issue") };
        place.ReadChain(article, 0);
        place._publisher = article.Text("publisher") ?? place._publisher;
        place._issns.Add(article.Text("issn"));
        notes.Add(place._issns.Problems);
        var issns = place._issns.All;
        place.Journal = place._title is null && issns is null && place._publisher is null ? null : new JournalReference(place._title, place._abbreviation, issns, place._publisher);
        return place;
    }

    private void ReadChain(LinkedNode node, int depth)
    {
        if (depth >= LongestChain)
        {
            return;
        }

        foreach (var value in node.All("isPartOf", "publication", "partOfPeriodical"))
        {
            if (value.Node is { } part)
            {
                ReadPart(part);
                ReadChain(part, depth + 1);
            }
            else if (value.Text is { } text && !text.Contains("://", StringComparison.Ordinal))
            {
                _title ??= MarkedUpText.Words(text);
            }
        }
    }

    private void ReadPart(LinkedNode part)
    {
        if (part.Is("WebSite", "WebPage", "DataCatalog", "CollectionPage"))
        {
            return;
        }

        Volume ??= part.Text("volumeNumber");
        Issue ??= part.Text("issueNumber");
        if (part.Is("PublicationIssue"))
        {
            IssueDate ??= WrittenDate.Read(part.Text("datePublished"))?.Date;
        }
        else if (part.Is("PublicationVolume"))
        {
            Volume ??= part.Text("name");
        }

        var isJournal = part.Types.Exists(type => type is "Periodical" or "Journal" or "Newspaper" or "Blog" or "CreativeWorkSeries" or "BookSeries") || (part.Types.Count == 0 && part.Text("issn") is not null);
        if (isJournal || (part.Is("CreativeWork", "Collection") && _title is null))
        {
            _title ??= part.Text("name", "headline") is { } name ? MarkedUpText.Words(name) : null;
            var other = part.Text("alternateName");
            _abbreviation ??= other is { Length: <= 60 } ? MarkedUpText.Words(other) : null;
        }

        _publisher ??= part.Text("publisher");
        foreach (var issn in part.Texts("issn"))
        {
            _issns.Add(issn.Text);
        }
    }
}
