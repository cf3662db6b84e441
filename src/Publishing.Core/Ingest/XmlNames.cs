using System.Xml;

namespace Publishing.Ingest;

/// <summary>Gives out names that can be an XML <c>ID</c>: the name asked for when it can be one and is still free, else a made one.</summary>
/// <param name="prefix">What a made name begins with.</param>
internal sealed class XmlNames(string prefix)
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private int _last;

    public string Give(string? wanted)
    {
        var name = wanted?.Trim();
        if (name is not null && IsName(name) && _given.Add(name))
        {
            return name;
        }

        do
        {
            name = prefix + ++_last;
        }
        while (!_given.Add(name));

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
