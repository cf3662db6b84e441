namespace Publishing.Jats;

/// <summary>What an element with text may hold besides bold, italic and their like, in Archiving and Publishing, 1.3 and 1.4.</summary>
[Flags]
internal enum InlineHolder
{
    /// <summary>Nothing besides.</summary>
    None = 0,

    /// <summary><c>sub</c> and <c>sup</c>: <c>kwd</c>.</summary>
    Scripts = 1,

    /// <summary><c>inline-formula</c>: <c>subject</c>.</summary>
    Formulas = 2,

    /// <summary><c>ext-link</c>: <c>funding-statement</c>.</summary>
    Links = 4,

    /// <summary>All of them: titles, paragraphs.</summary>
    Any = Scripts | Formulas | Links,
}
