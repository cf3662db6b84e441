using System.Text;
using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Journals;
using Publishing.Licensing;
using Publishing.Postgres;
using Publishing.Server.Ingest;
using Publishing.Testing;
using Publishing.Text;

namespace Publishing.Server.Tests.Ingest;

public sealed class SourceImportTests
{
    [Fact]
    public async Task A_source_becomes_a_draft_with_what_its_editor_should_know_and_the_source_is_kept()
    {
        await using var server = await StartAsync();
        var report = await ImportAsync(server, Sources.Jats("Wells"));

        Assert.Equal((ImportOutcome.ImportedWithWarnings, "jats"), (report.Outcome, report.Importer));
        var article = Assert.Single(report.Articles);
        Assert.Equal(("Wells", ArticleState.Draft), (article.Title, article.State));
        Assert.Contains(article.Problems, problem => problem.Code == "no-doi");

        var stored = await server.Service<ArticleStore>().FindAsync(article.ArticleId!.Value);
        Assert.Equal(report.SourceId, stored!.SourceId);
        Assert.Equal(article.Problems, stored.Problems);
        var (source, bytes) = (await server.Service<SourceStore>().ReadAsync(report.SourceId!.Value))!.Value;
        Assert.Equal(("a.xml", Sources.Jats("Wells")), (source.Name, Encoding.UTF8.GetString(bytes)));
    }

    [Fact]
    public async Task A_second_run_creates_nothing_and_moves_no_datestamp()
    {
        await using var server = await StartAsync();
        var options = new ImportOptions("steppe", Publish: true);
        var both = Sources.Several(Sources.Jats("Wells", "10.5555/1"), Sources.Jats("Roads", "10.5555/2"));
        var first = await ImportAsync(server, both, options);
        Assert.All(first.Articles, article => Assert.Equal(ArticleState.Published, article.State));
        var before = await StateAsync(server);

        var second = await ImportAsync(server, both, options);
        Assert.Equal(ImportOutcome.Unchanged, second.Outcome);
        Assert.All(first.Articles, article => Assert.True(article.PublishedNow));
        Assert.All(second.Articles, article => Assert.False(article.PublishedNow));
        Assert.Equal(first.Articles.Select(article => article.ArticleId), second.Articles.Select(article => article.ArticleId));
        Assert.Equal(before, await StateAsync(server));
    }

    [Fact]
    public async Task A_draft_that_was_there_already_is_unchanged_and_published_now()
    {
        await using var server = await StartAsync();
        var both = Sources.Several(Sources.Jats("Wells", "10.5555/1"), Sources.Jats("Roads", "10.5555/2"));
        Assert.All((await ImportAsync(server, both)).Articles, article => Assert.Equal((ArticleState.Draft, false), (article.State, article.PublishedNow)));

        var dry = await ImportAsync(server, both, new ImportOptions("steppe", Publish: true, DryRun: true));
        Assert.All(dry.Articles, article => Assert.Equal((ImportOutcome.Unchanged, ArticleState.Draft, true), (article.Outcome, article.State, article.PublishedNow)));

        var report = await ImportAsync(server, both, new ImportOptions("steppe", Publish: true));
        Assert.All(report.Articles, article => Assert.Equal((ImportOutcome.Unchanged, ArticleState.Published, true), (article.Outcome, article.State, article.PublishedNow)));
        Assert.Equal(new ImportSummary(1, 0, 0, 0, 0, 2, 0, 2), ImportSummary.Of([report]));
    }

    [Fact]
    public async Task The_same_bytes_never_undo_what_an_editor_has_made_of_them()
    {
        await using var server = await StartAsync();
        var id = (await ImportAsync(server, Sources.Jats("Wels", "10.5555/1"))).Articles[0].ArticleId!.Value;
        var stored = (await server.Service<ArticleStore>().FindAsync(id))!;
        var mended = stored.Article with { Titles = [new Title(RichText.Plain("Wells"))] };
        await server.Service<ArticlePublisher>().ReplaceAsync(id, new ArticleDraft("steppe", mended), null);

        Assert.Equal(ImportOutcome.Unchanged, (await ImportAsync(server, Sources.Jats("Wels", "10.5555/1"), new ImportOptions("steppe", DryRun: true))).Outcome);
        Assert.Equal(ImportOutcome.Unchanged, (await ImportAsync(server, Sources.Jats("Wels", "10.5555/1"))).Outcome);
        Assert.Equal("Wells", (await server.Service<ArticleStore>().FindAsync(id))!.Article.PlainTitle);
    }

    [Fact]
    public async Task A_source_that_changed_changes_its_article()
    {
        await using var server = await StartAsync();
        var options = new ImportOptions("steppe", Publish: true);
        var first = await ImportAsync(server, Sources.Jats("Wels", "10.5555/1"), options);
        var second = await ImportAsync(server, Sources.Jats("Wells", "10.5555/1"), options);

        Assert.Equal(ImportOutcome.Updated, second.Outcome);
        Assert.Equal(first.Articles[0].ArticleId, second.Articles[0].ArticleId);
        var stored = await server.Service<ArticleStore>().FindAsync(first.Articles[0].ArticleId!.Value);
        Assert.Equal(("Wells", ArticleState.Published, second.SourceId), (stored!.Article.PlainTitle, stored.State, stored.SourceId));
    }

