using Publishing.Identifiers;
using Publishing.Journals;
using Publishing.Licensing;

namespace Publishing.Articles;

/// <summary>An article in its place: all that a crosswalk may look at.</summary>
public sealed record PublishedArticle
{
    private static readonly Lazy<IReadOnlyList<JatsFragment>> NoText = new([]);

    private readonly bool? _hasText;

    /// <summary>The article's number in this repository, for ever.</summary>
    public required long Id { get; init; }

    /// <summary>The article.</summary>
    public required Article Article { get; init; }

    /// <summary>The journal that it stands in.</summary>
    public required Journal Journal { get; init; }

    /// <summary>The issue that it stands in, if any.</summary>
    public Issue? Issue { get; init; }

    /// <summary>The section of the journal that it stands in, if any.</summary>
    public Section? Section { get; init; }

    /// <summary>Its full text, as the pieces of JATS that stand beside <c>front</c> and <c>back</c>; none when its source has none. Read when it is first asked for.</summary>
    public Lazy<IReadOnlyList<JatsFragment>> Text { get; init; } = NoText;

    /// <summary>Whether it has such a text. Who knows that already says so, and the text need not be read for it.</summary>
    public bool HasText { get => _hasText ?? Text.Value.Count > 0; init => _hasText = value; }

    /// <summary>Where it was harvested; null when it came to be here.</summary>
    public HarvestOrigin? Origin { get; init; }

    /// <summary>Where this repository is.</summary>
    public required RepositoryAddresses Addresses { get; init; }

    /// <summary>The day on which it is rendered (UTC): access rights depend on it.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>
    /// The full texts that anybody may fetch now: none of an article that is embargoed, restricted or closed today. Whatever tells machines where a text lies takes it from here.
    /// <see cref="Article.FullText"/> itself is for what says beside every address who may open it, for what reads the article back, and for what only asks whether there is a text.
    /// </summary>
    public IReadOnlyList<FullTextLink> OpenFullText => Article.Permissions.IsClosedOn(Today) ? [] : Article.FullText;

    /// <summary>The pieces of <see cref="Text"/> that may be given to anybody now: all of them of an article that is open, none of any other.</summary>
    public IReadOnlyList<JatsFragment> OpenText => Article.Permissions.AccessOn(Today) == AccessRight.Open ? Text.Value : [];

    /// <summary>The sets of its records (OAI-PMH §2.6): the journal's, the section's below it, and those that go through all journals.</summary>
    public IReadOnlyList<string> SetSpecs =>
    [
        Journal.Slug,
        .. Section is null ? [] : (string[])[$"{Journal.Slug}:{Section.Slug}"],
        .. OpenaireSet.Holds(this) ? (string[])[OpenaireSet.SetSpec] : [],
    ];
}
