namespace Publishing.Ingest.ArticlePages;

/// <summary>A heading that was found in a line.</summary>
/// <param name="Heading">Which.</param>
/// <param name="Languages">The languages in which it is written so; never none.</param>
/// <param name="Before">What stands before it in the line, when it is glued to the end of something.</param>
/// <param name="After">What stands after it in the line; empty when it has the line to itself.</param>
internal sealed record HeadingMatch(PageHeading Heading, IReadOnlyList<string> Languages, string Before = "", string After = "");
