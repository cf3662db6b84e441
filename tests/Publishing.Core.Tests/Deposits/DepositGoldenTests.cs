using System.Text;
using Publishing.Deposits;
using Publishing.Tests.Crosswalks;

namespace Publishing.Tests.Deposits;

/// <summary>Every article of <c>tests/data/articles</c> in every deposit.</summary>
public sealed class DepositGoldenTests
{
    // Our own schemas judge every file when it is written; these are the consumers'.
    private static readonly Dictionary<string, string> Official = new(StringComparer.Ordinal) { ["crossref"] = "crossref/crossref5.4.0.xsd", ["doaj-xml"] = "doaj/doajArticles.xsd", ["rsci"] = "rsci/journal3.xsd" };

    public static TheoryData<string> Cases => [.. GoldenCase.Names];

    public static TheoryData<string, string> CasesAndDeposits => new(GoldenCase.Names.SelectMany(_ => DepositRegistry.All, (name, deposit) => (name, deposit.Name)));

    [Theory]
    [MemberData(nameof(CasesAndDeposits))]
    public void A_deposit_is_as_it_was_accepted(string name, string deposit)
    {
        var written = DepositRegistry.Find(deposit)!.Write([DepositCase.Golden(name)], DepositCase.Context);

        Assert.DoesNotContain(written.Problems, problem => problem.Problem.Code == ProblemCodes.DepositInvalid.Code);
        var expected = Path.Combine(GoldenCase.Load(name).Folder, $"deposit.{deposit}.{(IsXml(deposit) ? "xml" : "json")}");
        if (written.Content is null)
        {
            // deposits.txt says why.
            Assert.False(File.Exists(expected));
            return;
        }

        GoldenFile.Compare(expected, Text(deposit, written));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_consumers_would_say_is_as_it_was_accepted(string name)
    {
        var article = DepositCase.Golden(name);
        var said = DepositRegistry.All.SelectMany(deposit => deposit.Check(article), (deposit, problem) =>
            $"{deposit.Name}: {problem.Severity.ToString().ToLowerInvariant()} {problem.Code} {problem.Field}: {problem.Message} {problem.Remedy}\n");

        GoldenFile.Compare(Path.Combine(GoldenCase.Load(name).Folder, "deposits.txt"), string.Concat(said));
    }

    [Theory]
    [MemberData(nameof(CasesAndDeposits))]
    public void A_deposit_is_valid_by_the_schema_of_its_consumer(string name, string deposit)
    {
        var written = DepositRegistry.Find(deposit)!.Write([DepositCase.Golden(name)], DepositCase.Context);

        // What is refused says why.
        Assert.Equal(written.Content is null, written.Problems.Any(problem => problem.Problem.Severity == ProblemSeverity.Error));
        if (written.Content is not null && Official.TryGetValue(deposit, out var schema))
        {
            Assert.Empty(OfficialDeposits.Faults(schema, DepositCase.Xml(written)));
        }
    }

    private static bool IsXml(string deposit) => DepositRegistry.Find(deposit)!.MediaType == "application/xml";

    private static string Text(string deposit, DepositFile file) => IsXml(deposit) ? GoldenXml.Lines(DepositCase.Xml(file)) : Encoding.UTF8.GetString(file.Content!).TrimEnd('\n') + "\n";
}
