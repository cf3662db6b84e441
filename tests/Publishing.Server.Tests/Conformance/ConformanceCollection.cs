namespace Publishing.Server.Tests.Conformance;

/// <summary>One repository for all tests that only read it; it starts with the first of them.</summary>
[CollectionDefinition]
public sealed class ConformanceCollection : ICollectionFixture<ConformanceRepository>;
