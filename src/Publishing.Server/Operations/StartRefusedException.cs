namespace Publishing.Server.Operations;

/// <summary>The server does not start as it is set up. Each sentence names a setting, its value and what is right; it is printed as it is, without a stack trace.</summary>
public sealed class StartRefusedException : Exception
{
    /// <summary>Every mistake at once.</summary>
    public StartRefusedException(IReadOnlyList<string> mistakes)
        : base(string.Join(Environment.NewLine, mistakes)) => Mistakes = mistakes;

    /// <summary>One mistake.</summary>
    public StartRefusedException(string mistake)
        : this([mistake])
    {
    }

    /// <summary>The sentences.</summary>
    public IReadOnlyList<string> Mistakes { get; }
}
