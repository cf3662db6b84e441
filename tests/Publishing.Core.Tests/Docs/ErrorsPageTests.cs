using System.Text.Json;
using System.Text.RegularExpressions;
using Publishing.OaiPmh;

namespace Publishing.Tests.Docs;

/// <summary>Holds docs/errors.md against the codes that there are.</summary>
public sealed partial class ErrorsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "errors.md"));

    [Fact]
    public void Every_code_is_explained_and_every_explanation_has_its_code()
    {
        var oaiErrors = Enum.GetNames<OaiErrorCode>().Select(JsonNamingPolicy.CamelCase.ConvertName);
        var codes = oaiErrors.Concat(ProblemCodes.All.Keys).Order(StringComparer.Ordinal);
        var explained = Headings().Select(match => match.Groups["code"].Value).Order(StringComparer.Ordinal);
        Assert.Equal(codes, explained);
    }

    [Fact]
    public void Every_problem_is_as_grave_as_the_page_says()
    {
        foreach (var heading in Headings().Where(match => match.Groups["severity"].Success))
        {
            var code = ProblemCodes.All[heading.Groups["code"].Value];
            Assert.Equal((code.Code, code.Severity.ToString().ToLowerInvariant()), (code.Code, heading.Groups["severity"].Value));
        }
    }

    private static MatchCollection Headings() => Heading().Matches(Page);

    [GeneratedRegex("^### `(?<code>[A-Za-z0-9-]+)`(?: \\((?<severity>[a-z]+)\\))?\\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
