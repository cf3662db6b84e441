using Publishing.Articles;

namespace Publishing.Ingest;

/// <summary>
/// The last hand that an article passes before it is stored, whichever way it came in. It changes no word: it tidies white space,
/// takes out characters that XML cannot hold, writes licence addresses their one way, drops what is empty,
/// and leaves out a value that cannot be what its field says, with a <see cref="Problem"/> for each.
/// Editing what has been edited changes nothing.
/// </summary>
public static class CopyEditor
{
    /// <summary>The article as it is kept.</summary>
    public static CopyEdited Edit(Article article) => new CopyEdit().Of(article);

    /// <summary>An article as an importer hands it over: edited and checked, the importer's own problems first.</summary>
    public static ImportedArticle Accept(Article article, IEnumerable<Problem> problems, string? sourceKey = null) => Accept(Edit(article), problems, sourceKey);

    /// <summary>The same of an article whose XML was written by <see cref="Jats.JatsReader"/>, and need not be read to know that it is well-formed.</summary>
    internal static ImportedArticle AcceptRead(Article article, IEnumerable<Problem> problems, string? sourceKey) => Accept(new CopyEdit { HasOwnXml = true }.Of(article), problems, sourceKey);

    private static ImportedArticle Accept(CopyEdited edited, IEnumerable<Problem> problems, string? sourceKey)
    {
        return new ImportedArticle(edited.Article, [.. EqualProblems.Fold([.. problems, .. edited.Problems, .. ArticleChecks.Of(edited.Article)])], sourceKey);
    }
}
