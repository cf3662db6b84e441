using System.Text;

namespace Publishing.Text;

/// <summary>A run that leads somewhere: JATS <c>ext-link</c>.</summary>
/// <param name="Target">An absolute http, https, ftp or doi address, kept as it was written.</param>
/// <param name="Content">What is read.</param>
public sealed record LinkRun(string Target, RichText Content) : Inline
{
    internal override void AppendPlainText(StringBuilder text)
    {
        foreach (var inline in Content.Inlines)
        {
            inline.AppendPlainText(text);
        }
    }
}
