using System.Xml.Linq;
using Publishing.Text;

namespace Publishing.Jats;

/// <summary>
/// Compares a JATS article with what was written of it after it was read: the metadata, as canonical XML. It uses neither the reader nor the writer, and knows
/// nothing of what they take for important: whatever is in the one and not in the other is a difference, and one that no <see cref="RoundTripNormalization"/> explains is a loss or an addition.
/// </summary>
public static class RoundTrip
{
    private const int LongestShown = 300;

    /// <summary>Every difference.</summary>
    /// <param name="source">The article as it came, with everything in it; it is not changed.</param>
    /// <param name="written">The article as it was written.</param>
    public static IReadOnlyList<RoundTripDifference> Compare(XElement source, XElement written)
    {
        var (from, to) = (RoundTripForm.Of(source), RoundTripForm.Of(written));
        var upgrade = new RoundTripUpgrade(from);
        upgrade.Apply();
        upgrade.RemoveOwn(to);
        var explanation = new RoundTripExplanation(source, from, to);
        var differences = new List<RoundTripDifference>(upgrade.Done);
        foreach (var change in RoundTripDiff.Of(from, to))
        {
            differences.AddRange(Tell(change, explanation.Of(change)));
        }

        return differences;
    }

    private static IEnumerable<RoundTripDifference> Tell(RoundTripChange change, string? code)
    {
        var line = SourceLine.Of(change.Source as XElement ?? change.SourceParent);
        var (from, to) = (Shown(change.Source), Shown(change.Written));
        if (code is not null)
        {
            yield return new RoundTripDifference(RoundTripKind.Normalized, change.Path, code, from, to, line);
            yield break;
        }

        if (change.Source is not null)
        {
            yield return new RoundTripDifference(RoundTripKind.Lost, change.Path, null, change.IsOrder ? "the order: " + from : from, null, line);
        }

        if (change.Written is not null && !change.IsOrder)
        {
            yield return new RoundTripDifference(RoundTripKind.Added, change.Path, null, null, to, line);
        }
    }

    private static string? Shown(XObject? node) => node switch
    {
        null => null,
        XAttribute attribute => Shortened(attribute.Value),
        XText text => Shortened(text.Value),
        _ => Shortened(node.ToString()!),
    };

    internal static string Shortened(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";
}
