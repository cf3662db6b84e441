using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Journals;

/// <summary>An issue of a journal: the volume and number its articles share.</summary>
public sealed record Issue
{
    /// <summary>The issue's name in addresses, unique within the journal, such as <c>5-2</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>The volume as printed.</summary>
    public string? Volume { get; init; }

    /// <summary>The number as printed; it need not be a number.</summary>
    public string? Number { get; init; }

    /// <summary>The titles of a special issue.</summary>
    public IReadOnlyList<LocalizedText> Titles { get; init; } = [];

    /// <summary>When the issue appeared, as precisely as it is known.</summary>
    public PartialDate? Published { get; init; }
}
