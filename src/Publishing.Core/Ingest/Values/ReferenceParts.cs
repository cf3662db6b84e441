using Publishing.Articles;

namespace Publishing.Ingest.Values;

/// <summary>A reference that a source gives in parts and not in words.</summary>
internal sealed record ReferenceParts
{
    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Year { get; init; }

    public string? Title { get; init; }

    public string? Journal { get; init; }

    public bool IsJournal { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    public string? FirstPage { get; init; }

    public string? LastPage { get; init; }

    public string? Publisher { get; init; }

    public string? Doi { get; init; }

    public string? Pmid { get; init; }

    public string? Url { get; init; }

    public string? Label { get; init; }

    /// <summary>The reference in the usual order, with the least of punctuation between its parts; null when there is no part.</summary>
    public static Reference? Build(string id, ReferenceParts parts)
    {
        var citation = new List<CitationPart>();
        void Add(string before, string? text, CitationPartKind kind, string after = "")
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                return;
            }

            if (citation.Count > 0)
            {
                citation.Add(new CitationPart(before));
            }

            citation.Add(new CitationPart(text.Trim(), kind));
            if (after.Length > 0)
            {
                citation.Add(new CitationPart(after));
            }
        }

        foreach (var author in parts.Authors)
        {
            Add(", ", author, CitationPartKind.Name);
        }

        Add(" (", parts.Year, CitationPartKind.Year, citation.Count > 0 && parts.Year is not null ? ")" : "");
        Add(". ", parts.Title, parts.Journal is null && !parts.IsJournal ? CitationPartKind.Source : CitationPartKind.ArticleTitle);
        Add(". ", parts.Journal, CitationPartKind.Source);
        Add(" ", parts.Volume, CitationPartKind.Volume);
        Add("(", parts.Issue == parts.Volume ? null : parts.Issue, CitationPartKind.Issue, ")");
        Add(": ", parts.FirstPage, CitationPartKind.FirstPage);
        Add("–", parts.FirstPage is null || parts.LastPage == parts.FirstPage ? null : parts.LastPage, CitationPartKind.LastPage);
        Add(". ", parts.Publisher, CitationPartKind.PublisherName);
        Add(". ", Identifiers.Doi.TryParse(parts.Doi, out var doi) ? doi.Value : null, CitationPartKind.Doi);
        Add(" ", parts.Pmid, CitationPartKind.Pmid);
        Add(" ", doi is null ? parts.Url : null, CitationPartKind.Url);
        return citation.Count == 0 ? null : new Reference(id, citation, parts.Label, parts.IsJournal ? "journal" : null);
    }
}
