using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Publishing.Text;

/// <summary>
/// Unicode normalization form KC (UAX #15): ligatures, full-width letters, raised digits and their like as the plain characters that they stand for.
/// For telling whether two texts are the same; a text that is kept stays in <see cref="CanonicalForm"/>, for in CO₂ the form says something.
/// </summary>
public static class CompatibilityForm
{
    // No character before it has another form.
    private const char FirstToLookAt = '\u00a0';

    private static readonly Lazy<FrozenDictionary<int, string>> Plainer = new(Read);

    /// <summary>The text in form KC.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange(FirstToLookAt, '\uffff') < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Plainer.Value.TryGetValue(rune.Value, out var characters))
            {
                plain.Append(characters);
            }
            else
            {
                plain.Append(rune);
            }
        }

        return CanonicalForm.Of(plain.ToString());
    }

    private static FrozenDictionary<int, string> Read()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("CompatibilityData.txt") ?? throw new InvalidOperationException("The build has left out CompatibilityData.txt.");
        using var reader = new StreamReader(resource);
        var plainer = new Dictionary<int, string>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                var codes = line.Split(' ').Select(part => int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
                plainer[codes[0]] = string.Concat(codes[1..].Select(code => new Rune(code).ToString()));
            }
        }

        return plainer.ToFrozenDictionary();
    }
}
