using Publishing.Identifiers;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Journals;

/// <summary>A serial as its articles name it: JATS <c>journal-meta</c>.</summary>
public sealed record Journal
{
    /// <summary>The name in addresses and setSpecs: lower-case letters, digits and hyphens; it never changes, because harvesters keep it.</summary>
    public required string Slug { get; init; }

    /// <summary>The title, and its forms in other languages; the first is the principal one.</summary>
    public required IReadOnlyList<LocalizedText> Titles { get; init; }

    /// <summary>The abbreviated title (ISO 4), if there is one.</summary>
    public string? AbbreviatedTitle { get; init; }

    /// <summary>ISSN of the print edition.</summary>
    public Issn? PrintIssn { get; init; }

    /// <summary>ISSN of the electronic edition.</summary>
    public Issn? ElectronicIssn { get; init; }

    /// <summary>Who publishes it.</summary>
    public Publisher? Publisher { get; init; }

    /// <summary>The language most articles are written in.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>What the journal is about, in a sentence or two, for its page and its Identify.</summary>
    public string? Description { get; init; }

    /// <summary>The journal's own address outside this repository, if it has one.</summary>
    public Uri? Url { get; init; }

    /// <summary>The licence that new articles are given when their source names none; null invents none.</summary>
    public License? DefaultLicense { get; init; }

    /// <summary>An address for harvesters' questions; the repository's own when null.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>The sections of the journal's contents, each a set.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>The principal title as plain text.</summary>
    public string Title => Titles.Count > 0 ? Titles[0].Text.ToPlainText() : Slug;

    /// <summary>The electronic ISSN, else that of the print edition.</summary>
    public Issn? Issn => ElectronicIssn ?? PrintIssn;
}
