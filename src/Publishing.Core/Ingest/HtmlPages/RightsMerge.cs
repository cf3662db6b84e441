using Publishing.Ingest.Values;
using Publishing.Licensing;

namespace Publishing.Ingest.HtmlPages;

/// <summary>Copyright, license and access out of all that a page says.</summary>
internal static class RightsMerge
{
    /// <summary>The permissions.</summary>
    public static Permissions Of(IReadOnlyList<PageReading> readings, ImportNotes notes)
    {
        var said = readings.Select(reading => (reading.Source, reading.Article.Permissions)).ToList();
        var licenses = new List<License>();
        var from = "";
        foreach (var (source, permissions) in said)
        {
            foreach (var license in permissions.Licenses)
            {
                from = licenses.Count == 0 ? source : from;
                Add(licenses, license, licenses.Count > 0 && source != from ? (from, source) : null, notes);
            }
        }

        // Words that name none, beside an address that does, are the policy of the journal.
        var named = licenses.FindAll(license => license.Url is not null);
        foreach (var unknown in named.Count > 0 ? [] : licenses)
        {
            notes.Tell(ProblemCodes.LicenseUnknown, "Which license the page means cannot be told from its words, so no address was given to it.", "permissions/licenses", unknown.Text?.ToPlainText());
        }

        licenses = named.Count > 0 ? named : licenses;

        // Every Creative Commons license lets anybody pass the article on, so nothing stands between it and its readers.
        var isOpen = licenses.Exists(license => CreativeCommons.TryCanonicalize(license.Url, out _));
        var free = said.Select(one => one.Permissions.FreeToRead).FirstOrDefault(one => one is not null);
        return new Permissions
        {
            CopyrightStatement = said.Select(one => one.Permissions.CopyrightStatement).FirstOrDefault(one => one is not null),
            CopyrightYear = said.Select(one => one.Permissions.CopyrightYear).FirstOrDefault(one => one is not null),
            CopyrightHolder = said.Select(one => one.Permissions.CopyrightHolder).FirstOrDefault(one => one is not null),
            Licenses = licenses,
            FreeToRead = free,
            StatedAccess = isOpen || free is not null ? null : said.Select(one => one.Permissions.StatedAccess).FirstOrDefault(one => one is not null),
        };
    }

    private static void Add(List<License> licenses, License license, (string First, string Other)? sources, ImportNotes notes)
    {
        var same = licenses.FindIndex(other => license.Url is null ? other.Text == license.Text : Key(other.Url) == Key(license.Url));
        if (same >= 0)
        {
            licenses[same] = licenses[same].Text is null && license.Text is not null ? licenses[same] with { Text = license.Text, Language = license.Language } : licenses[same];
        }
        else if (sources is null)
        {
            licenses.Add(license);
        }
        else if (licenses.TrueForAll(other => other.Url is null) && license.Url is not null)
        {
            // Words of which nobody could tell what they mean, and an address that says it.
            var names = CreativeCommonsNames.IsMentioned(licenses[0].Text?.ToPlainText() ?? "");
            licenses.Add(license with { Text = license.Text ?? (names ? licenses[0].Text : null), Language = license.Language ?? (names ? licenses[0].Language : null) });
        }
        else if (license.Url is not null)
        {
            notes.Tell(ProblemCodes.ConflictingValues, $"The license in {sources.Value.First} is {licenses.First(other => other.Url is not null).Url}, in {sources.Value.Other} {license.Url}; the former was taken.", "permissions/licenses", license.Url);
        }
        else if (licenses[0].Text is null && CreativeCommonsNames.IsMentioned(license.Text?.ToPlainText() ?? ""))
        {
            licenses[0] = licenses[0] with { Text = license.Text, Language = license.Language };
        }
    }

    private static string? Key(string? url) => CreativeCommons.TryCanonicalize(url, out var canonical) ? canonical : url?.TrimEnd('/').Replace("http:", "https:", StringComparison.OrdinalIgnoreCase);
}
