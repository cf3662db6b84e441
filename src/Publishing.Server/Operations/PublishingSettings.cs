using Publishing.Crosswalks;
using Publishing.Identifiers;

namespace Publishing.Server.Operations;

/// <summary>
/// What the person who deploys decides: section <c>Publishing</c> of the configuration, by environment as <c>Publishing__BaseUrl</c> and so on.
/// <see cref="SettingsReader"/> refuses what is wrong; <c>docs/operations.md</c> lists every one.
/// </summary>
public sealed class PublishingSettings
{
    /// <summary>The public base URL, from which every address given out is made. Never guessed from a request.</summary>
    public string BaseUrl { get; set; } = "http://localhost:8080";

    /// <summary>The name that Identify gives.</summary>
    public string RepositoryName { get; set; } = "Publishing";

    /// <summary>The address that Identify gives; people of aggregators write to it.</summary>
    public string AdminEmail { get; set; } = "admin@localhost.localdomain";

    /// <summary>Who deposits articles with Crossref and others; null when nobody has said.</summary>
    public string? DepositorName { get; set; }

    /// <summary>Where those with whom articles are deposited send their answers; null when nobody has said.</summary>
    public string? DepositorEmail { get; set; }

    /// <summary>The namespace of the oai-identifiers, a domain name with a dot; it must never change once harvesters have come.</summary>
    public string IdentifierDomain { get; set; } = "localhost.localdomain";

    /// <summary>The license under which the metadata themselves may be used, as a URI; Identify names it. Null says nothing.</summary>
    public string? MetadataLicense { get; set; }

    /// <summary>The metadataPrefixes of the formats that articles are disseminated in, with commas between them; <c>oai_dc</c> must be among them. Null means all.</summary>
    public string? Formats { get; set; }

    /// <summary>How many records a page of ListRecords has at most.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>How many headers a page of ListIdentifiers has at most.</summary>
    public int IdentifierPageSize { get; set; } = 500;

    /// <summary>How many bytes of metadata, inflated, a page has at most.</summary>
    public int MaxPageBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>How many megabytes of pages that harvesters come back to are kept in memory; 0 keeps none.</summary>
    public int PageMemoryMegabytes { get; set; } = 64;

    /// <summary>How many requests of one harvester are answered at the same time; others of it wait. 0 sets no bound.</summary>
    public int RequestsPerHarvester { get; set; } = 16;

    /// <summary>How many megabytes of pages may wait for clients who are slow to take them; beyond that others are asked to come again.</summary>
    public int SlowClientMegabytes { get; set; } = 256;

    /// <summary>How many hours a resumption token holds.</summary>
    public int TokenLifetimeHours { get; set; } = 48;

    /// <summary>The largest source that is read, in bytes.</summary>
    public int MaxSourceBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>The folder of the private PostgreSQL that is used when no connection string is given.</summary>
    public string DataDirectory { get; set; } = ".data";

    /// <summary>A file that holds the connection string, for secrets that are mounted; in place of <c>ConnectionStrings__Publishing</c>.</summary>
    public string? ConnectionStringFile { get; set; }

    /// <summary>Whether migrations are applied at the start; when not, <c>publishing migrate</c> does it.</summary>
    public bool MigrateOnStart { get; set; } = true;

    /// <summary>A folder with a sample journal (<c>journal.json</c>, <c>articles/</c>) that is published into a repository that has no journal yet.</summary>
    public string? SampleDirectory { get; set; }

    /// <summary>Whether the links to open are printed at the start; when nothing is said, they are if the output is a terminal.</summary>
    public bool? Welcome { get; set; }

    /// <summary>How many seconds a request may take before it is given up; an import may take ten times as long.</summary>
    public int RequestTimeoutSeconds { get; set; } = 30;

    /// <summary>How many seconds requests that are under way get to end when the server is told to stop.</summary>
    public int ShutdownTimeoutSeconds { get; set; } = 25;

    /// <summary>How often, in seconds, articles that are due (end of an embargo, a changed journal, an upgrade) are rendered anew.</summary>
    public int RenderIntervalSeconds { get; set; } = 10;

    /// <summary>The formats that articles are disseminated in, in the order of the registry.</summary>
    public IReadOnlyList<Crosswalk> Crosswalks() =>
        FormatNames(Formats) is { Count: > 0 } names ? [.. CrosswalkRegistry.All.Where(crosswalk => names.Contains(crosswalk.Format.Prefix))] : CrosswalkRegistry.All;

    /// <summary>The metadataPrefixes that a list names.</summary>
    internal static IReadOnlyList<string> FormatNames(string? list) => list?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The addresses that these settings make.</summary>
    public RepositoryAddresses Addresses() => new(new Uri(BaseUrl), IdentifierDomain);
}
