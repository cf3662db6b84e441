using Publishing.Articles;
using Publishing.Licensing;

namespace Publishing.Ingest;

internal sealed partial class CopyEdit
{
    private Permissions Edit(Permissions permissions)
    {
        var year = permissions.CopyrightYear;
        if (year is < 1000 or > 9999)
        {
            Invalid("permissions/copyrightYear", $"{year}", "is not a year of four digits");
            year = null;
        }

        var free = permissions.FreeToRead;
        if (free is { Start: { } start, End: { } end } && start > end)
        {
            Invalid("permissions/freeToRead", $"{start:yyyy-MM-dd} to {end:yyyy-MM-dd}", "is a time that ends before it begins");
            free = null;
        }

        return permissions with
        {
            CopyrightStatement = Line(permissions.CopyrightStatement),
            CopyrightYear = year,
            CopyrightHolder = Line(permissions.CopyrightHolder),
            Licenses = Each(permissions.Licenses, "permissions/licenses", Edit).Distinct().ToList(),
            FreeToRead = free,
        };
    }

    private License? Edit(License license, string field)
    {
        var url = Line(license.Url);
        url = CreativeCommons.TryCanonicalize(url, out var canonical) ? canonical : Address(url, $"{field}/url");
        var text = Rich(license.Text);
        return url is null && text is null ? null : new License(url, license.Start, Line(license.AppliesTo), text, text is null ? null : Own(license.Language));
    }

    private Award? Edit(Award award, string field)
    {
        var numbers = Each(award.AwardNumbers ?? [], field, (number, _) => Line(number));
        var funder = Line(award.Funder);
        return funder is null && award.FunderDoi is null && award.FunderRor is null && numbers.Count == 0
            ? null
            : award with { Funder = funder, AwardNumbers = numbers.Count > 0 ? numbers : null };
    }

    private RelatedArticle? Edit(RelatedArticle related, string field)
    {
        var (kind, url, text) = (Line(related.Kind), Address(related.Url, $"{field}/url"), Rich(related.Text));
        return kind is null || (related.Doi is null && url is null && text is null) ? null : new RelatedArticle(kind, related.Doi, url, text);
    }

    private FullTextLink? Edit(FullTextLink link, string field)
    {
        var type = Line(link.MediaType);
        if (type is not null && !IsMediaType(type))
        {
            Invalid($"{field}/mediaType", type, "is not a media type such as application/pdf");
            type = null;
        }

        return Address(link.Url, $"{field}/url") is { } url ? new FullTextLink(url, type, Own(link.Language), Line(link.Title)) : null;
    }

    private static JournalReference? Edit(JournalReference? journal)
    {
        if (journal is null)
        {
            return null;
        }

        var issns = Each(journal.Issns ?? [], "", (issn, _) => issn).Distinct().ToList();
        var edited = new JournalReference(
            Line(journal.Title), Line(journal.AbbreviatedTitle), issns.Count > 0 ? issns : null, Line(journal.Publisher), Line(journal.PublisherLocation), Line(journal.JournalId));
        return edited == new JournalReference(null) ? null : edited;
    }

    private static bool IsMediaType(string text) =>
        text.Split('/') is [{ Length: > 0 } type, { Length: > 0 } subtype] && (type + subtype).All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '+' or '-' or '_');
}
