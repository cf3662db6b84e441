using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Publishing.Text;

namespace Publishing.Ingest.Tables;

/// <summary>Texts of a workbook: those that it keeps once for all cells (ECMA-376 part 1 §18.4.9), and how one is read, with its italics and what is raised and lowered.</summary>
internal sealed partial class WorkbookTexts
{
    private readonly List<TableCell> _texts = [];

    /// <summary>Reads the part of shared strings.</summary>
    /// <param name="part">The part; null when there is none.</param>
    public static WorkbookTexts Of(XmlReader? part)
    {
        var texts = new WorkbookTexts();
        var length = 0L;
        while (part?.Read() == true)
        {
            while (part.NodeType == XmlNodeType.Element && part.LocalName == "si")
            {
                var cell = Read(part);
                length += cell.Text.Length + 16;
                if (length > TableLimits.SharedCharacters)
                {
                    throw new TableRefusedException(Problem.Of(ProblemCodes.TooLarge, $"The texts of the workbook have more than {TableLimits.SharedCharacters} characters."));
                }

                texts._texts.Add(cell);
            }
        }

        return texts;
    }

    /// <summary>The text with that number; empty when there is none.</summary>
    public TableCell this[int index] => index >= 0 && index < _texts.Count ? _texts[index] : new TableCell("");

    /// <summary>Reads an element that holds a text, <c>si</c> or <c>is</c>, and goes past it.</summary>
    public static TableCell Read(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return new TableCell("");
        }

        var (end, runs, styles, phonetic) = (reader.LocalName, new List<Inline>(), new HashSet<InlineStyle>(), 0);
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.LocalName == end))
        {
            var isStart = reader.NodeType == XmlNodeType.Element;
            switch (reader.LocalName)
            {
                // How characters are pronounced stands beside the text.
                case "rPh" when !reader.IsEmptyElement || !isStart:
                    phonetic += isStart ? 1 : -1;
                    break;
                case "r" when isStart:
                    styles.Clear();
                    break;
                case "i" or "vertAlign" when isStart && StyleOf(reader) is { } style:
                    styles.Add(style);
                    break;
                case "t" when isStart && !reader.IsEmptyElement:
                    var words = Unescape(TextOf(reader));
                    if (phonetic == 0)
                    {
                        runs.Add(styles.Aggregate((Inline)new TextRun(words), (run, set) => new StyledRun(set, new RichText([run]))));
                    }

                    break;
            }
        }

        reader.Read();
        var rich = new RichText(runs);
        return new TableCell(rich.ToPlainText(), Rich: rich.IsPlain || IsOneStyle(rich) ? null : rich);
    }

    // Bold, colors and underlining are how headings and notes are set in a sheet and say nothing of the words; italics and indices do.
    private static InlineStyle? StyleOf(XmlReader reader) => (reader.LocalName, reader.GetAttribute("val")) switch
    {
        ("i", null or "1" or "true") => InlineStyle.Italic,
        ("vertAlign", "superscript") => InlineStyle.Sup,
        ("vertAlign", "subscript") => InlineStyle.Sub,
        _ => null,
    };

    // All of it in italics is how the cell is set.
    private static bool IsOneStyle(RichText text) => text.Inlines is [StyledRun { Style: InlineStyle.Italic }];

    private static string TextOf(XmlReader reader)
    {
        var text = new StringBuilder();
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            text.Append(reader.Value);
        }

        return text.ToString();
    }

    /// <summary>The text with its escapes resolved: <c>_x000D_</c> is what XML cannot hold (§22.4.2.4).</summary>
    public static string Unescape(string text) => !text.Contains("_x", StringComparison.Ordinal)
        ? text
        : Escape().Replace(text, match => ((char)int.Parse(match.Groups[1].ValueSpan, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
