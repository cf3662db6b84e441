namespace Publishing.Postgres.Records;

/// <summary>An article in every format, and what it was rendered from.</summary>
/// <param name="Source">What it was rendered from.</param>
/// <param name="SetSpecs">The sets that its records are to be in.</param>
/// <param name="Formats">What each format made of it, in the order of the registry.</param>
/// <param name="RenderedBy">The generation of the crosswalks.</param>
/// <param name="RenderedFor">The addresses, as a hash.</param>
/// <param name="DueOn">The next day on which it has to be rendered again because its rights change then; null when they never do.</param>
internal sealed record Rendering(RenderSource Source, IReadOnlyList<string> SetSpecs, IReadOnlyList<RenderedFormat> Formats, int RenderedBy, string RenderedFor, DateOnly? DueOn)
{
    /// <summary>What became of each format, to be stored.</summary>
    public IEnumerable<RenderVerdict> Verdicts => Formats.Select(format => new RenderVerdict(format.MetadataPrefix, format.Reason, format.Failed ? true : null, format.Unsaid ? true : null));

    /// <summary>
    /// The records that the article is to have. Of a format that failed there is none here, so what is stored of it stays:
    /// a bug of ours, come with an upgrade, must not delete articles at everybody who harvests them.
    /// </summary>
    public IEnumerable<WantedRecord> Records => Formats.Where(format => !format.Failed).Select(format => new WantedRecord(Source.Id, format.MetadataPrefix, SetSpecs, format.Body));
}

/// <summary>An article in one format.</summary>
/// <param name="MetadataPrefix">The format.</param>
/// <param name="Body">The metadata; null when the format does not disseminate the article.</param>
/// <param name="Reason">Why it does not.</param>
/// <param name="Failed">Whether the reason is a fault of ours, and none of the article.</param>
/// <param name="Unsaid">Whether the reason is that the format cannot say such an article.</param>
internal sealed record RenderedFormat(string MetadataPrefix, RecordBody? Body, string? Reason, bool Failed = false, bool Unsaid = false);
