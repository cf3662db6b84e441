namespace Publishing.Server.Ingest;

/// <summary>Lets a few imports through at a time, because reading sources is work for a processor. A source is all there before its import takes a place: a slow line must not keep one.</summary>
public sealed class ImportGate : IDisposable
{
    private readonly SemaphoreSlim _places = new(Math.Max(2, Environment.ProcessorCount));

    /// <summary>A place, to be given back by disposing of it; null when none has come free in time.</summary>
    public async Task<IDisposable?> EnterAsync(TimeSpan patience, CancellationToken cancel) =>
        await _places.WaitAsync(patience, cancel) ? new Place(_places) : null;

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
