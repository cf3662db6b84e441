using Publishing.Server.Cli;
using Publishing.Testing;

namespace Publishing.Server.Tests.Cli;

public sealed class SourcePathsTests
{
    [Fact]
    public void A_folder_is_read_once_however_many_links_lead_to_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("issue/one.xml", "<article/>");
        folder.Write("elsewhere/two.xml", "<article/>");
        var issue = Path.Combine(folder.Path, "issue");
        Directory.CreateSymbolicLink(Path.Combine(issue, "above"), "..");
        Directory.CreateSymbolicLink(Path.Combine(issue, "itself"), ".");
        Directory.CreateSymbolicLink(Path.Combine(issue, "linked"), Path.Combine(folder.Path, "elsewhere"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "again"), issue);

        var all = SourcePaths.Below(folder.Path).Select(path => Path.GetRelativePath(folder.Path, path)).Order(StringComparer.Ordinal);
        var one = SourcePaths.Below(Path.Combine(folder.Path, "again")).Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.Equal(["elsewhere/two.xml", "issue/one.xml"], all);
        Assert.Equal(["one.xml", "two.xml"], one);
    }
}
