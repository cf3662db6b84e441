using Publishing.Text;

namespace Publishing.Journals;

/// <summary>A section of a journal's contents: the heading of its articles and the set <c>journal:section</c>.</summary>
/// <param name="Slug">Its name in setSpecs, unique within the journal.</param>
/// <param name="Titles">Its heading, in one or more languages.</param>
public sealed record Section(string Slug, IReadOnlyList<LocalizedText> Titles)
{
    /// <summary>The first heading as plain text.</summary>
    public string Title => Titles.Count > 0 ? Titles[0].Text.ToPlainText() : Slug;
}
