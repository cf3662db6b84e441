using System.Text.RegularExpressions;
using Publishing.Ingest.HtmlPages;

namespace Publishing.Ingest;

/// <summary>
/// Reads the web page of an article: by the tags that it has for search engines (<c>citation_</c>, Dublin Core, PRISM, EPrints), by schema.org data and COinS,
/// and, of Open Journal Systems, by what the page shows. Saved pages and archives of browsers too.
/// </summary>
/// <remarks>Nothing in a page is run, and nothing is fetched. What a page says in several places is compared.</remarks>
public sealed partial class HtmlPageImporter : Importer
{
    /// <summary>A longer file is no page: even those with pictures inside stay below.</summary>
    public const int LargestPage = 16 * 1024 * 1024;

    // Tags that nobody closed add up in long pages; that many never do.
    private const int DeepestPage = 10_000;

    private const int LookedAt = 8 * 1024;

    private static readonly HashSet<string> Roots = new(["html", "head", "body", "meta", "link", "title", "div", "main", "script"], StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string Name => "html";

    /// <inheritdoc/>
    public override string Description => "the web page of an article, by its citation_, Dublin Core, PRISM and EPrints tags, schema.org data and COinS";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "text/html";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source)
    {
        if (WebArchive.Is(source.Bytes.Span))
        {
            return 90;
        }

        if (XmlHead.Of(source.Bytes.Span) is { } head)
        {
            return head.Root.Equals("html", StringComparison.OrdinalIgnoreCase) ? 92
                : Roots.Contains(head.Root) && head.Namespace.Length == 0 ? 60
                : head.Root == "article" && Fragment().IsMatch(head.Start[..Math.Min(head.Start.Length, 500)]) ? 60
                : 0;
        }

        var start = SourceText.Of(source.Bytes.Span[..Math.Min(source.Bytes.Length, LookedAt)]).Text;
        return Opening().IsMatch(start) ? 55 : 0;
    }

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        if (source.Bytes.Length > LargestPage)
        {
            return ImportResult.Rejected(Problem.Of(ProblemCodes.TooLarge, $"The file has {source.Bytes.Length} bytes; a web page of {LargestPage} at most is read.") with
            {
                Remedy = "Save the page without its pictures (as HTML only).",
            });
        }

        if (HtmlSource.Of(source.Bytes) is not { } text)
        {
            return ImportResult.Rejected(Problem.Of(ProblemCodes.NotAnArticle, "This is an archive of a browser (MHTML) without a page in it."));
        }

        if (string.IsNullOrWhiteSpace(text.Text))
        {
            return ImportResult.Rejected(Problem.Of(ProblemCodes.EmptyFile, "The file has no text in it."));
        }

        var thin = HtmlThinning.Of(text.Text);
        return thin.Deepest > DeepestPage
            ? ImportResult.Rejected(Problem.Of(ProblemCodes.TooLarge, $"The elements of the page nest {thin.Deepest} deep; those of a page that a browser shows, {DeepestPage} at most.") with { Remedy = "Copy the text of the page out of a browser and give that." })
            : HtmlArticle.Read(HtmlPage.Of(thin.Text, text.Address), text.Problems);
    }

    // A part of a page that somebody copied out of its source.
    [GeneratedRegex(@"^<article\s[^>]*(?:class|itemscope|id)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Fragment();

    // With the headers of the answer before it, or with what a broken page writes before its beginning.
    [GeneratedRegex(@"^HTTP/[0-9.]+ [0-9]{3}[\s\S]*?\n\s*\r?\n\s*<|<!doctype html|<html[\s>]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();
}
