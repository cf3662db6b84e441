using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Journals;
using Publishing.OaiPmh;
using Publishing.Postgres;
using Publishing.Server.Operations;

namespace Publishing.Server.Web;

/// <summary>The repository that harvesters see, put together from settings and stores; and who it is at each of its base URLs.</summary>
internal sealed class OaiPmhRepository(
    PublishingSettings settings, OfferedFormats formats, RepositoryAddresses addresses, IRecordSource records, SecretStore secrets, JournalStore journals, TimeProvider time)
{
    private readonly SettledPages _pages = new(settings.PageMemoryMegabytes * 1024L * 1024);
    private Opened? _opened;

    /// <summary>The repository; made when first asked for, because the key of its tokens lies in the database, and anew when a format has come back.</summary>
    public async Task<OaiRepository> OpenAsync(CancellationToken cancel)
    {
        var offered = formats.Crosswalks;
        if (_opened is { } opened && ReferenceEquals(opened.Offered, offered))
        {
            return opened.Repository;
        }

        _opened = opened = new Opened(Make(await secrets.ResumptionTokenKeyAsync(cancel), offered), offered);
        return opened.Repository;
    }

    /// <summary>Who answers at <c>/oai</c>.</summary>
    public RepositoryIdentity Whole() => new()
    {
        BaseUrl = addresses.Oai,
        Name = settings.RepositoryName,
        AdminEmail = settings.AdminEmail,
        MetadataLicense = MetadataLicense,
    };

    /// <summary>Who answers at a journal's base URL; null when there is no such journal.</summary>
    public async Task<RepositoryIdentity?> FindJournalAsync(string slug, CancellationToken cancel) =>
        JournalSlug.IsValid(slug) && await journals.FindAsync(slug, cancel) is { Journal: var journal } ? OfJournal(journal) : null;

    private Uri? MetadataLicense => settings.MetadataLicense is null ? null : new Uri(settings.MetadataLicense);

    private RepositoryIdentity OfJournal(Journal journal) => new()
    {
        BaseUrl = addresses.JournalOai(journal.Slug),
        Name = journal.Title,
        AdminEmail = journal.ContactEmail ?? settings.AdminEmail,
        Journal = journal.Slug,
        Description = journal.Description,
        MetadataLicense = MetadataLicense,
    };

    private OaiRepository Make(byte[] tokenKey, IReadOnlyList<Crosswalk> offered) => new()
    {
        Records = records,
        Addresses = addresses,
        Formats = [.. offered.Select(crosswalk => crosswalk.Format)],
        Tokens = new ResumptionTokens(tokenKey),
        Time = time,
        Pages = _pages,
        Limits = new HarvestLimits
        {
            RecordsPerPage = settings.PageSize,
            HeadersPerPage = settings.IdentifierPageSize,
            BytesPerPage = settings.MaxPageBytes,
            TokenLifetime = TimeSpan.FromHours(settings.TokenLifetimeHours),
        },
    };

    private sealed record Opened(OaiRepository Repository, IReadOnlyList<Crosswalk> Offered);
}
