using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Crosswalks.Marc;

/// <summary>The coded data of fixed length: leader, 007 and 008 (MARC 21 Format for Bibliographic Data). Every position that nobody has said anything of is a fill character.</summary>
internal static class MarcFixedFields
{
    /// <summary>
    /// The leader, 24 characters: a new record of language material that is a component part of a serial, in Unicode, abbreviated, without ISBD punctuation.
    /// Lengths mean nothing in XML.
    /// </summary>
    public static XElement Leader() => new(MarcFields.Namespace + "leader", "00000nab a22000003n 4500");

    /// <summary>007: an electronic resource to be had from afar; null when no full text is known.</summary>
    public static XElement? Physical(Article article) => IsOnline(article) ? MarcFields.Control("007", "cr |||||||||||") : null;

    /// <summary>008, 40 characters, as for continuing resources, which articles of a serial are coded like.</summary>
    public static XElement General(PublishedArticle published)
    {
        var code = new StringBuilder(40)

            // The day of the cataloging is nobody's to say: the same article must give the same bytes.
            .Append(' ', 6)
            .Append(Date(published.Article.FirstPublished ?? published.Issue?.Published))
            .Append("xx ")

            // Frequency and regularity, undefined, type, form of original, form of item, contents, publication, conference, undefined, alphabet, entry.
            .Append("|| ||")
            .Append(IsOnline(published.Article) ? 'o' : '|')
            .Append("||||||   ||")
            .Append(published.Article.Language?.Iso6392B ?? "und")

            // Not modified, cataloged by another than a national agency.
            .Append(" d");
        return MarcFields.Control("008", code.ToString());
    }

    private static bool IsOnline(Article article) => article.FullText.Any(link => WebAddress.IsOne(link.Url));

    // Type of date and two dates: a year, or with month and day.
    private static string Date(PartialDate? date) => date switch
    {
        null => "nuuuuuuuu",
        { Month: null } year => string.Create(CultureInfo.InvariantCulture, $"s{year.Year:0000}    "),
        { Day: null } month => string.Create(CultureInfo.InvariantCulture, $"e{month.Year:0000}{month.Month:00}  "),
        { } day => string.Create(CultureInfo.InvariantCulture, $"e{day.Year:0000}{day.Month:00}{day.Day:00}"),
    };
}
