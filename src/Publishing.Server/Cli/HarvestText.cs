using System.Diagnostics;
using Publishing.Postgres;
using Publishing.Server.Harvest;
using Publishing.Server.Ingest;

namespace Publishing.Server.Cli;

/// <summary>How a harvest goes, for people: what was rejected and what is to be known as it comes, and every few seconds how far it is.</summary>
internal sealed class HarvestText(TextWriter output, TextWriter progress, bool dryRun) : IHarvestWatcher
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(3);

    // More than anybody reads: then only what was not taken is listed, and the rest is counted.
    private const int MostListed = 100;

    private readonly ImportText _files = new(output, dryRun);
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _last = -Often;
    private int _listed;

    public void Begins(string repository, string prefix, string? from, bool goesOn, bool tellsDeletions)
    {
        progress.WriteLine($"{repository}: {(goesOn ? "goes on with the list of " : "")}records in {prefix}{(from is null ? "" : $", changed since {from}")}.");
        if (!tellsDeletions)
        {
            progress.WriteLine("It does not tell what is deleted: an article that goes there stays here.");
        }
    }

    public void Waits(string why) => progress.WriteLine($"{why}.");

    public void Took(HarvestCounts counts, IReadOnlyList<FileReport> files, IReadOnlyList<Problem> notes)
    {
        foreach (var note in notes)
        {
            output.WriteLine(ProblemText.Of(note));
        }

        foreach (var file in files)
        {
            if (file.Outcome == ImportOutcome.Rejected || (file.Outcome != ImportOutcome.Unchanged && _listed++ < MostListed))
            {
                _files.Write(file);
            }
            else
            {
                _files.Count(file);
            }
        }

        if (_watch.Elapsed - _last >= Often)
        {
            _last = _watch.Elapsed;
            var rate = counts.Records / Math.Max(1, _watch.Elapsed.TotalSeconds);
            var left = counts.CompleteListSize is { } size && rate > 0 && size > counts.Records ? $", about {TimeSpan.FromSeconds(Math.Ceiling((size - counts.Records) / rate))} left" : "";
            progress.WriteLine($"{counts.Records}{(counts.CompleteListSize is { } all ? $" of {all}" : "")} records, {rate:F0} a second, {counts.Rejected} rejected{left}");
        }
    }

    /// <summary>The last lines.</summary>
    public void WriteEnd(TextWriter errors, HarvestResult result, HarvestRequest request, IServiceProvider services)
    {
        _files.WriteNotListed();
        if (result.Problem is { } problem)
        {
            errors.WriteLine(ProblemText.Of(problem));
        }

        if (result.State is null)
        {
            return;
        }

        output.WriteLine(Say(result.Counts, request.DryRun));
        if (result.Import is { } import && result.Counts.Imported + result.Counts.Updated + result.Counts.Published > 0)
        {
            output.WriteLine($"This is import {import}. Undo with: {services.Advice($"imports undo {import}")}");
        }

        if (result.State != HarvestState.Complete && !request.DryRun)
        {
            output.WriteLine($"It {(result.State == HarvestState.Stopped ? "was stopped" : "did not come to its end")}: run the same command again, and it goes on where it was.");
        }
        else if (!request.DryRun && !request.Publish && result.Counts.Imported > 0)
        {
            output.WriteLine($"Publish the drafts with: {services.Advice($"articles publish --all --journal {request.Journal}")}");
        }
    }

    private static string Say(HarvestCounts counts, bool dryRun)
    {
        var gone = counts.Withdrawn + counts.Deleted == 0 ? "" : $"; of those deleted at their source {counts.Withdrawn} withdrawn, {counts.Deleted} drafts deleted";
        return $"{counts.Records} {(counts.Records == 1 ? "record" : "records")}: {counts.Imported} imported, {counts.Updated} updated, {counts.Unchanged} unchanged, {counts.Rejected} rejected{(counts.Published > 0 ? $"; {counts.Published} published now" : "")}{gone}.{(dryRun ? " It was a dry run: nothing was written." : "")}";
    }
}
