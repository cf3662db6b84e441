using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Publishing.Server.Web;

/// <summary>Which of several media types a client likes best (RFC 9110 §12.5.1).</summary>
internal static class AcceptedType
{
    /// <summary>
    /// The type that its <c>Accept</c> values highest, of equals the one that is offered first; null when it accepts none. Who sends no <c>Accept</c>, or none that can be read, accepts all.
    /// </summary>
    /// <param name="accept">The header.</param>
    /// <param name="offers">The types, without parameters, the one that is preferred here first.</param>
    public static string? Choose(StringValues accept, IEnumerable<string> offers)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges) || ranges.Count == 0)
        {
            return offers.First();
        }

        var (best, highest) = ((string?)null, 0.0);
        foreach (var offer in offers)
        {
            if (Quality(ranges, offer) is var quality && quality > highest)
            {
                (best, highest) = (offer, quality);
            }
        }

        return best;
    }

    // The range that says most of the type decides, also when it forbids what a wider one allows.
    private static double Quality(IList<MediaTypeHeaderValue> ranges, string offer)
    {
        var (quality, closest) = (0.0, 0);
        foreach (var range in ranges)
        {
            var closeness = Closeness(range, offer);
            if (closeness > 0 && (closeness > closest || (closeness == closest && Quality(range) > quality)))
            {
                (quality, closest) = (Quality(range), closeness);
            }
        }

        return quality;
    }

    // Parameters ("style=apa", "profile=…", "level=1") ask for a variant that there is not; the type itself is the next best.
    private static int Closeness(MediaTypeHeaderValue range, string offer) => range switch
    {
        { MatchesAllTypes: true } => 1,
        { MatchesAllSubTypes: true } => offer.StartsWith(range.Type.Value + "/", StringComparison.OrdinalIgnoreCase) ? 2 : 0,
        _ when !range.MediaType.Equals(offer, StringComparison.OrdinalIgnoreCase) => 0,
        _ => range.Parameters.Any(parameter => !parameter.Name.Equals("q", StringComparison.OrdinalIgnoreCase)) ? 3 : 4,
    };

    private static double Quality(MediaTypeHeaderValue range) => range.Quality ?? 1;
}