    [Fact]
    public async Task A_folder_with_two_files_of_one_article_changes_nothing_the_second_time_nor_the_third()
    {
        await using var server = await StartAsync();
        var options = new ImportOptions("steppe", Publish: true);
        string[] folder = [Sources.Jats("Wells", "10.5555/1"), """{ "titles": [{ "text": "Wells and springs" }], "doi": "10.5555/1" }"""];
        foreach (var file in folder)
        {
            await ImportAsync(server, file, options);
        }

        var before = await StateAsync(server);
        for (var run = 2; run <= 3; run++)
        {
            var (jats, json) = (await ImportAsync(server, folder[0], options), await ImportAsync(server, folder[1], options));
            Assert.Equal((ImportOutcome.Unchanged, ImportOutcome.Unchanged), (jats.Outcome, json.Outcome));
            Assert.Contains(jats.Articles[0].Problems, problem => problem.Code == "applied-before");
            Assert.DoesNotContain(json.Articles[0].Problems, problem => problem.Code == "applied-before");
            Assert.Equal(before, await StateAsync(server));
        }
    }

    [Fact]
    public async Task A_file_that_said_the_same_as_another_does_not_undo_what_changed_in_that_one_since()
    {
        await using var server = await StartAsync();
        const string json = """{ "titles": [{ "text": "Wels" }], "doi": "10.5555/1" }""";
        await ImportAsync(server, json);
        Assert.Equal(ImportOutcome.Unchanged, (await ImportAsync(server, $"[{json}]")).Outcome);

        var changed = await ImportAsync(server, json.Replace("Wels", "Wells", StringComparison.Ordinal));
        Assert.Equal(ImportOutcome.Updated, changed.Outcome);
        Assert.Equal(ImportOutcome.Unchanged, (await ImportAsync(server, $"[{json}]")).Outcome);
        Assert.Equal("Wells", (await server.Service<ArticleStore>().FindAsync(changed.Articles[0].ArticleId!.Value))!.Article.PlainTitle);
    }

    private const string Ris = """
        TY  - JOUR
        TI  - Wells and springs
        AU  - Zhansaya, A.
        DO  - 10.5555/1
        KW  - water
        ER  - 

        """;

    [Fact]
    public async Task A_poorer_source_of_another_kind_takes_nothing_away_and_its_report_says_what_stayed()
    {
        await using var server = await StartAsync();
        var options = new ImportOptions("steppe", Publish: true);
        var rich = Sources.Jats("Wells", "10.5555/1", "<volume>5</volume>" + Sources.CcBy).Replace("</article-meta>", "<abstract><p>Water.</p></abstract></article-meta>", StringComparison.Ordinal);
        var id = (await ImportAsync(server, rich, options)).Articles[0].ArticleId!.Value;
        var dry = Assert.Single((await ImportAsync(server, Ris, options with { DryRun = true })).Articles);
        var report = Assert.Single((await ImportAsync(server, Ris, options)).Articles);

        Assert.Equal((ImportOutcome.Updated, id), (report.Outcome, report.ArticleId!.Value));
        Assert.Equal(report.Problems, dry.Problems);
        Assert.Equal(report.Changes, dry.Changes);
        var kept = report.Problems.Single(problem => problem.Code == "kept-from-before");
        Assert.Contains("abstracts", kept.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Problems, problem => problem.Code is "no-abstract" or "no-license");
        var stored = (await server.Service<ArticleStore>().FindAsync(id))!;
        Assert.Equal(("Wells and springs", "5", "Water.", 1), (stored.Article.PlainTitle, stored.Article.Volume, stored.Article.Abstracts[0].ToReadableText(), stored.Article.Permissions.Licenses.Count));
        Assert.Equal("Aru Zhansaya", stored.Article.Contributors[0].DisplayName);
        Assert.DoesNotContain(stored.Problems, problem => problem.Code == "kept-from-before");

        var before = await StateAsync(server);
        Assert.Equal(ImportOutcome.Unchanged, (await ImportAsync(server, Ris, options)).Outcome);
        Assert.Equal(ImportOutcome.Unchanged, (await ImportAsync(server, rich, options)).Outcome);
        Assert.Equal(before, await StateAsync(server));
        Assert.Equal(ImportOutcome.Unchanged, (await ImportAsync(server, Ris.Replace("KW", "DB  - Scopus\nKW", StringComparison.Ordinal), options)).Outcome);
        Assert.Equal(stored.Version, (await server.Service<ArticleStore>().FindAsync(id))!.Version);
    }

    [Fact]
    public async Task A_source_of_the_very_kind_replaces_what_it_gave_before_as_a_whole()
    {
        await using var server = await StartAsync();
        var id = (await ImportAsync(server, Ris)).Articles[0].ArticleId!.Value;
        var report = Assert.Single((await ImportAsync(server, Ris.Replace("KW  - water\n", "", StringComparison.Ordinal))).Articles);

        Assert.Equal(ImportOutcome.Updated, report.Outcome);
        Assert.DoesNotContain(report.Problems, problem => problem.Code == "kept-from-before");
        Assert.Empty((await server.Service<ArticleStore>().FindAsync(id))!.Article.Keywords);
    }

    [Fact]
    public async Task A_sheet_with_fewer_columns_takes_nothing_away_unless_it_is_the_same_sheet()
    {
        await using var server = await StartAsync();
        var id = (await ImportAsync(server, "doi,title,abstract\n10.5555/1,Wells,Water.\n", name: "a.csv")).Articles[0].ArticleId!.Value;
        await ImportAsync(server, "doi,title,keywords\n10.5555/1,Wells,springs\n", name: "b.csv");
        var stored = (await server.Service<ArticleStore>().FindAsync(id))!.Article;
        Assert.Equal((1, 1), (stored.Abstracts.Count, stored.Keywords.Count));

        var other = (await ImportAsync(server, "doi,title,abstract\n10.5555/2,Roads,Dust.\n", name: "a.csv")).Articles[0].ArticleId!.Value;
        await ImportAsync(server, "doi,title,abstract\n10.5555/2,Roads,\n", name: "a.csv");
        Assert.Empty((await server.Service<ArticleStore>().FindAsync(other))!.Article.Abstracts);
    }

