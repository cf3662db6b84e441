using System.Text.RegularExpressions;

namespace Publishing.Readiness;

/// <summary>Counts over the articles of a journal how many each consumer would take, and what they miss most.</summary>
public sealed partial class ReadinessCount
{
    // An editor mends a few things at a time.
    private const int MostLacks = 10;

    private readonly Dictionary<string, Tally> _tallies = new(StringComparer.Ordinal);

    /// <summary>How many articles were counted.</summary>
    public int Articles { get; private set; }

    /// <summary>Counts an article.</summary>
    public void Add(long article, IReadOnlyList<ConsumerReadiness> readiness)
    {
        Articles++;
        foreach (var one in readiness)
        {
            if (!_tallies.TryGetValue(one.Consumer, out var tally))
            {
                _tallies.Add(one.Consumer, tally = new Tally(one.Title));
            }

            tally.Add(article, one);
        }
    }

    /// <summary>What was counted, a line for each consumer in the order of the registry.</summary>
    public IReadOnlyList<ConsumerCount> ToCounts() => [.. ConsumerRegistry.All.Where(consumer => _tallies.ContainsKey(consumer.Name)).Select(consumer => _tallies[consumer.Name].ToCount(consumer.Name))];

    // "contributors/12/roles/0" of one article and "contributors/3/roles/1" of another are the same thing to mend.
    private static string? Place(string? field) => field is null ? null : Number().Replace(field, "*");

    [GeneratedRegex("(?<=/|^)[0-9]+(?=/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    private sealed class Tally(string title)
    {
        private readonly Dictionary<(string Code, ProblemSeverity Severity, string? Field), (Problem First, long Example, int Articles)> _lacks = [];
        private int _ready;
        private int _withWarnings;
        private int _notReady;

        public void Add(long article, ConsumerReadiness readiness)
        {
            _ = !readiness.Ready ? _notReady++ : readiness.Problems.Any(problem => problem.Severity == ProblemSeverity.Warning) ? _withWarnings++ : _ready++;
            foreach (var problems in readiness.Problems.GroupBy(problem => (problem.Code, problem.Severity, Place(problem.Field))))
            {
                var (first, example, articles) = _lacks.TryGetValue(problems.Key, out var known) ? known : (problems.First(), article, 0);
                _lacks[problems.Key] = (first, example, articles + 1);
            }
        }

        public ConsumerCount ToCount(string name) => new(name, title, _ready, _withWarnings, _notReady,
        [
            .. _lacks.OrderByDescending(lack => lack.Value.Articles).ThenByDescending(lack => lack.Key.Severity).ThenBy(lack => lack.Key.Code, StringComparer.Ordinal).ThenBy(lack => lack.Key.Field, StringComparer.Ordinal).Take(MostLacks)
                .Select(lack => new FrequentLack(lack.Key.Code, lack.Key.Severity, lack.Key.Field, lack.Value.First.Remedy, lack.Value.Articles, lack.Value.Example)),
        ]);
    }
}
