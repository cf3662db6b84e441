using System.Globalization;
using Publishing.Articles;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Jats4r;

/// <summary>JATS4R Permissions v2 (NISO RP-42-2022).</summary>
public sealed class PermissionsRecommendation : Recommendation
{
    /// <inheritdoc/>
    public override string Title => "Permissions v2 (NISO RP-42-2022)";

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Article article) =>
        Copyright(article.Permissions).Concat(article.Permissions.Licenses.SelectMany((license, i) => Of(license, string.Create(CultureInfo.InvariantCulture, $"permissions/licenses/{i}"))))
            .Concat(Starts(article)).Concat(Reading(article.Permissions));

    private static IEnumerable<Problem> Copyright(Permissions permissions)
    {
        var (statement, year, holder) = (permissions.CopyrightStatement, permissions.CopyrightYear, permissions.CopyrightHolder);
        if (year is null && (statement ?? holder) is { } without)
        {
            yield return Problem.Of(ProblemCodes.CopyrightYearMissing, "The copyright has no year of its own.", "permissions/copyrightYear", without);
        }

        if (holder is null && (statement is not null || year is not null))
        {
            yield return Problem.Of(ProblemCodes.CopyrightHolderMissing, "The copyright has no holder of its own.", "permissions/copyrightHolder", statement ?? year?.ToString(CultureInfo.InvariantCulture));
        }

        if (statement is not null && Unsaid(statement, year, holder) is { } unsaid)
        {
            yield return Problem.Of(ProblemCodes.CopyrightStatementDiffers, $"The copyright statement does not say '{unsaid}', which the field beside it does.", "permissions/copyrightStatement", statement);
        }
    }

    private static string? Unsaid(string statement, int? year, string? holder) =>
        year?.ToString("0000", CultureInfo.InvariantCulture) is { } digits && !statement.Contains(digits, StringComparison.Ordinal) ? digits
        : holder is not null && !OneSpace(statement).Contains(OneSpace(holder), StringComparison.OrdinalIgnoreCase) ? holder
        : null;

    private static string OneSpace(string text) => VisibleText.OneLine(text);

    private static IEnumerable<Problem> Of(License license, string field)
    {
        if (string.IsNullOrEmpty(license.Url))
        {
            yield return Problem.Of(ProblemCodes.LicenseAddressMissing, "A license has no address.", field + "/url", license.Text?.ToPlainText());
            yield break;
        }

        // Canonical is what Creative Commons itself writes; an address of theirs that is no license ("/licenses/by/") cannot be made so.
        var isTheirs = license.Url.Contains("creativecommons.org/", StringComparison.OrdinalIgnoreCase);
        if (isTheirs && !(CreativeCommons.TryCanonicalize(license.Url, out var canonical) && canonical == license.Url))
        {
            yield return Problem.Of(ProblemCodes.LicenseAddressForm, "The address of the license is not as Creative Commons writes it.", field + "/url", license.Url);
        }

        if (license.Text is { } text && OtherLink(text.Inlines, license.Url) is { } other)
        {
            yield return Problem.Of(ProblemCodes.LicenseLinkDiffers, $"The license is {license.Url}, and its sentence links to {other}.", field + "/text", other);
        }
    }

    private static string? OtherLink(IEnumerable<Inline> inlines, string url) => inlines.Select(inline => inline switch
    {
        LinkRun link when Canonical(link.Target) != Canonical(url) => link.Target,
        StyledRun styled => OtherLink(styled.Content.Inlines, url),
        _ => null,
    }).FirstOrDefault(found => found is not null);

    private static string Canonical(string url) => CreativeCommons.TryCanonicalize(url, out var canonical) ? canonical : url.TrimEnd('/');

    // One that says nothing holds from publication, and that day is written for it when it is known.
    private static IEnumerable<Problem> Starts(Article article)
    {
        var licenses = article.Permissions.Licenses;
        return licenses.Count(license => !string.IsNullOrEmpty(license.Url)) < 2 || article.FirstPublished is { Day: not null }
            ? []
            : FoldedProblem.Of(
                ProblemCodes.LicenseStartMissing,
                "permissions/licenses",
                licenses,
                license => !string.IsNullOrEmpty(license.Url) && license.Start is null,
                count => $"{FoldedProblem.Count(count, "license")} of {licenses.Count} {(count == 1 ? "does" : "do")} not say from when, and the day of publication is not known.",
                license => license.Url);
    }

    private static IEnumerable<Problem> Reading(Permissions permissions)
    {
        if (permissions.FreeToRead is { Start: { } start, End: { } end } && start > end)
        {
            yield return Problem.Of(ProblemCodes.FreeToReadEndsFirst, string.Create(CultureInfo.InvariantCulture, $"Anybody may read the article until {end:yyyy-MM-dd}, which is before it begins, {start:yyyy-MM-dd}."), "permissions/freeToRead");
        }
    }
}
