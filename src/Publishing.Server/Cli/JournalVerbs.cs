using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Journals;
using Publishing.Licensing;
using Publishing.Postgres;
using Publishing.Server.Api;

namespace Publishing.Server.Cli;

/// <summary><c>publishing journals …</c></summary>
internal static class JournalVerbs
{
    private static readonly Option<string?> Slug = new("--slug") { Description = $"Its name in addresses and sets: {JournalSlug.Rule}. It never changes.", HelpName = "SLUG" };
    private static readonly Option<string[]> Title = new("--title") { Description = "Its title; with a language before it, as in 'ru:Вестник', once for each.", HelpName = "[LANG:]TITLE", AllowMultipleArgumentsPerToken = false };
    private static readonly Option<string?> AbbreviatedTitle = new("--abbreviated-title") { Description = "Its abbreviated title (ISO 4), such as 'J. Cent. Asian Stud.'.", HelpName = "TITLE" };
    private static readonly Option<string?> Language = new("--language") { Description = "The language most of its articles are in (BCP 47).", HelpName = "TAG" };
    private static readonly Option<string?> ElectronicIssn = new("--issn") { Description = "ISSN of the electronic edition.", HelpName = "ISSN" };
    private static readonly Option<string?> PrintIssn = new("--print-issn") { Description = "ISSN of the print edition.", HelpName = "ISSN" };
    private static readonly Option<string?> Publisher = new("--publisher") { Description = "Who publishes it.", HelpName = "NAME" };
    private static readonly Option<string?> Description = new("--description") { Description = "What it is about, in a sentence or two.", HelpName = "TEXT" };
    private static readonly Option<string?> Url = new("--url") { Description = "Its own address outside this repository.", HelpName = "URL" };
    private static readonly Option<string?> ContactEmail = new("--contact-email") { Description = "An address for harvesters' questions.", HelpName = "ADDRESS" };
    private static readonly Option<string?> License = new("--license") { Description = "The licence of articles whose source names none; without it none is assumed.", HelpName = "URL" };
    private static readonly Option<string[]> Section = new("--section") { Description = "A section, once for each: its slug and heading.", HelpName = "SLUG=TITLE" };
    private static readonly Option<FileInfo?> File = new("--file") { Description = "The journal as JSON, in place of all of these; the API reference has its schema.", HelpName = "FILE" };

    private static readonly Argument<string> Which = new("SLUG") { Description = "The journal, as 'journals list' shows it." };

    public static Command Make()
    {
        var create = new Command("create", "Makes a journal.") { Slug, Title, AbbreviatedTitle, Language, ElectronicIssn, PrintIssn, Publisher, Description, Url, ContactEmail, License, Section, File };
        create.Validators.Add(result =>
        {
            if (result.GetValue(File) is null && (result.GetValue(Slug) is null || result.GetValue(Title) is not { Length: > 0 }))
            {
                result.AddError("A journal needs --slug and --title, or --file.");
            }
        });
        create.SetAction((parsed, cancel) => VerbHost.MakeAsync(parsed, (services, ct) => CreateAsync(parsed, services, ct), cancel));
        var change = new Command("change", "Changes what is named of a journal and leaves the rest as it is: a title takes the place of the one in its language (the principal one when it names none), a section that of its slug, or is added. Its records are rendered anew.") { Which, Title, AbbreviatedTitle, Language, ElectronicIssn, PrintIssn, Publisher, Description, Url, ContactEmail, License, Section };
        change.Validators.Add(result =>
        {
            if (!result.Children.OfType<OptionResult>().Any(option => option.Option != CommandLine.Data))
            {
                result.AddError("Name what is to change, such as --issn.");
            }
        });
        change.SetAction((parsed, cancel) => VerbHost.RunAsync(parsed, (services, ct) => ChangeAsync(parsed, services, ct), cancel));
        var list = new Command("list", "Lists the journals.");
        list.SetAction((parsed, cancel) => VerbHost.RunAsync(parsed, (services, ct) => ListAsync(parsed, services, ct), cancel));
        return new Command("journals", "Makes, changes and lists journals.") { create, change, list };
    }

    private static async Task<int> CreateAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        using var document = await DocumentAsync(parsed, cancel);
        if (document is null)
        {
            return 1;
        }

        var (journal, mistakes) = Read(document.RootElement);
        if (mistakes.Count > 0)
        {
            return Refuse(parsed, mistakes, isFile: parsed.GetValue(File) is not null);
        }

        var made = await services.GetRequiredService<JournalStore>().CreateAsync(journal!, cancel);
        if (made.Outcome != ChangeOutcome.Done)
        {
            return VerbHost.Fail(parsed, $"There is a journal '{journal!.Slug}' already: '{made.Value?.Journal.Title}'. Choose another slug.");
        }

