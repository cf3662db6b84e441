using System.Text.RegularExpressions;
using Publishing.Representations;

namespace Publishing.Tests.Docs;

/// <summary>Holds the table of docs/api.md against the representations that there are.</summary>
public sealed partial class ApiPageTests
{
    [Fact]
    public void Every_representation_has_its_row_with_its_suffix_and_its_media_types()
    {
        var rows = Row().Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "api.md"))).Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value}");

        Assert.Equal(RepresentationRegistry.All.Select(one => $".{one.Suffix} {string.Join(", ", one.OtherMediaTypes.Prepend(one.MediaType).Select(type => $"`{type}`"))}"), rows);
    }

    [GeneratedRegex(@"^\| `(\.[a-z.]+)` \| (`[^|]+`) \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
