using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Citations;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Crossref;

/// <summary>A citation as Crossref keeps it: the words of the reference, or its parts without any punctuation, and a DOI that may be Crossref's own find.</summary>
internal sealed record CrossrefReference
{
    public string? Unstructured { get; init; }

    public string? Type { get; init; }

    public string? Author { get; init; }

    public string? Year { get; init; }

    public string? ArticleTitle { get; init; }

    public string? JournalTitle { get; init; }

    public string? VolumeTitle { get; init; }

    public string? SeriesTitle { get; init; }

    public string? Edition { get; init; }

    public string? Component { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    public string? FirstPage { get; init; }

    public string? StandardsBody { get; init; }

    public string? Standard { get; init; }

    public string? Issn { get; init; }

    public string? Isbn { get; init; }

    public string? DoiText { get; init; }

    /// <summary>The reference; null when nothing is there to read.</summary>
    /// <param name="id">Its name in the source.</param>
    public Reference? Build(string id)
    {
        var words = Unstructured is null ? RichText.Empty : MarkedUpText.Of(Unstructured);
        var composed = words.IsEmpty ? new Reference(id, Compose(), PublicationType: TypeOf()) : Verbatim(id, words);
        return composed.Citation.Count == 0 ? null : composed;
    }

    // Word for word; a DOI that is not among the words stands behind them.
    private Reference Verbatim(string id, RichText words)
    {
        var text = words.ToPlainText();
        var read = words.IsPlain ? CitationParser.ToReference(id, text) : new Reference(id, [new CitationPart(words)]);
        read = read with { PublicationType = read.PublicationType ?? TypeOf() };
        return Doi.TryParse(DoiText, out var doi) && !text.Contains(doi.Value, StringComparison.OrdinalIgnoreCase)
            ? read with { Citation = [.. read.Citation, new CitationPart(text.EndsWith('.') ? " doi:" : ". doi:"), new CitationPart(doi.Value, CitationPartKind.Doi)] }
            : read;
    }

    private List<CitationPart> Compose()
    {
        var row = new PartsInRow();
        row.Add("", Author, CitationPartKind.Name);
        row.AddYear(Year);
        row.Add(". ", ArticleTitle, CitationPartKind.ArticleTitle);
        row.Add(". ", Component);
        row.Add(". ", StandardsBody, CitationPartKind.PublisherName);
        row.Add(row.Ends(StandardsBody) ? " " : ". ", Standard, CitationPartKind.Source);
        row.Add(". ", JournalTitle ?? VolumeTitle, CitationPartKind.Source);
        row.Add(". ", JournalTitle is null ? null : VolumeTitle);
        row.Add(". ", SeriesTitle, JournalTitle is null && VolumeTitle is null ? CitationPartKind.Source : CitationPartKind.Text);
        row.Add(", ", Edition is { } edition && edition.All(char.IsAsciiDigit) ? $"ed. {edition}" : Edition);
        row.Add(", ", Volume, CitationPartKind.Volume);
        if (Issue is not null)
        {
            row.Add(Volume is null ? ", (" : "(", Issue, CitationPartKind.Issue);
            row.Add(")");
        }

        row.Add(Volume is null && Issue is null ? ", " : ":", FirstPage, CitationPartKind.FirstPage);
        row.Add(". ISSN ", JournalTitle is null && VolumeTitle is null ? Issn : null);
        row.Add(". ISBN ", Isbn);
        row.Add(". doi:", Doi.TryParse(DoiText, out var doi) ? doi.Value : null, CitationPartKind.Doi);
        return row.Parts;
    }

    private string? TypeOf() => Type?.Replace('_', '-').ToLowerInvariant() switch
    {
        "journal" or "journal-article" => "journal",
        "book" or "book-chapter" => "book",
        "conference-paper" or "conference-proceedings" => "confproc",
        "dataset" => "data",
        "dissertation" => "thesis",
        "web-resource" or "blog" or "blog-post" => "website",
        { Length: > 0 } other and ("patent" or "preprint" or "report" or "software" or "standard") => other,
        _ when JournalTitle is not null => "journal",
        _ when Standard is not null => "standard",
        _ when VolumeTitle is not null || Isbn is not null => "book",
        _ => null,
    };

    /// <summary>Parts one after the other, with what a reader needs between them.</summary>
    private sealed class PartsInRow
    {
        public List<CitationPart> Parts { get; } = [];

        private string Last => Parts.Count == 0 ? "" : Parts[^1].Text.ToPlainText();

        public bool Ends(string? text) => text is not null && Last == text;

        public void Add(string text) => Parts.Add(new CitationPart(text));

        public void Add(string before, string? text, CitationPartKind kind = CitationPartKind.Text)
        {
            var words = MarkedUpText.Of(text ?? "");
            if (words.IsEmpty)
            {
                return;
            }

            if (Parts.Count > 0)
            {
                var goesWithoutSaying = (before, Last) is (['.', ..], [.., '.' or '?' or '!' or ',']) or ([',', ..], [.., ',']);
                Parts.Add(new CitationPart(goesWithoutSaying ? before[1..] : before));
            }
            else if (before is not (". " or ", " or ":" or ""))
            {
                // Alone, a DOI or an ISSN still says what it is.
                Parts.Add(new CitationPart(before.TrimStart('.', ',', ' ')));
            }

            var isPlain = kind is not (CitationPartKind.ArticleTitle or CitationPartKind.Source or CitationPartKind.Text);
            Parts.Add(new CitationPart(isPlain ? RichText.Plain(words.ToPlainText()) : words, kind));
        }

        // "2003a" is the year 2003 and a letter.
        public void AddYear(string? year)
        {
            var words = MarkedUpText.Words(year ?? "");
            var digits = words.Length >= 4 && words[..4].All(char.IsAsciiDigit) && (words.Length == 4 || !char.IsAsciiDigit(words[4])) ? words[..4] : "";
            if (words.Length == 0)
            {
                return;
            }

            var isFirst = Parts.Count == 0;
            Add(isFirst ? "" : " (", digits.Length > 0 ? digits : words, digits.Length > 0 ? CitationPartKind.Year : CitationPartKind.Text);
            Add((digits.Length > 0 ? words[4..] : "") + (isFirst ? "" : ")"));
        }
    }
}
