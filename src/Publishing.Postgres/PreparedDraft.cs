namespace Publishing.Postgres;

/// <summary>A draft with all that the store derives from its article, worked out where no connection waits for it and several can be prepared side by side.</summary>
public sealed record PreparedDraft
{
    private PreparedDraft()
    {
    }

    /// <summary>The draft; another one with the same article and source key may be put in its place.</summary>
    public required ArticleDraft Draft { get; init; }

    /// <summary>By what the article is known again (see <see cref="Ingest.ArticleKeys"/>), strongest first, as the store keeps it.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>By what it looks like another one; null when it has nothing of the kind.</summary>
    public required string? Likeness { get; init; }

    /// <summary>The article as it lies in the database.</summary>
    internal string Document { get; private init; } = "";

    /// <summary>The key of its DOI; null when it has none.</summary>
    internal string? DoiKey => Keys is [var first, ..] && first.StartsWith("doi:", StringComparison.Ordinal) ? first : null;

    /// <summary>The key of the page that it begins on; null when it gives none.</summary>
    internal string? PageKey => (Draft.Article.FirstPage ?? Draft.Article.ElocationId) is null ? null : Keys.FirstOrDefault(key => key.StartsWith("bib:", StringComparison.Ordinal));

    /// <summary>Prepares a draft.</summary>
    public static PreparedDraft Of(ArticleDraft draft) => new()
    {
        Draft = draft,
        Keys = ArticleIdentity.KeysOf(draft.Article, draft.SourceKey),
        Likeness = ArticleIdentity.LikenessOf(draft.Article),
        Document = StoredJson.Write(draft.Article),
    };
}
