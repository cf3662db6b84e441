using Publishing.Text;

namespace Publishing.Server.Ingest;

/// <summary>The name under which a source was given, as it may stand in reports, logs and headers: one line of what can be seen, its end when it is very long.</summary>
internal static class SourceName
{
    private const int Longest = 500;

    /// <summary>The name; <c>file</c> when there is nothing to see of it.</summary>
    public static string Of(string given)
    {
        var name = VisibleText.OneLine(given.Length <= 2 * Longest ? given : given[^(2 * Longest)..]);
        return name.Length == 0 ? "file" : name.Length <= Longest ? name : "…" + VisibleText.OneLine(name[^(Longest - 1)..]);
    }
}
