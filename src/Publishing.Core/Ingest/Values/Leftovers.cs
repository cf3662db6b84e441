using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Ingest.Values;

/// <summary>What the model has no field for: pieces that JATS has a place for, which go into records as they are, and what stays in the source alone, which is said.</summary>
internal sealed class Leftovers
{
    private const int MostNamed = 12;

    private readonly List<JatsFragment> _fragments = [];
    private readonly List<(string What, int? Line)> _left = [];

    /// <summary>The pieces that go into records.</summary>
    public IReadOnlyList<JatsFragment> Fragments => _fragments;

    /// <summary>Keeps an element of JATS at its place.</summary>
    public void Keep(string place, XElement element) => _fragments.Add(new JatsFragment(place, element.ToString(SaveOptions.DisableFormatting)));

    /// <summary>Notes down something that stays in the source alone.</summary>
    public void Leave(string what, XElement? at = null) => _left.Add((what, SourceLine.Of(at)));

    /// <summary>What stays in the source alone; null when nothing does.</summary>
    public Problem? Tell()
    {
        if (_left.Count == 0)
        {
            return null;
        }

        var names = _left.Select(left => left.What).Distinct(StringComparer.Ordinal).ToList();
        var more = names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "";
        return Problem.Of(ProblemCodes.SourceOnly, $"Not in records, and kept with the source: {string.Join(", ", names.Take(MostNamed))}{more}.", line: _left[0].Line);
    }
}
