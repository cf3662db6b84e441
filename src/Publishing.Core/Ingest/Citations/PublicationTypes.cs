using System.Text.RegularExpressions;
using Publishing.Articles;

namespace Publishing.Ingest.Citations;

/// <summary>Tells JATS <c>publication-type</c> where the form of a reference leaves no doubt: a journal article by volume, issue and pages, a web page by its day of access.</summary>
internal static partial class PublicationTypes
{
    public static string? Of(string text, IReadOnlyList<CitationSpan> spans)
    {
        if (VolumeIssuePages().IsMatch(text))
        {
            return "journal";
        }

        var isOnline = spans.Any(span => span.Kind == CitationPartKind.Url)
            && (spans.Any(span => span.Kind == CitationPartKind.AccessDate) || Electronic().IsMatch(text));
        return isOnline && !Serial().IsMatch(text) && !spans.Any(span => span.Kind == CitationPartKind.Doi) ? "website" : null;
    }

    // 43(1), pp.1-17
    [GeneratedRegex(@"(?:^|[\s,])[0-9]{1,4} ?\([0-9]{1,4}(?:[-–/][0-9]{1,4})?\) ?[,:] ?(?:pp?\. ?|с\. ?|s\. ?)?[a-z]?[0-9]{1,7}(?: ?[-–—] ?[a-z]?[0-9]{1,7})?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex VolumeIssuePages();

    [GeneratedRegex(@" // |(?:^|[\s,(])(?:vol\.|№|no\.|т\.|вып\.|issn)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Serial();

    [GeneratedRegex(@"\[(?:electronic resource|online|электронный ресурс|електронний ресурс|электрондық ресурс|elektron resurs|elektronnyj resurs|elektronnyi resurs|elektronnyy resurs|recurso electrónico|en línea|en ligne|em linha)\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Electronic();
}
