namespace Publishing.Articles;

/// <summary>Where an article stands between editor and reader.</summary>
public enum ArticleState
{
    /// <summary>Seen by editors only.</summary>
    Draft,

    /// <summary>Seen by everybody and harvested.</summary>
    Published,

    /// <summary>Was published; stays as a deleted record until it is published again (OAI-PMH §2.5.1).</summary>
    Withdrawn,
}
