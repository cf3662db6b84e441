using System.Text.RegularExpressions;

namespace Publishing.OaiPmh;

/// <summary>The name of a set: the path from the top of the hierarchy down to it, with colons (OAI-PMH §2.6).</summary>
public readonly partial record struct SetSpec
{
    private SetSpec(string value) => Value = value;

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <summary>The spec that the text is.</summary>
    public static bool TryParse(string text, out SetSpec spec)
    {
        var isSpec = Form().IsMatch(text);
        spec = isSpec ? new SetSpec(text) : default;
        return isSpec;
    }

    /// <summary>Whether this is the set <paramref name="top"/> or one below it: a member of <c>a:b</c> is a member of <c>a</c> (§2.7.2).</summary>
    public bool IsWithin(string top) => IsWithin(Value, top);

    /// <inheritdoc cref="IsWithin(string)"/>
    public static bool IsWithin(string spec, string top) =>
        spec.StartsWith(top, StringComparison.Ordinal) && (spec.Length == top.Length || spec[top.Length] == ':');

    /// <inheritdoc/>
    public override string ToString() => Value;

    // \z and not $, which would let a line feed through.
    [GeneratedRegex(@"\A[A-Za-z0-9\-_.!~*'()]+(:[A-Za-z0-9\-_.!~*'()]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
