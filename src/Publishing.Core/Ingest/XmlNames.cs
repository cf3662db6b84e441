using System.Xml;

namespace Publishing.Ingest;

/// <summary>Gives out names that can be an XML <c>ID</c>, none of them twice: the name asked for when it can be one and is still free, else a made one.</summary>
internal sealed class XmlNames
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <summary>A name for something.</summary>
    /// <param name="wanted">The name that it has.</param>
    /// <param name="prefix">What a made name begins with.</param>
    public string Give(string? wanted, string prefix)
    {
        var name = wanted?.Trim();
        if (name is not null && IsName(name) && _given.Add(name))
        {
            return name;
        }

        var number = _last.GetValueOrDefault(prefix);
        do
        {
            name = prefix + ++number;
        }
        while (!_given.Add(name));

        _last[prefix] = number;
        return name;
    }

    public static bool IsName(string text)
    {
        if (text.Length is 0 or > 200)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (!(i == 0 ? XmlConvert.IsStartNCNameChar(text[i]) : XmlConvert.IsNCNameChar(text[i])))
            {
                return false;
            }
        }

        return true;
    }
}
