using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.OaiPmh;
using Publishing.Postgres;
using Publishing.Server.Operations;

namespace Publishing.Server.Web.Pages.Home;

/// <summary>Counts what the home page tells, at most once in a few seconds however many people look.</summary>
public sealed class Figures(JournalStore journals, ArticleStore articles, RecordQueries records, TimeProvider time, OfferedFormats offered)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(2);

    private sealed record Counted(RepositoryFigures Figures, DateTimeOffset At);

    private Counted? _last;

    /// <summary>The figures, a few seconds old at most.</summary>
    public async Task<RepositoryFigures> CountAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (Volatile.Read(ref _last) is { } last && (now - last.At).Duration() < GoodFor)
        {
            return last.Figures;
        }

        var states = await articles.CountAsync(null, cancel);
        var formats = new List<(MetadataFormat, long)>();
        foreach (var crosswalk in offered.Crosswalks)
        {
            formats.Add((crosswalk.Format, await records.CountAsync(new RecordSelection(crosswalk.Format.Prefix), cancel)));
        }

        var figures = new RepositoryFigures(await journals.CountAsync(cancel), states.GetValueOrDefault(ArticleState.Published), states.GetValueOrDefault(ArticleState.Withdrawn), formats);
        Volatile.Write(ref _last, new Counted(figures, now));
        return figures;
    }
}
