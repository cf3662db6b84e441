using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Publishing.Ingest;
using Publishing.Postgres;
using Publishing.Server.Ingest;
using Publishing.Server.Operations;

namespace Publishing.Server.Api;

/// <summary>A request to import, at once or in the background: what is asked for, and what it takes to do it.</summary>
/// <remarks>What is said of a parameter is said of its property: the framework cannot make an OpenAPI document of what is said of the parameters of a constructor.</remarks>
internal sealed record ImportRequest(
    HttpRequest Http,
    ImportBatches Batches,
    ImportStore Imports,
    ImportGate Gate,
    UploadMemory Memory,
    Caller Caller,
    PublishingSettings Settings,
    [property: FromQuery(Name = "journal"), Description("The slug of the journal to put the articles in.")] string? Journal,
    [property: FromQuery(Name = "name"), Description("The name of the source, when it comes as the body.")] string? Name,
    [property: FromQuery(Name = "format"), Description("Read as this kind of source (/api/importers lists them); otherwise it is recognized by what is in it.")] string? Format,
    [property: FromQuery(Name = "publish"), Description("Publish the articles at once.")] bool Publish = false,
    [property: FromQuery(Name = "dryRun"), Description("Do everything but the writing.")] bool DryRun = false)
{
    /// <summary>How the sources are to be imported, when nothing is wrong with the request.</summary>
    public ImportOptions Options => new(Journal!, Publish, DryRun, Format);

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Mistake> Mistakes()
    {
        var mistakes = new List<Mistake>();
        if (string.IsNullOrEmpty(Journal))
        {
            mistakes.Add(Mistake.InParameter("journal", Journal, "Is required: the slug of the journal to put the articles in."));
        }

        if (Format is not null && ImporterRegistry.Find(Format) is null)
        {
            mistakes.Add(Mistake.InParameter("format", Format, $"Must be one of {string.Join(", ", ImporterRegistry.All.Select(importer => importer.Name))}."));
        }

        return mistakes;
    }
}
