using Publishing.Text;

namespace Publishing.Articles;

/// <summary>Abstracts as they are kept.</summary>
public static class AbstractText
{
    private static readonly HashSet<string> Words = new(
        [
            "abstract", "summary", "resumo", "resumen", "résumé", "resume", "zusammenfassung", "riassunto", "sommario", "rezumat", "streszczenie", "özet", "öz", "abstrak",
            "аннотация", "реферат", "резюме", "анотація", "андатпа", "аңдатпа", "түйін", "түйіндеме", "аннотация.", "аңнотация", "annotatsiya", "annotasiya", "xülasə",
            "要旨", "摘要", "초록", "چکیده", "الملخص", "ملخص",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a heading says no more than that this is an abstract.</summary>
    public static bool IsPlainHeading(RichText heading) => Words.Contains(heading.ToPlainText().Trim(' ', ':', '.', '\u00a0'));

    /// <summary>
    /// The one arrangement of an abstract: what has no heading stands first or belongs to the section before it,
    /// and a single section is none (JATS4R): its heading is that of the whole, or its first words when the whole has one.
    /// </summary>
    public static Abstract Arrange(Abstract item)
    {
        var sections = new List<AbstractSection>();
        foreach (var section in item.Sections)
        {
            if (section.Title is null && sections.Count > 0)
            {
                sections[^1] = sections[^1] with { Paragraphs = [.. sections[^1].Paragraphs, .. section.Paragraphs] };
            }
            else
            {
                sections.Add(section);
            }
        }

        if (sections is not [{ Title: { } title } only])
        {
            return item with { Sections = sections };
        }

        return item.Title is null
            ? item with { Title = title, Sections = only.Paragraphs.Count > 0 ? [new AbstractSection(null, only.Paragraphs)] : [] }
            : item with { Sections = [new AbstractSection(null, [new RichText([new StyledRun(InlineStyle.Bold, title)]), .. only.Paragraphs])] };
    }
}
