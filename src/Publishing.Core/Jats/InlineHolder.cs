namespace Publishing.Jats;

/// <summary>What an element with text may hold besides the styles, in both Archiving and Publishing.</summary>
[Flags]
internal enum InlineHolder
{
    /// <summary>Styles only: <c>ext-link</c>.</summary>
    None = 0,

    /// <summary><c>inline-formula</c>: <c>subject</c>.</summary>
    Formulas = 1,

    /// <summary><c>ext-link</c>: <c>funding-statement</c>.</summary>
    Links = 2,

    /// <summary>Both: titles, paragraphs.</summary>
    Any = Formulas | Links,
}
