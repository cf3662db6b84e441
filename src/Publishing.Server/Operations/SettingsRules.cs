using System.Text;
using System.Text.RegularExpressions;
using Publishing.Crosswalks;
using Publishing.Server.Deposits;
using Publishing.Text;

namespace Publishing.Server.Operations;

/// <summary>What each setting may be.</summary>
internal static partial class SettingsRules
{
    /// <summary>A sentence for each setting that breaks its rule.</summary>
    public static IEnumerable<string> Check(PublishingSettings settings)
    {
        string?[] mistakes =
        [
            BaseUrl(settings.BaseUrl),
            RepositoryName(settings.RepositoryName),
            AdminEmail(settings.AdminEmail),
            DepositorName(settings.DepositorName),
            DepositorEmail(settings.DepositorEmail),
            IdentifierDomain(settings.IdentifierDomain),
            MetadataLicense(settings.MetadataLicense),
            Formats(settings.Formats),
            Between(nameof(settings.PageSize), settings.PageSize, 1, 1_000),
            Between(nameof(settings.IdentifierPageSize), settings.IdentifierPageSize, 1, 10_000),
            Between(nameof(settings.SlowClientMegabytes), settings.SlowClientMegabytes, 1, 1024 * 1024),
            Between(nameof(settings.PageMemoryMegabytes), settings.PageMemoryMegabytes, 0, 1024 * 1024),
            Between(nameof(settings.RequestsPerHarvester), settings.RequestsPerHarvester, 0, 10_000),
            Between(nameof(settings.MaxPageBytes), settings.MaxPageBytes, 64 * 1024, 256 * 1024 * 1024),
            Between(nameof(settings.TokenLifetimeHours), settings.TokenLifetimeHours, 1, 8_760),
            Between(nameof(settings.MaxSourceBytes), settings.MaxSourceBytes, 1024, 1024 * 1024 * 1024),
            Between(nameof(settings.RequestTimeoutSeconds), settings.RequestTimeoutSeconds, 1, 3_600),
            Between(nameof(settings.ShutdownTimeoutSeconds), settings.ShutdownTimeoutSeconds, 0, 3_600),
            Between(nameof(settings.RenderIntervalSeconds), settings.RenderIntervalSeconds, 1, 3_600),
            DataDirectory(settings.DataDirectory),
            SampleDirectory(settings.SampleDirectory),
        ];
        return mistakes.OfType<string>();
    }

    /// <summary>What is right for a trial and wrong for the world; null when there is nothing of the kind.</summary>
    public static string? Warn(PublishingSettings settings)
    {
        var usual = new PublishingSettings();
        return new Uri(settings.BaseUrl).IsLoopback || (settings.IdentifierDomain != usual.IdentifierDomain && settings.AdminEmail != usual.AdminEmail)
            ? null
            : $"{SettingsReader.NameOf("BaseUrl")} is public, but {SettingsReader.NameOf("IdentifierDomain")} is '{settings.IdentifierDomain}' and {SettingsReader.NameOf("AdminEmail")} is '{settings.AdminEmail}': set both to your own before harvesters come. The domain must never change afterwards.";
    }

    private static string? BaseUrl(string value)
    {
        var url = WebAddress.IsOne(value) ? new Uri(value) : null;
        var wrong = url is null ? "is no absolute http or https address"
            : url.Query.Length > 0 || url.Fragment.Length > 0 || value.AsSpan().IndexOfAny('?', '#') >= 0 ? "has a query or a fragment"
            : url.UserInfo.Length > 0 ? "has a user name in it"
            : !Ascii.IsValid(value) ? "has letters outside ASCII (write the domain as xn--…)"
            : !PlainPath().IsMatch(url.AbsolutePath) ? "has a path with other characters than letters, digits, '-', '.', '_' and '~', or an empty part"
            : null;
        return wrong is null ? null : $"{SettingsReader.NameOf("BaseUrl")} is '{value}', which {wrong}: give the public address of this repository, such as https://press.example.org or https://press.example.org/journals.";
    }

    private static string? RepositoryName(string value) =>
        value.Length is > 0 and <= 200 && XmlText.IsClean(value)
            ? null
            : $"{SettingsReader.NameOf("RepositoryName")} is '{value}': give a name of 1 to 200 characters, such as Example University Press.";

    private static string? AdminEmail(string value) =>
        AdminAddress.IsValid(value)
            ? null
            : $"{SettingsReader.NameOf("AdminEmail")} is '{value}', which is no e-mail address that validators of OAI-PMH take (two characters at least before the @): give one such as oai@press.example.org.";

    private static string? DepositorName(string? value) =>
        value is null || (value.Length is > 0 and <= 130 && XmlText.IsClean(value))
            ? null
            : $"{SettingsReader.NameOf("DepositorName")} is '{value}': give a name of 1 to 130 characters, such as Example University Press, or take the setting away.";

    private static string? DepositorEmail(string? value) =>
        value is null || DepositorAddress.IsValid(value)
            ? null
            : $"{SettingsReader.NameOf("DepositorEmail")} is '{value}', which is no e-mail address: give one such as deposits@press.example.org, or take the setting away.";

    private static string? IdentifierDomain(string value) =>
        value.Length <= 253 && Domain().IsMatch(value)
            ? null
            : $"{SettingsReader.NameOf("IdentifierDomain")} is '{value}', which cannot stand in an oai-identifier: give a domain name with a dot, each part beginning with a letter, such as press.example.org.";

    private static string? MetadataLicense(string? value) =>
        value is null || (WebAddress.IsOne(value) && Uri.IsWellFormedUriString(value, UriKind.Absolute))
            ? null
            : $"{SettingsReader.NameOf("MetadataLicense")} is '{value}': give the address of a license, such as https://creativecommons.org/publicdomain/zero/1.0/, or take the setting away.";

    private static string? Formats(string? value)
    {
        var names = PublishingSettings.FormatNames(value);
        var all = CrosswalkRegistry.All.Select(crosswalk => crosswalk.Format.Prefix).ToList();
        var wrong = names.FirstOrDefault(name => !all.Contains(name)) is { } unknown ? $"'{unknown}' is no format of this repository"
            : names.Count > 0 && !names.Contains("oai_dc") ? "every repository must offer oai_dc (OAI-PMH §2.5)"
            : null;
        return wrong is null ? null : $"{SettingsReader.NameOf("Formats")} is '{value}', but {wrong}: give some of {string.Join(",", all)}, or take the setting away for all of them.";
    }

    private static string? Between(string name, int value, int least, int most) =>
        value >= least && value <= most ? null : $"{SettingsReader.NameOf(name)} is {value}: give a number from {least} to {most}.";

    private static string? DataDirectory(string value) =>
        value.Length > 0 && !value.Contains('\0', StringComparison.Ordinal)
            ? null
            : $"{SettingsReader.NameOf("DataDirectory")} is empty: give the folder that the private PostgreSQL is kept in, such as .data.";

    private static string? SampleDirectory(string? value) =>
        value is null || File.Exists(Path.Combine(value, "journal.json"))
            ? null
            : $"{SettingsReader.NameOf("SampleDirectory")} is '{value}', where there is no journal.json: give the folder of a sample journal, or take the setting away.";

    // The pattern of oai-identifier.xsd.
    [GeneratedRegex(@"^[a-zA-Z][a-zA-Z0-9\-]*(\.[a-zA-Z][a-zA-Z0-9\-]*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Domain();

    [GeneratedRegex(@"^(/[A-Za-z0-9\-._~]+)*/?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainPath();
}