        await parsed.InvocationConfiguration.Output.WriteLineAsync($"The journal '{journal!.Slug}' was made: {services.GetRequiredService<RepositoryAddresses>().Journal(journal.Slug)}");
        return 0;
    }

    private static async Task<int> ChangeAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var (slug, journals) = (parsed.GetValue(Which)!, services.GetRequiredService<JournalStore>());
        if (await journals.FindAsync(slug, cancel) is not { } stored)
        {
            return VerbHost.Fail(parsed, $"There is no journal '{slug}'; '{services.Advice("journals list")}' shows them.");
        }

        using var document = JsonSerializer.SerializeToDocument(With(stored.Journal, FromOptions(parsed)), ArticleJson.Options);
        var (named, mistakes) = Read(document.RootElement);
        if (mistakes.Count > 0)
        {
            return Refuse(parsed, mistakes, isFile: false);
        }

        var changed = await journals.ReplaceAsync(slug, Changed(stored.Journal, named!, parsed), stored.Version, cancel);
        return changed.Outcome switch
        {
            ChangeOutcome.Done => await SayAsync(parsed, $"The journal '{slug}' was changed; its records follow within seconds of the server's running."),
            ChangeOutcome.Unchanged => await SayAsync(parsed, $"The journal '{slug}' was so already."),
            ChangeOutcome.VersionConflict => VerbHost.Fail(parsed, $"Somebody else changed the journal '{slug}' at the same time: look at it, and change it again."),
            _ => VerbHost.Fail(parsed, $"There is no journal '{slug}' any more; '{services.Advice("journals list")}' shows them."),
        };
    }

    // Whole members, and not what stands in them, so that nothing of an old value is read as part of a new one.
    private static JsonObject With(Journal stored, Dictionary<string, object?> named)
    {
        var document = JsonSerializer.SerializeToNode(stored, ArticleJson.Options)!.AsObject();
        foreach (var (member, value) in named)
        {
            document[member] = JsonSerializer.SerializeToNode(value, ArticleJson.Options);
        }

        return document;
    }

    private static Journal Changed(Journal stored, Journal named, ParseResult parsed) => named with
    {
        Titles = parsed.GetValue(Title) is { Length: > 0 } ? JournalChange.Titles(stored.Titles, named.Titles, named.Language) : stored.Titles,
        Sections = parsed.GetValue(Section) is { Length: > 0 } ? JournalChange.Sections(stored.Sections, named.Sections, named.Language) : stored.Sections,
        Publisher = JournalChange.Publisher(stored.Publisher, named.Publisher),
        DefaultLicense = JournalChange.License(stored.DefaultLicense, named.DefaultLicense),
    };

    private static (Journal? Journal, List<Mistake> Mistakes) Read(JsonElement document)
    {
        var mistakes = JsonMistakes.Find<Journal>(document).Select(Mistake.From).ToList();
        var journal = mistakes.Count > 0 ? null : JournalRules.Normalize(document.Deserialize<Journal>(ArticleJson.Options)!);
        mistakes.AddRange(journal is null ? [] : JournalRules.Check(journal));
        return (journal, mistakes);
    }

    private static int Refuse(ParseResult parsed, IEnumerable<Mistake> mistakes, bool isFile) => VerbHost.Fail(parsed, string.Join(
        Environment.NewLine,
        mistakes.Select(mistake => $"{(isFile ? mistake.Place : OptionOf(mistake.Place!))}{(mistake.Value is null ? "" : $" is {mistake.Value}")}: {mistake.Rule}")));

    // By the option that the person gave, and not by the field that it became.
    private static string OptionOf(string place) => place.Split('/')[1] switch
    {
        "slug" => Slug.Name,
        "titles" => Title.Name,
        "abbreviatedTitle" => AbbreviatedTitle.Name,
        "language" => Language.Name,
        "electronicIssn" => ElectronicIssn.Name,
        "printIssn" => PrintIssn.Name,
        "publisher" => Publisher.Name,
        "description" => Description.Name,
        "url" => Url.Name,
        "contactEmail" => ContactEmail.Name,
        "defaultLicense" => License.Name,
        "sections" => Section.Name,
        _ => place,
    };

    private static async Task<int> SayAsync(ParseResult parsed, string sentence)
    {
        await parsed.InvocationConfiguration.Output.WriteLineAsync(sentence);
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
            VerbHost.Fail(parsed, $"{file} cannot be read as JSON: {exception.Message}");
            return null;
        }
    }

    private static Dictionary<string, object?> FromOptions(ParseResult parsed) => new Dictionary<string, object?>
    {
        ["slug"] = parsed.CommandResult.Command.Options.Contains(Slug) ? parsed.GetValue(Slug) : null,
        ["titles"] = parsed.GetValue(Title) is { Length: > 0 } titles ? titles.Select(TitleArgument.Read) : null,
        ["abbreviatedTitle"] = parsed.GetValue(AbbreviatedTitle),
        ["language"] = parsed.GetValue(Language),
        ["electronicIssn"] = parsed.GetValue(ElectronicIssn),
        ["printIssn"] = parsed.GetValue(PrintIssn),
        ["publisher"] = parsed.GetValue(Publisher) is { } publisher ? new Publisher(publisher) : null,
        ["description"] = parsed.GetValue(Description),
        ["url"] = parsed.GetValue(Url),
        ["contactEmail"] = parsed.GetValue(ContactEmail),
        ["defaultLicense"] = parsed.GetValue(License) is { } license ? new License(license) : null,
        ["sections"] = parsed.GetValue(Section) is { Length: > 0 } sections ? sections.Select(section => section.Split('=', 2)).Select(parts => new Section(parts[0], parts.Length == 2 ? [TitleArgument.Read(parts[1])] : [])) : null,
    }.Where(member => member.Value is not null).ToDictionary();

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
