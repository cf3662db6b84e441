using System.Globalization;

namespace Publishing.OaiPmh;

/// <summary>How a list goes on: reads the token that a harvester sends and writes the one that it is given (flow control, OAI-PMH §3.5).</summary>
internal static class Resumption
{
    /// <summary>The token of the request, or why it cannot be used.</summary>
    public static (ResumptionToken? Token, OaiError? Error) Read(OaiRepository repository, RepositoryIdentity identity, OaiRequest request)
    {
        var token = repository.Tokens.Read(request.ResumptionToken!, identity.Journal);
        var refusal = token switch
        {
            null => "The resumptionToken is none that was given out at this base URL.",
            _ when token.Verb != request.Verb => $"The resumptionToken belongs to a list of {token.Verb}.",
            _ when token.Expires <= repository.Now() => $"The resumptionToken expired at {Datestamp.Format(token.Expires)}.",
            _ when token.MetadataPrefix.Length > 0 && !repository.Disseminates(token.MetadataPrefix) => "The format of this list is no longer disseminated.",
            _ => null,
        };
        return refusal is null ? (token, null) : (null, new OaiError(OaiErrorCode.BadResumptionToken, $"{refusal} Begin the list again without it."));
    }

    /// <summary>
    /// Writes the <c>resumptionToken</c> element: with a token when the list goes on, empty at the end of a list that was resumed, and none when one response holds all.
    /// </summary>
    /// <param name="xml">Where to.</param>
    /// <param name="next">Where the list goes on; null at its end.</param>
    /// <param name="text">The token on the wire; null at the end.</param>
    /// <param name="cursor">How many elements came before this page.</param>
    /// <param name="completeListSize">How many there are in all; 0 when it is not known.</param>
    public static void Write(PooledBuffer xml, ResumptionToken? next, string? text, long cursor, long completeListSize)
    {
        if (next is null && cursor == 0)
        {
            return;
        }

        xml.Markup("<resumptionToken"u8);
        if (next is not null)
        {
            xml.Attribute("expirationDate", Datestamp.Format(next.Expires));
        }

        if (completeListSize > 0)
        {
            xml.Attribute("completeListSize", completeListSize.ToString(CultureInfo.InvariantCulture));
        }

        xml.Attribute("cursor", cursor.ToString(CultureInfo.InvariantCulture)).Markup(">"u8).Text(text ?? "").Markup("</resumptionToken>\n"u8);
    }
}
