namespace Publishing.Articles;

/// <summary>That a field was worked out and not read.</summary>
/// <param name="Field">The field, in JSON Pointer form without the first slash, such as <c>contributors</c> or <c>permissions/copyrightYear</c>.</param>
/// <param name="From">From what, in words: "the copyright line".</param>
public sealed record Inference(string Field, string From);