    [Fact]
    public async Task A_source_that_changed_names_the_changes_of_an_editor_that_it_replaces_and_no_others()
    {
        await using var server = await StartAsync();
        var articles = server.Service<ArticleStore>();
        var id = (await ImportAsync(server, Sources.Jats("Wels", "10.5555/1"))).Articles[0].ArticleId!.Value;
        await EditAsync(article => article with { Titles = [article.Titles[0] with { Text = RichText.Plain("Wells") }] });
        await EditAsync(article => article with { Contributors = [] });

        // The source now has the editor's title, and the authors that the editor has taken out.
        var source = Sources.Jats("Wells", "10.5555/1");
        var dry = await ImportAsync(server, source, new ImportOptions("steppe", DryRun: true));
        var wet = await ImportAsync(server, source);
        foreach (var report in new[] { dry, wet })
        {
            Assert.Equal(ImportOutcome.Updated, report.Outcome);
            var replaced = Assert.Single(report.Articles[0].Problems, problem => problem.Code == "edit-replaced");
            Assert.Equal(("contributors", null), (replaced.Field, replaced.Value));
        }

        Assert.Equal(wet.Articles[0].Problems, (await articles.FindAsync(id))!.Problems);
        var again = await ImportAsync(server, Sources.Jats("Deep wells", "10.5555/1"));
        Assert.DoesNotContain(again.Articles[0].Problems, problem => problem.Code == "edit-replaced");

        await EditAsync(article => article with { Volume = "5" });
        var last = await ImportAsync(server, Sources.Jats("Deeper wells", "10.5555/1"));
        Assert.Equal(["volume"], last.Articles[0].Problems.Where(problem => problem.Code == "edit-replaced").Select(problem => problem.Field));
        Assert.Contains(last.Articles[0].Problems, problem => problem.Value == "\"5\"");

        async Task EditAsync(Func<Article, Article> edit)
        {
            var stored = (await articles.FindAsync(id))!;
            await server.Service<ArticlePublisher>().ReplaceAsync(id, new ArticleDraft("steppe", edit(stored.Article), SourceId: stored.SourceId), stored.Version);
        }
    }

    [Fact]
    public async Task The_place_that_an_editor_gave_an_article_stays_when_a_changed_source_names_none()
    {
        await using var server = await StartAsync();
        await server.Service<JournalStore>().CreateIssueAsync("steppe", new Issue { Slug = "5-1", Volume = "5", Number = "1" });
        var stored = (await server.Service<ArticleStore>().FindAsync((await ImportAsync(server, Sources.Jats("Wels", "10.5555/1"))).Articles[0].ArticleId!.Value))!;
        await server.Service<ArticlePublisher>().ReplaceAsync(stored.Id, new ArticleDraft("steppe", stored.Article, "5-1", "history", stored.Problems), stored.Version);

        var report = await ImportAsync(server, Sources.Jats("Wells", "10.5555/1"));
        Assert.Equal(ImportOutcome.Updated, report.Outcome);
        Assert.DoesNotContain(report.Articles[0].Problems, problem => problem.Code == "edit-replaced");
        Assert.Equal(("Wells", "5-1", "history"), await PlacedAsync());

        // A source that names another place takes it there, though it may not exist here.
        const string elsewhere = """<article-categories><subj-group subj-group-type="heading"><subject>Music</subject></subj-group></article-categories><volume>6</volume><issue>1</issue>""";
        await ImportAsync(server, Sources.Jats("Wells", "10.5555/1", elsewhere));
        Assert.Equal(("Wells", null, null), await PlacedAsync());

        async Task<(string, string?, string?)> PlacedAsync()
        {
            var article = (await server.Service<ArticleStore>().FindAsync(stored.Id))!;
            return (article.Article.PlainTitle, article.Issue, article.Section);
        }
    }

    [Fact]
    public async Task The_text_of_a_page_and_then_the_publishers_XML_with_a_DOI_make_one_article_and_stay_one()
    {
        await using var server = await StartAsync();
        var options = new ImportOptions("steppe", Publish: true);
        var page = Checkout.Read("samples/articles/01-kazakhstan-and-uzbekistan.txt");
        var jats = Sources.Jats("Kazakhstan and Uzbekistan allied relations: Uzbek expert discourse", "10.5555/allied", "<volume>5</volume>").Replace("Zhansaya", "Zhailin", StringComparison.Ordinal).Replace("Aru", "Daniyar", StringComparison.Ordinal);

        var first = await ImportAsync(server, page, options);
        Assert.Equal("ojs-page", first.Importer);
        var dry = await ImportAsync(server, jats, options with { DryRun = true });
        var second = await ImportAsync(server, jats, options);
        Assert.Equal((ImportOutcome.Updated, ImportOutcome.Updated), (dry.Outcome, second.Outcome));
        Assert.Equal(first.Articles[0].ArticleId, second.Articles[0].ArticleId);
        Assert.DoesNotContain(second.Articles[0].Problems, problem => problem.Code == "looks-alike");

        Assert.Equal((ImportOutcome.Unchanged, ImportOutcome.Unchanged), ((await ImportAsync(server, page, options)).Outcome, (await ImportAsync(server, jats, options)).Outcome));
        var stored = Assert.Single(await server.Service<ArticleStore>().ListAsync(new ArticleSelection(), null, 10));
        Assert.Equal("10.5555/allied", stored.Article.Doi?.Value);
    }

