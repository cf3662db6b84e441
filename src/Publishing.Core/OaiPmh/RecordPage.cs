namespace Publishing.OaiPmh;

/// <summary>One page of a list.</summary>
/// <param name="Records">The records in order; never more than asked for, nor (but for the first) more than the bound in bytes.</param>
/// <param name="More">Whether others follow the last of them.</param>
/// <param name="Closed">The closed second: every datestamp up to it is final, none after it was shown. It is the <c>responseDate</c>.</param>
/// <param name="Memory">What the segments of the records lie in, when it is borrowed; whoever has the page disposes of it when they are not needed any more.</param>
public sealed record RecordPage(IReadOnlyList<StoredRecord> Records, bool More, DateTime Closed, SegmentMemory? Memory = null);
