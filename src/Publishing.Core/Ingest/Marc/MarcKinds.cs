using Publishing.Ingest.DublinCore;

namespace Publishing.Ingest.Marc;

/// <summary>What a record of MARC is of, by its leader, its dissertation note, its genre, and what it stands in.</summary>
internal static class MarcKinds
{
    /// <summary>What it is, with its article, when it is certainly no article; null otherwise.</summary>
    public static string? NotArticle(MarcRecord record)
    {
        if (record.IsUnimarc)
        {
            return record.LeaderAt(7) switch { 'm' when !record.All("461", "463", "464").Any() => "a book", 's' => "a whole journal", _ => null };
        }

        var genre = DcKinds.Of(record.All("655").Select(field => field['a']).OfType<string>().Select(word => word.TrimEnd('.', ' ')));
        if (genre.Type is not null)
        {
            return null;
        }

        // A part of a serial is an article, whatever it is made of.
        var (type, level) = (record.LeaderAt(6), record.LeaderAt(7));
        var hosts = record.All("773", "786").ToList();
        return record.All("502").Any() ? "a thesis"
            : level == 'b' ? null
            : genre.Other ?? OfHost(hosts, level) ?? (hosts.Count > 0 || level == 'a' ? null : OfType(type, level));
    }

    // A component of a book has the book's ISBN beside it, one of a journal its ISSN.
    private static string? OfHost(List<MarcField> hosts, char level) =>
        level is 'a' && hosts.Exists(host => host['z'] is not null) && !hosts.Exists(host => host['x'] is not null) ? "a chapter of a book" : null;

    private static string? OfType(char type, char level) => (type, level) switch
    {
        (_, 's') => "a whole journal",
        (_, 'i') => "a database or web site",
        (_, 'c' or 'd') => "a collection",
        ('a' or 't', 'm') => "a book",
        ('c' or 'd', _) => "a musical score",
        ('e' or 'f', _) => "a map",
        ('g', _) => "a film",
        ('i' or 'j', _) => "a sound recording",
        ('k', _) => "an image",
        ('m', 'm') => "a computer file",
        ('o', _) => "a kit",
        ('r', _) => "an object",
        _ => null,
    };
}
