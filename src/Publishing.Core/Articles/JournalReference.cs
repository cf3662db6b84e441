using Publishing.Identifiers;

namespace Publishing.Articles;

/// <summary>The journal as a source names it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="AbbreviatedTitle">Its abbreviated title.</param>
/// <param name="Issns">Its ISSNs, electronic first.</param>
/// <param name="Publisher">Its publisher.</param>
/// <param name="PublisherLocation">Where the publisher is.</param>
/// <param name="JournalId">The publisher's own name for it.</param>
public sealed record JournalReference(
    string? Title,
    string? AbbreviatedTitle = null,
    IReadOnlyList<Issn>? Issns = null,
    string? Publisher = null,
    string? PublisherLocation = null,
    string? JournalId = null);
