namespace Publishing.Server.Tests.Ingest.Archives;

/// <summary>Tests that measure the memory of their process, and so run when no other does.</summary>
[CollectionDefinition(nameof(MeasuredMemoryCollection), DisableParallelization = true)]
public sealed class MeasuredMemoryCollection;
