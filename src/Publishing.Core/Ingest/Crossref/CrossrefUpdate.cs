namespace Publishing.Ingest.Crossref;

/// <summary>What Crossmark says that a notice does to another article, in the words of JATS.</summary>
/// <param name="Type">The <c>article-type</c> of the notice; null when what updates is an article like others, such as a new version.</param>
/// <param name="Relation">The <c>related-article-type</c> by which the notice names the article.</param>
/// <param name="Reverse">The <c>related-article-type</c> by which the article names the notice.</param>
/// <param name="Event">The <c>date-type</c> in the history of the article.</param>
internal sealed record CrossrefUpdate(string? Type, string Relation, string Reverse, string Event)
{
    /// <summary>What a type of Crossmark means.</summary>
    public static CrossrefUpdate Of(string? type) => type?.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-') switch
    {
        "retraction" or "withdrawal" or "removal" => new("retraction", "retracted-article", "retraction-forward", "retracted"),
        "partial-retraction" => new("partial-retraction", "retracted-article", "retraction-forward", "retracted"),
        "expression-of-concern" or "concern" => new("expression-of-concern", "object-of-concern", "expression-of-concern", "concern-expressed"),
        "addendum" => new("addendum", "addended-article", "addendum", "corrected"),
        "correction" or "corrigendum" or "erratum" or "err" or "clarification" => new("correction", "corrected-article", "correction-forward", "corrected"),
        _ => new(null, "updated-article", "update", "updated"),
    };
}
