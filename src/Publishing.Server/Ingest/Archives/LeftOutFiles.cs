namespace Publishing.Server.Ingest.Archives;

/// <summary>
/// The files of a folder or archive that stand beside metadata and are none: PDFs, pictures, style sheets. One line says how many were left alone, for they are no failure;
/// when there is nothing else, each is refused, for then somebody takes them for what they are not.
/// </summary>
internal sealed class LeftOutFiles
{
    private const int MostKept = 1_000;
    private const int MostNamed = 3;

    private readonly List<FoundSource> _kept = [];
    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _kinds.Count == 0;

    /// <summary>Counts one, of which the beginning is enough to refuse it.</summary>
    public void Add(string name, string kind, ReadOnlyMemory<byte> start)
    {
        _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        if (_kept.Count < MostKept)
        {
            _kept.Add(FoundSource.Of(name, start));
        }
    }

    /// <summary>What is to be said of them.</summary>
    /// <param name="root">The folder or archive.</param>
    /// <param name="areAll">Whether there was nothing else in it.</param>
    public IEnumerable<FoundSource> Report(string root, bool areAll)
    {
        if (areAll || IsEmpty)
        {
            return _kept;
        }

        var count = _kinds.Values.Sum();
        var kinds = string.Join(", ", _kinds.Select(kind => $"{kind.Value} {kind.Key}{(kind.Value == 1 ? "" : "s")}"));
        var names = string.Join(", ", _kept.Take(MostNamed).Select(file => file.Name.StartsWith(root + "/", StringComparison.Ordinal) ? file.Name[(root.Length + 1)..] : file.Name));
        return [FoundSource.None($"{root} (other files)", Problem.Of(ProblemCodes.FilesLeftOut, $"{count} {(count == 1 ? "file that is" : "files that are")} no metadata {(count == 1 ? "was" : "were")} left alone: {kinds}.", value: names + (count > MostNamed ? ", …" : "")))];
    }
}
