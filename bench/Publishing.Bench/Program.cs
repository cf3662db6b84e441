using System.Globalization;
using Publishing.Bench;
using Publishing.Crosswalks;
using Publishing.Identifiers;

var parts = args;
var asked = Option("--articles") is { } number ? int.Parse(number, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : (int?)null;
var articles = asked ?? 10_000;
var formats = Option("--formats") ?? "oai_dc,jats";
IReadOnlyList<Crosswalk> crosswalks = formats == "all" ? CrosswalkRegistry.All : [.. CrosswalkRegistry.All.Where(crosswalk => formats.Split(',').Contains(crosswalk.Format.Prefix))];
var folder = Path.GetFullPath("artifacts/bench");
Directory.CreateDirectory(folder);

// The same address every time: it is part of the records' bytes, and with another one all of them would be rendered anew.
const string BaseUrl = "http://127.0.0.1:8097";
var addresses = new RepositoryAddresses(new Uri(BaseUrl), "bench.example.org");
Report.Line($"formats: {string.Join(", ", crosswalks.Select(crosswalk => crosswalk.Format.Prefix))}");
Report.Line($"{Environment.ProcessorCount} cores; .NET {Environment.Version}; client and servers on one machine, over loopback");
if (parts is [] or ["harvest", ..])
{
    await HarvestAsync();
}

if (parts is [] or [.., "write"])
{
    await WriteAsync();
}

if (parts is [] or [.., "changes"])
{
    await ChangeAsync();
}

// Each kind of source by itself, or all of them.
if (parts is ["sources"] or ["jats"])
{
    await ImportAsync(repository => SourceImports.RunJatsAsync(repository, folder, asked ?? 5_000, withBody: false, Settings(repository)));
    await ImportAsync(repository => SourceImports.RunJatsAsync(repository, folder, asked ?? 5_000, withBody: true, Settings(repository)));
}

if (parts is ["sources"] or ["table"])
{
    await ImportAsync(repository => SourceImports.RunTableAsync(repository, folder, asked ?? 200_000, Settings(repository)));
}

if (parts is ["sources"] or ["harvest-in"])
{
    await HarvestInAsync(asked ?? 10_000);
}

if (parts is ["samples", var samples])
{
    var areAllNamed = false;
    await ImportAsync(async repository => areAllNamed = await SourceImports.RunSamplesAsync(repository, Path.GetFullPath(samples), Settings(repository)));
    return areAllNamed ? 0 : 1;
}

return 0;

// Into a new one every time.
async Task ImportAsync(Func<Repository, Task> import)
{
    await using var repository = await Repository.CreateAsync(Path.Combine(folder, "data-new"), 0, addresses, crosswalks);
    await import(repository);
}

async Task HarvestInAsync(int records)
{
    // Each of its records is an article of its own, so that none of them looks like another to the one who harvests.
    await using var served = await Repository.OpenAsync(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"data-served-{records}")), records, addresses, crosswalks, areCopied: false);
    using var server = await ServeAsync(served, ("Publishing__PageMemoryMegabytes", "0"));
    await ImportAsync(repository => SourceImports.RunHarvestAsync(repository, server, served, Settings(repository)));
}

// Reading: from a repository that is kept for the next time.
async Task HarvestAsync()
{
    await using var repository = await Repository.OpenAsync(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"data-{articles}-{string.Join('-', crosswalks.Select(crosswalk => crosswalk.Format.Prefix))}")), articles, addresses, crosswalks);
    Report.Line($"{articles:N0} articles; PostgreSQL {repository.ServerVersion}");
    if (repository is { StoredEachSecond: { } stored, PublishedEachSecond: { } published })
    {
        Report.Line($"drafts stored: {stored:N0} a second; published, every format rendered, validated, compressed and stamped: {published:N0} a second");
    }

    Report.Line($"disk for a million articles: {repository.RecordBytes / 1e9 / articles * 1e6:N2} GB for the records of all formats with sets and indexes; {repository.DiskBytes / 1e9 / articles * 1e6:N2} GB for the whole database");
    using var nginx = Nginx.IsThere ? await Nginx.StartAsync(Path.Combine(folder, "nginx"), Ports.Free()) : null;

    // Once with every page from the database, once with those in memory that harvesters come back to.
    foreach (var megabytes in (int[])[0, 64])
    {
        Report.Line($"");
        Report.Line($"## {(megabytes == 0 ? "Every page read from PostgreSQL" : $"Pages kept in memory, up to {megabytes} MB")}");
        using var server = await ServeAsync(repository, ("Publishing__PageMemoryMegabytes", megabytes.ToString(CultureInfo.InvariantCulture)));
        await new Harvests(repository, server, nginx, folder, articles).RunAsync();
        Report.Line($"server: at most {server.PeakMegabytes:N0} MB of memory");
    }
}

// Writing: into a new one, so that every run begins the same.
async Task WriteAsync()
{
    await using var repository = await Repository.CreateAsync(Path.Combine(folder, "data-new"), 0, addresses, crosswalks);
    await Imports.RunAsync(repository, folder, articles, Settings(repository));
    using (var server = await ServeAsync(repository, ("Publishing__RenderIntervalSeconds", "1")))
    {
        await Changes.UpgradeAsync(repository, server);
    }
}

// Changing: every article again and again, so few of them that autovacuum comes by several times within the run.
async Task ChangeAsync()
{
    var changed = Math.Min(articles, Changes.Articles);
    await using var repository = await Repository.CreateAsync(Path.Combine(folder, "data-new"), changed, addresses, crosswalks);
    await Changes.RunAsync(repository);
}

Task<ServedProcess> ServeAsync(Repository repository, (string Name, string Value) setting) => ServedProcess.StartAsync(
    "dotnet", ["artifacts/publishing/publishing.dll"], new Dictionary<string, string>(Settings(repository)) { [setting.Name] = setting.Value }, BaseUrl, "/health/ready");

// The value behind the name of an option at the beginning, which is taken off.
string? Option(string name)
{
    if (parts is [var first, var value, .. var rest] && first == name)
    {
        parts = rest;
        return value;
    }

    return null;
}

IReadOnlyDictionary<string, string> Settings(Repository repository) => new Dictionary<string, string>
{
    ["ConnectionStrings__Publishing"] = repository.ConnectionString,
    ["ASPNETCORE_URLS"] = BaseUrl,
    ["Publishing__BaseUrl"] = BaseUrl,
    ["Publishing__IdentifierDomain"] = "bench.example.org",
    ["Publishing__Formats"] = string.Join(',', crosswalks.Select(crosswalk => crosswalk.Format.Prefix)),
    ["Logging__LogLevel__Default"] = "Warning",
};
