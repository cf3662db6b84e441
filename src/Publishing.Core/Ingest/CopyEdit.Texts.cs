using System.Text.RegularExpressions;
using Publishing.Articles;

namespace Publishing.Ingest;

internal sealed partial class CopyEdit
{
    private Title? Edit(Title title, string field) =>
        Rich(title.Text) is { } text ? new Title(text, Own(title.Language), Rich(title.Subtitle)) : null;

    private Abstract? Edit(Abstract item, string field)
    {
        var sections = Each(item.Sections, field, (section, _) =>
            (Rich(section.Title), Rich(section.Paragraphs)) is var (title, paragraphs) && (title is not null || paragraphs.Count > 0) ? new AbstractSection(title, paragraphs) : null);
        return sections.Any(section => section.Paragraphs.Count > 0) ? AbstractText.Arrange(new Abstract(sections, Own(item.Language), Line(item.Kind), Rich(item.Title))) : null;
    }

    private KeywordGroup? Edit(KeywordGroup group, string field) =>
        Rich(group.Keywords) is { Count: > 0 } keywords ? new KeywordGroup(keywords, Own(group.Language), Line(group.Kind), Line(group.Vocabulary)) : null;

    private SubjectGroup? Edit(SubjectGroup group, string field) =>
        Rich(group.Subjects) is { Count: > 0 } subjects ? new SubjectGroup(subjects, Line(group.Kind), Own(group.Language)) : null;

    private PubDate? Edit(PubDate date, string field) =>
        date with { Kind = Line(date.Kind) ?? "pub", Format = Line(date.Format), Season = Line(date.Season) };

    private List<Reference> References(IReadOnlyList<Reference> references)
    {
        return Each(references, "references", (reference, field) =>
        {
            var citation = CitationText.Tidy(reference.Citation);
            var xml = Element(reference.Xml, $"{field}/xml");
            return citation.Count == 0 && xml is null
                ? null
                : new Reference(_names.Give(reference.Id, "R"), citation, Line(reference.Label), Line(reference.PublicationType), xml);
        });
    }

    private JatsFragment? Edit(JatsFragment fragment, string field)
    {
        var place = fragment.Place.Trim().Trim('/');
        if (!Place().IsMatch(place))
        {
            Invalid($"{field}/place", fragment.Place, "is not a place in JATS, such as front/article-meta");
            return null;
        }

        return Element(fragment.Xml, $"{field}/xml") is { } xml ? fragment with { Place = place, Xml = xml } : null;
    }

    private string? Element(string? xml, string field)
    {
        if (string.IsNullOrWhiteSpace(xml))
        {
            return null;
        }

        if (HasOwnXml || SafeXml.CheckElement(xml) is not { } problem)
        {
            return xml;
        }

        Invalid(field, xml, "is not one well-formed element: " + problem.Message);
        return null;
    }

    [GeneratedRegex(@"^(?:[a-z][a-z-]*(?:\[[1-9][0-9]{0,5}\])?(?:/(?!$)|$))*$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
