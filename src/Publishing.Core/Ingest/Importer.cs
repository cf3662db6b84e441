using Publishing.Ingest.Pieces;

namespace Publishing.Ingest;

/// <summary>Reads one kind of source into articles. A new kind is one file with one class, and one line in <see cref="ImporterRegistry"/>.</summary>
public abstract class Importer
{
    /// <summary>The name by which a person asks for it and under which its articles are filed, such as <c>jats</c>.</summary>
    public abstract string Name { get; }

    /// <summary>One line for lists: what it reads.</summary>
    public abstract string Description { get; }

    /// <summary>Grows whenever the same bytes would be read differently, so that sources can be read again.</summary>
    public abstract int Version { get; }

    /// <summary>The media type under which the source is kept.</summary>
    public abstract string MediaType { get; }

    /// <summary>How sure it is that the source is of its kind, judged by content and never by name: 0 for certainly not, 100 for certainly.</summary>
    public abstract int Recognize(SourceFile source);

    /// <summary>How a source of its kind that is too large to be read at once is split into pieces, each of which it reads by itself; null when it cannot be split.</summary>
    /// <param name="beginning">The beginning of the source, some megabytes of it.</param>
    public virtual RecordSplitter? Splitter(SourceFile beginning) => null;

    /// <summary>The parts of a source that is too large to be read at once and can be opened again, each of which it reads by itself; null when <see cref="Splitter"/> is as good, or it cannot be split.</summary>
    /// <param name="beginning">The beginning of the source, some megabytes of it.</param>
    /// <param name="open">Opens it, as often as need be.</param>
    /// <param name="size">How large a part is to be, about.</param>
    public virtual IEnumerable<SourceFile>? Parts(SourceFile beginning, Func<Stream> open, int size) => null;

    /// <summary>Reads the source. Whatever is wrong with it is a <see cref="Problem"/>; it never throws for bad input.</summary>
    public abstract ImportResult Read(SourceFile source);
}
