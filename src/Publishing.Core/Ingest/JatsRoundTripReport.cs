namespace Publishing.Ingest;

/// <summary>What becomes of the articles of a source when they are read as JATS and written again.</summary>
/// <param name="File">The name of the source.</param>
/// <param name="IsJats">Whether it is JATS or NLM.</param>
/// <param name="Articles">Its articles.</param>
/// <param name="Problems">Why there are none, or what is wrong with the file.</param>
public sealed record JatsRoundTripReport(string File, bool IsJats, IReadOnlyList<JatsRoundTripArticle> Articles, IReadOnlyList<Problem> Problems)
{
    /// <summary>Whether nothing of it is lost; of a file that is no JATS there is nothing to lose.</summary>
    public bool IsKept => !IsJats || (Articles.Count > 0 && Articles.All(article => article.IsKept));
}
