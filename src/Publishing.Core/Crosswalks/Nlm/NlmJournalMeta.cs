using System.Xml.Linq;
using Publishing.Identifiers;
using Publishing.Jats;
using Publishing.Journals;

namespace Publishing.Crosswalks.Nlm;

/// <summary>Writes <c>journal-meta</c> of NLM 2.3.</summary>
internal static class NlmJournalMeta
{
    public static XElement Write(Journal journal, JatsElements elements) => elements.Element(
        "journal-meta",
        elements.Element("journal-id", new XAttribute("journal-id-type", "publisher-id"), journal.Slug),
        elements.Optional("journal-title", journal.Title),
        journal.Titles.Skip(1).Select(title => elements.Optional("trans-title", title.Text.ToPlainText(), elements.Lang(title.Language ?? journal.Language))),
        elements.Optional("abbrev-journal-title", journal.AbbreviatedTitle),
        Issn(journal.PrintIssn, "ppub", elements),
        Issn(journal.ElectronicIssn, "epub", elements),
        JatsElements.Known(journal.Publisher?.Name) is { } name
            ? elements.Element("publisher", elements.Element("publisher-name", name), elements.Optional("publisher-loc", journal.Publisher!.Location))
            : null);

    private static XElement? Issn(Issn? issn, string kind, JatsElements elements) => elements.Optional("issn", issn?.Value, new XAttribute("pub-type", kind));
}
