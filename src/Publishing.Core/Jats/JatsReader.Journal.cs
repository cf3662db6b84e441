using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Jats;

/// <content>The journal as the source names it.</content>
public sealed partial class JatsReader
{
    private void ReadJournalMeta(XElement meta)
    {
        var journal = new JournalReference(null);
        var issns = new List<(Issn Issn, bool IsElectronic)>();
        foreach (var part in meta.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "journal-id" when journal.JournalId is null && Value(part, "journal-id-type") is null or "publisher-id" or "publisher":
                    journal = journal with { JournalId = Words(part) };
                    break;
                case "journal-title-group":
                    journal = ReadJournalTitles(part, journal);
                    break;
                case "issn":
                    ReadIssn(part, issns);
                    break;
                case "publisher" when journal.Publisher is null:
                    journal = journal with { Publisher = Words(part.Element("publisher-name")), PublisherLocation = Place(part.Element("publisher-loc")) };
                    foreach (var more in part.Elements("publisher-name").Skip(1).Concat(part.Elements("publisher-loc").Skip(1)))
                    {
                        Preserve(JournalMeta + "/publisher", more);
                    }

                    break;
                case "self-uri" when part.Attribute(JatsTagSet.Xlink + "title")?.Value == journal.Title:
                    // Our own writer's link to the journal.
                    break;
                default:
                    Preserve(JournalMeta, part);
                    break;
            }
        }

        var ordered = issns.OrderByDescending(issn => issn.IsElectronic).Select(issn => issn.Issn).Distinct().ToList();
        journal = journal with { Issns = ordered.Count > 0 ? ordered : null };
        _article = _article with { SourceJournal = journal == new JournalReference(null) ? null : journal };
    }

    private JournalReference ReadJournalTitles(XElement group, JournalReference journal)
    {
        foreach (var part in group.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "journal-title" when journal.Title is null:
                    journal = journal with { Title = Words(part) };
                    break;
                case "abbrev-journal-title" when part.Attribute("abbrev-type")?.Value == "full" && journal.Title is null && group.Element("journal-title") is null:
                    journal = journal with { Title = Words(part) };
                    break;
                case "abbrev-journal-title" when journal.AbbreviatedTitle is null:
                    journal = journal with { AbbreviatedTitle = Words(part) };
                    break;
                default:
                    Preserve(JournalMeta + "/journal-title-group", part);
                    break;
            }
        }

        return journal;
    }

    // Every one tells which journal it is.
    private void ReadIssn(XElement element, List<(Issn Issn, bool IsElectronic)> issns)
    {
        var value = RunningText.Of(element.Value);
        if (Issn.TryParse(value, out var issn))
        {
            // A journal has one in print and one online.
            var isElectronic = Value(element, "publication-format") is { } format && format.StartsWith('e');
            if (issns.Any(known => known.IsElectronic == isElectronic) || issns.Count > 1)
            {
                Preserve(JournalMeta, element);
            }

            issns.Add((issn, isElectronic));
        }
        else if (value.Length > 0)
        {
            Invalid(element, "sourceJournal/issns", value, "is not an ISSN");
        }
    }

    // A place in parts: its lines with commas between them.
    private static string? Place(XElement? element) =>
        element is { HasElements: true } && element.Nodes().OfType<XText>().All(text => string.IsNullOrWhiteSpace(text.Value))
            ? string.Join(", ", element.Elements().Select(Words).OfType<string>()) is { Length: > 0 } place ? place : null
            : Words(element);

    private static string? Words(XElement? element) => element is not null && InlineReader.Words(element, new Claim()) is { Length: > 0 } words ? words : null;
}
