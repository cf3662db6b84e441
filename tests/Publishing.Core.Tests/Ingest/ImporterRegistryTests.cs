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