    [Theory]
    [InlineData("""{ "titles": [{ "text": "Wells" }], "contributors": [{ "names": [{ "surname": "Zhansaya" }] }], "volume": "5" }""")]
    [InlineData("""{ "titles": [{ "text": "Wells" }], "contributors": [{ "names": [{ "surname": "Zhansaya" }] }], "pubDates": [{ "date": "2021" }] }""")]
    [InlineData("""{ "titles": [{ "text": "Wells" }], "contributors": [{ "names": [{ "surname": "Zhansaya", "givenNames": "B." }] }] }""")]
    [InlineData("""[{ "titles": [{ "text": "Wells" }], "contributors": [{ "names": [{ "surname": "Zhansaya" }] }] }, { "titles": [{ "text": "Wells" }], "contributors": [{ "names": [{ "surname": "Zhansaya" }] }], "volume": "4" }]""")]
    public async Task An_article_that_only_looks_like_another_is_a_new_one_with_a_warning_that_names_the_other(string before)
    {
        await using var server = await StartAsync();
        var first = (await ImportAsync(server, before)).Articles[0].ArticleId;
        var report = Assert.Single((await ImportAsync(server, Sources.Jats("Wells", "10.5555/1"))).Articles);

        Assert.Equal(ImportOutcome.ImportedWithWarnings, report.Outcome);
        Assert.NotEqual(first, report.ArticleId);
        var warning = report.Problems.First(problem => problem.Code == "looks-alike");
        Assert.StartsWith($"It looks like article {first}:", warning.Message, StringComparison.Ordinal);
        Assert.Contains(warning, (await server.Service<ArticleStore>().FindAsync(report.ArticleId!.Value))!.Problems);
    }

    [Fact]
    public async Task An_article_whose_source_names_another_journal_is_imported_with_a_warning_and_the_sources_words_are_kept()
    {
        await using var server = await StartAsync();
        var source = Sources.Jats("Wells", "10.5555/1").Replace("<journal-title>Steppe Studies", "<journal-title>Desert Letters", StringComparison.Ordinal);
        var report = Assert.Single((await ImportAsync(server, source)).Articles);
        Assert.Equal(ImportOutcome.ImportedWithWarnings, report.Outcome);
        var warning = report.Problems.Single(problem => problem.Code == "other-journal");
        Assert.StartsWith("The source names another journal: 'Desert Letters'. The article is put in steppe: 'Steppe Studies'", warning.Message, StringComparison.Ordinal);
        var stored = (await server.Service<ArticleStore>().FindAsync(report.ArticleId!.Value))!;
        Assert.Equal("Desert Letters", stored.Article.SourceJournal!.Title);
        Assert.Contains(warning, stored.Problems);

        Assert.DoesNotContain((await ImportAsync(server, Sources.Jats("Roads", "10.5555/2"))).Articles[0].Problems, problem => problem.Code == "other-journal");
    }

    [Fact]
    public async Task A_warning_whose_remedy_was_followed_elsewhere_goes_when_the_source_comes_again()
    {
        await using var server = await StartAsync();
        var (journals, articles) = (server.Service<JournalStore>(), server.Service<ArticleStore>());
        await journals.CreateAsync(new Journal { Slug = "desert", Titles = [new("Desert Letters")] });
        var wrong = (await ImportAsync(server, Sources.Jats("Wells", "10.5555/1"), new ImportOptions("desert"))).Articles[0].ArticleId!.Value;
        var source = Sources.Jats("Wells", "10.5555/1").Replace("<journal-title>Steppe Studies", "<journal-title>Études de la steppe", StringComparison.Ordinal);
        var id = (await ImportAsync(server, source, new ImportOptions("steppe", Publish: true))).Articles[0].ArticleId!.Value;
        Assert.Equal(["doi-elsewhere", "other-journal"], await WarningsAsync());

        await articles.DeleteDraftAsync(wrong, null);
        Assert.Equal(["other-journal"], await WarningsAfterAsync(new ImportOptions("steppe", DryRun: true)));
        Assert.Equal(["doi-elsewhere", "other-journal"], await WarningsAsync());
        Assert.Equal(["other-journal"], await WarningsAfterAsync(new ImportOptions("steppe")));
        Assert.Equal(["other-journal"], await WarningsAsync());

        var journal = (await journals.FindAsync("steppe"))!;
        await journals.ReplaceAsync("steppe", journal.Journal with { Titles = [.. journal.Journal.Titles, new("Études de la steppe")] }, journal.Version);
        Assert.Empty(await WarningsAfterAsync(new ImportOptions("steppe")));
        Assert.Empty(await WarningsAsync());
        var version = (await articles.FindAsync(id))!.Version;
        Assert.Empty(await WarningsAfterAsync(new ImportOptions("steppe")));
        Assert.Equal(version, (await articles.FindAsync(id))!.Version);

        async Task<string[]> WarningsAsync() => OfElsewhere((await articles.FindAsync(id))!.Problems);

        async Task<string[]> WarningsAfterAsync(ImportOptions options)
        {
            var report = Assert.Single((await ImportAsync(server, source, options)).Articles);
            Assert.Equal((ImportOutcome.Unchanged, id), (report.Outcome, report.ArticleId));
            return OfElsewhere(report.Problems);
        }

        static string[] OfElsewhere(IEnumerable<Problem> problems) => [.. problems.Select(problem => problem.Code).Where(code => code is "doi-elsewhere" or "other-journal")];
    }

    [Fact]
    public async Task What_a_source_knows_of_the_journal_and_the_journal_does_not_is_said_once_in_an_import()
    {
        await using var server = await StartAsync();
        static string Known(string jats) => jats.Replace("</journal-meta>", "<issn>2434-561X</issn><publisher><publisher-name>Steppe Press</publisher-name></publisher></journal-meta>", StringComparison.Ordinal);
        var run = (await server.Service<SourceImport>().BeginAsync(new ImportOptions("steppe")))!;
        var first = await run.ImportAsync(new SourceFile("a.xml", Encoding.UTF8.GetBytes(Known(Sources.Several(Sources.Jats("Wells", "10.5555/1"), Sources.Jats("Roads", "10.5555/2"))))));
        var second = await run.ImportAsync(new SourceFile("b.xml", Encoding.UTF8.GetBytes(Known(Sources.Jats("Camels", "10.5555/3")))));

        Assert.Equal([("journal-incomplete", "2434-561X"), ("journal-incomplete", "Steppe Press")], first.Problems.Select(problem => (problem.Code, problem.Value)));
        Assert.Empty(second.Problems);
        Assert.DoesNotContain(first.Articles.SelectMany(article => article.Problems), problem => problem.Code == "journal-incomplete");
    }

