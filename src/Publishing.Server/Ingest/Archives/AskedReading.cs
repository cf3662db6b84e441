using Publishing.Ingest.Tables;

namespace Publishing.Server.Ingest.Archives;

/// <summary>How somebody asks that sources be read.</summary>
/// <param name="Format">The importer to read with; null to go by what a source looks like.</param>
/// <param name="Mapping">What the columns of a table are; null to go by their headings.</param>
internal sealed record AskedReading(string? Format = null, TableMapping? Mapping = null);
