using System.Text;

namespace Publishing.Text;

/// <summary>A run that is set apart: JATS <c>italic</c>, <c>bold</c>, <c>sub</c>, <c>sup</c>, <c>sc</c>, <c>monospace</c>, <c>underline</c>, <c>strike</c>, <c>overline</c>.</summary>
/// <param name="Style">How it is set apart.</param>
/// <param name="Content">What it holds.</param>
public sealed record StyledRun(InlineStyle Style, RichText Content) : Inline
{
    internal override void AppendPlainText(StringBuilder text)
    {
        foreach (var inline in Content.Inlines)
        {
            inline.AppendPlainText(text);
        }
    }
}
