using Publishing.Text;
using XmlConvert = System.Xml.XmlConvert;

namespace Publishing.Ingest.ArticlePages;

/// <summary>The characters of a page.</summary>
/// <param name="Text">The text in Unicode normalization form C, with no character that XML cannot hold; line ends as they were.</param>
/// <param name="Problems">What was wrong with the bytes and characters.</param>
internal sealed record PageSource(string Text, IReadOnlyList<Problem> Problems)
{
    /// <summary>Reads a file. A control character could split a heading in two, so they go before anything is looked for.</summary>
    public static PageSource Of(SourceFile file)
    {
        var source = SourceText.Of(file.Bytes.Span);
        return XmlText.IsClean(source.Text)
            ? new PageSource(XmlText.Clean(source.Text), source.Problems)
            : new PageSource(XmlText.Clean(source.Text), [.. source.Problems, IllegalCharacters(source.Text)]);
    }

    private static Problem IllegalCharacters(string text)
    {
        var (first, count) = (-1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                first = first < 0 ? i : first;
                count++;
            }
        }

        var before = text.AsSpan(0, first);
        var what = count == 1 ? $"The character U+{(int)text[first]:X4} cannot stand in XML and was taken out." : $"{count} characters that cannot stand in XML were taken out; the first is U+{(int)text[first]:X4}.";
        return Problem.Of(ProblemCodes.IllegalCharacters, what, line: before.Count('\n') + 1, column: first - before.LastIndexOf('\n'));
    }
}
