using System.Text;

namespace Publishing.Text;

/// <summary>One run of a <see cref="RichText"/>.</summary>
public abstract record Inline
{
    private protected Inline()
    {
    }

    internal abstract void AppendPlainText(StringBuilder text);
}
