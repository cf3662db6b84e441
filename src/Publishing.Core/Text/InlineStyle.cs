namespace Publishing.Text;

/// <summary>How a run is set apart; the names are those of JATS.</summary>
public enum InlineStyle
{
    /// <summary><c>italic</c></summary>
    Italic,

    /// <summary><c>bold</c></summary>
    Bold,

    /// <summary><c>sub</c></summary>
    Sub,

    /// <summary><c>sup</c></summary>
    Sup,

    /// <summary><c>sc</c>, small capitals</summary>
    Sc,

    /// <summary><c>monospace</c></summary>
    Monospace,

    /// <summary><c>underline</c></summary>
    Underline,

    /// <summary><c>strike</c></summary>
    Strike,

    /// <summary><c>overline</c></summary>
    Overline,
}
