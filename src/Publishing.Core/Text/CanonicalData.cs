using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace Publishing.Text;

/// <summary>What normalization form C needs to know of characters: their combining classes, decompositions and compositions, read once from <c>CanonicalData.txt</c>.</summary>
internal sealed class CanonicalData
{
    private static readonly Lazy<CanonicalData> Read = new(() => new CanonicalData());

    private readonly FrozenDictionary<int, int> _classes;
    private readonly FrozenDictionary<int, int[]> _decompositions;
    private readonly FrozenDictionary<(int First, int Second), int> _compositions;
    private readonly FrozenSet<int> _suspects;

    // Every letter of every text that is not ASCII is looked up, many times over: those of one unit by place and not by hash.
    private readonly bool[] _suspectsOfOneUnit = new bool[char.MaxValue + 1];

    private CanonicalData()
    {
        var classes = new Dictionary<int, int>();
        var decompositions = new Dictionary<int, int[]>();
        var compositions = new Dictionary<(int, int), int>();
        var suspects = new HashSet<int>();
        foreach (var parts in Lines())
        {
            var codes = parts.Skip(1).Select(part => int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
            if (parts[0] == "c")
            {
                for (var code = codes[0]; code <= codes[1]; code++)
                {
                    classes[code] = int.Parse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture);
                    suspects.Add(code);
                }
            }
            else
            {
                decompositions[codes[0]] = codes[1..];
                if (parts[0] == "d")
                {
                    compositions[(codes[1], codes[2])] = codes[0];
                    suspects.Add(codes[2]);
                }
                else
                {
                    suspects.Add(codes[0]);
                }
            }
        }

        _classes = classes.ToFrozenDictionary();
        _decompositions = decompositions.ToFrozenDictionary();
        _compositions = compositions.ToFrozenDictionary();
        _suspects = suspects.ToFrozenSet();
        foreach (var code in suspects.Where(code => code <= char.MaxValue))
        {
            _suspectsOfOneUnit[code] = true;
        }
    }

    /// <summary>The data.</summary>
    public static CanonicalData Instance => Read.Value;

    /// <summary>The canonical combining class: 0 for a character that marks follow, other values order the marks.</summary>
    public int Class(int code) => _classes.GetValueOrDefault(code);

    /// <summary>One step of the canonical decomposition; null when there is none.</summary>
    public int[]? Decomposition(int code) => _decompositions.GetValueOrDefault(code);

    /// <summary>The character that a pair composes to; null when they stay two.</summary>
    public int? Composition(int first, int second) => _compositions.TryGetValue((first, second), out var composite) ? composite : null;

    /// <summary>Whether a text with this character may not be in form C; without any such character it is.</summary>
    public bool IsSuspect(int code) => code <= char.MaxValue ? _suspectsOfOneUnit[code] : _suspects.Contains(code);

    private static IEnumerable<string[]> Lines()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("CanonicalData.txt") ?? throw new InvalidOperationException("The build has left out CanonicalData.txt.");
        using var reader = new StreamReader(resource);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line.Split(' ');
            }
        }
    }
}
