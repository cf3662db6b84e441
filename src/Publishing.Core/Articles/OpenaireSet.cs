namespace Publishing.Articles;

/// <summary>
/// The set <c>openaire</c> (OpenAIRE Guidelines for Literature Repositories v3, "OpenAIRE OAI set"): what OpenAIRE takes. It goes through all journals.
/// </summary>
public static class OpenaireSet
{
    /// <summary>Its setSpec, in lower case, as the guidelines insist.</summary>
    public const string SetSpec = "openaire";

    /// <summary>Whether an article has what OpenAIRE asks of every record: title, author, date, and who may read it, be it nobody yet.</summary>
    public static bool Holds(PublishedArticle published)
    {
        var article = published.Article;
        return article.Titles.Count > 0
            && article.Contributors.Any(contributor => contributor is { Kind: "author", Anonymous: false })
            && (article.FirstPublished ?? published.Issue?.Published) is not null
            && article.Permissions.AccessOn(published.Today) is not null;
    }
}