    [Fact]
    public async Task The_DOI_of_an_article_in_another_journal_is_a_warning_that_names_it()
    {
        await using var server = await StartAsync();
        await server.Service<JournalStore>().CreateAsync(new Journal { Slug = "desert", Titles = [new("Desert Letters")] });
        var first = (await ImportAsync(server, Sources.Jats("Wells", "10.5555/ABC"), new ImportOptions("steppe", Publish: true))).Articles[0];
        Assert.DoesNotContain(first.Problems, problem => problem.Code == "doi-elsewhere");

        var options = new ImportOptions("desert");
        foreach (var dryRun in new[] { true, false })
        {
            var second = Assert.Single((await ImportAsync(server, Sources.Jats("Wells and roads", "10.5555/abc"), options with { DryRun = dryRun })).Articles);
            Assert.Equal(ImportOutcome.ImportedWithWarnings, second.Outcome);
            Assert.Equal($"Article {first.ArticleId} of the journal steppe (published) has the same DOI: 'Wells'.", second.Problems.Single(problem => problem.Code == "doi-elsewhere").Message);
        }

        Assert.DoesNotContain((await ImportAsync(server, Sources.Jats("Camels", "10.5555/2"), options)).Articles[0].Problems, problem => problem.Code == "doi-elsewhere");

        await server.Service<ArticlePublisher>().WithdrawAsync(first.ArticleId!.Value, "In the wrong journal.", null);
        Assert.DoesNotContain((await ImportAsync(server, Sources.Jats("Wells, again", "10.5555/abc"), options)).Articles[0].Problems, problem => problem.Code == "doi-elsewhere");
    }

    [Fact]
    public async Task What_its_own_journal_has_not_published_stays_a_draft_though_all_are_to_be_published()
    {
        await using var server = await StartAsync();
        var export = Checkout.Read("tests/data/sources/ojs-native/3.3-articles.xml");
        foreach (var dryRun in new[] { true, false, true })
        {
            var articles = (await ImportAsync(server, export, new ImportOptions("steppe", Publish: true, DryRun: dryRun))).Articles;
            Assert.Contains(articles, article => article.Problems.Any(problem => problem.Code == "not-published-there"));
            Assert.All(articles, article => Assert.Equal(article.Problems.All(problem => problem.Code != "not-published-there"), article.PublishedNow || article.State == ArticleState.Published));
        }
    }

