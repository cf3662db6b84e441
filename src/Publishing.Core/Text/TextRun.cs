using System.Text;

namespace Publishing.Text;

/// <summary>Characters without markup.</summary>
/// <param name="Text">The characters; every one of them is allowed in XML 1.0.</param>
public sealed record TextRun(string Text) : Inline
{
    internal override void AppendPlainText(StringBuilder text) => text.Append(Text);
}
