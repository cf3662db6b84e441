using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Jats;

/// <content>Abstracts and other running prose.</content>
public sealed partial class JatsReader
{
    private Abstract? ReadAbstract(XElement element, Claim claim)
    {
        claim.Attributes(element, "abstract-type", "lang");
        var sections = new List<AbstractSection>();
        RichText? title = null;
        foreach (var part in element.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "title" when title is null:
                    claim.Attributes(part);
                    title = InlineReader.Read(part, claim);
                    if (AbstractText.IsPlainHeading(title))
                    {
                        claim.Miss();
                        title = RichText.Empty;
                    }

                    break;
                case "sec":
                    ReadSection(part, sections, claim);
                    break;
                default:
                    Add(sections, null, ReadParagraph(part, claim));
                    break;
            }
        }

        if (sections.Count == 0 && !element.HasElements)
        {
            Add(sections, null, InlineReader.Read(element, claim));
        }

        return sections.All(section => section.Paragraphs.Count == 0)
            ? null
            : AbstractText.Arrange(new Abstract(sections, OtherLanguage(element, $"abstracts/{_abstracts.Count}/language"), Value(element, "abstract-type"), title is { IsEmpty: false } ? title : null));
    }

    private static void ReadSection(XElement section, List<AbstractSection> sections, Claim claim)
    {
        claim.Attributes(section);
        RichText? title = null;
        var isOpen = false;
        foreach (var part in section.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "title":
                    claim.Attributes(part);
                    title = InlineReader.Read(part, claim);
                    sections.Add(new AbstractSection(title.IsEmpty ? null : title, []));
                    isOpen = true;
                    break;

                // Sections within sections come one after the other.
                case "sec":
                    claim.Miss();
                    ReadSection(part, sections, claim);
                    isOpen = true;
                    break;
                default:
                    if (!isOpen)
                    {
                        sections.Add(new AbstractSection(null, []));
                        isOpen = true;
                    }

                    Add(sections, sections[^1], ReadParagraph(part, claim));
                    break;
            }
        }

        if (title is null)
        {
            claim.Miss();
        }
    }

    // Paragraphs without a heading belong together, with what stands before them.
    private static void Add(List<AbstractSection> sections, AbstractSection? section, RichText paragraph)
    {
        if (paragraph.IsEmpty)
        {
            return;
        }

        if (section is null && (sections.Count == 0 || sections[^1].Title is not null))
        {
            sections.Add(new AbstractSection(null, [paragraph]));
        }
        else
        {
            sections[^1] = sections[^1] with { Paragraphs = [.. sections[^1].Paragraphs, paragraph] };
        }
    }

    private static RichText ReadParagraph(XElement part, Claim claim)
    {
        if (part.Name.LocalName == "p")
        {
            claim.Attributes(part);
            return InlineReader.Read(part, claim);
        }

        // A list, a figure, a quotation: its words, and itself as the original.
        claim.Miss();
        return part.Name.LocalName is "fig" or "graphic" or "media" or "table-wrap" or "object-id" or "sec-meta" or "label" or "ref-list" ? RichText.Empty : InlineReader.Read(part, claim);
    }

    /// <summary>Paragraphs as one text; a heading is missed.</summary>
    /// <param name="element">What holds them.</param>
    /// <param name="claim">Told when there is more to it than one paragraph.</param>
    /// <param name="heading">A heading that goes without saying.</param>
    private static RichText? ReadProse(XElement element, Claim claim, string? heading = null)
    {
        var runs = new List<Inline>();
        var parts = element.HasElements && element.Elements().All(part => part.Name.LocalName is "p" or "title" or "label" or "sec") ? element.Elements() : [element];
        foreach (var part in parts)
        {
            if (part.Name.LocalName is "title" or "label")
            {
                claim.Attributes(part);
                if (RunningText.Of(part.Value) != heading)
                {
                    claim.Miss();
                }

                continue;
            }

            if (part.Name.LocalName == "p")
            {
                claim.Attributes(part);
            }
            else
            {
                claim.Miss();
            }

            var text = part != element && part.Name.LocalName == "sec" ? ReadProse(part, claim) ?? RichText.Empty : InlineReader.Read(part, claim);
            if (runs.Count > 0 && !text.IsEmpty)
            {
                claim.Miss();
                runs.Add(new TextRun(" "));
            }

            runs.AddRange(text.Inlines);
        }

        return RunningText.Of(new RichText(runs)) is { IsEmpty: false } prose ? prose : null;
    }
}