    [Fact]
    public async Task Two_that_differ_in_DOI_issue_or_page_are_no_cause_for_a_warning()
    {
        await using var server = await StartAsync();
        await ImportAsync(server, Sources.Jats("Editorial", "10.5555/1", "<volume>5</volume>"));
        foreach (var other in new[] { Sources.Jats("Editorial", "10.5555/2", "<volume>5</volume>"), Sources.Jats("Editorial", "", "<volume>6</volume>") })
        {
            var report = await ImportAsync(server, other);
            Assert.Equal(ImportOutcome.ImportedWithWarnings, report.Outcome);
            Assert.DoesNotContain(report.Articles[0].Problems, problem => problem.Code == "looks-alike");
        }
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_writes_nothing()
    {
        await using var server = await StartAsync();
        await ImportAsync(server, Sources.Jats("Old", "10.5555/1"));
        var before = await StateAsync(server);
        var batch = Sources.Several(Sources.Jats("New", "10.5555/1"), Sources.Jats("Roads", "10.5555/2"), Sources.Jats("", "10.5555/3"), Sources.Jats("Roads again", "10.5555/2"));

        var dry = await ImportAsync(server, batch, new ImportOptions("steppe", Publish: true, DryRun: true));
        Assert.Equal(before, await StateAsync(server));
        var wet = await ImportAsync(server, batch, new ImportOptions("steppe", Publish: true));
        Assert.Equal([ImportOutcome.Updated, ImportOutcome.Imported, ImportOutcome.Rejected, ImportOutcome.Rejected], wet.Articles.Select(article => article.Outcome is ImportOutcome.ImportedWithWarnings ? ImportOutcome.Imported : article.Outcome));
        Assert.Equal(wet.Articles.Select(article => article.Outcome), dry.Articles.Select(article => article.Outcome));
        Assert.Null(dry.SourceId);
    }

    [Fact]
    public async Task One_bad_article_never_stops_the_others()
    {
        await using var server = await StartAsync();
        var report = await ImportAsync(server, Sources.Several(Sources.Jats("One", "10.5555/1"), Sources.Jats("", "10.5555/2"), Sources.Jats("One", "10.5555/1"), Sources.Jats("Two", "10.5555/3")), new ImportOptions("steppe", Publish: true));

        Assert.Equal(ImportOutcome.Rejected, report.Outcome);
        Assert.Equal([ArticleState.Published, null, null, ArticleState.Published], report.Articles.Select(article => article.State));
        Assert.Equal(("no-title", "duplicate-in-source"), (report.Articles[1].Problems[0].Code, report.Articles[2].Problems[0].Code));
        Assert.Equal(new ImportSummary(1, 0, 2, 2, 0, 0, 2, 2), ImportSummary.Of([report]));
    }

    [Fact]
    public async Task A_DOI_that_was_corrected_in_a_sheet_is_a_warning_that_names_the_article_with_the_other_one()
    {
        await using var server = await StartAsync();
        const string sheet = "doi,title,volume,issue,first page\n10.5555/1,Wells,5,2,11\n";
        var first = (await ImportAsync(server, sheet)).Articles[0].ArticleId;
        var corrected = sheet.Replace("/1,", "/7,", StringComparison.Ordinal);
        var dry = Assert.Single((await ImportAsync(server, corrected, new ImportOptions("steppe", DryRun: true))).Articles);
        var report = Assert.Single((await ImportAsync(server, corrected)).Articles);

        Assert.Equal(report.Problems, dry.Problems);
        var warning = Assert.Single(report.Problems, problem => problem.Code == "looks-alike");
        Assert.StartsWith($"It looks like article {first}:", warning.Message, StringComparison.Ordinal);
        Assert.Equal(("doi", "10.5555/1"), (warning.Field, warning.Value));
        Assert.DoesNotContain((await ImportAsync(server, "doi,title,volume,issue,first page\n10.5555/8,Roads,5,2,20\n10.5555/9,Roads,5,2,20\n")).Articles.SelectMany(article => article.Problems), problem => problem.Code == "looks-alike");
    }

    [Fact]
    public async Task Two_editorials_of_one_issue_in_one_file_are_two_when_their_DOIs_differ()
    {
        await using var server = await StartAsync();
        const string list = """
            [
              { "titles": [{ "text": "Editorial" }], "volume": "5", "issueNumber": "2", "doi": "10.5555/e1" },
              { "titles": [{ "text": "Editorial" }], "volume": "5", "issueNumber": "2", "doi": "10.5555/e2" },
              { "titles": [{ "text": "Editorial" }], "volume": "5", "issueNumber": "2", "doi": "10.5555/E1" }
            ]
            """;

        var report = await ImportAsync(server, list);
        Assert.Equal([ImportOutcome.ImportedWithWarnings, ImportOutcome.ImportedWithWarnings, ImportOutcome.Rejected], report.Articles.Select(article => article.Outcome));
        Assert.NotEqual(report.Articles[0].ArticleId, report.Articles[1].ArticleId);
        Assert.Equal(("duplicate-in-source", "Article 3 of the file is the same as its article 1."), (report.Articles[2].Problems[0].Code, report.Articles[2].Problems[0].Message));
    }

    [Fact]
    public async Task A_row_that_repeats_another_names_it()
    {
        await using var server = await StartAsync();
        var report = await ImportAsync(server, "doi,title\n10.5555/1,Wells\n10.5555/2,Roads\n10.5555/1,Wells\n");
        Assert.Equal("Row 4 has the same article as row 2.", report.Articles[2].Problems.Single(problem => problem.Code == "duplicate-in-source").Message);
    }

    [Fact]
    public async Task That_a_table_names_no_journal_is_said_once_and_not_in_every_row()
    {
        await using var server = await StartAsync();
        var report = await ImportAsync(server, "doi,title\n10.5555/1,Wells\n10.5555/2,Roads\n");
        Assert.Single(report.Problems, problem => problem.Code == "no-journal");
        Assert.DoesNotContain(report.Articles.SelectMany(article => article.Problems), problem => problem.Code == "no-journal");
        Assert.Contains((await server.Service<ArticleStore>().FindAsync(report.Articles[0].ArticleId!.Value))!.Problems, problem => problem.Code == "no-journal");
    }

    [Fact]
    public async Task A_dry_run_tells_what_was_understood_of_a_new_article()
    {
        await using var server = await StartAsync();
        var report = Assert.Single((await ImportAsync(server, Sources.Jats("Wells", "10.5555/1", "<volume>5</volume>" + Sources.CcBy), new ImportOptions("steppe", DryRun: true))).Articles);
        Assert.Equal(["authors: Aru Zhansaya", "published: 2022-06-30", "in: Steppe Studies, volume 5", "DOI: 10.5555/1", "license: https://creativecommons.org/licenses/by/4.0/"], report.Understood);
        Assert.Null((await ImportAsync(server, Sources.Jats("Wells", "10.5555/1"))).Articles[0].Understood);
    }

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("nothing that anybody knows: \u0001", "not-recognized")]
    [InlineData("<article><front>", "malformed-xml")]
    public async Task What_cannot_be_read_is_rejected_with_its_reason_and_not_kept(string text, string code)
    {
        await using var server = await StartAsync();
        var report = await ImportAsync(server, text);
        Assert.Equal(ImportOutcome.Rejected, report.Outcome);
        Assert.Contains(code, report.Problems.Select(problem => problem.Code));
        Assert.Empty(await server.Service<SourceStore>().ListAsync(null, 1));
        Assert.Empty(server.Logs.Entries);
    }

    [Theory]
    [InlineData("%PDF-1.7\n", "not-recognized", "This is a PDF, ")]
    [InlineData("PK\u0003\u0004 word/document.xml", "not-recognized", "This is a Word document, ")]
    [InlineData("<us-patent-grant/>", "not-an-article", "This is a patent, ")]
    [InlineData("Dear editor,\n\nour article is attached.\n", "not-recognized", "Nothing in it shows what it is. ")]
    public async Task What_is_of_another_kind_is_called_by_its_name_and_those_that_are_read_are_named(string text, string code, string says)
    {
        await using var server = await StartAsync();
        var report = await ImportAsync(server, text);
        var problem = Assert.Single(report.Problems);
        Assert.Equal((null, code), (report.Importer, problem.Code));
        Assert.StartsWith(says, problem.Message, StringComparison.Ordinal);
        Assert.Contains($"What is read: {string.Join(", ", ImporterRegistry.All.Select(importer => importer.Name))} (docs/sources.md and GET /api/importers", problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Remedy!);
    }

