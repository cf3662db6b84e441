using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace Publishing.Bench;

/// <summary>
/// The OAI provider of Catmandu, as Debian ships it, with Starman: a peer that is in use. It has the very same Dublin Core,
/// in memory and as the arrays of values that its template wants, so that only its own work is measured.
/// </summary>
internal static class Catmandu
{
    private const string Module = "/usr/share/perl5/Dancer/Plugin/Catmandu/OAI.pm";

    /// <summary>Whether it is installed.</summary>
    public static bool IsThere => File.Exists(Module) && File.Exists("/usr/bin/starman");

    /// <summary>Starts it, a worker for each processor, over the records of the pages of a list in <c>oai_dc</c>.</summary>
    public static async Task<ServedProcess> StartAsync(string folder, int port, string baseUrl, IReadOnlyList<string> pages)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "records.jsonl");
        await SaveAsync(file, baseUrl, pages).ConfigureAwait(false);
        var address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
        return await ServedProcess.StartAsync(
            "starman",
            ["--listen", address, "--workers", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture), "--preload-app", "bench/catmandu/app.psgi"],
            new Dictionary<string, string> { ["CATMANDU_RECORDS"] = file },
            $"http://{address}",
            "/oai?verb=Identify").ConfigureAwait(false);
    }

    private static async Task SaveAsync(string file, string baseUrl, IReadOnlyList<string> pages)
    {
        XNamespace oai = "http://www.openarchives.org/OAI/2.0/";
        using var harvester = new Harvester(baseUrl, gzip: false);
        await using var lines = new StreamWriter(file);
        foreach (var page in pages)
        {
            using var body = new MemoryStream(await harvester.BytesAsync(page).ConfigureAwait(false));
            foreach (var record in XDocument.Load(body).Descendants(oai + "record"))
            {
                var header = record.Element(oai + "header")!;
                var values = record.Element(oai + "metadata")!.Elements().Single().Elements().GroupBy(element => element.Name.LocalName, element => element.Value);
                var line = values.ToDictionary(named => named.Key, object (named) => named.ToArray());
                line["_id"] = header.Element(oai + "identifier")!.Value.Split(':')[^1];
                line["datestamp"] = header.Element(oai + "datestamp")!.Value;
                await lines.WriteLineAsync(JsonSerializer.Serialize(line)).ConfigureAwait(false);
            }
        }
    }
}
