using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Ingest.ArticlePages;

/// <summary>Reads copyright and license.</summary>
internal static class PageRights
{
    private const int LongestTerms = 4000;

    /// <summary>What the page says of both. The year stands in the copyright line, which OJS composes, so it is marked as inferred.</summary>
    public static Permissions Read(PageOutline outline, PageNotes notes)
    {
        var lines = outline.All(PageHeading.License).SelectMany(section => section.Lines).ToList();
        var copyright = lines.Find(line => CopyrightLine.TryRead(line.Text) is not null);
        var sentence = lines.Find(line => line != copyright && CreativeCommonsNames.TryFind(line.Text, out _)) ?? lines.Find(line => line != copyright && LicenseLine.Is(line.Text));
        var others = lines.Where(line => line != copyright && line != sentence && CopyrightLine.TryRead(line.Text) is null && !IsSameLicense(line.Text, sentence?.Text)).ToList();

        var license = sentence is not null ? Known(sentence, notes) : Terms(others, notes);
        if (sentence is not null)
        {
            notes.NotRead(others);
        }

        var statement = copyright is null ? null : CopyrightLine.TryRead(copyright.Text);
        if (statement?.Year is { } year)
        {
            notes.Infer("permissions/copyrightYear", "the copyright line");
            notes.Tell(ProblemCodes.YearInferred, $"The year of copyright, {year}, was taken from the copyright line.", "permissions/copyrightYear", copyright!.Text, copyright.Number);
        }

        return new Permissions
        {
            CopyrightStatement = statement?.Statement,
            CopyrightYear = statement?.Year,
            CopyrightHolder = statement?.Holder,
            Licenses = license is null ? [] : [license],

            // Every Creative Commons license lets anybody pass the article on, so nothing can stand between it and its readers.
            FreeToRead = license?.Url is null ? null : new FreeToRead(),
        };
    }

    private static License Known(PageLine sentence, PageNotes notes)
    {
        if (CreativeCommonsNames.TryFind(sentence.Text, out var url))
        {
            return new License(url, Text: RichText.Plain(sentence.Text));
        }

        return Unknown(sentence.Text, sentence.Number, notes);
    }

    private static License? Terms(List<PageLine> lines, PageNotes notes)
    {
        var text = string.Join(' ', lines.Select(line => line.Text));
        if (text.Length > LongestTerms)
        {
            notes.NotRead(lines);
            return null;
        }

        return text.Length == 0 ? null : Unknown(text, lines[0].Number, notes);
    }

    private static License Unknown(string text, int line, PageNotes notes)
    {
        notes.Tell(ProblemCodes.LicenseUnknown, "Which license the page means cannot be told from its words, so no address was given to it.", "permissions/licenses/0/url", text, line);
        return new License(null, Text: RichText.Plain(text));
    }

    // The badge repeats the license as an address, or the sentence stands twice.
    private static bool IsSameLicense(string line, string? sentence) =>
        sentence is not null && CreativeCommonsNames.TryFind(sentence, out var first) && CreativeCommonsNames.TryFind(line, out var second) && first == second && line.Length <= sentence.Length + 100;
}
