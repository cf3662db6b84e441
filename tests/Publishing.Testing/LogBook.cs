using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Publishing.Testing;

/// <summary>Keeps what is logged, so that a test can read it.</summary>
public sealed class LogBook : ILoggerProvider
{
    private readonly ConcurrentQueue<Entry> _entries = new();

    /// <summary>What was logged so far, in order.</summary>
    public IReadOnlyList<Entry> Entries => [.. _entries];

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Writer(categoryName, _entries);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    /// <summary>One entry.</summary>
    /// <param name="Category">Who logged it.</param>
    /// <param name="Level">How grave it is.</param>
    /// <param name="Message">What it says.</param>
    /// <param name="Exception">What went wrong, if something did.</param>
    public sealed record Entry(string Category, LogLevel Level, string Message, Exception? Exception);

    private sealed class Writer(string category, ConcurrentQueue<Entry> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                entries.Enqueue(new Entry(category, logLevel, formatter(state, exception), exception));
            }
        }
    }
}
