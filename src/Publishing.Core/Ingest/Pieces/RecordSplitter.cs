namespace Publishing.Ingest.Pieces;

/// <summary>
/// Finds where the records of a large source end, so that it can be read in pieces, each of which is a small source of the same kind. It is shown the bytes from the beginning on;
/// of bytes that are cut off in front it is told with <see cref="Drop"/>. It is of one source, and used once.
/// </summary>
/// <remarks>Every encoding will do in which the marks of the kind are the bytes of ASCII: all but UTF-16 and UTF-32.</remarks>
public abstract class RecordSplitter
{
    /// <summary>For a list of JSON, or JSON a line; null for JSON of any other form.</summary>
    /// <param name="beginning">The beginning of the source.</param>
    public static RecordSplitter? OfJson(ReadOnlySpan<byte> beginning) => (RecordSplitter?)JsonArraySplitter.Of(beginning) ?? LineSplitter.Of(beginning);

    /// <summary>How many bytes of what it was shown it has done with.</summary>
    protected int At { get; set; }

    /// <summary>Behind which byte of what it was shown the last record ends; 0 when none has.</summary>
    public int Cut { get; protected set; }

    /// <summary>How many records have ended so far.</summary>
    public int Records { get; protected set; }

    /// <summary>What stands before the first record, to stand before those of each further piece too.</summary>
    public virtual ReadOnlyMemory<byte> Head => default;

    /// <summary>What is to stand behind the records of each piece but the last, which has the end of the source.</summary>
    public virtual ReadOnlyMemory<byte> Tail => default;

    /// <summary>What stands between two records and is to be in no piece; null when there is nothing of the kind.</summary>
    public virtual byte? Separator => null;

    /// <summary>Whether its importer numbers what it finds as in the whole; otherwise it knows the lines of the piece only.</summary>
    public virtual bool IsNumbered => false;

    /// <summary>Whether behind <see cref="Cut"/> stands something that is to be read: a record, or the end that a broken list lacks.</summary>
    public abstract bool IsInRecord { get; }

    /// <summary>Goes on.</summary>
    /// <param name="bytes">All bytes since the source's beginning, or since those that were dropped.</param>
    public abstract void Look(ReadOnlySpan<byte> bytes);

    /// <summary>Is told that so many bytes, up to the cut, are no longer shown.</summary>
    public void Drop(int bytes) => (At, Cut) = (At - bytes, 0);

    /// <summary>A piece with what it should know of the whole.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="recordsBefore">How many records stand before it.</param>
    public virtual SourceFile Complete(SourceFile piece, int recordsBefore) => piece;

    /// <summary>Whether the bytes are in an encoding in which ASCII stands for itself.</summary>
    protected static bool IsNarrow(ReadOnlySpan<byte> bytes) =>
        bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) && !bytes[..Math.Min(bytes.Length, 64)].Contains((byte)0);
}
