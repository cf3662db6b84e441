using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Publishing.Bench;

var articles = args is ["--articles", var number] ? int.Parse(number, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : 10_000;
var folder = Path.GetFullPath("artifacts/bench");
Directory.CreateDirectory(folder);

// The same address every time: it is part of the records' bytes, and with another one all of them would be rendered anew.
const string BaseUrl = "http://127.0.0.1:8097";
await using var repository = await Repository.OpenAsync(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"data-{articles}")), articles, BaseUrl);
using var server = await ServedProcess.StartAsync("dotnet", ["artifacts/publishing/publishing.dll"], new Dictionary<string, string>
{
    ["ConnectionStrings__Publishing"] = repository.ConnectionString,
    ["ASPNETCORE_URLS"] = BaseUrl,
    ["Publishing__BaseUrl"] = BaseUrl,
    ["Publishing__IdentifierDomain"] = "bench.example.org",
    ["Logging__LogLevel__Default"] = "Warning",
}, BaseUrl, "/health/ready");

Line($"{articles:N0} articles; {Environment.ProcessorCount} cores; .NET {Environment.Version}; PostgreSQL {repository.ServerVersion}; all on one machine, over loopback");
if (repository is { Storing: { } storing, Publishing: { } publishing })
{
    Line($"drafts stored: {articles / storing.TotalSeconds:N0} a second; published, every format rendered, validated, compressed and stamped: {articles / publishing.TotalSeconds:N0} a second");
}

Line($"disk: {repository.DiskBytes / 1e9 / articles * 1e6:N2} GB a million articles, both formats, indexes and documents included");

using var nginx = HasNginx() ? await StartNginxAsync() : null;
foreach (var prefix in (string[])["jats", "oai_dc"])
{
    using var walker = new Harvester(BaseUrl, gzip: true);
    var watch = Stopwatch.StartNew();
    var (pages, records) = await walker.WalkAsync("/oai", "verb=ListRecords&metadataPrefix=" + prefix, "<record>");
    Line($"{prefix}: a walk through the whole list: {pages.Count:N0} pages, {records:N0} records, {records / watch.Elapsed.TotalSeconds:N0} records/s with a client that inflates and reads them");
    if (records != articles)
    {
        throw new InvalidOperationException($"The list has {records} records and should have {articles}.");
    }

    var sample = pages.Count > 200 ? Enumerable.Range(0, 200).Select(i => pages[i * (pages.Count / 200)]).ToList() : pages;
    var sampleRecords = sample.Count * 100L;
    var files = nginx is null ? [] : await Nginx.SaveAsync(Path.Combine(folder, "nginx"), prefix, BaseUrl, sample);
    foreach (var gzip in (bool[])[true, false])
    {
        foreach (var harvesters in (int[])[1, 8])
        {
            var before = server.ProcessorTime;
            var ours = await Figures.MeasureAsync(BaseUrl, sample, sampleRecords, gzip, harvesters, 4);
            Line($"{prefix} {(gzip ? "gzip " : "plain")} {harvesters} harvester(s)   publishing {ours}  server CPU {(server.ProcessorTime - before).TotalMilliseconds / ours.Records * 1000:N2} ms per 1,000");
            if (nginx is not null)
            {
                var theirs = await Figures.MeasureAsync(nginx.BaseUrl, files, sampleRecords, gzip, harvesters, 4);
                Line($"{prefix} {(gzip ? "gzip " : "plain")} {harvesters} harvester(s)   nginx      {theirs}  ratio {ours.RecordsPerSecond / theirs.RecordsPerSecond:N3}");
            }
        }
    }

    var first = await Figures.LatencyAsync(BaseUrl, pages[0], true, 500);
    var last = await Figures.LatencyAsync(BaseUrl, pages[^2], true, 500);
    Line($"{prefix} page of 100, gzip: first p50 {first.P50:N2} ms, p99 {first.P99:N2} ms; last full page p50 {last.P50:N2} ms, p99 {last.P99:N2} ms; ratio of p50 {last.P50 / first.P50:N2}");
}

Line($"server peak memory {server.PeakMegabytes:N0} MB");
return 0;

async Task<ServedProcess> StartNginxAsync()
{
    var root = Path.Combine(folder, "nginx");
    if (Directory.Exists(root))
    {
        Directory.Delete(root, recursive: true);
    }

    Directory.CreateDirectory(root);
    await File.WriteAllTextAsync(Path.Combine(root, "ready.xml"), "<ready/>");
    return await Nginx.StartAsync(root, FreePort());
}

static bool HasNginx() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin").Any(path => File.Exists(Path.Combine(path, "nginx")));

static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

static int FreePort()
{
    using var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    return ((IPEndPoint)listener.LocalEndpoint).Port;
}
