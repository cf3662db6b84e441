using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;

namespace Publishing.Jats4r;

/// <summary>
/// JATS4R Citations v1, Data citations v2 and Preprint citations v1, for references that are held in parts; one that is kept as the JATS it came in is given back as it is, and not judged.
/// Each kind of problem is told once, with the number of references that have it.
/// </summary>
public sealed partial class CitationsRecommendation : Recommendation
{
    /// <inheritdoc/>
    public override string Title => "Citations v1, Data citations v2, Preprint citations v1";

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Article article)
    {
        var references = article.References;
        return
        [
            .. Each(ProblemCodes.ReferenceTypeMissing, reference => string.IsNullOrWhiteSpace(reference.PublicationType), count => $"{Do(count)} not say what kind of work {(count == 1 ? "it refers" : "they refer")} to."),
            .. Each(ProblemCodes.DataCitationIncomplete, reference => reference.PublicationType == "data" && !Has(reference, CitationPartKind.ArticleTitle, CitationPartKind.Source), count => $"{FoldedProblem.Count(count, "reference to data has", "references to data have")} neither a title nor a source."),
            .. Each(ProblemCodes.PreprintCitationIncomplete, reference => reference.PublicationType == "preprint" && MissingOfPreprint(reference).Any(), count => $"{FoldedProblem.Count(count, "reference to a preprint lacks", "references to preprints lack")} one of authors, title, server, year and link."),
            .. Each(ProblemCodes.ReferencePagesReversed, PagesReversed, count => $"In {FoldedProblem.Count(count, "reference")} the last page comes before the first."),
            .. Each(ProblemCodes.ReferenceYearForm, reference => reference.Citation.Any(part => part.Kind == CitationPartKind.Year && !FourDigits().IsMatch(part.Text.ToPlainText().Trim())), count => $"In {FoldedProblem.Count(count, "reference")} what is marked as the year is not four digits."),
            .. Each(ProblemCodes.ReferenceDoiForm, reference => reference.Citation.Any(part => part.Kind == CitationPartKind.Doi && !IsBareDoi(part.Text.ToPlainText())), count => $"In {FoldedProblem.Count(count, "reference")} what is marked as the DOI is no bare DOI."),
        ];

        IEnumerable<Problem> Each(ProblemCode code, Func<Reference, bool> isWrong, Func<int, string> message) =>
            FoldedProblem.Of(code, "references", references, reference => reference.Xml is null && isWrong(reference), message, reference => reference.ToPlainText());
    }

    private static string Do(int count) => FoldedProblem.Count(count, "reference does", "references do");

    private static bool Has(Reference reference, params CitationPartKind[] kinds) => reference.Citation.Any(part => kinds.Contains(part.Kind));

    private static IEnumerable<CitationPartKind[]> MissingOfPreprint(Reference reference) => new CitationPartKind[][]
    {
        [CitationPartKind.Name, CitationPartKind.Group],
        [CitationPartKind.ArticleTitle],
        [CitationPartKind.Source],
        [CitationPartKind.Year],
        [CitationPartKind.Doi, CitationPartKind.Url],
    }.Where(wanted => !Has(reference, wanted));

    private static bool PagesReversed(Reference reference)
    {
        var (first, last) = (Page(reference, CitationPartKind.FirstPage), Page(reference, CitationPartKind.LastPage));
        return first > last;
    }

    // A number and nothing else: of S12 and 14a nobody can say which comes first.
    private static int? Page(Reference reference, CitationPartKind kind) =>
        reference.Citation.FirstOrDefault(part => part.Kind == kind) is { } part && int.TryParse(part.Text.ToPlainText(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsBareDoi(string text) => Doi.TryParse(text, out var doi) && doi.Value == text;

    [GeneratedRegex("^[0-9]{4}[a-z]?$", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();
}
