namespace Publishing.Ingest.DataCite;

/// <summary>A text with its kind and language.</summary>
internal sealed record DataCiteText(string Text, string? Kind = null, string? Language = null);

/// <summary>A person or an organization.</summary>
internal sealed record DataCiteAgent(string? Name, string? NameType = null, string? Given = null, string? Family = null, string? Kind = null)
{
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    public IReadOnlyList<(string? Name, string? Id)> Affiliations { get; init; } = [];
}

/// <summary>Rights: an address, words, the identifier of a license.</summary>
internal sealed record DataCiteRights(string? Uri, string? Text, string? Identifier, string? Language);

/// <summary>A relation to something that has an identifier.</summary>
internal sealed record DataCiteRelation(string? Identifier, string? IdentifierType, string? Relation);

/// <summary>A related item in words, a container among them.</summary>
internal sealed record DataCiteItem
{
    public string? Kind { get; init; }

    public string? Relation { get; init; }

    public string? Title { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    public string? IssueTitle { get; init; }

    public string? Number { get; init; }

    public string? NumberType { get; init; }

    public string? FirstPage { get; init; }

    public string? LastPage { get; init; }

    public string? Publisher { get; init; }

    public string? Year { get; init; }

    public string? Edition { get; init; }

    public string? Identifier { get; init; }

    public string? IdentifierType { get; init; }

    public string? Creators { get; init; }
}

/// <summary>Who paid.</summary>
internal sealed record DataCiteFunding(string? Funder, string? Identifier, string? Award, string? AwardTitle);

/// <summary>A record of DataCite's metadata schema, as both its forms say it.</summary>
internal sealed record DataCiteWork
{
    public int? Line { get; init; }

    public string? Identifier { get; init; }

    public string? IdentifierType { get; init; }

    public string? GeneralType { get; init; }

    public string? Type { get; init; }

    /// <summary>The type in the words of citation processors, which DataCite works out itself.</summary>
    public string? CiteprocType { get; init; }

    public string? Language { get; init; }

    public string? Year { get; init; }

    public string? Publisher { get; init; }

    public string? Version { get; init; }

    public string? Url { get; init; }

    public IReadOnlyList<DataCiteText> Titles { get; init; } = [];

    public IReadOnlyList<DataCiteText> Descriptions { get; init; } = [];

    public IReadOnlyList<DataCiteText> Subjects { get; init; } = [];

    public IReadOnlyList<DataCiteText> Dates { get; init; } = [];

    public IReadOnlyList<DataCiteAgent> Creators { get; init; } = [];

    public IReadOnlyList<DataCiteAgent> Contributors { get; init; } = [];

    public IReadOnlyList<DataCiteRights> Rights { get; init; } = [];

    public IReadOnlyList<DataCiteRelation> Relations { get; init; } = [];

    public IReadOnlyList<DataCiteItem> Items { get; init; } = [];

    public DataCiteItem? Container { get; init; }

    public IReadOnlyList<DataCiteText> Alternates { get; init; } = [];

    public IReadOnlyList<DataCiteFunding> Funding { get; init; } = [];

    public IReadOnlyList<string> Sizes { get; init; } = [];

    public IReadOnlyList<string> Formats { get; init; } = [];

    public IReadOnlyList<string> Files { get; init; } = [];
}
