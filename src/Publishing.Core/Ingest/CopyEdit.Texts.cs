using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Ingest;

internal sealed partial class CopyEdit
{
    private Title? Edit(Title title, string field) =>
        Rich(title.Text) is { } text ? new Title(text, Own(title.Language), Rich(title.Subtitle)) : null;

    private Abstract? Edit(Abstract item, string field)
    {
        var sections = Each(item.Sections, field, (section, _) =>
            (Rich(section.Title), Rich(section.Paragraphs)) is var (title, paragraphs) && (title is not null || paragraphs.Count > 0) ? new AbstractSection(title, paragraphs) : null);
        return sections.Count > 0 ? new Abstract(sections, Own(item.Language), Line(item.Kind), Rich(item.Title)) : null;
    }

    private KeywordGroup? Edit(KeywordGroup group, string field) =>
        Rich(group.Keywords) is { Count: > 0 } keywords ? new KeywordGroup(keywords, Own(group.Language), Line(group.Kind), Line(group.Vocabulary)) : null;

    private SubjectGroup? Edit(SubjectGroup group, string field) =>
        Rich(group.Subjects) is { Count: > 0 } subjects ? new SubjectGroup(subjects, Line(group.Kind), Own(group.Language)) : null;

    private PubDate? Edit(PubDate date, string field) =>
        date with { Kind = Line(date.Kind) ?? "pub", Format = Line(date.Format), Season = Line(date.Season) };

    private List<Reference> References(IReadOnlyList<Reference> references)
    {
        var names = new XmlNames("R");
        return Each(references, "references", (reference, field) =>
        {
            var citation = Citation(reference.Citation);
            var xml = Element(reference.Xml, $"{field}/xml");
            return citation.Count == 0 && xml is null
                ? null
                : new Reference(names.Give(reference.Id), citation, Line(reference.Label), Line(reference.PublicationType), xml);
        });
    }

    // All parts together are the reference, so white space is judged over all of them.
    private static List<CitationPart> Citation(IReadOnlyList<CitationPart> parts)
    {
        var given = parts.Where(part => part is not null).ToList();
        var texts = RunningText.Of(given.Select(part => part.Text).ToList());
        var kept = new List<CitationPart>(given.Count);
        for (var i = 0; i < given.Count; i++)
        {
            var part = given[i] with { Text = texts[i] };
            if (texts[i].Inlines.IsEmpty)
            {
                continue;
            }

            if (texts[i].IsEmpty)
            {
                part = new CitationPart(texts[i]);
            }

            if (part is { Kind: CitationPartKind.Text, Language: null } && kept.Count > 0 && kept[^1] is { Kind: CitationPartKind.Text, Language: null } last)
            {
                kept[^1] = new CitationPart(new RichText([.. last.Text.Inlines, .. part.Text.Inlines]));
            }
            else
            {
                kept.Add(part);
            }
        }

        return kept;
    }

    private JatsFragment? Edit(JatsFragment fragment, string field)
    {
        var place = Line(fragment.Place)?.Trim('/');
        if (place is null || place.Split('/').Any(step => !XmlNames.IsName(step)))
        {
            Invalid($"{field}/place", fragment.Place, "is not a place in JATS, such as front/article-meta");
            return null;
        }

        return Element(fragment.Xml, $"{field}/xml") is { } xml ? new JatsFragment(place, xml) : null;
    }

    private string? Element(string? xml, string field)
    {
        if (string.IsNullOrWhiteSpace(xml))
        {
            return null;
        }

        var read = SafeXml.ReadElement(xml);
        if (read.Error is null)
        {
            return xml;
        }

        Invalid(field, xml, "is not one well-formed element: " + read.Error.Message);
        return null;
    }
}
