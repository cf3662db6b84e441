using Publishing.Crosswalks;

namespace Publishing.Server.Web.Pages.Home;

/// <summary>How much this repository holds.</summary>
/// <param name="Journals">Journals.</param>
/// <param name="Published">Articles that anybody may read.</param>
/// <param name="Withdrawn">Articles that were withdrawn.</param>
/// <param name="Formats">Every format, with the number of its records, deleted ones included: so many does a whole harvest bring.</param>
public sealed record RepositoryFigures(long Journals, long Published, long Withdrawn, IReadOnlyList<(MetadataFormat Format, long Records)> Formats);
