namespace Publishing.Server.Harvest;

/// <summary>How long a harvest waits for a repository that is in trouble, and how often it asks again.</summary>
internal sealed record HarvestPatience
{
    /// <summary>The wait after the first failure; it doubles from there.</summary>
    public TimeSpan First { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait that is our own choice.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest wait that a repository may ask for; beyond it the harvest stops, and goes on when it is run again.</summary>
    public TimeSpan LongestAsked { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How often a request that fails is made.</summary>
    public int Attempts { get; init; } = 6;

    /// <summary>How often a request is made whose answer is broken: it is so the second time, unless it was cut off.</summary>
    public int AttemptsOfBroken { get; init; } = 3;

    /// <summary>How often a repository may ask for patience in a row.</summary>
    public int MostBusy { get; init; } = 50;

    /// <summary>The wait before the attempt of that number, from 1.</summary>
    public TimeSpan Before(int attempt) => TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(attempt - 1, 16)));
}
