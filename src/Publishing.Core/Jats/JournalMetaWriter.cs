using System.Xml.Linq;
using Publishing.Identifiers;
using Publishing.Journals;
using Publishing.Text;

namespace Publishing.Jats;

/// <summary>Writes <c>journal-meta</c>.</summary>
internal static class JournalMetaWriter
{
    public static XElement Write(Journal journal, JatsElements elements) => elements.Element(
        "journal-meta",
        elements.Element("journal-id", new XAttribute("journal-id-type", "publisher-id"), journal.Slug),
        Titles(journal, elements),
        Issn(journal.PrintIssn, "print", elements),
        Issn(journal.ElectronicIssn, "electronic", elements),
        Publisher(journal.Publisher, elements),
        Home(journal, elements));

    private static XElement? Titles(Journal journal, JatsElements elements)
    {
        var first = journal.Titles.Take(1).Select(title => elements.Optional("journal-title", title.Text.ToPlainText(), Lang(title, journal, elements)));
        var others = journal.Titles.Skip(1).Select(title => elements.Element("trans-title-group", Lang(title, journal, elements), elements.Rich("trans-title", title.Text)));
        return elements.Holder("journal-title-group", first, others, elements.Optional("abbrev-journal-title", journal.AbbreviatedTitle));
    }

    // A title without a language is in the journal's, which need not be the article's.
    private static XAttribute? Lang(LocalizedText title, Journal journal, JatsElements elements) => elements.Lang(title.Language ?? journal.Language);

    private static XElement? Issn(Issn? issn, string format, JatsElements elements) =>
        elements.Optional("issn", issn?.Value, new XAttribute("publication-format", format));

    private static XElement? Publisher(Publisher? publisher, JatsElements elements) => publisher is null
        ? null
        : elements.Element("publisher", elements.Element("publisher-name", publisher.Name), elements.Optional("publisher-loc", publisher.Location));

    private static XElement? Home(Journal journal, JatsElements elements) => journal.Url is null
        ? null
        : elements.Element("self-uri", new XAttribute(JatsTagSet.Xlink + "href", journal.Url.AbsoluteUri), new XAttribute(JatsTagSet.Xlink + "title", JatsElements.Known(journal.Title) ?? journal.Slug));
}
