using Publishing.Crosswalks;

namespace Publishing.OaiPmh;

/// <summary>ListMetadataFormats: the formats of the repository, or those that one item has (OAI-PMH §4.4).</summary>
internal static class ListMetadataFormats
{
    /// <summary>The formats asked for.</summary>
    public static async Task<VerbAnswer> AnswerAsync(OaiRepository repository, RepositoryIdentity identity, OaiRequest request, CancellationToken cancel)
    {
        var closed = await repository.Records.CloseAsync(cancel).ConfigureAwait(false);
        if (request.Identifier is null)
        {
            return VerbAnswer.Of(closed, response => Write(response, repository, repository.Formats));
        }

        IReadOnlyList<string> prefixes = repository.Addresses.ArticleId(request.Identifier) is { } id
            ? await repository.Records.PrefixesAsync(id, identity.Journal, cancel).ConfigureAwait(false)
            : [];
        MetadataFormat[] formats = [.. repository.Formats.Where(format => prefixes.Contains(format.Prefix))];
        return (prefixes.Count, formats.Length) switch
        {
            (0, _) => new VerbAnswer(closed, [OaiError.NoSuchItem(request.Identifier!)], null),
            (_, 0) => VerbAnswer.Error(closed, OaiErrorCode.NoMetadataFormats, $"{ShownArgument.Of("identifier", request.Identifier!)} is not disseminated in any format of this repository."),
            _ => VerbAnswer.Of(closed, response => Write(response, repository, formats)),
        };
    }

    private static void Write(OaiResponse response, OaiRepository repository, IReadOnlyList<MetadataFormat> formats)
    {
        var xml = response.Text.Markup("<ListMetadataFormats>\n"u8);
        foreach (var format in formats)
        {
            xml.Markup("<metadataFormat>"u8)
                .Element("metadataPrefix", format.Prefix)
                .Element("schema", format.SchemaUrl(repository.Addresses))
                .Element("metadataNamespace", format.Namespace)
                .Markup("</metadataFormat>\n"u8);
        }

        xml.Markup("</ListMetadataFormats>\n"u8);
    }
}
