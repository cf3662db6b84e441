namespace Publishing.Licensing;

/// <summary>
/// Whose the article is and what may be done with it (JATS <c>permissions</c>, JATS4R Permissions v2): the one source of every licence in every format.
/// Nothing is invented: no licence stays no licence.
/// </summary>
public sealed record Permissions
{
    /// <summary>The copyright sentence, verbatim.</summary>
    public string? CopyrightStatement { get; init; }

    /// <summary>The year of copyright.</summary>
    public int? CopyrightYear { get; init; }

    /// <summary>Who holds the copyright, as the statement names them.</summary>
    public string? CopyrightHolder { get; init; }

    /// <summary>The licences that the article is under; usually one, none when none is known.</summary>
    public IReadOnlyList<License> Licenses { get; init; } = [];

    /// <summary>Set when anybody may read the article without barrier, from and until when (NISO ALI <c>free_to_read</c>).</summary>
    public FreeToRead? FreeToRead { get; init; }

    /// <summary>Said of an article that is not open: <see cref="AccessRight.Restricted"/> or <see cref="AccessRight.MetadataOnly"/>; null otherwise.</summary>
    public AccessRight? StatedAccess { get; init; }

    /// <summary>
    /// From and until when anybody may read the article: as it is said, or as it follows from a Creative Commons licence, which speaks to everybody; null when neither says so.
    /// Every format that has a word for it takes it from here, so that all of them agree.
    /// </summary>
    public FreeToRead? FreelyReadable
    {
        get
        {
            if (FreeToRead is not null || StatedAccess is not null)
            {
                return FreeToRead;
            }

            var open = Licenses.Where(IsForEverybody).ToList();
            return open.Count == 0 ? null : new FreeToRead(open.Any(license => license.Start is null) ? null : open.Min(license => license.Start));
        }
    }

    /// <summary>
    /// The licences of one version (NISO RP-8), which is the version of record when nobody has said another: one for the manuscript or for text mining alone says nothing of it.
    /// A format that cannot say what a licence is for takes them from here.
    /// </summary>
    public IEnumerable<License> LicensesOf(string? version)
    {
        var own = version switch
        {
            "AM" or "P" => "am",
            "AO" or "SMUR" => null,
            _ => "vor",
        };
        return Licenses.Where(license => license.AppliesTo is null || license.AppliesTo == own);
    }

    /// <summary>
    /// What a reader may do on a day; null when nothing is known. A Creative Commons licence speaks to everybody,
    /// so an article under one is open as soon as it holds and embargoed until then, unless it is said when it may be read or that it may not.
    /// Embargoed, it is free from the start of <see cref="FreelyReadable"/> on.
    /// </summary>
    public AccessRight? AccessOn(DateOnly day) => (FreeToRead, StatedAccess) switch
    {
        ({ Start: { } start }, _) when day < start => AccessRight.Embargoed,
        ({ End: { } end }, _) when day > end => StatedAccess ?? AccessRight.Restricted,
        ({ }, _) => AccessRight.Open,
        (null, { } stated) => stated,
        _ => FreelyReadable is not { } free ? null : day < free.Start ? AccessRight.Embargoed : AccessRight.Open,
    };

    /// <summary>Whether the article is known not to be for everybody on a day: embargoed, restricted, or to be had as metadata alone.</summary>
    public bool IsClosedOn(DateOnly day) => AccessOn(day) is AccessRight.Embargoed or AccessRight.Restricted or AccessRight.MetadataOnly;

    // One for the manuscript or for text mining alone says nothing of the article.
    private static bool IsForEverybody(License license) => license.AppliesTo is null or "vor" && CreativeCommons.TryCanonicalize(license.Url, out _);
}