    [Fact]
    public async Task What_an_importer_knows_as_its_own_and_finds_nothing_in_is_filed_under_its_name()
    {
        await using var server = await StartAsync();
        var report = await ImportAsync(server, "[]");
        Assert.Equal(("json", "not-an-article"), (report.Importer, Assert.Single(report.Problems).Code));
    }

    [Fact]
    public async Task A_source_that_is_too_large_is_rejected()
    {
        await using var server = await StartAsync(("MaxSourceBytes", "1024"));
        Assert.Equal("too-large", Assert.Single((await ImportAsync(server, Sources.Jats(new string('x', 2_000)))).Problems).Code);
    }

    [Fact]
    public async Task An_article_finds_its_section_by_title_and_its_issue_by_volume_and_number()
    {
        await using var server = await StartAsync();
        await server.Service<JournalStore>().CreateIssueAsync("steppe", new Issue { Slug = "5-1", Volume = "5", Number = "1" });
        await server.Service<JournalStore>().CreateIssueAsync("steppe", new Issue { Slug = "5-2", Volume = "5", Number = "2" });
        const string place = """<article-categories><subj-group subj-group-type="heading"><subject>HISTORY &amp; Law</subject></subj-group></article-categories><volume>5</volume><issue>2</issue>""";

        var placed = await server.Service<ArticleStore>().FindAsync((await ImportAsync(server, Sources.Jats("Wells", meta: place))).Articles[0].ArticleId!.Value);
        Assert.Equal(("5-2", "history", null), (placed!.Issue, placed.Section, placed.Article.SectionTitle));

        var other = await server.Service<ArticleStore>().FindAsync((await ImportAsync(server, Sources.Jats("Roads", meta: place.Replace("5<", "6<", StringComparison.Ordinal).Replace("Law", "Music", StringComparison.Ordinal)))).Articles[0].ArticleId!.Value);
        Assert.Equal((null, null, "HISTORY & Music"), (other!.Issue, other.Section, other.Article.SectionTitle));
    }

    [Fact]
    public async Task The_journals_licence_is_given_only_to_an_article_whose_source_names_none_and_marked_as_inferred()
    {
        await using var server = await StartAsync();
        var open = new Journal { Slug = "open", Titles = [new("Open")], DefaultLicense = new License("https://creativecommons.org/licenses/by-sa/4.0/") };
        await server.Service<JournalStore>().CreateAsync(open);

        var without = await LicensesAsync("open", Sources.Jats("Wells"));
        Assert.Equal("https://creativecommons.org/licenses/by-sa/4.0/", Assert.Single(without.Article.Permissions.Licenses).Url);
        Assert.Contains(without.Article.Inferred, inference => inference.Field == "permissions/licenses");
        Assert.DoesNotContain(without.Problems, problem => problem.Code == "no-license");

        var with = await LicensesAsync("open", Sources.Jats("Roads", meta: Sources.CcBy));
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", Assert.Single(with.Article.Permissions.Licenses).Url);
        Assert.DoesNotContain(with.Article.Inferred, inference => inference.Field == "permissions/licenses");

        var none = await LicensesAsync("steppe", Sources.Jats("Wells"));
        Assert.Empty(none.Article.Permissions.Licenses);
        Assert.Contains(none.Problems, problem => problem.Code == "no-license");

        async Task<StoredArticle> LicensesAsync(string journal, string source) =>
            (await server.Service<ArticleStore>().FindAsync((await ImportAsync(server, source, new ImportOptions(journal))).Articles[0].ArticleId!.Value))!;
    }

    [Fact]
    public async Task A_withdrawn_article_does_not_come_back_by_import()
    {
        await using var server = await StartAsync();
        var options = new ImportOptions("steppe", Publish: true);
        var id = (await ImportAsync(server, Sources.Jats("Wells", "10.5555/1"), options)).Articles[0].ArticleId!.Value;
        await server.Service<ArticlePublisher>().WithdrawAsync(id, "Twice.", null);

        foreach (var dryRun in new[] { true, false })
        {
            var unchanged = await ImportAsync(server, Sources.Jats("Wells", "10.5555/1"), options with { DryRun = dryRun });
            Assert.Equal((ImportOutcome.Unchanged, false), (unchanged.Outcome, unchanged.Articles[0].PublishedNow));
            Assert.StartsWith($"Article {id} was withdrawn here and stays so", unchanged.Articles[0].Problems.Single(problem => problem.Code == "stays-withdrawn").Message, StringComparison.Ordinal);
        }

        Assert.DoesNotContain((await ImportAsync(server, Sources.Jats("Wells", "10.5555/1"))).Articles[0].Problems, problem => problem.Code == "stays-withdrawn");
        var changed = await ImportAsync(server, Sources.Jats("Other wells", "10.5555/1"), options);
        Assert.Equal("withdrawn-here", changed.Articles[0].Problems[0].Code);
        Assert.Equal(ArticleState.Withdrawn, (await server.Service<ArticleStore>().FindAsync(id))!.State);
    }

