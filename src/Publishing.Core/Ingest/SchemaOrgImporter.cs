using System.Text.RegularExpressions;
using Publishing.Ingest.HtmlPages;
using Publishing.Ingest.SchemaOrg;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest;

/// <summary>Reads articles in JSON-LD with the words of schema.org, as a file: one object, a list, a <c>@graph</c>.</summary>
public sealed partial class SchemaOrgImporter : Importer
{
    private const int LookedAt = 16 * 1024;

    private const int LargestFile = 64 * 1024 * 1024;

    /// <inheritdoc/>
    public override string Name => "schema-org";

    /// <inheritdoc/>
    public override string Description => "articles in JSON-LD with the words of schema.org";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/ld+json";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source)
    {
        var head = SourceText.Of(source.Bytes.Span[..Math.Min(source.Bytes.Length, LookedAt)]).Text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        return !head.StartsWith('{') && !head.StartsWith('[') ? 0
            : Context().IsMatch(head) || (Address().IsMatch(head) && Keyword().IsMatch(head)) ? 96
            : 0;
    }

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        if (source.Bytes.Length > LargestFile)
        {
            return ImportResult.Rejected(Problem.Of(ProblemCodes.TooLarge, $"The file has {source.Bytes.Length} bytes; JSON-LD of {LargestFile} at most is read."));
        }

        var text = SourceText.Of(source.Bytes.Span);
        if (string.IsNullOrWhiteSpace(text.Text))
        {
            return ImportResult.Rejected(Problem.Of(ProblemCodes.EmptyFile, "The file has no text in it."));
        }

        var data = LinkedData.Read(text.Text, out var mistake);
        if (data is null)
        {
            var line = mistake!.LineNumber is { } number ? (int?)number + 1 : null;
            return ImportResult.Rejected(Problem.Of(ProblemCodes.MalformedJson, $"The JSON is not well-formed: {mistake.Message.Split(" LineNumber:")[0]}", line: line));
        }

        var articles = SchemaOrgMain.ArticlesIn(data);
        return articles.Count == 0
            ? ImportResult.Rejected(NotAnArticle(data))
            : new ImportResult([.. articles.Select(Read)], text.Problems);
    }

    private static ImportedArticle Read(LinkedNode node)
    {
        var notes = new ImportNotes();
        var reading = SchemaOrgArticle.Read(node, "the file", notes);
        NameNotes.Tell(reading, notes);
        return CopyEditor.Accept(reading.Article with { Inferred = notes.Inferred }, notes.Problems);
    }

    private static Problem NotAnArticle(LinkedData data)
    {
        // The page, its site and its owner come last: they stand in everything.
        var what = data.Top.Concat(data.All).OrderBy(node => node.Is("WebPage", "WebSite", "Organization", "Person", "ImageObject", "ItemList", "CollectionPage")).Select(node => (Node: node, Name: SchemaOrgTypes.Name(node))).FirstOrDefault(one => one.Name is not null);
        var types = data.All.SelectMany(node => node.Types).Distinct(StringComparer.Ordinal).Take(5).ToList();
        return what.Name is not null
            ? Problem.Of(ProblemCodes.NotAnArticle, $"This is {what.Name} ({string.Join(", ", what.Node.Types)} in schema.org), not an article.", value: RunningText.Of(what.Node.Text("name", "headline") ?? ""))
            : Problem.Of(ProblemCodes.NotAnArticle, types.Count == 0 ? "This is JSON-LD that says of nothing what it is." : $"There is no article in this JSON-LD, only {string.Join(", ", types)}.");
    }

    [GeneratedRegex(@"""@context""\s*:[^\]}]{0,400}schema\.org", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Context();

    [GeneratedRegex(@"https?://(?:www\.)?schema\.org/|""schema:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"""@(?:type|graph|id)""\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex Keyword();
}
