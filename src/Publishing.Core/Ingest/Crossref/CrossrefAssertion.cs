using Publishing.Articles;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Crossref;

/// <summary>What a publisher asserts in Crossmark of an article, under names of its own.</summary>
/// <param name="Name">Its name, such as <c>received</c>.</param>
/// <param name="Label">What readers see of the name.</param>
/// <param name="Group">The heading under which it stands.</param>
/// <param name="Value">What is asserted.</param>
internal sealed record CrossrefAssertion(string? Name, string? Label, string? Group, string? Value)
{
    /// <summary>The article with what it has a field for.</summary>
    public Article ApplyTo(Article article)
    {
        var value = MarkedUpText.Of(Value ?? "");
        var heading = $"{Name} {Label}".ToLowerInvariant().Replace('_', ' ');
        var about = $"{heading} {Group}".ToLowerInvariant();
        if (value.IsEmpty)
        {
            return article;
        }

        if (EventOf(heading) is { } kind && WrittenDate.Read(value.ToPlainText()) is { IsWhole: true } date)
        {
            return article with { History = [.. article.History, new HistoryDate(kind, date.Date)] };
        }

        return about switch
        {
            _ when Has(about, "competing interest") || Has(about, "conflict of interest") || Has(about, "conflicts of interest") || Has(about, "coi statement") => article with { ConflictOfInterest = Join(article.ConflictOfInterest, value) },
            _ when Has(about, "data availab") || Has(about, "availability of data") => article with { DataAvailability = Join(article.DataAvailability, value) },
            _ when Has(about, "ethic") || Has(about, "consent") => article with { Ethics = Join(article.Ethics, value) },
            _ when Has(about, "acknowledg") => article with { Acknowledgments = Join(article.Acknowledgments, value) },
            _ when Has(heading, "copyright") && !Has(heading, "license") && article.Permissions.CopyrightStatement is null => article with { Permissions = article.Permissions with { CopyrightStatement = value.ToPlainText() } },
            _ => article,
        };
    }

    private static string? EventOf(string heading) => heading switch
    {
        _ when Has(heading, "received") => "received",
        _ when Has(heading, "revised") || Has(heading, "revision") => "rev-recd",
        _ when Has(heading, "accepted") => "accepted",
        _ when Has(heading, "corrected") => "corrected",
        _ when Has(heading, "first online") || Has(heading, "published online") || Has(heading, "available online") || heading.Trim().StartsWith("published", StringComparison.Ordinal) => "pub",
        _ => null,
    };

    private static bool Has(string text, string words) => text.Contains(words, StringComparison.Ordinal);

    private static RichText Join(RichText? before, RichText value) => before is null ? value : new RichText([.. before.Inlines, new TextRun(" "), .. value.Inlines]);
}
