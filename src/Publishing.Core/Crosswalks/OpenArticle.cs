using System.Xml;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Jats;
using Publishing.Text;

namespace Publishing.Crosswalks;

/// <summary>
/// An article as anybody may see it: without people's e-mail addresses, which are for its editors. They are taken out of contact details (the field, biographies, degrees,
/// affiliations, kept pieces of JATS), with the words that announce them; what authors wrote in an abstract, a statement or a reference stays as they wrote it.
/// </summary>
public static class OpenArticle
{
    // An address needs one of these: as it is, or escaped by XML, or in a link that escapes it.
    private static readonly string[] Marks = ["@", "&#", "email", "mailto:"];

    /// <summary>The article without them; what is stored is not touched.</summary>
    public static Article Of(Article article) => article with
    {
        Contributors = [.. article.Contributors.Select(Of)],
        Affiliations = [.. article.Affiliations.Select(Of)],
        References = [.. article.References.Select(reference => reference.Xml is { } xml ? reference with { Xml = Without(xml, EmailAddresses.RemoveElements) } : reference)],
        Fragments = [.. article.Fragments.Select(fragment => Without(fragment.Xml, EmailAddresses.RemoveAll) is { } xml ? fragment with { Xml = xml } : null).OfType<JatsFragment>()],
    };

    private static Contributor Of(Contributor contributor) => contributor with
    {
        Email = null,
        Degrees = Line(contributor.Degrees),
        Biography = contributor.Biography is { } biography && RunningText.Of(EmailAddresses.Without(biography)) is { IsEmpty: false } rest ? rest : null,
    };

    private static Affiliation Of(Affiliation affiliation) => affiliation with
    {
        Institution = Line(affiliation.Institution),
        Department = Line(affiliation.Department),
        City = Line(affiliation.City),
        Region = Line(affiliation.Region),
        Country = Line(affiliation.Country),
        Text = Line(affiliation.Text),
    };

    private static string? Line(string? text) => text is not null && EmailAddresses.Without(text) is { Length: > 0 } rest ? rest : null;

    // Null when it is nothing but an address. Most pieces have none, and are not even read.
    private static string? Without(string xml, Action<XElement> remove)
    {
        if (!Marks.Any(mark => xml.Contains(mark, StringComparison.OrdinalIgnoreCase)))
        {
            return xml;
        }

        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var holder = new XElement("holder", XElement.Load(reader, LoadOptions.PreserveWhitespace));
        remove(holder);
        return holder.Elements().FirstOrDefault()?.ToString(SaveOptions.DisableFormatting);
    }
}
