using System.Security.Cryptography;
using System.Text;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Schemas;

namespace Publishing.Postgres.Records;

/// <summary>Renders articles in every format and holds each result against its schema. Touches no database.</summary>
internal sealed class ArticleRenderer(IReadOnlyList<Crosswalk> crosswalks, RepositoryAddresses addresses, TimeProvider time, Action<RenderFailure> failed)
{
    private const int FaultsNamed = 3;

    // Anybody may read it: what the exception says stands in the log.
    private const string OurFault = "the server failed to make it; the fault is not in the article, and the administrator finds it in the log.";

    /// <summary>Whether one of the formats gives the full text.</summary>
    public bool TakesText { get; } = crosswalks.Any(crosswalk => crosswalk.TakesText);

    /// <summary>The formats, by their metadataPrefix.</summary>
    public IEnumerable<string> Formats => crosswalks.Select(crosswalk => crosswalk.Format.Prefix);

    /// <summary>Grows when a crosswalk gets a new version or a format is added.</summary>
    public int Generation { get; } = crosswalks.Count + crosswalks.Sum(crosswalk => crosswalk.Version);

    /// <summary>Stands for the addresses, which are part of what is rendered, and for the choice of formats: when either changes, everything is rendered anew.</summary>
    public string AddressesHash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{addresses.Home}\n{addresses.IdentifierDomain}{Choice(crosswalks)}")))[..16];

    /// <summary>The present day, UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The article in every format. What fails in one does not touch the others.</summary>
    public Rendering Render(RenderSource source)
    {
        if (source.Fault is { } fault)
        {
            failed(new RenderFailure(source.Id, MetadataPrefix: null, fault));
            return new Rendering(source, [], [.. crosswalks.Select(crosswalk => new RenderedFormat(crosswalk.Format.Prefix, null, OurFault, Failed: true))], Generation, AddressesHash, DueOn: null);
        }

        var article = new PublishedArticle
        {
            Id = source.Id,
            Article = OpenArticle.Of(Notice.Tell(source.Article, source.Notices, addresses)),
            Journal = source.Journal.Document,
            Issue = source.Issue?.Document,
            Section = source.Section,
            Origin = source.Origin,
            Text = source.Text ?? new([]),
            Addresses = addresses,
            Today = Today,
        };
        return new Rendering(source, article.SetSpecs, [.. crosswalks.Select(crosswalk => Render(crosswalk, article, source))], Generation, AddressesHash, NextChange(source.Article, article.Today));
    }

    // All of them are no choice: a new format makes articles due by their generation.
    private static string Choice(IReadOnlyList<Crosswalk> crosswalks) =>
        CrosswalkRegistry.All.All(crosswalks.Contains) ? "" : "\n" + string.Join(' ', crosswalks.Select(crosswalk => crosswalk.Format.Prefix));

    private RenderedFormat Render(Crosswalk crosswalk, PublishedArticle article, RenderSource source)
    {
        var rendered = Render(crosswalk, article);
        if (rendered.Body is { } body && !(source.StoredHashes.TryGetValue(crosswalk.Format.Prefix, out var stored) && stored.AsSpan().SequenceEqual(body.Hash)))
        {
            // It will be stored: deflate it here, where nobody waits for it.
            _ = body.Segment;
        }

        return rendered;
    }

    private RenderedFormat Render(Crosswalk crosswalk, PublishedArticle article)
    {
        var format = crosswalk.Format.Prefix;
        try
        {
            if (crosswalk.Render(article) is not { } root)
            {
                return new RenderedFormat(format, null, $"the format has no way to say {(crosswalk.Needs is { } needs ? "an article without " + needs : "this article")}.", Unsaid: true);
            }

            var faults = RecordSchemas.Faults(crosswalk.Schema, root);
            return faults.Count == 0 ? new RenderedFormat(format, new RecordBody([.. MetadataBytes.Of(root), .. ProvenanceBytes.Of(article.Origin)]), null) : new RenderedFormat(format, null, Describe(faults));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A bug in one crosswalk, met by one article, must neither keep the article from its other formats nor stop a batch.
            failed(new RenderFailure(article.Id, format, exception));
            return new RenderedFormat(format, null, OurFault, Failed: true);
        }
    }

    private static string Describe(IReadOnlyList<string> faults)
    {
        var named = string.Join(' ', faults.Take(FaultsNamed));
        return faults.Count <= FaultsNamed ? named : $"{named} And {faults.Count - FaultsNamed} more.";
    }

    /// <summary>The next day after today on which what may be done with the article changes.</summary>
    internal static DateOnly? NextChange(Article article, DateOnly today)
    {
        var free = article.Permissions.FreeToRead;
        DateOnly?[] days = [free?.Start, free?.End is { } end && end < DateOnly.MaxValue ? end.AddDays(1) : null, .. article.Permissions.Licenses.Select(license => license.Start)];
        return days.Where(day => day > today).Min();
    }
}
