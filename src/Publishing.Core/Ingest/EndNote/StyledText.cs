using System.Xml.Linq;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.EndNote;

/// <summary>A field of EndNote's XML, of which each piece is set in a face: <c>style face="italic superscript"</c>.</summary>
internal static class StyledText
{
    private static readonly (string Face, InlineStyle Style)[] Faces =
        [("italic", InlineStyle.Italic), ("bold", InlineStyle.Bold), ("underline", InlineStyle.Underline), ("superscript", InlineStyle.Sup), ("subscript", InlineStyle.Sub), ("smallcaps", InlineStyle.Sc)];

    /// <summary>The text with its markup; HTML that was typed into it is read too.</summary>
    public static RichText Read(XElement? element)
    {
        if (element is null)
        {
            return RichText.Empty;
        }

        var runs = new List<Inline>();
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
            {
                runs.Add(new TextRun(text.Value));
            }
            else if (node is XElement piece)
            {
                runs.Add(Styled(piece));
            }
        }

        var read = RunningText.Of(new RichText(runs));
        return read.IsPlain ? MarkedUpText.Of(read.ToPlainText()) : read;
    }

    private static Inline Styled(XElement piece)
    {
        var faces = (piece.Attr("face") ?? "").Split(' ');
        Inline run = new TextRun(piece.Value);
        foreach (var (face, style) in Faces)
        {
            // Weight and slant of a whole title are how a list is set, not what it says; but nobody can tell, so they are kept.
            run = faces.Contains(face) && piece.Value.Trim().Length > 0 ? new StyledRun(style, new RichText([run])) : run;
        }

        return run;
    }
}
