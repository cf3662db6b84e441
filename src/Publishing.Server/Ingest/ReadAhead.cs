using System.Threading.Channels;
using Publishing.Server.Ingest.Archives;

namespace Publishing.Server.Ingest;

/// <summary>Reads sources ahead of whoever stores them, several side by side, and hands them over in their order. How far ahead is bounded, in sources and in bytes.</summary>
internal sealed class ReadAhead : IAsyncDisposable
{
    // More than are stored at a time, so that whoever reads need not wait while they are.
    private const int MostSources = 256;

    // What a source is read into takes up thirty times its bytes and more. Parts of a large source are of a megabyte.
    private const long MostBytes = 3 * 1024 * 1024;

    private readonly Channel<(Task<ReadSource> Reading, long Bytes)> _channel = Channel.CreateBounded<(Task<ReadSource>, long)>(new BoundedChannelOptions(MostSources) { SingleReader = true, SingleWriter = true });
    private readonly SemaphoreSlim _processors = new(Environment.ProcessorCount);
    private readonly SemaphoreSlim _lessBytes = new(0);
    private readonly CancellationTokenSource _end;
    private readonly Task _reading;
    private long _bytes;

    private ReadAhead(SourceReader reader, IAsyncEnumerable<FoundSource> sources, CancellationToken cancel)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _reading = Task.Run(() => ReadAsync(reader, sources, _end.Token), CancellationToken.None);
    }

    /// <summary>Begins to read.</summary>
    public static ReadAhead Begin(SourceReader reader, IAsyncEnumerable<FoundSource> sources, CancellationToken cancel) => new(reader, sources, cancel);

    /// <summary>The next source, when it is there within the time; what there is to hand over then is up to the caller.</summary>
    /// <returns>The source; null when it is not there yet, or when there are no more, which <see cref="IsAtEnd"/> tells.</returns>
    public async Task<ReadSource?> NextAsync(TimeSpan patience, CancellationToken cancel)
    {
        if (!_channel.Reader.TryPeek(out var next))
        {
            var more = _channel.Reader.WaitToReadAsync(cancel).AsTask();
            if (!await IsDoneAsync(more, patience, cancel))
            {
                return null;
            }

            if (!await more)
            {
                IsAtEnd = true;
                return null;
            }

            _channel.Reader.TryPeek(out next);
        }

        if (!await IsDoneAsync(next.Reading, patience, cancel))
        {
            return null;
        }

        _channel.Reader.TryRead(out _);
        var read = await next.Reading;
        if (Interlocked.Add(ref _bytes, -next.Bytes) < MostBytes && _lessBytes.CurrentCount == 0)
        {
            _lessBytes.Release();
        }

        return read;
    }

    /// <summary>Whether every source was handed over.</summary>
    public bool IsAtEnd { get; private set; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (_channel.Reader.TryRead(out var left))
        {
            await ((Task)left.Reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _end.Dispose();
        _processors.Dispose();
        _lessBytes.Dispose();
    }

    private static async Task<bool> IsDoneAsync(Task task, TimeSpan patience, CancellationToken cancel)
    {
        if (task.IsCompleted || patience == Timeout.InfiniteTimeSpan)
        {
            await task.WaitAsync(cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return true;
        }

        await Task.WhenAny(task, Task.Delay(patience, cancel));
        return task.IsCompleted;
    }

    private async Task ReadAsync(SourceReader reader, IAsyncEnumerable<FoundSource> sources, CancellationToken cancel)
    {
        try
        {
            await foreach (var source in sources.WithCancellation(cancel))
            {
                var bytes = source.Source?.Bytes.Length ?? 0;
                while (Interlocked.Read(ref _bytes) is > 0 and var taken && taken + bytes > MostBytes)
                {
                    await _lessBytes.WaitAsync(cancel);
                }

                Interlocked.Add(ref _bytes, bytes);
                await _processors.WaitAsync(cancel);
                var reading = Task.Run(() => Read(reader, source), CancellationToken.None);
                await _channel.Writer.WriteAsync((reading, bytes), cancel);
            }

            _channel.Writer.Complete();
        }
        catch (Exception exception)
        {
            // Whoever waits for the next source is told.
            _channel.Writer.Complete(exception);
        }
    }

    private ReadSource Read(SourceReader reader, FoundSource source)
    {
        try
        {
            return reader.Read(source);
        }
        finally
        {
            _processors.Release();
        }
    }
}
