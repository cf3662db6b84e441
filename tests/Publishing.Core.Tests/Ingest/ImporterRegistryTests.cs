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
    public void Who_gives_another_kind_is_told_every_kind_that_is_read_and_how_to_name_it()
    {
        var unknown = ImporterRegistry.Unknown;

        Assert.All(ImporterRegistry.All, importer => Assert.Contains($"{importer.Name} ({importer.Description})", unknown.Message, StringComparison.Ordinal));
        Assert.Contains($"one of {string.Join(", ", ImporterRegistry.All.Select(importer => importer.Name))})", unknown.Remedy, StringComparison.Ordinal);
        Assert.Contains("format=NAME in the API", unknown.Remedy, StringComparison.Ordinal);
    }
}
