using System.Text;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class IsiImporterTests
{
    private const string File = """
        FN Clarivate Analytics Web of Science
        VR 1.0
        PT J
        AU Jones, AB
           Smith, J
        AF Jones, Ann B.
           Smith, John
        CA Example Grp
        TI On wolves and
           dogs
        SO JOURNAL OF EXAMPLES
        LA English
        DT Review
        DE wolves; dogs
        ID CANIS-LUPUS
        AB The words.
        C1 [Jones, Ann B.; Smith, John] Univ Example, Almaty, Kazakhstan.
           [Smith, John] Inst Example, Osh, Kyrgyzstan.
        RP Jones, AB (corresponding author), Univ Example, Almaty, Kazakhstan.
        EM ann@university.kz
        OI Smith, John/0000-0002-1825-0097
        FU Example Fund [12, 13]; Other Fund
        FX We thank the Example Fund.
        CR Brown C, 2010, J EX, V1, P2, DOI 10.5555/x
           Green D, 2011, J EX, V2, P3
        PU EXAMPLE PRESS
        PI ALMATY
        SN 1234-5679
        EI 2049-3630
        J9 J EX
        JI J. Ex.
        PD MAR 5
        PY 2020
        VL 12
        IS 3
        BP 101
        EP 119
        AR 104321
        DI 10.5555/abc
        EA FEB 2020
        PM 12345678
        UT WOS:000123456700001
        ER

        PT B
        AU Brown, C
        TI Of other things
        DT Book
        ER

        EF
        """;

    private static readonly IsiImporter Importer = new();

    [Fact]
    public void A_record_gives_all_that_an_article_has()
    {
        var imported = Read(File).Articles[0];
        var article = imported.Article;

        Assert.Equal(["Jones, Ann B.", "Smith, John", "Example Grp"], article.Contributors.Select(author => author.InvertedName));
        Assert.Equal([true, false, false], article.Contributors.Select(author => author.Corresponding));
        Assert.Equal(("ann@university.kz", "0000-0002-1825-0097"), (article.Contributors[0].Email, article.Contributors[1].Orcid!.Value));
        Assert.Equal(["aff1", "aff1", "aff2"], article.Contributors.SelectMany(author => author.AffiliationIds));
        Assert.Equal(("On wolves and dogs", "JOURNAL OF EXAMPLES", "J. Ex.", "review-article"), (article.PlainTitle, article.SourceJournal!.Title, article.SourceJournal.AbbreviatedTitle, article.Type.Value));
        Assert.Equal(["2049-3630", "1234-5679"], article.SourceJournal.Issns!.Select(issn => issn.Value));
        Assert.Equal(("12", "3", "101", "119", "104321"), (article.Volume, article.IssueNumber, article.FirstPage, article.LastPage, article.ElocationId));
        Assert.Equal(["2020-03-05 ", "2020-02 electronic"], article.PubDates.Select(date => $"{date.Date} {date.Format}"));
        Assert.Equal(["wolves|dogs", "CANIS-LUPUS"], article.Keywords.Select(group => string.Join('|', group.Keywords)));
        Assert.Equal(["Example Fund 12|13", "Other Fund "], article.Awards.Select(award => $"{award.Funder} {string.Join('|', award.AwardNumbers ?? [])}"));
        Assert.Equal(("10.5555/x", 2), (article.References[0].Doi!.Value, article.References.Count));
        Assert.Equal("Brown C, 2010, J EX, V1, P2, DOI 10.5555/x", article.References[0].ToPlainText());
        Assert.Equal(("10.5555/abc", "WOS:000123456700001"), (article.Doi!.Value, imported.SourceKey));
        Assert.Equal(["no-license"], imported.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_book_is_said_to_be_one_with_its_line()
    {
        var problem = Assert.Single(Read(File).Articles[1].Problems);

        Assert.Equal(("not-an-article", "This is a book, not an article.", 45), (problem.Code, problem.Message, problem.Line));
    }

    private static ImportResult Read(string text)
    {
        var source = new SourceFile("file", Encoding.UTF8.GetBytes(text));
        Assert.IsType<IsiImporter>(ImporterRegistry.Recognize(source));
        return Importer.Read(source);
    }
}
