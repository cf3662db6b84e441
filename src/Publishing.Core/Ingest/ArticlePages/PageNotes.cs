using Publishing.Articles;

namespace Publishing.Ingest.ArticlePages;

/// <summary>What is noted down while a page is read: problems for the editor, what was inferred, and what nobody understood.</summary>
internal sealed class PageNotes
{
    private readonly List<PageLine> _notRead = [];

    public List<Problem> Problems { get; } = [];

    public List<Inference> Inferred { get; } = [];

    public void Tell(ProblemCode code, string message, string? field = null, string? value = null, int? line = null) =>
        Problems.Add(Problem.Of(code, message, field, value, line));

    public void Infer(string field, string from) => Inferred.Add(new Inference(field, from));

    public void NotRead(IEnumerable<PageLine> lines) => _notRead.AddRange(lines);

    /// <summary>Says which lines nothing was made of, so that an editor can put them where they belong.</summary>
    public void TellNotRead()
    {
        if (_notRead.Count == 0)
        {
            return;
        }

        var lines = _notRead.OrderBy(line => line.Number).ToList();
        var numbers = lines.Select(line => line.Number).Distinct().ToList();
        var which = numbers.Count == 1 ? $"line {numbers[0]}" : numbers.Count <= 5 ? $"lines {string.Join(", ", numbers)}" : $"{numbers.Count} lines between line {numbers[0]} and line {numbers[^1]}";
        Tell(ProblemCodes.LinesNotRead, $"Nothing was made of {which}.", value: string.Join(" ¶ ", lines.Take(20).Select(line => line.Text.Length > 100 ? line.Text[..100] + "…" : line.Text)), line: numbers[0]);
    }
}
