using Publishing.Articles;

namespace Publishing.Jats4r;

/// <summary>JATS4R Subjects and keywords v1.</summary>
public sealed class KeywordsRecommendation : Recommendation
{
    /// <inheritdoc/>
    public override string Title => "Subjects and keywords v1";

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Article article)
    {
        var seen = new HashSet<(string?, string?, string?)>();
        foreach (var (i, group) in article.Keywords.Index())
        {
            if (!seen.Add((group.Kind, group.Vocabulary, (group.Language ?? article.Language)?.Value)))
            {
                yield return Problem.Of(ProblemCodes.KeywordsAlike, "Two groups of keywords have nothing to be told apart by.", $"keywords/{i}", string.Join("; ", group.Keywords.Select(keyword => keyword.ToPlainText())));
            }
        }

        seen.Clear();
        foreach (var (i, group) in article.Subjects.Index())
        {
            if (!seen.Add((group.Kind, null, (group.Language ?? article.Language)?.Value)))
            {
                yield return Problem.Of(ProblemCodes.SubjectsAlike, "Two groups of subjects have nothing to be told apart by.", $"subjects/{i}", string.Join("; ", group.Subjects.Select(subject => subject.ToPlainText())));
            }
        }
    }
}
