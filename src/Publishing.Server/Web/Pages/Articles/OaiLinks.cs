using Publishing.Identifiers;

namespace Publishing.Server.Web.Pages.Articles;

/// <summary>Requests to OAI-PMH as addresses.</summary>
public static class OaiLinks
{
    /// <summary>The record of an article in a format (OAI-PMH §4.1).</summary>
    public static string GetRecord(RepositoryAddresses addresses, string metadataPrefix, long id) =>
        $"{addresses.Oai}?verb=GetRecord&metadataPrefix={Uri.EscapeDataString(metadataPrefix)}&identifier={addresses.OaiIdentifier(id)}";
}
