using System.Runtime.InteropServices;
using Npgsql;
using Publishing.OaiPmh;

namespace Publishing.Postgres.Records;

/// <summary>The row that a reader stands on, as a record: stamp, article, deleted, sets, CRC-32, length, segment from column <paramref name="first"/> on.</summary>
internal sealed class RecordRow(NpgsqlDataReader reader, int first)
{
    // Neighbors are mostly in the same sets.
    private readonly Dictionary<string, string[]> _setSpecs = new(StringComparer.Ordinal);

    /// <summary>Whether there is no record in the row.</summary>
    public bool IsNone => reader.IsDBNull(first);

    /// <summary>How many bytes its metadata have when they are inflated.</summary>
    public int Length => reader.IsDBNull(first + 5) ? 0 : reader.GetInt32(first + 5);

    /// <summary>The record.</summary>
    /// <param name="memory">Where its segment is put; null for memory of its own.</param>
    public StoredRecord Read(SegmentMemory? memory = null) => new(
        new RecordKey(reader.GetDateTime(first), reader.GetInt64(first + 1)),
        reader.GetBoolean(first + 2),
        SetSpecs(reader.GetString(first + 3)),
        reader.IsDBNull(first + 6) ? null : new DeflateSegment(Segment(memory), unchecked((uint)reader.GetInt32(first + 4)), reader.GetInt32(first + 5)));

    private ReadOnlyMemory<byte> Segment(SegmentMemory? memory)
    {
        if (memory is null)
        {
            return reader.GetFieldValue<byte[]>(first + 6);
        }

        var segment = memory.Take((int)reader.GetBytes(first + 6, 0, null, 0, 0));
        MemoryMarshal.TryGetArray<byte>(segment, out var array);
        return reader.GetBytes(first + 6, 0, array.Array, array.Offset, array.Count) == array.Count
            ? segment
            : throw new InvalidDataException("The driver gave less of a segment than there is.");
    }

    private string[] SetSpecs(string joined)
    {
        if (!_setSpecs.TryGetValue(joined, out var specs))
        {
            _setSpecs.Add(joined, specs = joined.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return specs;
    }
}
