using System.Globalization;

namespace Publishing.Bench;

/// <summary>nginx, handing out the very same response pages as static files: the speed that a harvest is held against.</summary>
internal static class Nginx
{
    /// <summary>Whether it is installed.</summary>
    public static bool IsThere => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin").Any(path => File.Exists(Path.Combine(path, "nginx")));

    public static async Task<ServedProcess> StartAsync(string folder, int port)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "ready.xml"), "<ready/>").ConfigureAwait(false);
        var configuration = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(configuration, string.Create(CultureInfo.InvariantCulture, $$"""
            daemon off;
            user root;
            worker_processes 2;
            pid {{folder}}/nginx.pid;
            error_log stderr crit;
            events { worker_connections 1024; }
            http {
                access_log off;
                sendfile on;
                tcp_nopush on;
                keepalive_requests 1000000;
                gzip_static on;
                types { text/xml xml; }
                server { listen 127.0.0.1:{{port}}; root {{folder}}; }
            }
            """)).ConfigureAwait(false);
        return await ServedProcess.StartAsync("nginx", ["-c", configuration, "-p", folder], new Dictionary<string, string>(), $"http://127.0.0.1:{port}", "/ready.xml").ConfigureAwait(false);
    }

    /// <summary>Writes pages as files, plain and gzip beside each other, and returns their addresses.</summary>
    public static async Task<List<string>> SaveAsync(string folder, string name, string baseUrl, IReadOnlyList<string> pages)
    {
        using var gzip = new Harvester(baseUrl, gzip: true);
        using var plain = new Harvester(baseUrl, gzip: false);
        var saved = new List<string>();
        foreach (var page in pages)
        {
            var file = string.Create(CultureInfo.InvariantCulture, $"{name}-{saved.Count:000000}.xml");
            await File.WriteAllBytesAsync(Path.Combine(folder, file), await plain.BytesAsync(page).ConfigureAwait(false)).ConfigureAwait(false);
            await File.WriteAllBytesAsync(Path.Combine(folder, file + ".gz"), await gzip.BytesAsync(page).ConfigureAwait(false)).ConfigureAwait(false);
            saved.Add("/" + file);
        }

        return saved;
    }
}
