using Publishing.Articles;

namespace Publishing.Ingest.Citations;

/// <summary>
/// Finds in a reference that is plain text what is certain: addresses, DOIs, the day of access, the year in brackets, authors before it,
/// and Russian titles in Latin letters with their English in square brackets.
/// </summary>
/// <remarks>
/// The text is never changed: parts are tagged only over exact substrings. A rule that is not sure stays silent, because a wrong year or author is
/// believed by every machine that reads it, and an untagged one can still be read by people. The time is linear in the length of the text.
/// </remarks>
public static class CitationParser
{
    /// <summary>Grows whenever the same text would be parsed differently.</summary>
    public const int Version = 1;

    /// <summary>A longer text is no single reference and is kept as one part.</summary>
    public const int LongestParsed = 20_000;

    /// <summary>The parts of a reference.</summary>
    public static ParsedCitation Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestParsed)
        {
            return new ParsedCitation([new CitationPart(text)], null);
        }

        var spans = FindSpans(text);
        return new ParsedCitation(Cut(text, spans), PublicationTypes.Of(text, spans));
    }

    /// <summary>The reference as an entry of a list.</summary>
    public static Reference ToReference(string id, string text, string? label = null)
    {
        var citation = Parse(text);
        return new Reference(id, citation.Parts, label, citation.PublicationType);
    }

    // The surest rules come first: what they have taken, the later ones leave alone.
    private static List<CitationSpan> FindSpans(string text)
    {
        var spans = new List<CitationSpan>();
        Add(spans, Addresses.Find(text));
        Add(spans, AccessDates.Find(text));
        Add(spans, Bylines.Find(text));
        Add(spans, Years.Find(text, spans));
        Add(spans, TransliteratedTitles.Find(text, spans));
        spans.Sort((left, right) => left.Start.CompareTo(right.Start));
        return spans;
    }

    private static void Add(List<CitationSpan> spans, IReadOnlyList<CitationSpan> found) =>
        spans.AddRange([.. found.Where(span => !spans.Exists(span.Overlaps))]);

    private static List<CitationPart> Cut(string text, List<CitationSpan> spans)
    {
        var parts = new List<CitationPart>();
        var at = 0;
        foreach (var span in spans)
        {
            if (span.Start > at)
            {
                parts.Add(new CitationPart(text[at..span.Start]));
            }

            parts.Add(new CitationPart(text[span.Start..span.End], span.Kind, span.Language));
            at = span.End;
        }

        if (at < text.Length)
        {
            parts.Add(new CitationPart(text[at..]));
        }

        return parts;
    }
}
