using System.Text.Json;
using Deque.AxeCore.Commons;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using Publishing.Testing;

namespace Publishing.Browser.Tests;

/// <summary>A real browser without a window, in a profile of its own.</summary>
public sealed class Chromium : IDisposable
{
    // Nothing that a browser does on its own account: its look-ups would end up among the page's requests, or wait for a network that is not there.
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly Lazy<string> Axe = new(() => new BundledAxeScriptProvider().GetScript());

    private readonly TemporaryFolder _profile;
    private readonly ChromeDriver _driver;

    private Chromium(TemporaryFolder profile, ChromeDriver driver) => (_profile, _driver) = (profile, driver);

    /// <summary>Starts the browser that is installed.</summary>
    public static Chromium Start()
    {
        var profile = new TemporaryFolder();
        var options = new ChromeOptions { BinaryLocation = Find("chromium", "chromium-browser", "google-chrome") };
        options.AddArguments([.. Arguments, $"--user-data-dir={profile.Path}"]);
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        options.SetLoggingPreference("performance", LogLevel.All);
        var service = ChromeDriverService.CreateDefaultService(Find("chromedriver"));
        service.SuppressInitialDiagnosticInformation = true;
        return new Chromium(profile, new ChromeDriver(service, options));
    }

    /// <summary>Opens a page.</summary>
    public void Open(Uri address, Screen screen)
    {
        Command("Emulation.setDeviceMetricsOverride", new() { ["width"] = screen.Width, ["height"] = 800, ["deviceScaleFactor"] = 1, ["mobile"] = screen.Width < 800 });
        Command("Emulation.setEmulatedMedia", new() { ["features"] = new[] { new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = screen.Dark ? "dark" : "light" } } });
        Forget();
        _driver.Navigate().GoToUrl(address);
    }

    /// <summary>The address of the page that is open.</summary>
    public Uri Address => new(_driver.Url);

    /// <summary>The value of an expression in the page.</summary>
    public T? Evaluate<T>(string expression)
    {
        var json = (string?)_driver.ExecuteScript($"return JSON.stringify({expression})");
        return json is null ? default : JsonSerializer.Deserialize<T>(json);
    }

    /// <summary>Clicks the first element that a selector finds.</summary>
    public void Click(string selector) => _driver.FindElement(By.CssSelector(selector)).Click();

    /// <summary>Presses a key, whatever has the focus.</summary>
    public void Press(string key) => _driver.SwitchTo().ActiveElement().SendKeys(key);

    /// <summary>What axe-core finds wrong, in a line each.</summary>
    public IReadOnlyList<string> Faults()
    {
        _driver.ExecuteScript(Axe.Value);
        var json = (string)_driver.ExecuteAsyncScript("""
            const done = arguments[arguments.length - 1];
            axe.run().then(found => done(JSON.stringify(found.violations.flatMap(fault => fault.nodes.map(node => `${fault.id}: ${node.html} ${node.failureSummary}`)))));
            """)!;
        return JsonSerializer.Deserialize<List<string>>(json)!;
    }

    /// <summary>What the browser has complained of since the page was opened.</summary>
    public IReadOnlyList<string> Complaints() => [.. _driver.Manage().Logs.GetLog(LogType.Browser).Select(entry => entry.Message)];

    /// <summary>Every address that was asked for since the page was opened.</summary>
    public IReadOnlyList<Uri> Requests() =>
    [
        .. _driver.Manage().Logs.GetLog("performance")
            .Select(entry => JsonDocument.Parse(entry.Message).RootElement.GetProperty("message"))
            .Where(message => message.GetProperty("method").GetString() == "Network.requestWillBeSent")
            .Select(message => new Uri(message.GetProperty("params").GetProperty("request").GetProperty("url").GetString()!)),
    ];

    public void Dispose()
    {
        _driver.Dispose();
        _profile.Dispose();
    }

    private void Forget()
    {
        Complaints();
        Requests();
    }

    private void Command(string name, Dictionary<string, object?> parameters) => _driver.ExecuteCdpCommand(name, parameters);

    private static string Find(params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"These tests drive a browser and need {names[0]}; install the packages chromium and chromium-driver.");
    }
}
