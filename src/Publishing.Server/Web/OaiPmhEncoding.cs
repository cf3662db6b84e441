using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Publishing.Server.Web;

/// <summary>Whether a client takes gzip (OAI-PMH §3.1.3; RFC 9110 §12.5.3). Only one that offers it gets it, and plain text is never refused.</summary>
internal static class OaiPmhEncoding
{
    /// <summary>Whether the client offers gzip and does not like plain text better.</summary>
    public static bool PrefersGzip(StringValues acceptEncoding)
    {
        if (!StringWithQualityHeaderValue.TryParseList(acceptEncoding, out var offers))
        {
            return false;
        }

        var any = Quality(offers, "*");
        var gzip = Quality(offers, "gzip") ?? Quality(offers, "x-gzip") ?? any ?? 0;
        var identity = Quality(offers, "identity") ?? 0;
        return gzip > 0 && gzip >= identity;
    }

    private static double? Quality(IList<StringWithQualityHeaderValue> offers, string coding)
    {
        var offer = offers.FirstOrDefault(offer => offer.Value.Equals(coding, StringComparison.OrdinalIgnoreCase));
        return offer is null ? null : offer.Quality ?? 1;
    }
}
