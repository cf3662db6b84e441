using Publishing.Articles;

namespace Publishing.Jats4r;

/// <summary>JATS4R Abstracts v1.</summary>
public sealed class AbstractsRecommendation : Recommendation
{
    private static readonly HashSet<string> Kinds = new(
        ["teaser", "extract", "editor-summary", "executive-summary", "interpretive-summary", "summary", "plain-language-summary", "graphical", "simple", "structured", "video", "audio"],
        StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Title => "Abstracts v1";

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Article article)
    {
        var seen = new HashSet<(string?, string?)>();
        foreach (var (i, item) in article.Abstracts.Index())
        {
            if (!seen.Add((item.Kind, (item.Language ?? article.Language)?.Value)))
            {
                yield return Problem.Of(ProblemCodes.AbstractsAlike, $"Two abstracts have nothing to be told apart by: {item.Kind ?? "the abstract itself"}, {(item.Language ?? article.Language)?.EnglishName ?? "no language"}.", $"abstracts/{i}", item.ToReadableText());
            }

            if (item.Kind is { } kind && !Kinds.Contains(kind))
            {
                yield return Problem.Of(ProblemCodes.AbstractKindUnknown, $"'{kind}' is no kind of abstract that JATS4R names: {string.Join(", ", Kinds)}.", $"abstracts/{i}/kind", kind);
            }

            if (item.Sections.Count > 1 && item.Sections.Index().FirstOrDefault(section => section.Item.Title is not { IsEmpty: false }) is { Item: not null } untitled)
            {
                yield return Problem.Of(ProblemCodes.AbstractSectionUntitled, "A part of a structured abstract has no heading.", $"abstracts/{i}/sections/{untitled.Index}", untitled.Item.Paragraphs.Count > 0 ? untitled.Item.Paragraphs[0].ToPlainText() : null);
            }
        }
    }
}
