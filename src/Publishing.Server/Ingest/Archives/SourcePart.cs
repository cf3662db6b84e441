using System.Text.Json.Serialization;

namespace Publishing.Server.Ingest.Archives;

/// <summary>Which part of a large source something is: one is read and kept in pieces of a megabyte or so.</summary>
/// <param name="Number">Which piece, from 1.</param>
/// <param name="FirstLine">The line of the whole on which its records begin, from 1; problems name lines of the whole.</param>
/// <param name="IsLast">Whether none follows.</param>
/// <param name="HeadLines">How many lines of the beginning of the whole are repeated in front of them.</param>
/// <param name="IsNumbered">Whether its importer names lines of the whole itself.</param>
public sealed record SourcePart(int Number, int FirstLine, bool IsLast, [property: JsonIgnore] int HeadLines, [property: JsonIgnore] bool IsNumbered)
{
    /// <summary>A problem with the line of the whole, where the importer knows that of the piece.</summary>
    public Problem Place(Problem problem) =>
        !IsNumbered && problem.Line is { } line && line > HeadLines && FirstLine > 1 ? problem with { Line = line - HeadLines + FirstLine - 1 } : problem;
}