    [Fact]
    public async Task What_an_undo_has_withdrawn_comes_back_when_it_is_imported_to_be_published_and_only_then()
    {
        await using var server = await StartAsync();
        var options = new ImportOptions("steppe", Publish: true);
        var source = Sources.Jats("Wells", "10.5555/1");
        var id = (await ImportInBatchAsync(server, source, options)).Articles[0].ArticleId!.Value;
        var import = (await server.Service<ImportStore>().ListAsync(null, null, 1))[0];
        Assert.Equal(1, (await UndoReport.RunAsync(server.Service<ImportUndo>(), import, dryRun: false, TestContext.Current.CancellationToken)).Withdrawn);
        import = (await server.Service<ImportStore>().FindAsync(import.Id))!;
        Assert.StartsWith($"Import {import.Id} was undone already, at 2", (await UndoReport.RunAsync(server.Service<ImportUndo>(), import, dryRun: false, TestContext.Current.CancellationToken)).Say(), StringComparison.Ordinal);

        var stays = Assert.Single((await ImportAsync(server, source)).Articles);
        Assert.Equal((ImportOutcome.Unchanged, ArticleState.Withdrawn), (stays.Outcome, stays.State));
        Assert.Contains("--publish", stays.Problems.Single(problem => problem.Code == "stays-withdrawn").Remedy, StringComparison.Ordinal);

        var dry = Assert.Single((await ImportAsync(server, source, options with { DryRun = true })).Articles);
        var back = Assert.Single((await ImportAsync(server, source, options)).Articles);
        Assert.Equal((true, ArticleState.Published, id), (back.PublishedNow, back.State, back.ArticleId!.Value));
        Assert.True(dry.PublishedNow);
        Assert.DoesNotContain(back.Problems, problem => problem.Code == "stays-withdrawn");
    }

    [Fact]
    public async Task What_an_undo_has_withdrawn_comes_back_as_another_source_now_has_it()
    {
        await using var server = await StartAsync();
        var options = new ImportOptions("steppe", Publish: true);
        var id = (await ImportInBatchAsync(server, Sources.Jats("Wels", "10.5555/1"), options)).Articles[0].ArticleId!.Value;
        var import = (await server.Service<ImportStore>().ListAsync(null, null, 1))[0];
        await UndoReport.RunAsync(server.Service<ImportUndo>(), import, dryRun: false, TestContext.Current.CancellationToken);

        var mended = Sources.Jats("Wells", "10.5555/1");
        Assert.Contains("--publish", (await ImportAsync(server, mended)).Articles[0].Problems.Single(problem => problem.Code == "withdrawn-here").Remedy, StringComparison.Ordinal);
        var back = Assert.Single((await ImportAsync(server, mended, options)).Articles);
        Assert.Equal((ImportOutcome.Updated, ArticleState.Published, true, "Wells"), (back.Outcome, back.State, back.PublishedNow, back.Title));
        Assert.Equal("Wells", (await server.Service<ArticleStore>().FindAsync(id))!.Article.PlainTitle);
    }

    [Theory]
    [InlineData("01-kazakhstan-and-uzbekistan")]
    [InlineData("02")]
    public async Task Our_own_download_of_an_article_changes_nothing_when_it_is_imported(string page)
    {
        await using var server = await StartAsync();
        var options = new ImportOptions("steppe", Publish: true);
        await server.Service<JournalStore>().CreateIssueAsync("steppe", new Issue { Slug = "5-2", Volume = "5", Number = "2" });
        var source = page == "02"
            ? Sources.Jats("Wells", "10.5555/1", "<article-categories><subj-group subj-group-type=\"heading\"><subject>History and law</subject></subj-group></article-categories><volume>5</volume><issue>2</issue>" + Sources.CcBy)
            : Checkout.Read($"samples/articles/{page}.txt");
        var id = (await ImportAsync(server, source, options)).Articles[0].ArticleId!.Value;
        var before = await server.Database.ScalarAsync<string>("select string_agg(concat_ws(' ', id, version, state, updated_at), ';') from articles");

        var download = await server.Client.GetStringAsync($"articles/{id}.jats.xml");
        var report = Assert.Single((await ImportAsync(server, download, options)).Articles);

        Assert.Equal((ImportOutcome.Unchanged, id, ""), (report.Outcome, report.ArticleId!.Value, string.Join("\n", report.Changes ?? [])));
        Assert.Equal(before, await server.Database.ScalarAsync<string>("select string_agg(concat_ws(' ', id, version, state, updated_at), ';') from articles"));
    }

    [Fact]
    public async Task Two_that_import_the_same_at_once_make_one_article()
    {
        await using var server = await StartAsync();
        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ImportAsync(server, Sources.Jats("Wells", "10.5555/1"), new ImportOptions("steppe", Publish: true))));
        Assert.Single(reports.Select(report => report.Articles[0].ArticleId).Distinct());
        Assert.Equal(3, reports.Count(report => report.Outcome == ImportOutcome.Unchanged));
    }

    private static async Task<PublishingServer> StartAsync(params (string, string)[] settings)
    {
        var server = await PublishingServer.StartAsync(settings);
        await server.Service<JournalStore>().CreateAsync(new Journal { Slug = "steppe", Titles = [new("Steppe Studies")], Sections = [new("history", [new("History & law")])] });
        return server;
    }

    private static async Task<FileReport> ImportAsync(PublishingServer server, string source, ImportOptions? options = null, string name = "a.xml") =>
        await (await server.Service<SourceImport>().BeginAsync(options ?? new ImportOptions("steppe")))!.ImportAsync(new SourceFile(name, Encoding.UTF8.GetBytes(source)));

    private static async Task<FileReport> ImportInBatchAsync(PublishingServer server, string source, ImportOptions options)
    {
        await using var batch = (await server.Service<ImportBatches>().BeginAsync(options, startedBy: null))!;
        var report = await batch.Run.ImportAsync(new SourceFile("a.xml", Encoding.UTF8.GetBytes(source)));
        await batch.EndAsync(server.Service<ImportStore>(), ImportSummary.Of([report]), isWhole: true);
        return report;
    }

    private static Task<string?> StateAsync(PublishingServer server) => server.Database.ScalarAsync<string>("""
        select coalesce((select string_agg(concat_ws(' ', id, version, state, updated_at), ';' order by id) from articles), '')
            || '|' || coalesce((select string_agg(concat_ws(' ', article, stamp, deleted), ';' order by article, stamp) from records), '')
            || '|' || (select count(*) from sources)
        """);
}
