using System.Text.RegularExpressions;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Ingest.Values;

/// <summary>The ISSNs that a source gives of a journal, each once, electronic ones first; what is no ISSN becomes a problem.</summary>
public sealed partial class IssnList
{
    private readonly List<(Issn Issn, bool IsElectronic)> _issns = [];

    /// <summary>What is wrong with those that were given.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>The ISSNs; null when there are none.</summary>
    public IReadOnlyList<Issn>? All => _issns.Count == 0 ? null : [.. _issns.OrderByDescending(issn => issn.IsElectronic).Select(issn => issn.Issn).Distinct()];

    /// <summary>Adds what a field gives: an ISSN with or without hyphen, with words around it, several.</summary>
    /// <param name="text">The field.</param>
    /// <param name="medium">The source's word for its medium, such as <c>electronic</c>, <c>eissn</c> or <c>print</c>.</param>
    /// <param name="line">Where it stands.</param>
    public void Add(string? text, string? medium = null, int? line = null)
    {
        var words = RunningText.Of(text ?? "");
        if (words.Length == 0 || Nothing().IsMatch(words))
        {
            return;
        }

        var isElectronic = medium?.Trim().ToLowerInvariant() is { } kind && (kind.StartsWith('e') || kind.Contains("online", StringComparison.Ordinal));
        foreach (var given in Form().Matches(words).Select(match => match.Value).DefaultIfEmpty(words))
        {
            if (Issn.TryParse(Dash().Replace(given, "-"), out var issn))
            {
                _issns.Add((issn, isElectronic));
            }
            else
            {
                Problems.Add(Problem.Of(ProblemCodes.InvalidValue, $"'{given}' is not an ISSN; it was left out.", "sourceJournal/issns", given, line));
            }
        }
    }

    [GeneratedRegex(@"(?<![0-9])[0-9]{4}\s?[-–—‐‑−]?\s?[0-9]{3}[0-9xXхХ](?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\s?[-–—‐‑−]\s?", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex(@"^(?:n/?a|none|null|-+|0000-?000[0x]|x{4}-?x{4}|\(:[a-z]+\))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();
}
