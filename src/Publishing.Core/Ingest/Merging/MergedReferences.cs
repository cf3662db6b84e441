using Publishing.Articles;

namespace Publishing.Ingest.Merging;

/// <summary>Lists of references of two sources: the list that is given wins, with what is known of each of its entries.</summary>
internal static class MergedReferences
{
    /// <summary>The list; the very one from before when the other says nothing more.</summary>
    public static IReadOnlyList<Reference> Of(IReadOnlyList<Reference> before, IReadOnlyList<Reference> said)
    {
        var byText = before.DistinctBy(TextOf).ToDictionary(TextOf, StringComparer.Ordinal);
        var byDoi = before.Where(reference => reference.Doi is not null).DistinctBy(DoiOf).ToDictionary(DoiOf, StringComparer.Ordinal);
        var known = said.Select(reference => Known(reference, byText, byDoi)).ToList();
        return known.Count == 0 || (known.Count == before.Count && known.Zip(before).All(pair => ReferenceEquals(pair.First, pair.Second)))
            ? before
            : [.. said.Zip(known).Select(pair => pair.Second is { } same ? same with { Id = pair.First.Id, Label = pair.First.Label ?? same.Label } : pair.First)];
    }

    // One that is given by its DOI alone is the entry that was printed with it.
    private static Reference? Known(Reference said, Dictionary<string, Reference> byText, Dictionary<string, Reference> byDoi) =>
        byText.GetValueOrDefault(TextOf(said))
        ?? (said.Doi is not null && byDoi.GetValueOrDefault(DoiOf(said)) is { } same && TextOf(same).Length > TextOf(said).Length ? same : null);

    private static string TextOf(Reference reference) => ArticleKeys.Normalize(reference.ToPlainText());

    private static string DoiOf(Reference reference) => reference.Doi!.Key;
}
