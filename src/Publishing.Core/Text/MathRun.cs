using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Publishing.Text;

/// <summary>A formula, kept whole.</summary>
/// <param name="Xml">One <c>math</c> element in the namespace <c>http://www.w3.org/1998/Math/MathML</c>, declared on itself.</param>
public sealed record MathRun(string Xml) : Inline
{
    /// <summary>The formula as an element.</summary>
    public XElement ToElement()
    {
        using var reader = XmlReader.Create(new StringReader(Xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    internal override void AppendPlainText(StringBuilder text)
    {
        // Annotations repeat the formula in another notation; reading both would say it twice.
        foreach (var node in ToElement().DescendantNodes())
        {
            if (node is XElement { Name.LocalName: "mspace" } && text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
            else if (node is XText words && !words.Ancestors().Any(element => element.Name.LocalName is "annotation" or "annotation-xml"))
            {
                text.Append(words.Value.Trim());
            }
        }
    }
}
