using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Schemas;
using Publishing.Text;

namespace Publishing.Jats;

/// <summary>
/// The text of an article in a JATS or NLM source: its <c>body</c> and <c>floats-group</c>, and those of the articles below it (a translation, a decision letter), in the words of
/// JATS Archiving 1.3. It is no metadata and stays in the source; here it is taken out of it for formats that give the full text.
/// </summary>
public static partial class JatsText
{
    // What begins a line and ends it.
    private static readonly HashSet<string> Lines = ["title", "subtitle", "label", "p", "td", "th", "disp-formula", "term", "attrib", "verse-line", "preformat", "code"];

    // The same formula twice, and what is for machines.
    private static readonly HashSet<string> Unread = ["tex-math", "annotation", "annotation-xml", "object-id", "alt-text", "long-desc"];

    /// <summary>
    /// The pieces of text, each to stand in the article beside <c>front</c> and <c>back</c> (<see cref="Join"/>); none when the source has no text, or none that is valid.
    /// Of an article below it there is the element with its attributes and its text, without its metadata. The element is changed on the way.
    /// </summary>
    /// <param name="article">An <c>article</c> element, in whatever namespace it stands.</param>
    public static IReadOnlyList<JatsFragment> Of(XElement article)
    {
        JatsUpgrade.Apply(article, new UnusedIds(article));
        var below = SubArticles.Of(article).Select(Bare).ToList();
        return
        [
            .. Texts(article).Concat(below.Exists(part => part.Descendants().Any(IsText)) ? below : []).Select(part => new JatsFragment("", ElementText.Of(part))),
        ];
    }

    /// <summary>The pieces that were kept of an article, with its text among them: that of an article below it inside the piece that has its metadata.</summary>
    /// <param name="fragments">What was kept with the article.</param>
    /// <param name="text">Its text, of the same source.</param>
    public static IReadOnlyList<JatsFragment> Join(IReadOnlyList<JatsFragment> fragments, IReadOnlyList<JatsFragment> text)
    {
        var own = text.Where(piece => !SubArticles.IsOne(piece)).ToList();
        return own.Count == text.Count ? [.. fragments, .. own] : [.. SubArticles.Fill(fragments, [.. text.Where(SubArticles.IsOne)]), .. own];
    }

    /// <summary>The article's own text in plain words, a line for each heading and paragraph, without people's e-mail addresses; empty when there is none.</summary>
    /// <param name="text">The pieces.</param>
    public static string ToPlainText(IReadOnlyList<JatsFragment> text)
    {
        var words = text.Where(piece => !SubArticles.IsOne(piece)).Select(piece => JatsPiece.Read(piece.Xml, XNamespace.None)).Select(piece =>
        {
            EmailAddresses.RemoveAll(piece);
            piece.Descendants().Where(element => Unread.Contains(element.Name.LocalName)).Remove();
            foreach (var run in piece.DescendantNodes().OfType<XText>())
            {
                run.Value = Space().Replace(run.Value, " ");
            }

            foreach (var line in piece.Descendants().Where(element => Lines.Contains(element.Name.LocalName)).ToList())
            {
                line.AddBeforeSelf(new XText("\n"));
                line.AddAfterSelf(new XText("\n"));
            }

            return piece.Value;
        });
        return string.Join('\n', string.Join('\n', words).Split('\n').Select(RunningText.Of).Where(line => line.Length > 0));
    }

    private static bool IsText(XElement element) => element.Name.LocalName is "body" or "floats-group";

    private static IEnumerable<XElement> Texts(XElement article) => article.Elements()
        .Where(part => IsText(part) && (part.HasElements || part.Value.Length > 0))
        .Where(part => RecordSchemas.Mend(part) is not null && part.HasElements);

    private static XElement Bare(XElement part) => new(part.Name, part.Attributes(), Texts(part), SubArticles.Of(part).Select(Bare));

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
