using System.Xml.Linq;

namespace Publishing.Text;

/// <summary>Where in its source an element began; hung on the element by whoever read it.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public sealed record SourceLine(int Line, int Column)
{
    /// <summary>The line on which an element began, or the nearest element around it of which it is known; null when none is.</summary>
    public static int? Of(XElement? element)
    {
        for (; element is not null; element = element.Parent)
        {
            if (element.Annotation<SourceLine>() is { } place)
            {
                return place.Line;
            }
        }

        return null;
    }
}
