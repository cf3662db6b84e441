namespace Publishing.Articles;

/// <summary>What a stretch of a reference is; each has its JATS element inside <c>mixed-citation</c>.</summary>
public enum CitationPartKind
{
    /// <summary>Nothing is known of it.</summary>
    Text,

    /// <summary>An author's name: <c>string-name</c>.</summary>
    Name,

    /// <summary>A group: <c>collab</c>.</summary>
    Group,

    /// <summary>The year of publication: <c>year</c>.</summary>
    Year,

    /// <summary>The title of an article or page: <c>article-title</c>.</summary>
    ArticleTitle,

    /// <summary>A translation of that title: <c>trans-title</c>.</summary>
    TransTitle,

    /// <summary>The journal or book: <c>source</c>.</summary>
    Source,

    /// <summary>Volume: <c>volume</c>.</summary>
    Volume,

    /// <summary>Issue: <c>issue</c>.</summary>
    Issue,

    /// <summary>First page: <c>fpage</c>.</summary>
    FirstPage,

    /// <summary>Last page: <c>lpage</c>.</summary>
    LastPage,

    /// <summary>The publisher: <c>publisher-name</c>.</summary>
    PublisherName,

    /// <summary>The place: <c>publisher-loc</c>.</summary>
    PublisherLocation,

    /// <summary>A bare DOI: <c>pub-id pub-id-type="doi"</c>.</summary>
    Doi,

    /// <summary>A PubMed number: <c>pub-id pub-id-type="pmid"</c>.</summary>
    Pmid,

    /// <summary>An address: <c>ext-link ext-link-type="uri"</c>.</summary>
    Url,

    /// <summary>The day on which a page was read: <c>date-in-citation content-type="access-date"</c>.</summary>
    AccessDate,
}
