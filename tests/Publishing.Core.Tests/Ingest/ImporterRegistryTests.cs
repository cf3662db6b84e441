using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class ImporterRegistryTests
{
    [Fact]
    public void Every_importer_is_registered()
    {
        var written = typeof(Importer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Importer)) && !type.IsAbstract);

        Assert.Equal(written.OrderBy(type => type.FullName), ImporterRegistry.All.Select(importer => importer.GetType()).OrderBy(type => type.FullName));
    }

    [Fact]
    public void Every_importer_has_a_name_of_its_own()
    {
        var names = ImporterRegistry.All.Select(importer => importer.Name).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Who_is_asked_first_and_is_certain_is_who_is_surest_of_all()
    {
        var files = Directory.EnumerateFiles(TestFiles.Folder, "*", SearchOption.AllDirectories).Select(path => new SourceFile(path, File.ReadAllBytes(path))).ToList();

        Assert.Contains(files, file => ImporterRegistry.Recognize(file) is JatsImporter);
        Assert.All(files, file => Assert.Same(ImporterRegistry.MostCertain(file), ImporterRegistry.Recognize(file)));
    }

    [Theory]
    [InlineData("<records><doajArticle/></records>")]
    [InlineData("<artTitle/><individInfo/>")]
    [InlineData("<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"/><ListRecords><record><header><datestamp/></header></record></ListRecords>")]
    [InlineData("<articles><article><galley/><firstname/></article></articles>")]
    [InlineData("<html><meta name=\"citation_title\" content=\"Wells\"></html> @article{wells, title = {Wells}}\nTY  - JOUR\nER  - \n")]
    public void JATS_that_says_so_is_JATS_whatever_is_in_it(string inside)
    {
        var file = new SourceFile("a.xml", System.Text.Encoding.UTF8.GetBytes($"<!DOCTYPE article PUBLIC \"-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.2 20190208//EN\" \"JATS-journalpublishing1.dtd\">\n<article dtd-version=\"1.2\"><front><article-meta/></front><body>{inside}</body></article>"));

        Assert.IsType<JatsImporter>(ImporterRegistry.MostCertain(file));
        Assert.IsType<JatsImporter>(ImporterRegistry.Recognize(file));
    }

    [Fact]
    public void Who_gives_another_kind_is_told_every_kind_that_is_read_in_one_line_where_each_is_explained_and_how_to_name_it()
    {
        var unknown = ImporterRegistry.Unknown;
        var read = unknown.Message[unknown.Message.IndexOf("What is read: ", StringComparison.Ordinal)..]["What is read: ".Length..];

        Assert.Equal(ImporterRegistry.All.Select(importer => importer.Name), read[..read.IndexOf(" (", StringComparison.Ordinal)].Split(", "));
        Assert.EndsWith(" (docs/sources.md and GET /api/importers say what each is).", unknown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', unknown.Message);
        Assert.Contains("--format NAME at the command line, format=NAME in the API", unknown.Remedy, StringComparison.Ordinal);
    }
}
