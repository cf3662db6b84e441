using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Journals;

namespace Publishing.Tests.Ingest;

public sealed class SourceJournalCheckTests
{
    private static readonly Journal Steppe = new() { Slug = "steppe", Titles = [new("Steppe Studies"), new("Дала зерттеулері")], AbbreviatedTitle = "Steppe Stud.", ElectronicIssn = Issn("2434-561X") };

    [Theory]
    [InlineData("Steppe Studies", null, null)]
    [InlineData("The steppe studies (Online)", null, null)]
    [InlineData("ДАЛА ЗЕРТТЕУЛЕРІ", null, null)]
    [InlineData("Steppe studies. Series 2", "Steppe Stud", null)]
    [InlineData("Quite another", null, "2434-561X")]
    [InlineData(null, "Q. Another", null)]
    [InlineData(null, null, null)]
    public void A_source_that_names_this_journal_or_none_is_no_cause_for_a_warning(string? title, string? abbreviated, string? issn) =>
        Assert.Null(SourceJournalCheck.Other(new JournalReference(title, abbreviated, issn is null ? null : [Issn(issn)]), Steppe));

    [Theory]
    [InlineData("Quite Another", null, "'Quite Another'.")]
    [InlineData("Steppe Studies", "0317-8471", "'Steppe Studies', ISSN 0317-8471.")]
    [InlineData(null, "0317-8471", "ISSN 0317-8471.")]
    public void One_that_names_another_is_a_warning_with_both(string? title, string? issn, string named)
    {
        var problem = SourceJournalCheck.Other(new JournalReference(title, null, issn is null ? null : [Issn(issn)]), Steppe)!;
        Assert.Equal(("other-journal", ProblemSeverity.Warning, "sourceJournal"), (problem.Code, problem.Severity, problem.Field));
        Assert.StartsWith($"The source names another journal: {named} The article is put in steppe: 'Steppe Studies', ISSN 2434-561X,", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_source_knows_of_the_journal_and_the_journal_does_not_is_said()
    {
        var named = new JournalReference("Steppe Studies", null, [Issn("2434-561X")], "Steppe Press");
        Assert.Equal(["sourceJournal/publisher"], SourceJournalCheck.Lacks(named, Steppe).Select(problem => problem.Field));
        var lacks = SourceJournalCheck.Lacks(named, Steppe with { ElectronicIssn = null }).ToList();
        Assert.Equal(["sourceJournal/issns", "sourceJournal/publisher"], lacks.Select(problem => problem.Field));
        Assert.Contains("journals change steppe --issn \"2434-561X\"", lacks[0].Remedy, StringComparison.Ordinal);
        Assert.Empty(SourceJournalCheck.Lacks(null, Steppe));
    }

    private static Issn Issn(string text) => Publishing.Identifiers.Issn.TryParse(text, out var issn) ? issn : throw new ArgumentException(text);
}
