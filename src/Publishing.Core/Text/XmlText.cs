using System.Buffers;
using System.Text;
using System.Xml;

namespace Publishing.Text;

/// <summary>Keeps out what XML 1.0 cannot hold (§2.2), so that one bad character can never break a harvester's page.</summary>
public static class XmlText
{
    private static readonly SearchValues<char> Illegal = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(code => (char)code).Where(c => c is not ('\t' or '\n' or '\r')), '\uFFFE', '\uFFFF']);

    /// <summary>The text in Unicode normalization form C, without control characters, noncharacters and lone surrogates; the same instance when there was nothing to do.</summary>
    public static string Clean(string text) => CanonicalForm.Of(Strip(text, out _));

    /// <summary>The text without what XML cannot hold and otherwise as it stands; the same instance when there was nothing to do.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="first">Where the first such character stood; -1 when there was none.</param>
    public static string Strip(string text, out int first)
    {
        first = FirstBad(text);
        return first < 0 ? text : Strip(text, first);
    }

    /// <summary>Whether every character is allowed in XML 1.0.</summary>
    public static bool IsClean(string text) => FirstBad(text) < 0;

    private static int FirstBad(string text)
    {
        // Looking for a few values goes many characters at a step; going through all of them is for the rare text that has some.
        if (!text.AsSpan().ContainsAny(Illegal) && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return -1;
        }

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
