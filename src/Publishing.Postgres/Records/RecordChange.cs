namespace Publishing.Postgres.Records;

/// <summary>A record that becomes another.</summary>
/// <param name="Before">What it was; null when there was none.</param>
/// <param name="Wanted">What it becomes.</param>
internal sealed record RecordChange(RecordBefore? Before, WantedRecord Wanted)
{
    /// <summary>The sets that it is listed under already, as a member or as one that has left.</summary>
    public IEnumerable<string> Listed => Before is null ? [] : Before.SetSpecs.Union(Before.FormerSets);

    /// <summary>The sets that it comes to be listed under.</summary>
    public IEnumerable<string> Joining => Wanted.SetSpecs.Except(Listed);

    /// <summary>The sets that it is no longer in. Its list shows it as deleted there, so that who harvests that set alone learns of it (OAI-PMH §2.7.2).</summary>
    public IEnumerable<string> FormerSets => Listed.Except(Wanted.SetSpecs).Order(StringComparer.Ordinal);
}

/// <summary>A record as it is stored.</summary>
internal sealed class RecordBefore
{
    public long Article { get; init; }

    public string Format { get; init; } = "";

    public DateTime Stamp { get; init; }

    public bool Deleted { get; init; }

    public byte[]? Hash { get; init; }

    public string[] SetSpecs { get; init; } = [];

    public string[] FormerSets { get; init; } = [];

    /// <summary>Whether it is what it is to be.</summary>
    public bool Is(WantedRecord wanted) =>
        Deleted == wanted.Body is null
        && (wanted.Body is null || wanted.Body.Hash.AsSpan().SequenceEqual(Hash))
        && SetSpecs.SequenceEqual(wanted.SetSpecs, StringComparer.Ordinal);
}
