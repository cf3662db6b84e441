namespace Publishing.Ingest.ArticlePages;

/// <summary>What a part of an OJS article page is about.</summary>
internal enum PageHeading
{
    /// <summary>What stands before the first heading: the way through the site, the title, often the authors.</summary>
    None,

    /// <summary>The authors with their affiliations.</summary>
    Authors,

    /// <summary>The DOI.</summary>
    Doi,

    /// <summary>The keywords.</summary>
    Keywords,

    /// <summary>The abstract.</summary>
    Abstract,

    /// <summary>The summary for everybody.</summary>
    PlainLanguageSummary,

    /// <summary>The list of references.</summary>
    References,

    /// <summary>The date of publication.</summary>
    Published,

    /// <summary>When the manuscript came.</summary>
    Received,

    /// <summary>When it was accepted.</summary>
    Accepted,

    /// <summary>How the article is to be cited.</summary>
    HowToCite,

    /// <summary>Volume, number and year of the issue.</summary>
    Issue,

    /// <summary>The section of the journal.</summary>
    Section,

    /// <summary>Copyright and license.</summary>
    License,

    /// <summary>Where the data are.</summary>
    DataAvailability,

    /// <summary>Who paid.</summary>
    Funding,

    /// <summary>The page names the journal.</summary>
    Journal,

    /// <summary>About the authors' lives.</summary>
    Biography,

    /// <summary>What belongs to the site and not to the article: downloads, statistics, menus, other articles.</summary>
    Furniture,
}
