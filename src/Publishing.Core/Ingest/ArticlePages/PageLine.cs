namespace Publishing.Ingest.ArticlePages;

/// <summary>A line of a page that has something to read.</summary>
/// <param name="Number">Its number in the source, from 1.</param>
/// <param name="Text">What it says, without white space at its ends.</param>
/// <param name="AfterBlank">An empty line, or nothing, stands before it.</param>
internal sealed record PageLine(int Number, string Text, bool AfterBlank);
