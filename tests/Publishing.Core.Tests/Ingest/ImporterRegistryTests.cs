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
}
