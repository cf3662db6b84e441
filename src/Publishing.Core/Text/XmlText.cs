using System.Text;
using System.Xml;

namespace Publishing.Text;

/// <summary>Keeps out what XML 1.0 cannot hold (§2.2), so that one bad character can never break a harvester's page.</summary>
public static class XmlText
{
    /// <summary>The text in Unicode normalization form C, without control characters, noncharacters and lone surrogates; the same instance when there was nothing to do.</summary>
    public static string Clean(string text)
    {
        var bad = FirstBad(text);
        if (bad >= 0)
        {
            text = Strip(text, bad);
        }

        return CanonicalForm.Of(text);
    }

    /// <summary>Whether every character is allowed in XML 1.0.</summary>
    public static bool IsClean(string text) => FirstBad(text) < 0;

    private static int FirstBad(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Strip(string text, int from)
    {
        var clean = new StringBuilder(text, 0, from, text.Length);
        for (var i = from; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString();
    }
}
