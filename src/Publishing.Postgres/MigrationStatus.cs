namespace Publishing.Postgres;

/// <summary>How a database stands to the migrations that this program knows.</summary>
/// <param name="Steps">Every step known to the program or the database, in order.</param>
public sealed record MigrationStatus(IReadOnlyList<MigrationStep> Steps)
{
    /// <summary>What is yet to be applied.</summary>
    public IEnumerable<MigrationStep> Pending => Steps.Where(step => step.AppliedAt is null);

    /// <summary>Why the program cannot work with this database, in a sentence; null when it can, once what is pending has been applied.</summary>
    public string? Refusal
    {
        get
        {
            if (Steps.FirstOrDefault(step => step.Fit == MigrationFit.Unknown) is { } newer)
            {
                return $"The database has migration {newer.Name}, which this program does not know: it belongs to a newer version. Run that version, or restore a backup from before it.";
            }

            if (Steps.FirstOrDefault(step => step.Fit == MigrationFit.Changed) is { } changed)
            {
                return $"Migration {changed.Name} is not the one that was applied to the database: its text was changed afterwards. Restore its text and put the change into a new migration.";
            }

            var last = Steps.LastOrDefault(step => step.AppliedAt is not null);
            return last is not null && Pending.FirstOrDefault(step => step.Number < last.Number) is { } late
                ? $"Migration {late.Name} was never applied, but the later {last.Name} was. Give the new migration a number behind {last.Number:0000}."
                : null;
        }
    }
}

/// <summary>One migration as program and database know it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Number and name, such as <c>0004_create_articles</c>.</param>
/// <param name="AppliedAt">When it was applied; null while it is pending.</param>
/// <param name="Fit">Whether both mean the same by it.</param>
public sealed record MigrationStep(int Number, string Name, DateTime? AppliedAt, MigrationFit Fit);

/// <summary>Whether program and database mean the same by a migration.</summary>
public enum MigrationFit
{
    /// <summary>The same, or pending.</summary>
    Same,

    /// <summary>The text that was applied was another.</summary>
    Changed,

    /// <summary>The program does not know it.</summary>
    Unknown,
}
