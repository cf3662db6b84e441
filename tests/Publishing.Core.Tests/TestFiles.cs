using Publishing.Ingest;

namespace Publishing.Tests;

/// <summary>The files of <c>tests/data</c>.</summary>
internal static class TestFiles
{
    public static string Folder { get; } = Path.Combine(Root(), "tests", "data");

    public static SourceFile Read(string path) => new(Path.GetFileName(path), File.ReadAllBytes(Path.Combine(Folder, path)));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Publishing.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return folder.FullName;
    }
}
