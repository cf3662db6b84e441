using System.Net;
using System.Text.Json.Nodes;
using Publishing.Postgres;
using Publishing.Server.Tests.Api;
using Publishing.Server.Tests.Ingest;
using Publishing.Testing;

namespace Publishing.Server.Tests.Cli;

/// <summary>The verbs, run as people run them: a process each.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("migrat", "'migrat' is no verb of 'publishing': did you mean 'migrate'?")]
    [InlineData("Serve", "'Serve' is no verb of 'publishing': did you mean 'serve'?")]
    [InlineData("--prot 8081", "'--prot' is no option of 'publishing': did you mean '--port'?")]
    [InlineData("--port eighty", "--port is 'eighty': give a whole number.")]
    [InlineData("--port 99999", "--port is 99999: give a number from 1 to 65535.")]
    [InlineData("keys crate", "'crate' is no verb of 'publishing keys': did you mean 'create'?")]
    [InlineData("keys create --name x --role boss", "--role is 'boss': use reader, editor, admin.")]
    [InlineData("articles list --state gone", "--state is 'gone': use draft, published, withdrawn.")]
    [InlineData("import a.xml --journal steppe --publsh", "'--publsh' is no option of 'publishing import': did you mean '--publish'?")]
    [InlineData("import a.xml --journal steppe -publish", "'-publish' is no option of 'publishing import': did you mean '--publish'?")]
    [InlineData("import --dryrun a.xml --journal steppe", "'--dryrun' is no option of 'publishing import': did you mean '--dry-run'?")]
    [InlineData("import a.xml --jurnal=steppe", "'--jurnal=steppe' is no option of 'publishing import': did you mean '--journal'?")]
    [InlineData("import a.xml --journal --dry-rum", "'--dry-rum' is no option of 'publishing import': did you mean '--dry-run'?")]
    [InlineData("articles show --jsn", "'--jsn' is no option of 'publishing articles show': did you mean '--json'?")]
    [InlineData("articles publish 1 --al", "'--al' is no option of 'publishing articles publish': did you mean '--all'?")]
    [InlineData("articles withdraw 1 --reson Twice", "'--reson' is no option of 'publishing articles withdraw': did you mean '--reason'?")]
    [InlineData("articles withdraw 1 --reason --dat", "'--dat' is no option of 'publishing articles withdraw': did you mean '--data'?")]
    [InlineData("journals create --slug x --title --isn", "'--isn' is no option of 'publishing journals create': did you mean '--issn'?")]
    [InlineData("keys create --role admin --name --nme", "'--nme' is no option of 'publishing keys create': did you mean '--name'?")]
    [InlineData("keys revoke --dta", "'--dta' is no option of 'publishing keys revoke': did you mean '--data'?")]
    [InlineData("import --journal steppe", "Required argument missing")]
    [InlineData("import a.xml", "Option '--journal' is required.")]
    [InlineData("import a.xml --journal steppe --format word", "--format is 'word': use ")]
    [InlineData("harvest --journal steppe", "A harvest needs the URL of a repository and --journal; --list shows those that there are.")]
    [InlineData("harvest ftp://x.example.org/oai --journal steppe", "URL is 'ftp://x.example.org/oai': give an absolute http or https address.")]
    [InlineData("harvest http://x.example.org/oai --journal steppe --from 2024", "--from is '2024': give YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.")]
    [InlineData("harvest http://x.example.org/oai --journal steppe --prefx jats", "'--prefx' is no option of 'publishing harvest': did you mean '--prefix'?")]
    [InlineData("export crossrf --journal steppe", "There is no export 'crossrf'; did you mean 'crossref'?")]
    [InlineData("export crossref", "Name a journal, or articles by their numbers. Use --journal SLUG")]
    [InlineData("export crossref --journal steppe --article 1", "Name either a journal or articles, not both.")]
    [InlineData("export doaj --issue 5-2", "An issue is one of a journal: name the journal beside it.")]
    [InlineData("export doaj --jurnal steppe", "'--jurnal' is no option of 'publishing export': did you mean '--journal'?")]
    [InlineData("readiness", "Name an article by its number, or a journal by --journal SLUG")]
    [InlineData("readiness 1 --jurnal steppe", "'--jurnal' is no option of 'publishing readiness': did you mean '--journal'?")]
    [InlineData("issues list", "Option '--journal' is required.")]
    [InlineData("issues change 5-2 --journal steppe", "Name what is to change, such as --date.")]
    [InlineData("articles list --issue 5-2", "An issue is one of a journal")]
    [InlineData("articles publish 1 --issue 5-2", "Name the articles by their numbers, or all drafts of a journal")]
    [InlineData("journals create", "A journal needs --slug and --title, or --file.")]
    [InlineData("health --url \\\\\u200e", "--url is '\\\\\u200e': give an absolute http or https address.")]
    [InlineData("health --url nowhere", "--url is 'nowhere': give an absolute http or https address.")]
    public async Task What_cannot_be_understood_is_refused_in_a_sentence_and_starts_nothing(string line, string says)
    {
        using var folder = new TemporaryFolder();
        var ended = await ServerProcess.RunAsync(line.Split(' '), folder: folder.Path);
        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.StartsWith(says, ended.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Help_names_every_verb()
    {
        var ended = await ServerProcess.RunAsync(["--help"]);
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        foreach (var verb in new[] { "serve", "migrate", "import", "roundtrip", "export", "harvest", "journals", "issues", "articles", "readiness", "keys", "health", "doctor", "version" })
        {
            Assert.Contains($"\n  {verb} ", ended.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_version_is_that_of_the_program()
    {
        var ended = await ServerProcess.RunAsync(["version"]);
        Assert.Equal(0, ended.ExitCode);
        Assert.Matches(@"^publishing \d+\.\d+\.\d+", ended.Output);
    }

    [Fact]
    public async Task From_a_journal_to_a_published_and_a_withdrawn_article()
    {
        await using var server = await PublishingServer.StartAsync();
        using var folder = new TemporaryFolder();
        var file = folder.Write("wells.xml", Sources.Jats("Wells", "10.5555/1"));

        var none = await RunAsync(server, "import", file, "--journal", "steppe");
        Assert.Equal(1, none.ExitCode);
        Assert.Matches("^There is no journal 'steppe'\\. There are no journals yet\\. Make it with: .*journals create --slug steppe --title", none.Errors);

        var made = await RunAsync(server, "journals", "create", "--slug", "steppe", "--title", "Steppe Studies", "--title", "kk:Дала зерттеулері", "--issn", "2434-561X", "--section", "history=History", "--license", "https://creativecommons.org/licenses/by/4.0");
        Assert.Equal((0, ""), (made.ExitCode, made.Errors));
        var journal = (await server.Client.ReadAsync("api/journals/steppe")).Json;
        Assert.Equal("""[{"text":"Steppe Studies"},{"text":"Дала зерттеулері","language":"kk"}]""", journal["titles"]!.ToJsonString(Publishing.Articles.ArticleJson.Options));
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", (string?)journal["defaultLicense"]!["url"]);

        var imported = await RunAsync(server, "import", file, "--journal", "steppe");
        Assert.Equal(0, imported.ExitCode);
        Assert.StartsWith($"{file}: imported", imported.Output, StringComparison.Ordinal);
        Assert.Contains("\n  article 1, draft: Wells\n", imported.Output, StringComparison.Ordinal);
        Assert.Contains("\n1 file: 1 imported", imported.Output, StringComparison.Ordinal);
        Assert.Contains("articles publish 1", imported.Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.ReadAsync("api/articles/1")).Status);

        var published = await RunAsync(server, "articles", "publish", "1");
        Assert.Equal((0, "1 published."), (published.ExitCode, published.Output));
        Assert.Equal(HttpStatusCode.OK, (await server.Client.ReadAsync("api/articles/1")).Status);
        Assert.Equal("0 published, 1 were already.", (await RunAsync(server, "articles", "publish", "1")).Output);

        var shown = await RunAsync(server, "articles", "show", "1");
        Assert.Contains("article 1, published, in steppe", shown.Output, StringComparison.Ordinal);
        Assert.Contains("jats: valid", shown.Output, StringComparison.Ordinal);
        Assert.Equal("Wells", (string?)JsonNode.Parse((await RunAsync(server, "articles", "show", "1", "--json")).Output)!["article"]!["titles"]![0]!["text"]);

        var ready = await RunAsync(server, "readiness", "1");
        Assert.Equal((1, ""), (ready.ExitCode, ready.Errors));
        Assert.Matches("^Wells\nCONSUMER +READY +ERRORS +WARNINGS\nGoogle Scholar +(yes|no) ", ready.Output);
        Assert.Matches("\nPubMed Central\n  error no-publisher: .* \\[journal/publisher\\]\n", ready.Output);
        var counted = await RunAsync(server, "readiness", "--journal", "steppe");
        Assert.Matches("^1 published article\nCONSUMER +READY +WITH WARNINGS +NOT READY\n", counted.Output);
        Assert.Equal(1, (int)JsonNode.Parse((await RunAsync(server, "readiness", "--journal", "steppe", "--json")).Output)!["articles"]!);
        Assert.Equal((1, "There is no article 99."), ((await RunAsync(server, "readiness", "99")).ExitCode, (await RunAsync(server, "readiness", "99")).Errors));

        var withdrawn = await RunAsync(server, "articles", "withdraw", "1", "--reason", "Twice.");
        Assert.Equal(0, withdrawn.ExitCode);
        Assert.Matches("^Article 1 is withdrawn\\. To publish it again: .*articles publish 1$", withdrawn.Output);
        Assert.Matches("^Article 1 was withdrawn already, [-0-9T:]+Z, with the reason 'Twice\\.'\\. Nothing was changed\\.$", (await RunAsync(server, "articles", "withdraw", "1", "--reason", "Again.")).Output);
        var again = await RunAsync(server, "import", file, "--journal", "steppe", "--publish");
        Assert.Contains("\n  article 1, withdrawn: Wells\n    warning stays-withdrawn: Article 1 was withdrawn here and stays so", again.Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await server.Client.ReadAsync("api/articles/1")).Status);
        Assert.Matches("\n1 +withdrawn +steppe +[0-9]+ +Wells$", (await RunAsync(server, "articles", "list")).Output);
        Assert.Equal("steppe  0       0          1          Steppe Studies", (await RunAsync(server, "journals", "list")).Output.Split('\n')[1]);
    }

    [Fact]
    public async Task Folders_and_standard_input_are_imported_and_a_rejected_file_makes_the_exit_code_1()
    {
        await using var server = await PublishingServer.StartAsync();
        await (await server.AsAsync(ApiKeyRole.Admin)).PostAsync("api/journals", Calls.Journal);
        using var folder = new TemporaryFolder();
        folder.Write("b/2.xml", Sources.Jats("Two", "10.5555/2"));
        folder.Write("a/1.xml", Sources.Jats("One", "10.5555/1"));
        folder.Write("a/.hidden", "not looked at");

        var good = await RunAsync(server, "import", folder.Path, "--journal", "steppe", "--publish", "--json");
        Assert.Equal((0, ""), (good.ExitCode, good.Errors));
        var report = JsonNode.Parse(good.Output)!;
        Assert.Equal(["1.xml", "2.xml"], report["files"]!.AsArray().Select(file => Path.GetFileName((string?)file!["name"])));
        Assert.Equal(2, (int?)report["summary"]!["imported"]);

        // After a lone "--" there are no flags, only files.
        var odd = await ServerProcess.RunAsync(["import", "--journal", "steppe", "--dry-run", "--", "--publsh"], Settings(server), folder: Path.GetDirectoryName(folder.Write("odd/--publsh", Sources.Jats("Odd", "10.5555/9"))));
        Assert.StartsWith("--publsh: would be imported", odd.Output, StringComparison.Ordinal);
        File.Delete(Path.Combine(folder.Path, "odd", "--publsh"));

        folder.Write("c.xml", "<article><front>");
        var bad = await RunAsync(server, "import", folder.Path, "nowhere.xml", "--journal", "steppe", "--publish");
        Assert.Equal(1, bad.ExitCode);
        Assert.Contains("c.xml: rejected (jats)\n  error malformed-xml: ", bad.Output, StringComparison.Ordinal);
        Assert.Contains("nowhere.xml: rejected\n  error unreadable: ", bad.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n4 files: 0 imported, 0 updated, 2 unchanged, 2 rejected.", bad.Output, StringComparison.Ordinal);

        var piped = await RunAsync(server, Sources.Jats("Three", "10.5555/3"), ["import", "-", "--journal", "steppe", "--dry-run"]);
        Assert.StartsWith("standard input: would be imported with warnings (jats)\n", piped.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 file: 1 would be imported (1 with warnings), 0 updated, 0 unchanged, 0 rejected. It was a dry run: nothing was written.", piped.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await server.Client.ReadAsync("api/articles")).Json["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_journal_is_harvested_in_one_command_and_the_list_says_how_far_it_is()
    {
        await using var there = await PublishingServer.StartAsync(("PageSize", "2"));
        await (await there.AsAsync(ApiKeyRole.Admin)).PostAsync("api/journals", Calls.Journal);
        foreach (var i in Enumerable.Range(1, 5))
        {
            await (await there.AsAsync(ApiKeyRole.Editor)).PostAsync($"api/import?journal=steppe&publish=true", new StringContent(Sources.Jats($"Title {i}", $"10.5555/{i}")));
        }

        await using var here = await PublishingServer.StartAsync();
        await (await here.AsAsync(ApiKeyRole.Admin)).PostAsync("api/journals", Calls.Journal);
        var address = new Uri(there.Address, "oai").ToString();

        var refused = await RunAsync(here, "harvest", address, "--journal", "steppe");
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("error private-address: localhost is an address of a private network", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("", (await RunAsync(here, "harvest", "--list")).Output);

        var dry = await RunAsync(here, "harvest", address, "--journal", "steppe", "--allow-private", "--dry-run");
        Assert.EndsWith("\n5 records: 5 imported, 0 updated, 0 unchanged, 0 rejected. It was a dry run: nothing was written.", dry.Output, StringComparison.Ordinal);
        Assert.Contains("    warning no-license: ", dry.Output, StringComparison.Ordinal);
        Assert.Contains("    DOI: 10.5555/3\n", dry.Output, StringComparison.Ordinal);

        var done = await RunAsync(here, "harvest", address, "--journal", "steppe", "--allow-private", "--publish");
        Assert.Equal(0, done.ExitCode);
        Assert.Contains("\n5 records: 5 imported, 0 updated, 0 unchanged, 0 rejected; 5 published now.\nThis is import 1. Undo with: ", done.Output, StringComparison.Ordinal);
        Assert.Contains("records in jats.", done.Errors, StringComparison.Ordinal);
        var again = JsonNode.Parse((await RunAsync(here, "harvest", address, "--journal", "steppe", "--allow-private", "--publish", "--json")).Output)!;
        Assert.Equal(("complete", 0), ((string?)again["state"], (int?)again["counts"]!["imported"]));

        var list = (await RunAsync(here, "harvest", "--list")).Output.Split('\n');
        Assert.Matches($@"^1 +steppe +complete +\d+( of \d+)? +0 +\S+Z +jats +- +{address}$", list[1]);
    }

    [Fact]
    public async Task Articles_go_by_their_numbers_drafts_by_delete_and_published_ones_by_withdraw_and_an_import_can_be_looked_at()
    {
        await using var server = await PublishingServer.StartAsync();
        await (await server.AsAsync(ApiKeyRole.Admin)).PostAsync("api/journals", Calls.Journal);
        using var folder = new TemporaryFolder();
        var file = folder.Write("all.xml", Sources.Several(Enumerable.Range(1, 4).Select(n => Sources.Jats($"Wells {n}", $"10.5555/{n}"))));
        await RunAsync(server, "import", file, "--journal", "steppe");
        await RunAsync(server, "articles", "publish", "1", "2");

        var withdrawn = await RunAsync(server, "articles", "withdraw", "1", "2", "3", "--reason", "Twice.");
        Assert.Equal((1, 2), (withdrawn.ExitCode, withdrawn.Output.Split('\n').Length));
        Assert.Matches("Article 3 is a draft: .* Delete it with: .*articles delete 3", withdrawn.Errors);

        var deleted = await RunAsync(server, "articles", "delete", "3", "2", "4");
        Assert.Equal((1, "Article 3, a draft, is deleted.\nArticle 4, a draft, is deleted."), (deleted.ExitCode, deleted.Output));
        Assert.Contains("Article 2 was published, and harvesters have it: withdraw it with:", deleted.Errors, StringComparison.Ordinal);
        Assert.Equal(2L, await server.Database.ScalarAsync<long>("select count(*) from articles"));

        var shown = await RunAsync(server, "imports", "show", "1");
        Assert.Matches("^Import 1 into steppe, as drafts; asked for [-0-9T:]+Z at the command line\\.\n  done, ended [-0-9T:]+Z\n", shown.Output);
        Assert.Contains("  1 file: 4 imported (4 with warnings), 0 updated, 0 unchanged, 0 rejected.", shown.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync(server, "imports", "show", "77")).ExitCode);
    }

    [Fact]
    public async Task The_report_of_a_file_with_several_articles_has_a_word_for_each_and_its_numbers_are_those_of_the_words()
    {
        await using var server = await PublishingServer.StartAsync();
        await (await server.AsAsync(ApiKeyRole.Admin)).PostAsync("api/journals", Calls.Journal);
        using var folder = new TemporaryFolder();
        var file = folder.Write("all.xml", Sources.Several(Sources.Jats("One", "10.5555/1"), Sources.Jats("", "10.5555/2"), Sources.Jats("Three", "10.5555/3")));

        var drafts = Lines(await RunAsync(server, "import", file, "--journal", "steppe"));
        Assert.Equal($"{file}: 3 articles (jats)", drafts[0]);
        Assert.Contains("  imported with warnings: article 1, draft: One", drafts);
        Assert.Contains("  rejected: (no title)", drafts);
        Assert.Equal("1 file: 2 imported (2 with warnings), 0 updated, 0 unchanged, 1 rejected.", drafts[^2]);

        Assert.StartsWith("Publish with: ", drafts[^1], StringComparison.Ordinal);
        Assert.EndsWith("articles publish 1 2", drafts[^1], StringComparison.Ordinal);

        // Two files of one article leave one draft.
        var twice = Lines(await RunAsync(server, "import", folder.Write("a.xml", Sources.Jats("One more", "10.5555/1")), folder.Write("b.xml", Sources.Jats("One again", "10.5555/1")), "--journal", "steppe"));
        Assert.EndsWith("articles publish 1", twice[^1], StringComparison.Ordinal);
        await RunAsync(server, "import", folder.Write("c.xml", Sources.Jats("One", "10.5555/1") + "<!-- again -->"), "--journal", "steppe");

        var dry = Lines(await RunAsync(server, "import", file, "--journal", "steppe", "--publish", "--dry-run"));
        Assert.Contains("  unchanged, would be published: article 1, draft: One", dry);
        Assert.Contains("  would be rejected: (no title)", dry);
        Assert.Equal("1 file: 0 would be imported, 0 updated, 2 unchanged, 1 rejected; 2 would be published. It was a dry run: nothing was written.", dry[^1]);

        var published = Lines(await RunAsync(server, "import", file, "--journal", "steppe", "--publish"));
        Assert.Contains("  unchanged, published now: article 1, published: One", published);
        Assert.Equal("1 file: 0 imported, 0 updated, 2 unchanged, 1 rejected; 2 published now.", published[^1]);

        static string[] Lines(ServerProcess.Finished ended) => ended.Output.Split('\n');
    }

    [Fact]
    public async Task A_wrong_journal_is_refused_with_every_mistake()
    {
        await using var server = await PublishingServer.StartAsync();
        var refused = await RunAsync(server, "journals", "create", "--slug", "Steppe Studies", "--title", "Steppe", "--issn", "1234-5678", "--license", "free");
        Assert.Equal(1, refused.ExitCode);
        Assert.Equal(["--issn"], refused.Errors.Split('\n').Select(line => line.Split(' ')[0]));

        refused = await RunAsync(server, "journals", "create", "--slug", "Steppe Studies", "--title", "Steppe", "--license", "free");
        Assert.Equal(["--slug", "--license"], refused.Errors.Split('\n').Select(line => line.Split(' ')[0]));

        using var folder = new TemporaryFolder();
        var file = folder.Write("journal.json", """{ "slug": "Steppe Studies", "titles": [{ "text": "Steppe" }] }""");
        Assert.StartsWith("/slug is ", (await RunAsync(server, "journals", "create", "--file", file)).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_named_of_a_journal_is_changed_and_nothing_else()
    {
        await using var server = await PublishingServer.StartAsync();
        await RunAsync(server, "journals", "create", "--slug", "steppe", "--title", "Steppe", "--description", "Of grass.", "--section", "notes=Notes");

        var changed = await RunAsync(server, "journals", "change", "steppe", "--issn", "2434-561X", "--publisher", "Steppe Press");
        Assert.Equal((0, ""), (changed.ExitCode, changed.Errors));
        var journal = (await server.Client.ReadAsync("api/journals/steppe")).Json;
        Assert.Equal(("2434-561X", "Steppe Press", "Of grass.", "notes"), ((string?)journal["electronicIssn"], (string?)journal["publisher"]!["name"], (string?)journal["description"], (string?)journal["sections"]![0]!["slug"]));
        Assert.Equal("The journal 'steppe' was so already.", (await RunAsync(server, "journals", "change", "steppe", "--issn", "2434-561X")).Output);

        Assert.StartsWith("--issn is \"1234-5678\": ", (await RunAsync(server, "journals", "change", "steppe", "--issn", "1234-5678")).Errors, StringComparison.Ordinal);
        Assert.StartsWith("There is no journal 'desert'", (await RunAsync(server, "journals", "change", "desert", "--issn", "2434-561X")).Errors, StringComparison.Ordinal);
        Assert.StartsWith("Name what is to change", (await RunAsync(server, "journals", "change", "steppe")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_licence_or_publisher_of_a_journal_has_nothing_of_the_one_before()
    {
        await using var server = await PublishingServer.StartAsync();
        using var folder = new TemporaryFolder();
        var file = folder.Write("journal.json", """
            {
              "slug": "steppe",
              "titles": [{ "text": "Steppe" }],
              "publisher": { "name": "Steppe Press", "location": "Almaty" },
              "defaultLicense": { "url": "https://creativecommons.org/licenses/by/4.0/", "start": "2020-01-01", "appliesTo": "vor", "text": "Under CC BY.", "language": "en" }
            }
            """);
        await RunAsync(server, "journals", "create", "--file", file);

        Assert.Equal("The journal 'steppe' was so already.", (await RunAsync(server, "journals", "change", "steppe", "--publisher", "Steppe Press", "--license", "http://creativecommons.org/licenses/by/4.0")).Output);
        var changed = await RunAsync(server, "journals", "change", "steppe", "--publisher", "Desert House", "--license", "https://creativecommons.org/licenses/by-nc/4.0/");
        Assert.Equal((0, ""), (changed.ExitCode, changed.Errors));
        var journal = (await server.Client.ReadAsync("api/journals/steppe")).Json;
        Assert.Equal("""{"name":"Desert House"}""", journal["publisher"]!.ToJsonString());
        Assert.Equal("""{"url":"https://creativecommons.org/licenses/by-nc/4.0/"}""", journal["defaultLicense"]!.ToJsonString());
    }

    [Fact]
    public async Task A_title_or_a_section_that_is_named_of_a_journal_leaves_the_others()
    {
        await using var server = await PublishingServer.StartAsync();
        await RunAsync(server, "journals", "create", "--slug", "steppe", "--title", "en:Steppe", "--title", "kk:Дала", "--section", "notes=Notes", "--section", "history=History");

        var changed = await RunAsync(server, "journals", "change", "steppe", "--title", "ru:Степь", "--title", "Steppe Studies", "--section", "new=New", "--section", "notes=ru:Заметки");
        Assert.Equal((0, ""), (changed.ExitCode, changed.Errors));
        Assert.Equal(
            ("""[{"text":"Steppe Studies","language":"en"},{"text":"Дала","language":"kk"},{"text":"Степь","language":"ru"}]""", """[{"slug":"notes","titles":[{"text":"Notes"},{"text":"Заметки","language":"ru"}]},{"slug":"history","titles":[{"text":"History"}]},{"slug":"new","titles":[{"text":"New"}]}]"""),
            await TitlesAndSectionsAsync());

        await RunAsync(server, "journals", "change", "steppe", "--title", "kk:Дала зерттеулері", "--section", "history=Histories");
        Assert.Equal(
            ("""[{"text":"Steppe Studies","language":"en"},{"text":"Дала зерттеулері","language":"kk"},{"text":"Степь","language":"ru"}]""", """[{"slug":"notes","titles":[{"text":"Notes"},{"text":"Заметки","language":"ru"}]},{"slug":"history","titles":[{"text":"Histories"}]},{"slug":"new","titles":[{"text":"New"}]}]"""),
            await TitlesAndSectionsAsync());

        async Task<(string Titles, string Sections)> TitlesAndSectionsAsync()
        {
            var journal = (await server.Client.ReadAsync("api/journals/steppe")).Json;
            return (journal["titles"]!.ToJsonString(Publishing.Articles.ArticleJson.Options), journal["sections"]!.ToJsonString(Publishing.Articles.ArticleJson.Options));
        }
    }

    [Fact]
    public async Task A_key_is_printed_once_alone_on_standard_output_and_works_until_it_is_revoked()
    {
        await using var server = await PublishingServer.StartAsync();
        Assert.Equal("", (await RunAsync(server, "keys", "list")).Output);

        var made = await RunAsync(server, "keys", "create", "--name", "office", "--role", "editor");
        Assert.Equal(0, made.ExitCode);
        Assert.StartsWith("pub_", made.Output, StringComparison.Ordinal);
        Assert.Single(made.Output.Split('\n'));
        Assert.DoesNotContain(made.Output, made.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.ReadAsync("api/sources", ("Authorization", "Bearer " + made.Output))).Status);

        var list = (await RunAsync(server, "keys", "list")).Output;
        Assert.DoesNotContain(made.Output, list, StringComparison.Ordinal);
        var prefix = list.Split('\n')[1].Split(' ')[0];
        Assert.Equal(0, (await RunAsync(server, "keys", "revoke", prefix)).ExitCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Client.ReadAsync("api/sources", ("Authorization", "Bearer " + made.Output))).Status);
        Assert.Equal(1, (await RunAsync(server, "keys", "revoke", "nothing")).ExitCode);
    }

    [Fact]
    public async Task Of_a_file_with_very_many_articles_those_are_listed_that_were_not_taken_and_the_rest_is_counted()
    {
        await using var server = await PublishingServer.StartAsync();
        await (await server.AsAsync(ApiKeyRole.Admin)).PostAsync("api/journals", Calls.Journal);
        using var folder = new TemporaryFolder();
        var file = folder.Write("many.xml", Sources.Several(Enumerable.Range(1, 120).Select(n => Sources.Jats(n == 60 ? "" : $"Wells {n}", $"10.5555/{n}"))));
        var lines = (await RunAsync(server, "import", file, "--journal", "steppe")).Output.Split('\n');
        Assert.Equal($"{file}: 120 articles (jats)", lines[0]);
        Assert.Contains("  119 imported with warnings, 1 rejected", lines);
        Assert.Single(lines, line => line.StartsWith("  rejected: (no title)", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("Wells 1", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("119 times, in articles that are not listed above, such as: warning no-license: ", StringComparison.Ordinal));
        Assert.StartsWith("1 file: 119 imported (119 with warnings), 0 updated, 0 unchanged, 1 rejected.", lines[^2], StringComparison.Ordinal);
        Assert.StartsWith("119 drafts: publish them", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_waits_for_its_source_can_be_called_off()
    {
        await using var server = await PublishingServer.StartAsync();
        await (await server.AsAsync(ApiKeyRole.Admin)).PostAsync("api/journals", Calls.Journal);
        using var folder = new TemporaryFolder();
        var pipe = Path.Combine(folder.Path, "pipe");
        await System.Diagnostics.Process.Start("mkfifo", pipe).WaitForExitAsync();

        var first = folder.Write("1.xml", Sources.Jats("One", "10.5555/1"));
        await using var verb = ServerProcess.Start(["import", first, pipe, "--journal", "steppe"], [("ConnectionStrings__Publishing", server.Database.ConnectionString)]);
        await verb.WaitForAsync("article 1, draft: One");
        await verb.SignalAsync("INT");
        var ended = await verb.ExitAsync();
        Assert.Equal((1, "Stopped."), (ended.ExitCode, ended.Errors));
    }

    [Fact]
    public async Task The_doctor_changes_nothing_where_there_is_nothing_yet()
    {
        using var folder = new TemporaryFolder();
        var ended = await ServerProcess.RunAsync(["doctor", "--data", Path.Combine(folder.Path, "data")]);
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("the first start makes the private database", ended.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task The_doctor_finds_a_sound_installation_sound()
    {
        await using var database = await TestDatabase.CreateAsync();
        var ended = await ServerProcess.RunAsync(["doctor"], [("ConnectionStrings__Publishing", database.ConnectionString)]);
        Assert.Equal(0, ended.ExitCode);
        Assert.DoesNotContain("WRONG", ended.Output, StringComparison.Ordinal);
        foreach (var what in new[] { "settings", "schemas", "database", "migrations", "clock" })
        {
            Assert.Contains($"ok     {what}: ", ended.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_doctor_explains_what_is_wrong_and_goes_on()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        var ended = await ServerProcess.RunAsync(["doctor"], [("ConnectionStrings__Publishing", database.ConnectionString), ("PagSize", "5"), ("AdminEmail", "nobody")]);
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("WRONG  settings: Publishing__PagSize is no setting: did you mean Publishing__PageSize?", ended.Output, StringComparison.Ordinal);
        Assert.Contains("WRONG  settings: Publishing__AdminEmail is 'nobody'", ended.Output, StringComparison.Ordinal);
        Assert.Contains("WRONG  migrations: not applied: 0001_", ended.Output, StringComparison.Ordinal);

        var trial = await ServerProcess.RunAsync(["doctor"], [("ConnectionStrings__Publishing", "Host=127.0.0.1;Port=1;Database=x"), ("BaseUrl", "https://press.example.org")]);
        Assert.Contains("The domain must never change afterwards", trial.Output, StringComparison.Ordinal);
        Assert.Contains("WRONG  database: The database at Host=127.0.0.1;Port=1;Database=x cannot be reached", trial.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_were_not_taken_are_written_to_a_file_that_can_be_mended_and_imported()
    {
        await using var server = await PublishingServer.StartAsync();
        using var folder = new TemporaryFolder();
        await RunAsync(server, "journals", "create", "--slug", "steppe", "--title", "Steppe Studies");
        var table = folder.Write("table.csv", "Heading;Who\nWells;Ann Roe\n;Carl Doe\n");
        var mapping = folder.Write("mapping.json", """{ "columns": { "Heading": "title", "Who": "authors" } }""");
        var rejected = Path.Combine(folder.Path, "rejected.csv");

        var imported = await RunAsync(server, "import", table, "--journal", "steppe", "--mapping", mapping, "--rejected", rejected);
        Assert.Equal(1, imported.ExitCode);
        Assert.Contains($"Rows that were not taken, each with its reason: {rejected}.", imported.Output, StringComparison.Ordinal);

        var mended = folder.Write("mended.csv", (await File.ReadAllTextAsync(rejected)).Replace(";;Carl", ";Roads;Carl", StringComparison.Ordinal));
        var again = await RunAsync(server, "import", mended, "--journal", "steppe", "--mapping", mapping, "--rejected", Path.Combine(folder.Path, "rejected-again.csv"));
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("No row of a table was rejected", again.Output, StringComparison.Ordinal);
        Assert.Contains("\n  article 2, draft: Roads\n", again.Output, StringComparison.Ordinal);

        var wrong = await RunAsync(server, "import", table, "--journal", "steppe", "--mapping", table);
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("is not a mapping of columns", wrong.Errors, StringComparison.Ordinal);
    }

    private static Task<ServerProcess.Finished> RunAsync(PublishingServer server, params string[] arguments) => RunAsync(server, null, arguments);

    private static Task<ServerProcess.Finished> RunAsync(PublishingServer server, string? input, string[] arguments) =>
        ServerProcess.RunAsync(arguments, Settings(server), input);

    private static (string, string)[] Settings(PublishingServer server) => [("ConnectionStrings__Publishing", server.Database.ConnectionString), ("BaseUrl", server.Address.ToString())];
}
