using Publishing.Schemas;
using Publishing.Tests.Schemas;

namespace Publishing.Tests.Deposits;

/// <summary>Our own schemas of deposits are narrower than those of the consumers, or the same: what is valid by ours is never refused by theirs.</summary>
public sealed class DepositSchemaTests
{
    private const int Mutants = 400;

    [Theory]
    [InlineData(RecordSchema.CrossrefDeposit, "crossref/crossref5.4.0.xsd", "deposits/crossref.xsd", "deposits/crossref-abstract.xsd", "deposits/crossref-funding.xsd", "deposits/crossref-access.xsd", "deposits/crossref-relations.xsd")]
    [InlineData(RecordSchema.DoajArticles, "doaj/doajArticles.xsd", "deposits/doaj.xsd")]
    [InlineData(RecordSchema.RsciIssue, "rsci/journal3.xsd", "deposits/rsci.xsd")]
    [InlineData(RecordSchema.PubmedArticles, null, "deposits/pubmed.xsd")]
    public void A_mutant_that_is_valid_by_ours_is_valid_by_the_schema_of_the_consumer(RecordSchema schema, string? official, params string[] ours)
    {
        var (document, mutator) = (DepositDocuments.Of(schema), new Mutator(31, ours));
        var mutants = Enumerable.Range(0, Mutants).Select(_ => mutator.Mutate(document)).ToList();
        var valid = mutants.Where(mutant => RecordSchemas.Faults(schema, mutant).Count == 0).ToList();

        // Mutants that are all valid, or none, would show nothing.
        Assert.InRange(valid.Count, 4, Mutants - 40);
        if (official is not null)
        {
            Assert.All(valid, mutant => Assert.Empty(OfficialDeposits.Faults(official, mutant)));
        }
    }
}
