using System.CommandLine;
using System.Text.Json;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Journals;
using Publishing.Licensing;
using Publishing.Postgres;
using Publishing.Server.Api;
using Publishing.Text;

namespace Publishing.Server.Cli;

/// <summary><c>publishing journals …</c></summary>
internal static class JournalVerbs
{
    private static readonly Option<string?> Slug = new("--slug") { Description = $"Its name in addresses and sets: {JournalSlug.Rule}. It never changes.", HelpName = "SLUG" };
    private static readonly Option<string[]> Title = new("--title") { Description = "Its title; with a language before it, as in 'ru:Вестник', once for each.", HelpName = "[LANG:]TITLE", AllowMultipleArgumentsPerToken = false };
    private static readonly Option<string?> Language = new("--language") { Description = "The language most of its articles are in (BCP 47).", HelpName = "TAG" };
    private static readonly Option<string?> ElectronicIssn = new("--issn") { Description = "ISSN of the electronic edition.", HelpName = "ISSN" };
    private static readonly Option<string?> PrintIssn = new("--print-issn") { Description = "ISSN of the print edition.", HelpName = "ISSN" };
    private static readonly Option<string?> Publisher = new("--publisher") { Description = "Who publishes it.", HelpName = "NAME" };
    private static readonly Option<string?> Description = new("--description") { Description = "What it is about, in a sentence or two.", HelpName = "TEXT" };
    private static readonly Option<string?> License = new("--license") { Description = "The licence of articles whose source names none; without it none is assumed.", HelpName = "URL" };
    private static readonly Option<string[]> Section = new("--section") { Description = "A section, once for each: its slug and heading.", HelpName = "SLUG=TITLE" };
    private static readonly Option<FileInfo?> File = new("--file") { Description = "The journal as JSON, in place of all of these; the API reference has its schema.", HelpName = "FILE" };

    public static Command Make()
    {
        var create = new Command("create", "Makes a journal.") { Slug, Title, Language, ElectronicIssn, PrintIssn, Publisher, Description, License, Section, File };
        create.Validators.Add(result =>
        {
            if (result.GetValue(File) is null && (result.GetValue(Slug) is null || result.GetValue(Title) is not { Length: > 0 }))
            {
                result.AddError("A journal needs --slug and --title, or --file.");
            }
        });
        create.SetAction((parsed, cancel) => Verb.MakeAsync(parsed, (services, ct) => CreateAsync(parsed, services, ct), cancel));
        var list = new Command("list", "Lists the journals.");
        list.SetAction((parsed, cancel) => Verb.RunAsync(parsed, (services, ct) => ListAsync(parsed, services, ct), cancel));
        return new Command("journals", "Makes and lists journals.") { create, list };
    }

    private static async Task<int> CreateAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        using var document = await DocumentAsync(parsed, cancel);
        if (document is null)
        {
            return 1;
        }

        var mistakes = JsonMistakes.Find<Journal>(document.RootElement).Select(Mistake.From).ToList();
        var journal = mistakes.Count > 0 ? null : JournalRules.Normalize(document.RootElement.Deserialize<Journal>(ArticleJson.Options)!);
        mistakes.AddRange(journal is null ? [] : JournalRules.Check(journal));
        if (mistakes.Count > 0)
        {
            return Verb.Fail(parsed, string.Join(Environment.NewLine, mistakes.Select(mistake => $"{mistake.Place}{(mistake.Value is null ? "" : $" is {mistake.Value}")}: {mistake.Rule}")));
        }

        var made = await services.GetRequiredService<JournalStore>().CreateAsync(journal!, cancel);
        if (made.Outcome != ChangeOutcome.Done)
        {
            return Verb.Fail(parsed, $"There is a journal '{journal!.Slug}' already: '{made.Value?.Journal.Title}'. Choose another slug.");
        }

        await parsed.InvocationConfiguration.Output.WriteLineAsync($"The journal '{journal!.Slug}' was made: {services.GetRequiredService<RepositoryAddresses>().Journal(journal.Slug)}");
        return 0;
    }

    // Options become the same document that a file or the API would give, so that the same checks hold for them.
    private static async Task<JsonDocument?> DocumentAsync(ParseResult parsed, CancellationToken cancel)
    {
        if (parsed.GetValue(File) is not { } file)
        {
            return JsonSerializer.SerializeToDocument(FromOptions(parsed), ArticleJson.Options);
        }

        try
        {
            return JsonDocument.Parse(await System.IO.File.ReadAllBytesAsync(file.FullName, cancel));
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            Verb.Fail(parsed, $"{file} cannot be read as JSON: {exception.Message}");
            return null;
        }
    }

    private static Dictionary<string, object?> FromOptions(ParseResult parsed) => new Dictionary<string, object?>
    {
        ["slug"] = parsed.GetValue(Slug),
        ["titles"] = parsed.GetValue(Title)!.Select(Localized),
        ["language"] = parsed.GetValue(Language),
        ["electronicIssn"] = parsed.GetValue(ElectronicIssn),
        ["printIssn"] = parsed.GetValue(PrintIssn),
        ["publisher"] = parsed.GetValue(Publisher) is { } publisher ? new Publisher(publisher) : null,
        ["description"] = parsed.GetValue(Description),
        ["defaultLicense"] = parsed.GetValue(License) is { } license ? new License(license) : null,
        ["sections"] = (parsed.GetValue(Section) ?? []).Select(section => section.Split('=', 2)).Select(parts => new Section(parts[0], parts.Length == 2 ? [Localized(parts[1])] : [])),
    }.Where(member => member.Value is not null).ToDictionary();

    // "ru:Вестник" is a title in Russian; "Review: a journal" is a title with a colon.
    private static LocalizedText Localized(string text) =>
        text.Split(':', 2) is [{ Length: >= 2 and <= 12 } tag, { Length: > 0 } rest] && !rest.StartsWith(' ') && LanguageTag.TryParse(tag, out var language)
            ? new LocalizedText(rest, language)
            : new LocalizedText(text);

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        const int page = 200;
        var journals = services.GetRequiredService<JournalStore>();
        var articles = services.GetRequiredService<ArticleStore>();
        var rows = new List<string[]>();
        for (string? after = null; ;)
        {
            var read = await journals.ListAsync(after, page, cancel);
            foreach (var stored in read)
            {
                var counts = await articles.CountAsync(stored.Journal.Slug, cancel);
                rows.Add([stored.Journal.Slug, .. Enum.GetValues<ArticleState>().Select(state => $"{counts.GetValueOrDefault(state)}"), Table.Shortened(stored.Journal.Title)]);
            }

            if (read.Count < page)
            {
                break;
            }

            after = read[^1].Journal.Slug;
        }

        if (rows.Count == 0)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"There are no journals. Make one with: {services.Advice("journals create --slug SLUG --title TITLE")}");
        }
        else
        {
            Table.Write(parsed.InvocationConfiguration.Output, ["SLUG", "DRAFTS", "PUBLISHED", "WITHDRAWN", "TITLE"], rows);
        }

        return 0;
    }
}
