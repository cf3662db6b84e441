using Publishing.Server.Operations;

namespace Publishing.Server.Ingest;

/// <summary>
/// Bounds the memory that sources take up from their first byte to the end of their import: all together, and those of one key,
/// so that whoever sends much, or sends it slowly, shuts nobody else out.
/// </summary>
public sealed class UploadMemory(PublishingSettings settings)
{
    private readonly long _most = 4L * settings.MaxSourceBytes;
    private readonly long _mostOfOne = 2L * settings.MaxSourceBytes;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _taken = new(StringComparer.Ordinal);

    /// <summary>An upload that has taken nothing yet; disposing of it gives back what it took.</summary>
    /// <param name="key">Whose it is.</param>
    public Upload Begin(string key) => new(this, key);

    private bool TryTake(string key, int bytes)
    {
        lock (_lock)
        {
            var taken = _taken.GetValueOrDefault(key) + bytes;
            if (taken > _mostOfOne || _taken.Values.Sum() + bytes > _most)
            {
                return false;
            }

            _taken[key] = taken;
            return true;
        }
    }

    private void GiveBack(string key, long bytes)
    {
        lock (_lock)
        {
            var left = _taken.GetValueOrDefault(key) - bytes;
            if (left > 0)
            {
                _taken[key] = left;
            }
            else
            {
                _taken.Remove(key);
            }
        }
    }

    /// <summary>What one request takes.</summary>
    public sealed class Upload : IDisposable
    {
        private readonly UploadMemory _memory;
        private readonly string _key;
        private long _taken;

        internal Upload(UploadMemory memory, string key) => (_memory, _key) = (memory, key);

        /// <summary>Takes so much more; false when there is not so much.</summary>
        public bool TryTake(int bytes)
        {
            if (!_memory.TryTake(_key, bytes))
            {
                return false;
            }

            _taken += bytes;
            return true;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _memory.GiveBack(_key, _taken);
            _taken = 0;
        }
    }
}
