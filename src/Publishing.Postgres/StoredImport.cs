namespace Publishing.Postgres;

/// <summary>An import as it lies in the database.</summary>
public sealed record StoredImport
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>The slug of the journal that it imports into.</summary>
    public required string Journal { get; init; }

    /// <summary>How far it has come.</summary>
    public required ImportState State { get; init; }

    /// <summary>How it was asked for, as JSON.</summary>
    public required string Options { get; init; }

    /// <summary>The name of the key that started it; null for the command line.</summary>
    public string? StartedBy { get; init; }

    /// <summary>How many files there are to import; 0 when nobody can know before the end.</summary>
    public int Files { get; init; }

    /// <summary>How many of them are done.</summary>
    public int FilesDone { get; init; }

    /// <summary>How many articles are done.</summary>
    public int ArticlesDone { get; init; }

    /// <summary>The import in numbers, as JSON, as far as it has come; null before anything was done.</summary>
    public string? Summary { get; init; }

    /// <summary>Why it could not go on.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether somebody has called it off.</summary>
    public bool CancelAsked { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>When it was undone; null when it was not.</summary>
    public DateTime? UndoneAt { get; init; }
}

/// <summary>A file of an import.</summary>
/// <param name="Place">Which file it is, from 0.</param>
/// <param name="Name">The name it was given under.</param>
/// <param name="Report">What became of it, as JSON; null while nothing has.</param>
public sealed record ImportFile(int Place, string Name, string? Report);

/// <summary>A file that waits to be imported.</summary>
/// <param name="Place">Which file it is, from 0.</param>
/// <param name="Name">The name it was given under.</param>
/// <param name="Bytes">All of it.</param>
/// <param name="Mapping">What whoever gave it says of the columns of a table, as JSON.</param>
public sealed record WaitingFile(int Place, string Name, byte[] Bytes, string? Mapping);

/// <summary>A file for the queue.</summary>
/// <param name="Name">The name it was given under.</param>
/// <param name="Bytes">All of it; null when there is nothing to import and only something to report.</param>
/// <param name="Report">What is known to become of it, as JSON.</param>
/// <param name="Mapping">What whoever gave it says of the columns of a table, as JSON.</param>
public sealed record NewImportFile(string Name, ReadOnlyMemory<byte>? Bytes, string? Report, string? Mapping = null);
