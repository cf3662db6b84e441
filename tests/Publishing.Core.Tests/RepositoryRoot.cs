namespace Publishing.Tests;

/// <summary>The checkout that the tests run in.</summary>
internal static class RepositoryRoot
{
    /// <summary>The folder that holds <c>Publishing.sln</c>.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Publishing.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run inside a checkout; none was found above " + AppContext.BaseDirectory);
    }
}
