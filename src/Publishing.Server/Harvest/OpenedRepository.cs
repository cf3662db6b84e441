namespace Publishing.Server.Harvest;

/// <summary>A repository that was asked who it is and what it has.</summary>
/// <param name="Client">Asks it more.</param>
/// <param name="Identity">What Identify says.</param>
/// <param name="Formats">Those of its formats that are read here, the best first, or the one that was asked for.</param>
internal sealed record OpenedRepository(RepositoryClient Client, IReadOnlyDictionary<string, string> Identity, IReadOnlyList<string> Formats)
{
    /// <summary>How fine its datestamps are.</summary>
    public string? Granularity => Identity.GetValueOrDefault("granularity");

    /// <summary>What its name is.</summary>
    public string Name => Identity.GetValueOrDefault("repositoryName") is { Length: > 0 } name ? name : Client.BaseUrl.Host;

    /// <summary>Whether it tells of what is deleted.</summary>
    public bool TellsDeletions => Identity.GetValueOrDefault("deletedRecord") is "persistent" or "transient";

    /// <summary>Asks an address who it is; of a journal's home page, the address that Open Journal Systems has below it.</summary>
    public static async Task<(OpenedRepository? Repository, Problem? Problem)> OpenAsync(Func<Uri, RepositoryClient> clientOf, Uri address, string? prefix, CancellationToken cancel)
    {
        var client = clientOf(RepositoryClient.BaseUrlOf(address));
        var identify = await client.AskAsync("Identify", [], cancel);
        if (identify.Problem?.Code == ProblemCodes.NotARepository.Code && !client.BaseUrl.AbsolutePath.TrimEnd('/').EndsWith("/oai", StringComparison.OrdinalIgnoreCase) && client.BaseUrl.Query.Length == 0)
        {
            var below = clientOf(new UriBuilder(client.BaseUrl) { Path = client.BaseUrl.AbsolutePath.TrimEnd('/') + "/oai" }.Uri);
            var second = await below.AskAsync("Identify", [], cancel);
            (client, identify) = second.Problem is null ? (below, second) : (client, identify);
        }

        if (identify.Problem is not null || identify.Response is not { Break: null } response)
        {
            return (null, identify.Problem ?? identify.Response!.Break);
        }

        var formats = await client.AskAsync("ListMetadataFormats", [], cancel);
        var offered = formats.Response?.Formats ?? [];
        if (formats.Problem is not null || offered.Count == 0)
        {
            return (null, formats.Problem ?? Problem.Of(ProblemCodes.NoReadableFormat, "The repository does not say which formats it has."));
        }

        var best = FormatChoice.Best(offered).Select(format => format.Prefix).ToList();
        var all = string.Join(", ", offered.Select(format => format.Prefix));
        if (prefix is not null)
        {
            return offered.All(format => format.Prefix != prefix)
                ? (null, Problem.Of(ProblemCodes.NoReadableFormat, $"The repository has no format {prefix}. It has: {all}.", value: prefix))
                : (new OpenedRepository(client, response.Identity, [prefix, .. best.Where(other => other != prefix)]), null);
        }

        return best.Count == 0
            ? (null, Problem.Of(ProblemCodes.NoReadableFormat, $"None of the repository's formats is read here. It has: {all}."))
            : (new OpenedRepository(client, response.Identity, best), null);
    }
}
