using System.Xml.Linq;

namespace Publishing.Tests.Crosswalks;

/// <summary>XML in lines, so that a difference is a line: only elements that hold nothing but elements are broken up, so no text gains a space.</summary>
internal static class GoldenXml
{
    public static string Lines(XElement root)
    {
        var copy = new XElement(root);
        Break(copy, "\n");
        return copy.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    private static void Break(XElement element, string lineBreak)
    {
        if (!element.HasElements || element.Nodes().Any(node => node is XText))
        {
            return;
        }

        foreach (var child in element.Elements().ToList())
        {
            child.AddBeforeSelf(new XText(lineBreak + "  "));
            Break(child, lineBreak + "  ");
        }

        element.Add(new XText(lineBreak));
    }
}
