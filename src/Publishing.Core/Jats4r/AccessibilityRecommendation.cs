using System.Xml;
using System.Xml.Linq;
using Publishing.Articles;

namespace Publishing.Jats4r;

/// <summary>JATS4R Accessibility v1: a picture, such as that of a graphical abstract, has words that stand for it. The model holds no pictures; they stand in the JATS that is kept beside it.</summary>
public sealed class AccessibilityRecommendation : Recommendation
{
    /// <inheritdoc/>
    public override string Title => "Accessibility v1";

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Article article) => FoldedProblem.Of(
        ProblemCodes.AltTextMissing,
        "fragments",
        article.Fragments,
        fragment => fragment.Xml.Contains("graphic", StringComparison.Ordinal) && Pictures(fragment.Xml).Any(IsWithoutWords),
        count => $"{FoldedProblem.Count(count, "kept piece of JATS has a picture", "kept pieces of JATS have pictures")} without alt-text.",
        fragment => fragment.Place);

    private static IEnumerable<XElement> Pictures(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return [.. XElement.Load(reader).DescendantsAndSelf().Where(element => element.Name.LocalName is "graphic" or "inline-graphic")];
        }
        catch (XmlException)
        {
            // Whoever stored it over the API is told so when it is rendered.
            return [];
        }
    }

    // Words may stand in the picture, or in the figure or the alternatives around it.
    private static bool IsWithoutWords(XElement picture) =>
        !new[] { picture, picture.Parent, picture.Parent?.Parent }.OfType<XElement>().Any(holder => holder.Elements().Any(child => child.Name.LocalName is "alt-text" or "long-desc"));
}
