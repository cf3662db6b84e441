using Publishing.Ingest.Harvested;

namespace Publishing.Server.Harvest;

/// <summary>Sees when a list never ends: a token that comes back, pages without records, pages of nothing but records that were there before.</summary>
internal sealed class EndlessList
{
    private const int MostPagesWithoutNews = 10;

    private readonly HashSet<string> _tokens = new(StringComparer.Ordinal);
    private readonly HashSet<long> _records = [];
    private int _withoutNews;

    /// <summary>Whether a record came before in this run, as it is.</summary>
    public bool IsKnown(HarvestedHeader header) => _records.Contains(KeyOf(header));

    /// <summary>Remembers records that came.</summary>
    public bool Add(IEnumerable<HarvestedHeader> headers)
    {
        var isNew = false;
        foreach (var header in headers)
        {
            isNew |= _records.Add(KeyOf(header));
        }

        return isNew;
    }

    /// <summary>Takes in a page; the problem when the list goes round in circles.</summary>
    public Problem? See(IReadOnlyCollection<HarvestedHeader> headers, string? nextToken)
    {
        var isNew = Add(headers);
        _withoutNews = isNew ? 0 : _withoutNews + 1;
        if (string.IsNullOrEmpty(nextToken))
        {
            return null;
        }

        // Some repositories have one token for all of a list and remember the place themselves: it is in order as long as records come.
        var isOld = !_tokens.Add(nextToken);
        return (isOld && !isNew) || _withoutNews >= MostPagesWithoutNews
            ? Problem.Of(ProblemCodes.HarvestEndless, isOld ? "The repository gives the same resumption token again, and no new records." : $"The repository gives resumption tokens without end: the last {MostPagesWithoutNews} pages had no record that was not there before.", value: nextToken)
            : null;
    }

    // The list may be long; the chance that two of a million are taken for one is less than one in ten million.
    private static long KeyOf(HarvestedHeader header) =>
        BitConverter.ToInt64(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(header.Identifier + "\n" + header.Datestamp + (header.IsDeleted ? "\ndeleted" : ""))));
}
