using System.Xml.Linq;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.OjsNative;

/// <summary>The issue that an article of an export stands in: an element <c>issue</c> around it, or its own <c>issue_identification</c>.</summary>
internal sealed record NativeIssue
{
    public string? Volume { get; private init; }

    public string? Number { get; private init; }

    public string? Year { get; private init; }

    public IReadOnlyList<LocalizedText> Titles { get; private init; } = [];

    public string? Published { get; private init; }

    public Doi? Doi { get; private init; }

    /// <summary>What the journal itself calls it.</summary>
    public string? PublisherId { get; private init; }

    /// <summary>Whether the journal has brought it out; null when the export does not say.</summary>
    public bool? IsPublished { get; private init; }

    /// <summary>Whether anybody may read it (OJS <c>access_status</c> 1), or only subscribers (2); null when nothing is said.</summary>
    public bool? IsOpen { get; private init; }

    /// <summary>From when on anybody may read what was for subscribers.</summary>
    public string? OpenFrom { get; private init; }

    /// <summary>The number of the journal in the installation that it comes from.</summary>
    public string? JournalId { get; private init; }

    /// <summary>The element that says it, for lines.</summary>
    public XElement? Element { get; private init; }

    /// <summary>The issue of an element <c>issue</c>, and of what an article says of it itself; null when neither is there.</summary>
    public static NativeIssue? Of(XElement? issue, XElement? identification)
    {
        if (issue is null && identification is null)
        {
            return null;
        }

        // OJS 3 puts the four into an element of their own, OJS 2 does not.
        var parts = identification ?? issue!.Child("issue_identification") ?? issue!;
        return new NativeIssue
        {
            Volume = Numbered(parts.Words("volume")),
            Number = parts.Words("number"),
            Year = Numbered(parts.Words("year")),
            Titles = [.. parts.Children("title").Select(title => new LocalizedText(MarkedUpText.Of(title), LocaleTag.TryRead(title.Attr("locale")))).Where(title => !title.Text.IsEmpty)],
            Published = issue?.Words("date_published"),
            Doi = issue?.Children("id").Where(id => id.Attr("type") == "doi").Select(id => Doi.TryParse(id.Words(), out var doi) ? doi : null).FirstOrDefault(doi => doi is not null),
            PublisherId = issue?.Attr("public_id") ?? issue?.Children("id").Where(id => id.Attr("type") is "public" or "publisher-id").Select(id => id.Words()).FirstOrDefault(),
            IsPublished = issue?.Attr("published") switch { "1" or "true" => true, "0" or "false" => false, _ => null },
            IsOpen = issue?.Child("open_access") is not null ? true : issue?.Attr("access_status") switch { "1" => true, "2" => false, _ => null },
            OpenFrom = issue?.Words("open_access_date", "access_date"),
            JournalId = issue?.Attr("journal_id"),
            Element = issue ?? identification,
        };
    }

    // OJS writes 0 for what is not there.
    private static string? Numbered(string? text) => text is "0" or "00" or "0000" ? null : text;
}
