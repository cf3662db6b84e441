using Publishing.Crosswalks;
using Publishing.Identifiers;

namespace Publishing.OaiPmh;

/// <summary>A repository in the protocol's sense (OAI-PMH §2.1): the whole server as harvesters see it, which answers six verbs.</summary>
public sealed class OaiRepository
{

    /// <summary>Where its records come from.</summary>
    public required IRecordSource Records { get; init; }

    /// <summary>Where it is.</summary>
    public required RepositoryAddresses Addresses { get; init; }

    /// <summary>The formats that it disseminates, <c>oai_dc</c> among them.</summary>
    public required IReadOnlyList<MetadataFormat> Formats { get; init; }

    /// <summary>Its resumption tokens.</summary>
    public required ResumptionTokens Tokens { get; init; }

    /// <summary>How much it gives at once.</summary>
    public HarvestLimits Limits { get; init; } = new();

    /// <summary>The pages that it keeps in memory.</summary>
    public SettledPages Pages { get; init; } = new(64 * 1024 * 1024);

    /// <summary>What time it is.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Answers a request at one of its base URLs. What the harvester did wrong is in the answer; an exception means that the store is away or that there is a bug.</summary>
    public async Task<OaiResponse> AnswerAsync(RepositoryIdentity identity, IReadOnlyList<OaiArgument> arguments, CancellationToken cancel = default)
    {
        var (request, errors) = OaiRequest.Parse(arguments);
        var answer = request is null ? VerbAnswer.Refused(errors) : await AskAsync(request, identity, cancel).ConfigureAwait(false);
        return ResponseEnvelope.Write(this, identity, arguments, answer);
    }

    /// <summary>The present second, UTC.</summary>
    internal DateTime Now()
    {
        var now = Time.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }

    /// <summary>Whether it has the format at all.</summary>
    internal bool Disseminates(string metadataPrefix) => Formats.Any(format => format.Prefix == metadataPrefix);

    private Task<VerbAnswer> AskAsync(OaiRequest request, RepositoryIdentity identity, CancellationToken cancel) => request.Verb switch
    {
        Verb.Identify => Identify.AnswerAsync(this, identity, cancel),
        Verb.ListMetadataFormats => ListMetadataFormats.AnswerAsync(this, identity, request, cancel),
        Verb.ListSets => ListSets.AnswerAsync(this, identity, request, cancel),
        Verb.GetRecord => GetRecord.AnswerAsync(this, identity, request, cancel),
        Verb.ListIdentifiers => ListIdentifiers.AnswerAsync(this, identity, request, cancel),
        _ => ListRecords.AnswerAsync(this, identity, request, cancel),
    };
}
