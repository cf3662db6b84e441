namespace Publishing.Ingest.Tables;

/// <summary>Ends the reading of rows where one cannot be read: rows come one by one, so there is no other way to say it from between them. It leaves this room only between the <see cref="Importer.Parts"/> of a table.</summary>
public sealed class TableRefusedException(Problem problem) : Exception(problem.Message)
{
    /// <summary>Why.</summary>
    public Problem Problem { get; } = problem;
}
