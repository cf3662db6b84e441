namespace Publishing.Articles;

/// <summary>Where an article was harvested (OAI-PMH provenance guidelines §2): the record that it was made from.</summary>
/// <param name="BaseUrl">The base URL of the repository.</param>
/// <param name="Identifier">The record's identifier there.</param>
/// <param name="Datestamp">The record's datestamp there, as it was written.</param>
/// <param name="MetadataNamespace">The namespace of the metadata that were harvested.</param>
/// <param name="HarvestedAt">When they were harvested (UTC).</param>
public sealed record HarvestOrigin(string BaseUrl, string Identifier, string Datestamp, string MetadataNamespace, DateTime HarvestedAt);
