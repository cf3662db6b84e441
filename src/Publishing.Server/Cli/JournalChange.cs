using Publishing.Identifiers;
using Publishing.Journals;
using Publishing.Text;

namespace Publishing.Server.Cli;

/// <summary>A journal with what is named of it anew; all that is not named stays.</summary>
internal static class JournalChange
{
    /// <summary>The licence to give the journal. Another address is another licence: neither text nor date of the old one is said of it.</summary>
    public static Licensing.License? License(Licensing.License? stored, Licensing.License? named) => named?.Url == stored?.Url ? stored : named;

    /// <summary>The publisher to give the journal. Another name is another publisher, who is somewhere else.</summary>
    public static Publisher? Publisher(Publisher? stored, Publisher? named) => named?.Name == stored?.Name ? stored : named;

    /// <summary>The titles with those named: each in the place of the one in its language, or added. One that names no language takes the principal one's place.</summary>
    /// <param name="stored">The titles as they are, the principal one first.</param>
    /// <param name="named">What is named of them.</param>
    /// <param name="usual">The language of a title that says none.</param>
    public static IReadOnlyList<LocalizedText> Titles(IReadOnlyList<LocalizedText> stored, IEnumerable<LocalizedText> named, LanguageTag? usual)
    {
        var titles = stored.ToList();
        foreach (var title in named)
        {
            var place = title.Language is null ? 0 : titles.FindIndex(other => (other.Language ?? usual) == title.Language);
            if (place < 0 || titles.Count == 0)
            {
                titles.Add(title);
            }
            else
            {
                titles[place] = title with { Language = title.Language ?? titles[place].Language };
            }
        }

        return titles;
    }

    /// <summary>The sections with those named: each heading into the section of its slug, or the section added.</summary>
    /// <param name="stored">The sections as they are.</param>
    /// <param name="named">What is named of them.</param>
    /// <param name="usual">The language of a heading that says none.</param>
    public static IReadOnlyList<Section> Sections(IReadOnlyList<Section> stored, IEnumerable<Section> named, LanguageTag? usual)
    {
        var sections = stored.ToList();
        foreach (var section in named)
        {
            var place = sections.FindIndex(other => other.Slug == section.Slug);
            if (place < 0)
            {
                sections.Add(section);
            }
            else
            {
                sections[place] = sections[place] with { Titles = Titles(sections[place].Titles, section.Titles, usual) };
            }
        }

        return sections;
    }
}
