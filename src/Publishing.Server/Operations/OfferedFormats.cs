using Publishing.Crosswalks;
using Publishing.Postgres;

namespace Publishing.Server.Operations;

/// <summary>
/// The formats that are offered: those that the settings choose, but for one that was not chosen before and has records from an earlier time. It is offered again as soon as
/// none of them is older than its article, so that nobody is given what was corrected, or closed, while the format was away.
/// </summary>
public sealed partial class OfferedFormats(PublishingSettings settings, ArticlePublisher publisher, ILogger<OfferedFormats> logger)
{
    private IReadOnlyList<Crosswalk> _offered = settings.Crosswalks();

    /// <summary>The formats, in the order of the registry.</summary>
    public IReadOnlyList<Crosswalk> Crosswalks => Volatile.Read(ref _offered);

    /// <summary>Whether all are offered that are chosen; then it stays so.</summary>
    public bool AreAll => Crosswalks.Count == settings.Crosswalks().Count;

    /// <summary>Looks which can be offered: once before the first request, and from then on whenever articles were rendered anew, until all are.</summary>
    public async Task LookAsync(CancellationToken cancel)
    {
        var returning = await publisher.ReturningFormatsAsync(cancel);
        IReadOnlyList<Crosswalk> offered = [.. settings.Crosswalks().Where(crosswalk => !returning.Contains(crosswalk.Format.Prefix))];
        if (returning.Count > 0 && offered.Count < Crosswalks.Count)
        {
            LogReturning(logger, string.Join(", ", returning));
        }

        if (offered.Count != Crosswalks.Count)
        {
            Volatile.Write(ref _offered, offered);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Formats}: chosen again, and offered as soon as the records from before are rendered anew")]
    private static partial void LogReturning(ILogger logger, string formats);
}
